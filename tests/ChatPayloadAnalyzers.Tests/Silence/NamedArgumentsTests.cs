namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Arguments that are named can stand in any order: what comes first in the call is not what the method takes first.</summary>
public sealed class NamedArgumentsTests
{
    private const string To = "new[] { new { id = participantId, type = \"participant\" } }";

    private const string From = "new { id = agentId, type = \"agent\" }";

    private const string Json = "{\\\"from\\\":{\\\"id\\\":\\\"a\\\",\\\"type\\\":\\\"agent\\\"},\\\"to\\\":[{\\\"id\\\":\\\"p\\\",\\\"type\\\":\\\"participant\\\"}],\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}";

    [Theory]
    [InlineData("PostAsync(requestUri: PATH, content: new StringContent(encoding: Encoding.UTF8, mediaType: \"application/json\", content: TEXT))")]
    [InlineData("PostAsync(content: new StringContent(TEXT), requestUri: PATH)")]
    [InlineData("SendAsync(new HttpRequestMessage(requestUri: PATH, method: HttpMethod.Post) { Content = new StringContent(TEXT) })")]
    [InlineData("PostAsJsonAsync(value: BODY, requestUri: PATH)")]
    [InlineData("PostAsync(PATH, new StringContent(JsonSerializer.Serialize(options: null, value: BODY)))")]
    public Task Of_a_sender(string call) => Silent.AndAcceptedAsync($"await client.{call.Replace("PATH", Silent.Path).Replace("TEXT", $"\"{Json}\"").Replace("BODY", $"new {{ from = {From}, to = {To}, text = \"Hi\", type = \"text\" }}")};");

    [Theory]
    [InlineData("TEXT.Replace(newValue: \"Hello\", oldValue: \"Hi\")")]
    [InlineData("\"Hi\".Replace(newValue: TEXT, oldValue: \"Hi\")")]
    [InlineData("string.Concat(str1: TEXT.Substring(1), str0: \"{\")")]
    [InlineData("string.Join(value: new[] { \"\", TEXT }, separator: \"\")")]
    [InlineData("string.Format(arg0: TEXT, format: \"{0}\")")]
    [InlineData("(\" \" + TEXT).Substring(length: TEXT.Length, startIndex: 1)")]
    [InlineData("new StringBuilder().Append(repeatCount: 1, value: '{').Append(TEXT.Substring(1)).ToString()")]
    [InlineData("new StringBuilder().AppendFormat(arg0: TEXT, format: \"{0}\").ToString()")]
    [InlineData("TEXT.Insert(value: \" \", startIndex: 0)")]
    [InlineData("TEXT.PadRight(paddingChar: ' ', totalWidth: 300)")]
    [InlineData("JsonSerializer.Serialize(inputType: typeof(object), value: BODY)")]
    public Task Of_a_text(string text) => Silent.AndAcceptedAsync($"await client.PostAsync({Silent.Path}, new StringContent({text.Replace("TEXT", $"\"{Json}\"").Replace("BODY", $"new {{ from = {From}, to = {To}, text = \"Hi\", type = \"text\" }}")}));");

    [Theory]
    [InlineData("var m = new Dictionary<string, object>(); m.Add(value: FROM, key: \"from\"); m.Add(value: TO, key: \"to\"); m.Add(value: \"Hi\", key: \"text\"); m.Add(value: \"text\", key: \"type\");")]
    [InlineData("var m = new Dictionary<string, object> { [\"from\"] = FROM, [\"to\"] = TO }; m.TryAdd(value: \"Hi\", key: \"text\"); m.TryAdd(value: \"text\", key: \"type\");")]
    [InlineData("var m = new Dictionary<string, object>(new[] { new KeyValuePair<string, object>(value: FROM, key: \"from\"), new KeyValuePair<string, object>(value: TO, key: \"to\"), new KeyValuePair<string, object>(value: \"Hi\", key: \"text\"), new KeyValuePair<string, object>(value: \"text\", key: \"type\") });")]
    [InlineData("var m = new System.Text.Json.Nodes.JsonObject(); m.Add(value: JsonSerializer.SerializeToNode(FROM), propertyName: \"from\"); m.Add(value: JsonSerializer.SerializeToNode(TO), propertyName: \"to\"); m.Add(value: \"Hi\", propertyName: \"text\"); m.Add(value: \"text\", propertyName: \"type\");")]
    [InlineData("var m = new { from = FROM, to = Enumerable.Repeat(count: 1, element: new { id = participantId, type = \"participant\" }), text = \"Hi\", type = \"text\" };")]
    [InlineData("var to = new List<object>(); to.Insert(item: new { id = participantId, type = \"participant\" }, index: 0); var m = new { from = FROM, to, text = \"Hi\", type = \"text\" };")]
    [InlineData("var m = new { from = FROM, to = TO.Select(selector: p => new { p.id, p.type }), text = \"Hi\", type = \"text\" };")]
    [InlineData("var m = new System.Text.Json.Nodes.JsonObject { [\"from\"] = JsonSerializer.SerializeToNode(FROM), [\"to\"] = JsonSerializer.SerializeToNode(TO), [\"text\"] = System.Text.Json.Nodes.JsonValue.Create(options: null, value: \"Hi\"), [\"type\"] = System.Text.Json.Nodes.JsonValue.Create(options: null, value: \"text\") };")]
    [InlineData("var m = Make(text: \"Hi\", to: TO, from: FROM); static object Make(object from, object to, string text) => new { from, to, text, type = \"text\" };")]
    public Task Of_what_makes_a_body(string statements) => Silent.AndAcceptedAsync($"{statements.Replace("FROM", From).Replace("TO", To)}\nawait client.PostAsJsonAsync({Silent.Path}, m);");

    [Fact]
    public Task Of_a_writer() => Silent.AndAcceptedAsync($$"""
        using var stream = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("from");
            writer.WriteString(value: agentId, propertyName: "id");
            writer.WriteString(value: "agent", propertyName: "type");
            writer.WriteEndObject();
            writer.WriteStartArray("to");
            writer.WriteStartObject();
            writer.WriteString(value: participantId, propertyName: "id");
            writer.WriteString(value: "participant", propertyName: "type");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString(value: "Hi", propertyName: "text");
            writer.WriteString(value: "text", propertyName: "type");
            writer.WriteEndObject();
        }

        await client.PostAsync({{Silent.Path}}, new StringContent(Encoding.UTF8.GetString(stream.ToArray())));
        """);

    [Fact]
    public Task Of_properties() => Silent.AndAcceptedAsync($$"""
        var m = new Newtonsoft.Json.Linq.JObject(
            new Newtonsoft.Json.Linq.JProperty(content: Newtonsoft.Json.Linq.JObject.FromObject({{From}}), name: "from"),
            new Newtonsoft.Json.Linq.JProperty(content: Newtonsoft.Json.Linq.JArray.FromObject({{To}}), name: "to"),
            new Newtonsoft.Json.Linq.JProperty(content: "Hi", name: "text"),
            new Newtonsoft.Json.Linq.JProperty(content: "text", name: "type"));
        await client.PostAsync({{Silent.Path}}, new StringContent(m.ToString()));
        """);
}
