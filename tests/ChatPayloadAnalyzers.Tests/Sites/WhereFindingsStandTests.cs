using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Where a body that came through a helper or a wrapper is reported, and whether there is a fix.</summary>
public sealed class WhereFindingsStandTests
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    private const string Rest = "from = new { id = \"2f6d\", type = \"agent\" }, to = new[] { new { id = \"9c1e\", type = \"participant\" } }, text = \"Hi\"";

    [Fact]
    public Task What_a_wrapper_is_given_is_reported_where_it_is_written() => AssertAsync(
        $"await Api.Send(client, conversationId, new {{ {Rest}, type = \"chat\" }});",
        "public static class Api { public static Task Send(HttpClient client, string conversationId, object payload) => client.PostAsJsonAsync(" + Path + ", payload); }",
        "\"chat\"",
        isElsewhere: false,
        hasFix: true);

    [Fact]
    public Task What_a_method_makes_of_its_arguments_is_reported_at_the_argument() => AssertAsync(
        $"await client.PostAsJsonAsync({Path}, Bodies.Of(\"chat\"));",
        $"public static class Bodies {{ public static object Of(string type) => new {{ {Rest}, type }}; }}",
        "\"chat\"",
        isElsewhere: false,
        hasFix: true);

    [Fact]
    public Task What_only_some_arguments_make_wrong_is_reported_at_the_call_and_left_to_its_writer() => AssertAsync(
        $"await client.PostAsJsonAsync({Path}, Bodies.Of(\"Hi\", \"b1c\"));",
        $"public static class Bodies {{ public static object Of(string text, string? canned) => new {{ {Rest.Replace("text = \"Hi\"", "text, cannedResponseId = canned")}, type = \"text\" }}; }}",
        "Bodies.Of(\"Hi\", \"b1c\")",
        isElsewhere: true,
        hasFix: false);

    /// <summary>For another message, or another caller, the same may be right.</summary>
    [Theory]
    [InlineData("Filling.Text(message);")]
    [InlineData("message.Write();")]
    public Task What_a_method_makes_of_a_message_is_reported_at_the_call_and_left_to_its_writer(string call) => AssertAsync(
        $"var message = new Message {{ From = new Party {{ Id = agentId, Type = \"agent\" }}, To = new[] {{ new Party {{ Id = participantId, Type = \"participant\" }} }}, Text = \"Hi\" }};\n{call}\nawait client.PostAsJsonAsync({Path}, message);",
        """
        public static class Filling { public static void Text(Message message) { message.Type = "chat"; } }
        public class Party { public string? Id { get; set; } public string? Type { get; set; } }
        public class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string Type { get; set; } = "text"; public void Write() { Type = "chat"; } }
        """,
        call.TrimEnd(';'),
        isElsewhere: true,
        hasFix: false);

    [Fact]
    public async Task What_is_wrong_with_a_method_for_any_arguments_is_reported_in_it_once()
    {
        var program = UserProgram.OfStatements($$"""
            await client.PostAsJsonAsync({{Path}}, Bodies.Of("Hi"));
            await client.PostAsJsonAsync({{Path}}, Bodies.Of("Ho"));
            public static class Bodies { public static object Of(string id) => new { {{Rest}}, type = "chat" + id.Length }; }
            """);
        Assert.Equal("\"chat\" + id.Length", Underlined(program, Assert.Single(await Analysis.OfAsync(program))));
    }

    [Fact]
    public async Task A_body_that_is_known_by_its_marks_is_reported_in_the_wrapper_that_is_given_the_path_and_not_by_its_callers()
    {
        var program = UserProgram.OfStatements($$"""
            var path = {{Path}};
            await Api.Send(client, path, agentId);
            await Api.Send(client, path, participantId);
            public static class Api
            {
                public static async Task Send(HttpClient client, string path, string id)
                {
                    var json = JsonSerializer.Serialize(new { from = new { id, type = "agent" }, text = "Hi", type = "text" });
                    await client.PostAsync(path, new StringContent(json));
                }
            }
            """);
        Assert.Equal("new", Underlined(program, Assert.Single(await Analysis.OfAsync(program))));
    }

    [Fact]
    public async Task What_is_wrong_with_a_wrapper_itself_is_reported_in_it_once()
    {
        var program = UserProgram.OfStatements($$"""
            await Api.Send(client, conversationId, "Hi");
            await Api.Send(client, conversationId, "Ho");
            public static class Api
            {
                public static Task Send(HttpClient client, string conversationId, string text) => client.PostAsJsonAsync({{Path}}, new { {{Rest}}, type = "chat" });
            }
            """);
        Assert.Equal("\"chat\"", Underlined(program, Assert.Single(await Analysis.OfAsync(program))));
    }

    [Theory]
    [InlineData("public static Task Greet(HttpClient client, string id, string text) => Send(client, id, new { REST, text, type = \"chat\" });")]
    [InlineData("public static Task Greet(HttpClient client, string id, string text) { var body = new { REST, text, type = \"chat\" }; return Send(client, id, body); }")]
    [InlineData("public static Task Greet(HttpClient client, string id, string text) => Send(client, id, Of(\"chat\", text)); private static object Of(string type, string text) => new { REST, text, type };")]
    [InlineData("public static Task Greet(HttpClient client, string id, string text) => Say(client, id, text, \"chat\"); private static Task Say(HttpClient client, string id, string text, string type) => Send(client, id, new { REST, text, type });")]
    public async Task What_is_wrong_with_a_wrapper_of_a_wrapper_is_reported_in_it_once(string members)
    {
        var program = UserProgram.OfStatements($$"""
            await Api.Greet(client, conversationId, "Hi");
            await Api.Greet(client, conversationId, "Ho");
            public static class Api
            {
                {{members.Replace("REST, text", Rest.Replace("text = \"Hi\"", "text"))}}
                public static Task Send(HttpClient client, string id, object body) => client.PostAsJsonAsync($"/api/v2/conversations/chat/{id}/messages", body);
            }
            """);
        Assert.Empty(program.Errors);
        Assert.Equal("\"chat\"", Underlined(program, Assert.Single(await Analysis.OfAsync(program))));
    }

    [Fact]
    public async Task What_a_wrapper_of_a_wrapper_is_given_is_reported_at_each_of_its_callers()
    {
        var program = UserProgram.OfStatements($$"""
            await Api.Greet(client, conversationId, "chat");
            await Api.Greet(client, conversationId, "text");
            await Api.Greet(client, conversationId, "talk");
            public static class Api
            {
                public static Task Greet(HttpClient client, string id, string type) => Send(client, id, new { {{Rest}}, type });
                public static Task Send(HttpClient client, string id, object body) => client.PostAsJsonAsync($"/api/v2/conversations/chat/{id}/messages", body);
            }
            """);
        Assert.Empty(program.Errors);
        Assert.Equal(["\"chat\"", "\"talk\""], (await Analysis.OfAsync(program)).Select(finding => Underlined(program, finding)));
    }

    [Fact]
    public async Task A_wrapper_in_another_file_is_told_of_there()
    {
        var program = UserProgram.Of(
            UserProgram.OfStatements("await Api.Greet(client, conversationId, \"Hi\");").Source,
            UserProgram.Usings + $$"""
            public static class Api
            {
                public static Task Greet(HttpClient client, string id, string text) => Send(client, id, new { {{Rest.Replace("text = \"Hi\"", "text")}}, type = "chat" });
                public static Task Send(HttpClient client, string id, object body) => client.PostAsJsonAsync($"/api/v2/conversations/chat/{id}/messages", body);
            }
            """);
        Assert.Empty(program.Errors);
        var finding = Assert.Single(await Analysis.OfAsync(program));
        Assert.NotEqual(program.Tree, finding.Location.SourceTree);
    }

    /// <summary>In the method itself nothing is wrong: whoever is told of it stands with what only the caller knows.</summary>
    [Fact]
    public async Task What_a_generic_wrapper_makes_of_a_type_is_reported_to_who_chose_it()
    {
        var program = UserProgram.OfStatements($$"""
            Draft draft = new() { Id = "9c1e" };
            await Api.Greet(client, conversationId, draft);
            public sealed class Draft { public string? Id { get; set; } }
            public static class Api
            {
                public static Task Greet<T>(HttpClient client, string id, T draft) => Send(client, id, draft);
                public static Task Send<T>(HttpClient client, string id, T body) => client.PostAsJsonAsync($"/api/v2/conversations/chat/{id}/messages", body);
            }
            """);
        Assert.Empty(program.Errors);
        Assert.Contains(await Analysis.OfAsync(program), finding => finding.Id == "CHAT1001");
    }

    [Fact]
    public async Task Of_two_branches_that_are_both_wrong_each_is_reported_of_one_none_and_of_an_arm_that_arm()
    {
        Assert.Equal(["\"chat\"", "\"talk\""], await UnderlinedAsync("string type; if (agentId.Length > 0) type = \"chat\"; else type = \"talk\";"));
        Assert.Empty(await UnderlinedAsync("string type; if (agentId.Length > 0) type = \"chat\"; else type = \"text\";"));
        Assert.Equal(["\"chat\""], await UnderlinedAsync("var type = agentId.Length > 0 ? \"chat\" : \"text\";"));
        Assert.Empty(await UnderlinedAsync("var type = agentId.Length > 0 ? throw new InvalidOperationException() : \"text\";"));
    }

    private static async Task<IEnumerable<string>> UnderlinedAsync(string before)
    {
        var program = UserProgram.OfStatements($"{before}\nawait client.PostAsJsonAsync({Path}, new {{ {Rest}, type }});");
        Assert.Empty(program.Errors);
        return (await Analysis.OfAsync(program)).Select(finding => Underlined(program, finding));
    }

    /// <param name="statements">The file under analysis.</param>
    /// <param name="other">The file beside it.</param>
    /// <param name="underlined">What of the first file is underlined.</param>
    /// <param name="isElsewhere">The finding points to the other file as well.</param>
    /// <param name="hasFix">The light bulb offers a fix.</param>
    private static async Task AssertAsync(string statements, string other, string underlined, bool isElsewhere, bool hasFix)
    {
        var program = UserProgram.Of(UserProgram.OfStatements(statements).Source, UserProgram.Usings + other);
        Assert.Empty(program.Errors);
        var finding = Assert.Single(await Analysis.OfAsync(program));
        Assert.Equal(program.Tree, finding.Location.SourceTree);
        Assert.Equal(underlined, Underlined(program, finding));
        Assert.Equal(isElsewhere, finding.AdditionalLocations.Any(location => location.SourceTree != program.Tree));
        Assert.Equal(hasFix, (await Repair.ChoicesAsync(program, finding)).Count > 0);
    }

    private static string Underlined(UserProgram program, Diagnostic finding) => program.Tree.GetText().ToString(finding.Location.SourceSpan);
}
