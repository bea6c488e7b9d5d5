using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>A call to a path that was removed, or never was, is reported once, at its name, whatever is sent.</summary>
public sealed partial class PathsThatAreGoneTests
{
    private const string Body = """new { to = "nobody", type = 7, cannedResponseId = "b1c" }""";

    private static readonly Lazy<Task<ILookup<int, Diagnostic>>> Findings = new(AnalyseAsync);

    private static IReadOnlyList<Endpoint> Gone { get; } = [.. EndpointCatalog.BuiltIn.All.Where(endpoint => !endpoint.IsThere)];

    public static TheoryData<string> Paths => [.. Gone.Select(endpoint => endpoint.Path.ToString())];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task It_is_reported_once_at_the_name_of_the_call(string path)
    {
        var endpoint = Gone.Single(e => e.Path.ToString() == path);
        var found = (await Findings.Value)[Gone.ToList().IndexOf(endpoint)].ToList();
        Assert.Equal(["PostAsJsonAsync", "PostAsync", "SendAsync"], found.Select(d => d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)));
        Assert.All(found, d => Assert.Equal(
            endpoint.Retired is not null
                ? ("CHAT5002", DiagnosticSeverity.Warning, $"'{End(path)}' was removed, so {endpoint.Name} answers '404 Not Found': use {PathTemplate.Abridge(endpoint.Successor!)}")
                : ("CHAT5003", DiagnosticSeverity.Info, $"No published endpoint is at this path: the nearest one is '{PathTemplate.Abridge(endpoint.Successor!)}'"),
            (d.Id, d.Severity, d.GetMessage())));
        Assert.All(found, d => Assert.True(d.GetMessage().Length <= 160, $"{d.GetMessage().Length}: {d.GetMessage()}"));
    }

    private static string End(string path) => PathTemplate.Abridge(path) is { Length: > 20 } longer ? "…" + longer[^19..] : PathTemplate.Abridge(path);

    [Fact]
    public async Task Nothing_is_said_where_something_else_is_asked_there()
    {
        var program = UserProgram.OfStatements($$"""
            await client.GetAsync($"/api/v2/conversations/chats/{conversationId}/messages");
            await client.PutAsJsonAsync($"/api/v2/conversations/chats/{conversationId}/communications/{agentId}/messages", {{Body}});
            await client.DeleteAsync("/api/v2/conversations/messaging/messages");
            await client.PostAsJsonAsync($"/api/v2/conversations/chats/{conversationId}", {{Body}});
            await client.PostAsJsonAsync($"/api/v2/conversations/chats/{conversationId}/messages/{agentId}", {{Body}});
            """);
        Assert.Empty(program.Errors);
        Assert.Empty(await Analysis.WithAdviceOfAsync(program.Compilation));
    }

    /// <summary>All of them in one program, each in a method of its own.</summary>
    private static async Task<ILookup<int, Diagnostic>> AnalyseAsync()
    {
        var methods = Gone.Select((endpoint, i) => $$"""
            public static class Case{{i}}
            {
                public static async Task Run(HttpClient client, string id)
                {
                    await client.PostAsJsonAsync({{Filled(endpoint)}}, {{Body}});
                    await client.PostAsync({{Filled(endpoint)}}, new StringContent("{'to': 1}"));
                    var request = new HttpRequestMessage(HttpMethod.Post, {{Filled(endpoint)}}) { Content = JsonContent.Create({{Body}}) };
                    await client.SendAsync(request);
                }
            }

            """);
        var program = UserProgram.Of(UserProgram.Usings + "public static class Program { public static void Main() { } }\n" + string.Concat(methods));
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors));
        return (await Analysis.WithAdviceOfAsync(program.Compilation)).ToLookup(d => int.Parse(CaseName().Matches(program.Source[..d.Location.SourceSpan.Start])[^1].Groups[1].Value));
    }

    private static string Filled(Endpoint endpoint) => "$\"" + Parameter().Replace(endpoint.Path.ToString(), "{id}") + "\"";

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();

    [GeneratedRegex("class Case([0-9]+)")]
    private static partial Regex CaseName();
}
