namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Fixes in JSON text that several literals spell: members come and go with their literals, statements and calls.</summary>
public sealed class ComposedTextFormTests
{
    private static readonly FixCases Table = new(
        new(
            "added and removed in statements",
            """""
            var sb = new StringBuilder();
                    sb.Append("{");
                    sb.Append("\"from\":{\"id\":\"").Append(agentId).Append("\",\"type\":\"agent\"},");
                    sb.Append("\"cannedResponseId\":\"").Append(agentId).Append("\",");
                    sb.Append("\"text\":\"Hi\",");
                    sb.Append("\"type\":\"text\"");
                    sb.Append("}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """"",
            """""
            var sb = new StringBuilder();
                    sb.Append("{");
                    sb.Append("\"from\":{\"id\":\"").Append(agentId).Append("\",\"type\":\"agent\"},");
                    sb.Append("\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],");
                    sb.Append("\"cannedResponseId\":\"").Append(agentId).Append("\",");
                    sb.Append("\"type\":\"text\"");
                    sb.Append("}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """""),
        new(
            "added and removed in statements, a line each",
            """""
            var sb = new StringBuilder();
                    sb.AppendLine("{");
                    sb.AppendLine("  \"from\": {\"id\": \"2f6d\", \"type\": \"agent\"},");
                    sb.AppendLine("  \"priority\": 1,");
                    sb.AppendLine("  \"text\": \"Hi\",");
                    sb.AppendLine("  \"type\": \"text\"");
                    sb.AppendLine("}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """"",
            """""
            var sb = new StringBuilder();
                    sb.AppendLine("{");
                    sb.AppendLine("  \"from\": {\"id\": \"2f6d\", \"type\": \"agent\"},");
                    sb.AppendLine("  \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"participant\"}],");
                    sb.AppendLine("  \"text\": \"Hi\",");
                    sb.AppendLine("  \"type\": \"text\"");
                    sb.AppendLine("}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """""),
        new(
            "added and removed in a chain on lines",
            """""
            var json = new StringBuilder()
                        .Append('{')
                        .Append("\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},")
                        .Append("\"priority\":1,")
                        .Append("\"text\":\"Hi\",\"type\":\"text\"")
                        .Append('}')
                        .ToString();
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json = new StringBuilder()
                        .Append('{')
                        .Append("\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},")
                        .Append("\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],")
                        .Append("\"text\":\"Hi\",\"type\":\"text\"")
                        .Append('}')
                        .ToString();
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "added and removed in a sum on lines",
            """""
            var json =
                        "{" +
                        "\"from\":{\"id\":\"" + agentId + "\",\"type\":\"agent\"}," +
                        "\"priority\":1," +
                        "\"text\":\"Hi\",\"type\":\"text\"" +
                        "}";
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json =
                        "{" +
                        "\"from\":{\"id\":\"" + agentId + "\",\"type\":\"agent\"}," +
                        "\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}]," +
                        "\"text\":\"Hi\",\"type\":\"text\"" +
                        "}";
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "removed from a sum on one line",
            """""
            var json = "{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"priority\": \"" + agentId + "\", \"text\": \"Hi\", \"type\": \"text\"}";
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json = "{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"participant\"}], \"text\": \"Hi\", \"type\": \"text\"}";
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "removed from text that is added to",
            """""
            var json = "{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},";
                    json += "\"priority\":1,";
                    json += "\"text\":\"Hi\",\"type\":\"text\"}";
                    await client.PostAsync(path, new StringContent(json));
            """"",
            """""
            var json = "{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],";
                    json += "\"text\":\"Hi\",\"type\":\"text\"}";
                    await client.PostAsync(path, new StringContent(json));
            """""),
        new(
            "made of an id in a hole",
            """""
            await client.PostAsync(path, new StringContent($"{{\"from\": {{\"id\": \"{agentId}\", \"type\": \"agent\"}}, \"to\": \"{participantId}\", \"text\": \"Hi\", \"type\": \"text\"}}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent($"{{\"from\": {{\"id\": \"{agentId}\", \"type\": \"agent\"}}, \"to\": [{{\"id\": \"{participantId}\", \"type\": \"participant\"}}], \"text\": \"Hi\", \"type\": \"text\"}}"));
            """""),
        new(
            "made of an id in a sum",
            """""
            await client.PostAsync(path, new StringContent("{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": \"" + participantId + "\", \"text\": \"Hi\", \"type\": \"text\"}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"participant\"}], \"text\": \"Hi\", \"type\": \"text\"}"));
            """""),
        new(
            "wrapped in a sum",
            """""
            await client.PostAsync(path, new StringContent("{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": {\"id\": \"" + participantId + "\"}, \"text\": \"Hi\", \"type\": \"text\"}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"participant\"}], \"text\": \"Hi\", \"type\": \"text\"}"));
            """""),
        new(
            "set for a sum",
            """""
            await client.PostAsync(path, new StringContent("{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"x" + agentId + "\"}], \"text\": \"Hi\", \"type\": \"text\"}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{\"from\": {\"id\": \"" + agentId + "\", \"type\": \"agent\"}, \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"participant\"}], \"text\": \"Hi\", \"type\": \"text\"}"));
            """""),
        new(
            "removed from joined items",
            """""
            await client.PostAsync(path, new StringContent("{" + string.Join(", ", $"\"from\": {{\"id\": \"{agentId}\", \"type\": \"agent\"}}", "\"priority\": 1", "\"text\": \"Hi\"", "\"type\": \"text\"") + "}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{" + string.Join(", ", $"\"from\": {{\"id\": \"{agentId}\", \"type\": \"agent\"}}, \"to\": [{{\"id\": \"{participantId}\", \"type\": \"participant\"}}]", "\"text\": \"Hi\"", "\"type\": \"text\"") + "}"));
            """""),
        new(
            "added to compact text with blanks in its strings",
            """""
            await client.PostAsync(path, new StringContent("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"text\":\"Hi there, you\",\"type\":\"text\"}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],\"text\":\"Hi there, you\",\"type\":\"text\"}"));
            """""),
        new(
            "added to verbatim lines",
            """""
            await client.PostAsync(path, new StringContent(@"{
              ""text"": ""Hi"",
              ""type"": ""text""
            }"));
            """"",
            """""
            await client.PostAsync(path, new StringContent(@"{
              ""from"": { ""id"": """ + agentId + @""", ""type"": ""agent"" },
              ""to"": [{ ""id"": """ + participantId + @""", ""type"": ""participant"" }],
              ""text"": ""Hi"",
              ""type"": ""text""
            }"));
            """""),
        new(
            "added and removed where commas lead",
            """""
            var sb = new StringBuilder("{\"text\":\"Hi\"");
                    sb.Append(",\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}");
                    sb.Append(",\"priority\":1");
                    sb.Append(",\"type\":\"text\"}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """"",
            """""
            var sb = new StringBuilder("{\"text\":\"Hi\"");
                    sb.Append(",\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}]");
                    sb.Append(",\"type\":\"text\"}");
                    await client.PostAsync(path, new StringContent(sb.ToString()));
            """""),
        new(
            "added to joined items",
            """""
            await client.PostAsync(path, new StringContent("{" + string.Join(",", new[] { "\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}", "\"text\":\"Hi\"", "\"type\":\"text\"" }) + "}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{" + string.Join(",", new[] { "\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}", "\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}]", "\"text\":\"Hi\"", "\"type\":\"text\"" }) + "}"));
            """""),
        new(
            "added and removed on escaped lines with CRLF",
            """""
            await client.PostAsync(path, new StringContent("{\r\n  \"from\": {\"id\": \"2f6d\", \"type\": \"agent\"},\r\n  \"priority\": 1,\r\n  \"text\": \"Hi\",\r\n  \"type\": \"text\"\r\n}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent("{\r\n  \"from\": {\"id\": \"2f6d\", \"type\": \"agent\"},\r\n  \"to\": [{\"id\": \"" + participantId + "\", \"type\": \"participant\"}],\r\n  \"text\": \"Hi\",\r\n  \"type\": \"text\"\r\n}"));
            """""),
        new(
            "added beside a part in a local",
            """""
            var from = $"{{\"id\": \"{agentId}\", \"type\": \"agent\"}}";
                    await client.PostAsync(path, new StringContent($"{{\"from\": {from}, \"text\": \"Hi\", \"type\": \"text\"}}"));
            """"",
            """""
            var from = $"{{\"id\": \"{agentId}\", \"type\": \"agent\"}}";
                    await client.PostAsync(path, new StringContent($"{{\"from\": {from}, \"to\": [{{\"id\": \"{participantId}\", \"type\": \"participant\"}}], \"text\": \"Hi\", \"type\": \"text\"}}"));
            """""),
        new(
            "added beside a part that two texts have",
            """""
            const string from = "\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}";
                    await client.PostAsync(path, new StringContent("{" + from + ",\"text\":\"Hi\",\"type\":\"text\"}"));
                    await client.PostAsync(path, new StringContent("{" + from + ",\"text\":\"Ho\",\"type\":\"text\",\"to\":[{\"id\":\"9c1e\",\"type\":\"participant\"}]}"));
            """"",
            """""
            const string from = "\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}";
                    await client.PostAsync(path, new StringContent("{" + from + ",\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}"));
                    await client.PostAsync(path, new StringContent("{" + from + ",\"text\":\"Ho\",\"type\":\"text\",\"to\":[{\"id\":\"9c1e\",\"type\":\"participant\"}]}"));
            """""),
        new(
            "added to interpolated verbatim lines",
            """""
            await client.PostAsync(path, new StringContent($@"{{
              ""from"": {{ ""id"": ""{agentId}"", ""type"": ""agent"" }},
              ""text"": ""Hi"",
              ""type"": ""text""
            }}"));
            """"",
            """""
            await client.PostAsync(path, new StringContent($@"{{
              ""from"": {{ ""id"": ""{agentId}"", ""type"": ""agent"" }},
              ""to"": [{{ ""id"": ""{participantId}"", ""type"": ""participant"" }}],
              ""text"": ""Hi"",
              ""type"": ""text""
            }}"));
            """""),
        new(
            "added to text that is parsed",
            """""
            await client.PostAsJsonAsync(path, System.Text.Json.Nodes.JsonNode.Parse("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}"));
            """"",
            """""
            await client.PostAsJsonAsync(path, System.Text.Json.Nodes.JsonNode.Parse("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}"));
            """""));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_text_is_mended_where_it_is_spelled(string name) => Table.AssertAsync(name);
}
