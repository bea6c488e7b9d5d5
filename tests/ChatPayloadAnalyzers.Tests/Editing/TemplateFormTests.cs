namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Fixes in JSON text that is empty, or that calls make of a template.</summary>
public sealed class TemplateFormTests
{
    private static readonly FixCases Table = new(
        new(
            "added to an empty object",
            """""
            await client.PostAsync(path, new StringContent("{}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{ \"from\": { \"id\": \"" + agentId + "\", \"type\": \"agent\" }, \"to\": [{ \"id\": \"" + participantId + "\", \"type\": \"participant\" }], \"type\": \"text\", \"cannedResponseId\": \"canned-response-id-here\" }"));
            """"",
            Left: "CHAT2003"),
        new(
            "added to an empty object in raw text",
            """""
            await client.PostAsync(path, new StringContent($$"""{}"""));
            """"",
            """""
            await client.PostAsync(path, new StringContent($$"""{ "from": { "id": "{{agentId}}", "type": "agent" }, "to": [{ "id": "{{participantId}}", "type": "participant" }], "type": "text", "cannedResponseId": "canned-response-id-here" }"""));
            """"",
            Left: "CHAT2003"),
        new(
            "added to an empty object in interpolated text",
            """""
            await client.PostAsync(path, new StringContent($"{{}}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent($"{{ \"from\": {{ \"id\": \"{agentId}\", \"type\": \"agent\" }}, \"to\": [{{ \"id\": \"{participantId}\", \"type\": \"participant\" }}], \"type\": \"text\", \"cannedResponseId\": \"canned-response-id-here\" }}"));
            """"",
            Left: "CHAT2003"),
        new(
            "added to an empty object with a blank in it",
            """""
            await client.PostAsync(path, new StringContent("{ }"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{ \"from\": { \"id\": \"" + agentId + "\", \"type\": \"agent\" }, \"to\": [{ \"id\": \"" + participantId + "\", \"type\": \"participant\" }], \"type\": \"text\", \"cannedResponseId\": \"canned-response-id-here\" }"));
            """"",
            Left: "CHAT2003"),
        new(
            "added to an empty object on two lines",
            """""
            await client.PostAsync(path, new StringContent("""
                    {
                    }
                    """));
            """"",
            """""
            await client.PostAsync(path, new StringContent($$"""
                    {
                      "from": { "id": "{{agentId}}", "type": "agent" },
                      "to": [{ "id": "{{participantId}}", "type": "participant" }],
                      "type": "text",
                      "cannedResponseId": "canned-response-id-here"
                    }
                    """));
            """"",
            Left: "CHAT2003"),
        new(
            "added to an empty item",
            """""
            await client.PostAsync(path, new StringContent("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{}],\"text\":\"Hi\",\"type\":\"text\"}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}"));
            """""),
        new(
            "added to a format",
            """""
            await client.PostAsync(path, new StringContent(string.Format("{{\"id\":\"{0}\",\"text\":\"Hi\",\"type\":\"text\"}}", agentId)));
            """"",
            """""
            await client.PostAsync(path, new StringContent(string.Format("{{\"from\":{{\"id\":\"{0}\",\"type\":\"agent\"}},\"to\":[{{\"id\":\"{1}\",\"type\":\"participant\"}}],\"text\":\"Hi\",\"type\":\"text\"}}", agentId, participantId)));
            """""),
        new(
            "added to a format with a culture",
            """""
            await client.PostAsync(path, new StringContent(string.Format(System.Globalization.CultureInfo.InvariantCulture, @"{{ ""text"": ""{0}"" }}", agentId)));
            """"",
            """""
            await client.PostAsync(path, new StringContent(string.Format(System.Globalization.CultureInfo.InvariantCulture, @"{{ ""from"": {{ ""id"": ""{0}"", ""type"": ""agent"" }}, ""to"": [{{ ""id"": ""{1}"", ""type"": ""participant"" }}], ""type"": ""text"", ""text"": ""{0}"" }}", agentId, participantId)));
            """""),
        new(
            "added to a format with its arguments in an array",
            """""
            await client.PostAsync(path, new StringContent(string.Format(@"{{ ""text"": ""{0}"" }}", new object[] { agentId })));
            """"",
            """""
            await client.PostAsync(path, new StringContent(string.Format(@"{{ ""from"": {{ ""id"": ""agent-id-here"", ""type"": ""agent"" }}, ""to"": [{{ ""id"": ""participant-id-here"", ""type"": ""participant"" }}], ""type"": ""text"", ""text"": ""{0}"" }}", new object[] { agentId })));
            """"",
            Left: "CHAT2003 CHAT2003"),
        new(
            "removed from a format",
            """""
            await client.PostAsync(path, new StringContent(string.Format(@"{{ ""text"": ""{0}"", ""priority"": ""high"", ""type"": ""text"" }}", agentId)));
            """"",
            """""
            await client.PostAsync(path, new StringContent(string.Format(@"{{ ""from"": {{ ""id"": ""{0}"", ""type"": ""agent"" }}, ""to"": [{{ ""id"": ""{1}"", ""type"": ""participant"" }}], ""text"": ""{0}"", ""type"": ""text"" }}", agentId, participantId)));
            """""),
        new(
            "an object removed from a format",
            """""
            await client.PostAsync(path, new StringContent(string.Format(@"{{ ""text"": ""{0}"", ""priority"": {{ ""a"": 1 }}, ""type"": ""text"" }}", agentId)));
            """"",
            """""
            await client.PostAsync(path, new StringContent(string.Format(@"{{ ""from"": {{ ""id"": ""{0}"", ""type"": ""agent"" }}, ""to"": [{{ ""id"": ""{1}"", ""type"": ""participant"" }}], ""text"": ""{0}"", ""type"": ""text"" }}", agentId, participantId)));
            """""),
        new(
            "added to a format in a constant",
            """""
            const string Template = @"{{ ""from"": {{ ""id"": ""{0}"", ""type"": ""agent"" }}, ""text"": ""Hi"", ""type"": ""text"" }}";
                    await client.PostAsync(path, new StringContent(string.Format(Template, agentId)));
            """"",
            """""
            const string Template = @"{{ ""from"": {{ ""id"": ""{0}"", ""type"": ""agent"" }}, ""to"": [{{ ""id"": ""{1}"", ""type"": ""participant"" }}], ""text"": ""Hi"", ""type"": ""text"" }}";
                    await client.PostAsync(path, new StringContent(string.Format(Template, agentId, participantId)));
            """""),
        new(
            "added to a format that two calls fill",
            """""
            const string Template = @"{{ ""from"": {{ ""id"": ""{0}"", ""type"": ""agent"" }}, ""text"": ""Hi"", ""type"": ""text"" }}";
                    await client.PostAsync(path, new StringContent(string.Format(Template, agentId)));
                    await client.PostAsync(path, new StringContent(string.Format(Template, participantId)));
            """"",
            """""
            const string Template = @"{{ ""from"": {{ ""id"": ""{0}"", ""type"": ""agent"" }}, ""to"": [{{ ""id"": ""participant-id-here"", ""type"": ""participant"" }}], ""text"": ""Hi"", ""type"": ""text"" }}";
                    await client.PostAsync(path, new StringContent(string.Format(Template, agentId)));
                    await client.PostAsync(path, new StringContent(string.Format(Template, participantId)));
            """"",
            Left: "CHAT2003"),
        new(
            "added to a template",
            """""
            var json = "{\"from\":{\"id\":\"{{agentId}}\",\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}"
                        .Replace("{{agentId}}", agentId);
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json = "{\"from\":{\"id\":\"{{agentId}}\",\"type\":\"agent\"},\"to\":[{\"id\":\"{{participantId}}\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}"
                        .Replace("{{agentId}}", agentId)
                        .Replace("{{participantId}}", participantId);
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "added to a template with marks in capitals",
            """""
            var json = "{\"from\":{\"id\":\"__AGENT_ID__\",\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}".Replace("__AGENT_ID__", agentId);
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json = "{\"from\":{\"id\":\"__AGENT_ID__\",\"type\":\"agent\"},\"to\":[{\"id\":\"__PARTICIPANT_ID__\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}".Replace("__AGENT_ID__", agentId).Replace("__PARTICIPANT_ID__", participantId);
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "added to a template that has a mark for it",
            """""
            var json = "{\"from\":{\"id\":\"$agentId$\",\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}".Replace("$participantId$", participantId).Replace("$agentId$", agentId);
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json = "{\"from\":{\"id\":\"$agentId$\",\"type\":\"agent\"},\"to\":[{\"id\":\"$participantId$\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}".Replace("$participantId$", participantId).Replace("$agentId$", agentId);
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "added to a template with other quotes",
            """""
            var json = "{'from':{'id':'2f6d','type':'agent'},'text':'Hi','type':'chat'}".Replace("'", "\"");
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json = ("{'from':{'id':'2f6d','type':'agent'},'to':[{'id':'" + participantId + "','type':'participant'}],'text':'Hi','type':'text'}").Replace("'", "\"");
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "added to trimmed lines",
            """""
            await client.PostAsync(path, new StringContent("""
                    {
                      "from": {"id": "2f6d", "type": "agent"},
                      "text": "Hi",
                      "type": "text"
                    }
                    """.Trim()));
            """"",
            """""
            await client.PostAsync(path, new StringContent($$"""
                    {
                      "from": {"id": "2f6d", "type": "agent"},
                      "to": [{"id": "{{participantId}}", "type": "participant"}],
                      "text": "Hi",
                      "type": "text"
                    }
                    """.Trim()));
            """""),
        new(
            "added to trimmed text",
            """""
            await client.PostAsync(path, new StringContent(" {\"text\": \"Hi\", \"type\": \"text\"}".Trim()));
            """"",
            """""
            await client.PostAsync(path, new StringContent((" {\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"participant\"}], \"text\": \"Hi\", \"type\": \"text\"}").Trim()));
            """""),
        new(
            "added to a format that is appended",
            """""
            var sb = new StringBuilder();
                    sb.AppendFormat("{{\"from\":{{\"id\":\"{0}\",\"type\":\"agent\"}},", agentId);
                    sb.Append("\"text\":\"Hi\",\"type\":\"text\"}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """"",
            """""
            var sb = new StringBuilder();
                    sb.AppendFormat("{{\"from\":{{\"id\":\"{0}\",\"type\":\"agent\"}},\"to\":[{{\"id\":\"{1}\",\"type\":\"participant\"}}],", agentId, participantId);
                    sb.Append("\"text\":\"Hi\",\"type\":\"text\"}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """""));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_template_is_mended_as_its_call_reads_it(string name) => Table.AssertAsync(name);
}
