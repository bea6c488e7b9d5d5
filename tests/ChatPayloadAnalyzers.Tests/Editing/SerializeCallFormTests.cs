using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>The second choice for names in the wrong letter case: the serializer is told to use camel case, which mends all of them.</summary>
public sealed class SerializeCallFormTests
{
    private const string Wrong = "new { From = new { Id = agentId, Type = \"agent\" }, To = new[] { new { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }";
    private const string Class = "public class Party { public string? Id { get; set; } public string? Type { get; set; } }\npublic class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }";
    private const string OfClass = "new Message { From = new Party { Id = agentId, Type = \"agent\" }, To = new[] { new Party { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }";

    [Theory]
    [InlineData("JsonSerializer.Serialize(BODY)", "JsonSerializer.Serialize(BODY, new JsonSerializerOptions(JsonSerializerDefaults.Web))")]
    [InlineData("JsonSerializer.Serialize(value: BODY)", "JsonSerializer.Serialize(value: BODY, options: new JsonSerializerOptions(JsonSerializerDefaults.Web))")]
    [InlineData("JsonSerializer.Serialize(BODY, (JsonSerializerOptions?)null)", null)]
    [InlineData("JsonSerializer.Serialize(BODY, new JsonSerializerOptions { WriteIndented = true })", "JsonSerializer.Serialize(BODY, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true })")]
    [InlineData("JsonSerializer.Serialize(BODY, new JsonSerializerOptions() { WriteIndented = true })", "JsonSerializer.Serialize(BODY, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true })")]
    [InlineData("JsonSerializer.Serialize<object>(BODY, options: new() { WriteIndented = true })", "JsonSerializer.Serialize<object>(BODY, options: new(JsonSerializerDefaults.Web) { WriteIndented = true })")]
    [InlineData("JsonSerializer.Serialize(BODY, (new JsonSerializerOptions { WriteIndented = true })!)", null)]
    [InlineData("JsonSerializer.Serialize(BODY, new JsonSerializerOptions { PropertyNamingPolicy = null })", null)]
    [InlineData("JsonSerializer.Serialize(BODY, JsonSerializerOptions.Default)", null)]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(BODY)", "Newtonsoft.Json.JsonConvert.SerializeObject(BODY, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() })")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(BODY, Newtonsoft.Json.Formatting.Indented)", "Newtonsoft.Json.JsonConvert.SerializeObject(BODY, Newtonsoft.Json.Formatting.Indented, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() })")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(BODY, new Newtonsoft.Json.JsonSerializerSettings { MaxDepth = 8 })", "Newtonsoft.Json.JsonConvert.SerializeObject(BODY, new Newtonsoft.Json.JsonSerializerSettings { MaxDepth = 8, ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() })")]
    public async Task All_names_at_once_are_the_second_choice(string call, string? mended)
    {
        await VerifyAsync(call, mended, Wrong, "");
        await VerifyAsync(call, mended, OfClass, Class);
    }

    [Fact]
    public async Task Options_in_a_local_are_told() => Assert.Contains(
        "new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };",
        await MendAsync($"var options = new JsonSerializerOptions {{ WriteIndented = true }};\nvar json = JsonSerializer.Serialize({Wrong}, options);\n"));

    [Theory]
    [InlineData("[JsonPropertyName(\"To\")] public Party[]? To", "an attribute is not changed by settings")]
    [InlineData("public string? Subject { get; set; } = \"Hello\"; public Party[]? To", "another name would change")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Party[]? to { get; set; } public Party[]? To", "two names would be the same")]
    public async Task Where_not_all_names_come_right_it_is_not_offered(string to, string reason)
    {
        var program = Program($"var json = JsonSerializer.Serialize({OfClass});\n", Class.Replace("public Party[]? To", to));
        var findings = await Analysis.OfAsync(program);
        var finding = findings.First(d => d.GetMessage().StartsWith("'From'", StringComparison.Ordinal));
        Assert.True((await Repair.ChoicesAsync(program, finding)).All(choice => !choice.Title.Contains("camel", StringComparison.Ordinal)), reason);
    }

    [Theory]
    [InlineData("txt = \"Hi\"")]
    [InlineData("txt = words")]
    public async Task A_name_that_stays_wrong_is_not_helped(string text)
    {
        var body = Wrong.Replace("Text = \"Hi\"", text).Replace("From", "from").Replace("To", "to").Replace("Id", "id").Replace("Type", "type").Replace("agentid", "agentId").Replace("participantid", "participantId");
        var program = Program($"var words = args.FirstOrDefault();\nvar json = JsonSerializer.Serialize({body});\n");
        var finding = Assert.Single(await Analysis.OfAsync(program));
        Assert.Equal(["Rename to 'text'"], (await Repair.ChoicesAsync(program, finding)).Select(choice => choice.Title));
    }

    private static async Task VerifyAsync(string call, string? mended, string body, string types)
    {
        var before = $"var json = {call.Replace("BODY", body)};\n";
        var program = Program(before, types);
        if (mended is null)
        {
            foreach (var finding in await Analysis.OfAsync(program))
                Assert.DoesNotContain(await Repair.ChoicesAsync(program, finding), choice => choice.Title.Contains("camel", StringComparison.Ordinal));
            return;
        }

        Assert.Contains(mended.Replace("BODY", body), await MendAsync(before, types));
    }

    private static async Task<string> MendAsync(string statements, string types = "")
    {
        var repaired = UserProgram.Of((await Repair.AllAsync(Program(statements, types), "CHAT1004:1"))[0]);
        Assert.Empty(repaired.Errors);
        Assert.Empty(await Analysis.OfAsync(repaired));
        Assert.Empty(ConversationsApi.MessageValidation.Faults((await repaired.RunAsync()).Single()));
        return repaired.Source;
    }

    private static UserProgram Program(string statements, string types = "") => UserProgram.OfStatements(
        statements + "await client.PostAsync($\"/api/v2/conversations/chat/{conversationId}/messages\", new StringContent(json, Encoding.UTF8, \"application/json\"));\n" + types);
}
