using ChatPayloadAnalyzers.Tests.Running;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>JSON text on its way through a serializer: refused as the stand-in says, mended, and accepted then.</summary>
public sealed class DoubleSerializedTests
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    private const string Right = "new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" }";

    private const string Text = "$\"{{\\\"from\\\": {{\\\"id\\\": \\\"{agentId}\\\", \\\"type\\\": \\\"agent\\\"}}, \\\"to\\\": [{{\\\"id\\\": \\\"{participantId}\\\", \\\"type\\\": \\\"participant\\\"}}], \\\"text\\\": \\\"Hi\\\", \\\"type\\\": \\\"text\\\"}}\"";

    /// <summary>Statements, and what the first choice of each fix makes of what is between «».</summary>
    private static readonly Dictionary<string, (string Before, string After)> Cases = new()
    {
        ["PostAsJsonAsync of a call"] = ($"await client.PostAsJsonAsync({Path}, JsonSerializer.Serialize({Right}));", $"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Right}), Encoding.UTF8, \"application/json\"));"),
        ["PostAsJsonAsync of a variable"] = ($"var json = JsonSerializer.Serialize({Right});\nawait client.PostAsJsonAsync({Path}, json);", $"var json = JsonSerializer.Serialize({Right});\nawait client.PostAsync({Path}, new StringContent(json, Encoding.UTF8, \"application/json\"));"),
        ["PostAsJsonAsync of text"] = ($"await client.PostAsJsonAsync({Path}, {Text});", $"await client.PostAsync({Path}, new StringContent({Text}, Encoding.UTF8, \"application/json\"));"),
        ["with options and a token"] = ($"await client.PostAsJsonAsync({Path}, JsonSerializer.Serialize({Right}), new JsonSerializerOptions(), System.Threading.CancellationToken.None);", $"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Right}), Encoding.UTF8, \"application/json\"), System.Threading.CancellationToken.None);"),
        ["with names"] = ($"await client.PostAsJsonAsync(requestUri: {Path}, value: JsonSerializer.Serialize({Right}));", $"await client.PostAsync(requestUri: {Path}, content: new StringContent(JsonSerializer.Serialize({Right}), Encoding.UTF8, \"application/json\"));"),
        ["with its type"] = ($"await client.PostAsJsonAsync<string>({Path}, JsonSerializer.Serialize({Right}));", $"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Right}), Encoding.UTF8, \"application/json\"));"),
        ["a client that may be null"] = ($"await client!.PostAsJsonAsync({Path}, JsonSerializer.Serialize({Right}));", $"await client!.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Right}), Encoding.UTF8, \"application/json\"));"),
        ["JsonContent"] = ($"await client.PostAsync({Path}, JsonContent.Create(JsonSerializer.Serialize({Right})));", $"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Right}), Encoding.UTF8, \"application/json\"));"),
        ["serialized twice"] = ($"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize(JsonSerializer.Serialize({Right}))));", $"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Right})));"),
        ["serialized twice, in steps"] = ($"var inner = JsonSerializer.Serialize({Right});\nvar outer = JsonSerializer.Serialize(inner);\nawait client.PostAsync({Path}, new StringContent(outer));", $"var inner = JsonSerializer.Serialize({Right});\nvar outer = inner;\nawait client.PostAsync({Path}, new StringContent(outer));"),
        ["by Newtonsoft"] = ($"await client.PostAsync({Path}, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(Newtonsoft.Json.JsonConvert.SerializeObject({Right}))));", $"await client.PostAsync({Path}, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject({Right})));"),
        ["to bytes"] = ($"await client.PostAsync({Path}, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Serialize({Right}))));", $"await client.PostAsync({Path}, new ByteArrayContent(Encoding.UTF8.GetBytes(JsonSerializer.Serialize({Right}))));"),
        ["the text of a tree"] = ($"var tree = System.Text.Json.Nodes.JsonNode.Parse({Text})!;\nawait client.PostAsJsonAsync({Path}, tree.ToJsonString());", $"var tree = System.Text.Json.Nodes.JsonNode.Parse({Text})!;\nawait client.PostAsync({Path}, new StringContent(tree.ToJsonString(), Encoding.UTF8, \"application/json\"));"),
        ["a part"] = ($"await client.PostAsJsonAsync({Path}, {Right.Replace("new { id = agentId, type = \"agent\" }", "JsonSerializer.Serialize(new { id = agentId, type = \"agent\" })")});", $"await client.PostAsJsonAsync({Path}, {Right});"),
        ["parts, with a fault inside"] = ($"await client.PostAsJsonAsync({Path}, {Right.Replace("new { id = agentId, type = \"agent\" }", "JsonSerializer.Serialize(new { id = agentId, type = \"bot\" })").Replace("new[] { new", "JsonSerializer.Serialize(new[] { new").Replace("\"participant\" } }", "\"participant\" } })")});", $"await client.PostAsJsonAsync({Path}, {Right});"),
        ["where only run time knows the text"] = ($"var json = Console.In.ReadToEnd();\nawait client.PostAsJsonAsync({Path}, json.Length == 0 ? JsonSerializer.Serialize({Right}) : json);", $"var json = Console.In.ReadToEnd();\nawait client.PostAsync({Path}, new StringContent(json.Length == 0 ? JsonSerializer.Serialize({Right}) : json, Encoding.UTF8, \"application/json\"));"),
        ["a using that is missing"] = ($"await client.PostAsJsonAsync({Path}, JsonSerializer.Serialize({Right}));", $"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Right}), Encoding.UTF8, \"application/json\"));"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_reported_and_mended(string name)
    {
        var program = UserProgram.OfStatements(Cases[name].Before + "\n");
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors));
        Assert.All(await program.RunAsync(), json => Assert.NotEmpty(MessageValidation.Faults(json)));
        Assert.Contains("CHAT6001", (await Analysis.OfAsync(program)).Select(finding => finding.Id));

        var mended = UserProgram.Of((await Repair.AllAsync(program))[0]);
        Assert.Equal(Cases[name].After, mended.Statements.Trim());
        Assert.Empty(await Analysis.OfAsync(mended));
        Assert.All(await mended.RunAsync(), json => Assert.Empty(MessageValidation.Faults(json)));
    }

    [Theory]
    [InlineData("await client.PostAsJsonAsync(PATH, \"Hi\");", "CHAT1003")]
    [InlineData("await client.PostAsJsonAsync(PATH, Guid.NewGuid());", "CHAT1003")]
    [InlineData("await client.PostAsync(PATH, new StringContent(\"\\\"Hi\\\"\"));", "CHAT1003")]
    [InlineData("await client.PostAsync(PATH, new StringContent(Console.In.ReadToEnd()));", "")]
    [InlineData("await client.PostAsJsonAsync(PATH, (object)Console.In.ReadToEnd());", "CHAT6001")]
    [InlineData("await client.PostAsJsonAsync(PATH, new { from = \"{}\", to = new[] { new { id = participantId, type = \"participant\" } }, text = \"{}\", type = \"text\" });", "CHAT6001 CHAT1002")]
    [InlineData("await client.PostAsJsonAsync(PATH, new { from = \"2f6d\", to = new[] { new { id = participantId, type = \"participant\" } }, text = \"[]\", type = \"text\" });", "CHAT1003")]
    [InlineData("await client.PostAsJsonAsync(\"/other\", JsonSerializer.Serialize(new { from = new { type = \"agent\" } }));", "")]
    public async Task What_is_no_JSON_text_is_another_mistake_or_none(string statement, string ids)
    {
        var program = UserProgram.OfStatements(statement.Replace("PATH", Path) + "\n");
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors));
        Assert.Equal(ids, string.Join(' ', (await Analysis.OfAsync(program)).Select(finding => finding.Id).OrderDescending()));
    }
}
