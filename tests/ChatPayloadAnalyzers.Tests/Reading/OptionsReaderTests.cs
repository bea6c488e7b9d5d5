namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// Options that are understood decide over names and absent members; under any others the body is open. Names with capitals are a
/// CHAT1004 each where they are sent as they are.
/// </summary>
public sealed class OptionsReaderTests
{
    private const string Pascal = "new { From = new { Id = agentId, Type = \"agent\" }, To = new[] { new { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }";
    private const string WithNull = "new { from = new { id = agentId, type = \"agent\" }, to = (object[]?)null, text = \"Hi\", type = \"text\" }";
    private const string EachName = "CHAT1004 CHAT1004 CHAT1004 CHAT1004 CHAT1004 CHAT1004 CHAT1004 CHAT1004";

    private const string Lower = "class Lower : JsonNamingPolicy { public override string ConvertName(string name) => name.ToLowerInvariant(); }";

    private const string OfObjects = """
        class OfObjects : JsonConverter<object>
        {
            public override bool CanConvert(Type type) => true;
            public override object? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteStringValue("all");
        }
        """;

    private const string SendPascal = $"await client.PostAsync(path, new StringContent(JsonSerializer.Serialize({Pascal}, options)));";
    private const string LeavingNullOut = ", new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }";

    private static readonly SendingCases Table = new(
        Options("none", "", EachName),
        Options("null", ", (JsonSerializerOptions?)null", EachName),
        Options("default", ", JsonSerializerOptions.Default", EachName),
        Options("web", ", JsonSerializerOptions.Web", ""),
        Options("new", ", new JsonSerializerOptions()", EachName),
        Options("new with web defaults", ", new JsonSerializerOptions(JsonSerializerDefaults.Web)", ""),
        Options("new with general defaults", ", new JsonSerializerOptions(JsonSerializerDefaults.General)", EachName),
        Options("camel case", ", new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }", ""),
        Options("web without policy", ", new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = null }", EachName),
        Options(
            "looks only",
            ", new JsonSerializerOptions { WriteIndented = true, MaxDepth = 32, AllowTrailingCommas = true, DefaultBufferSize = 64, PropertyNameCaseInsensitive = true }",
            EachName),
        Options("named arguments", ", options: new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }", ""),
        Options("in parentheses", ", (new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })", ""),
        Options("never null", ", new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }!", ""),
        Options("named, in parentheses and never null", ", options: (new JsonSerializerOptions(JsonSerializerDefaults.Web))!", ""),
        Options("general defaults in parentheses", ", (new JsonSerializerOptions())", EachName),
        Options("snake case", ", new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }", ""),
        Options("upper case", ", new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper }", EachName),
        Options("a policy of one's own", ", new JsonSerializerOptions { PropertyNamingPolicy = new Lower() }", "", Lower),
        Options("a policy for keys", ", new JsonSerializerOptions { DictionaryKeyPolicy = JsonNamingPolicy.CamelCase }", EachName),
        Options("converters of enums", ", new JsonSerializerOptions { Converters = { new JsonStringEnumConverter(), new JsonStringEnumConverter<DayOfWeek>() } }", EachName),
        Options("a converter of one's own", ", new JsonSerializerOptions { Converters = { new OfObjects() } }", "", OfObjects),
        Options("null for what is null already", ", new JsonSerializerOptions { ReferenceHandler = null, TypeInfoResolver = null, NumberHandling = JsonNumberHandling.AllowReadingFromString }", EachName),
        Options("no cycles", ", new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.IgnoreCycles }", EachName),
        Options("fields", ", new JsonSerializerOptions { IncludeFields = true }", EachName),
        Options("without what is read only", ", new JsonSerializerOptions { IgnoreReadOnlyProperties = true }", ""),
        Options("no nulls of old", ", new JsonSerializerOptions { IgnoreNullValues = true }", EachName),
        Options("strict", ", JsonSerializerOptions.Strict", ""),
        Options("new with strict defaults", ", new JsonSerializerOptions((JsonSerializerDefaults)2)", ""),
        Options("a type that is told", ", typeof(object)", EachName),
        Options("references", ", new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve }", ""),
        Options("a resolver", ", new JsonSerializerOptions { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() }", ""),
        Options("a copy", ", new JsonSerializerOptions(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })", ""),
        Options("a copy of the defaults", ", new JsonSerializerOptions(JsonSerializerOptions.Default)", EachName),
        Options(
            "a method's",
            ", Some.Options()",
            "",
            "static class Some { public static JsonSerializerOptions Options() => new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }; }"),
        Options(
            "a field",
            ", Some.Options",
            "",
            "static class Some { public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }; }"),
        new SendingCase("a local", $"var options = new JsonSerializerOptions {{ PropertyNamingPolicy = JsonNamingPolicy.CamelCase }}; {SendPascal}"),
        new SendingCase("a local of general defaults", $"var options = new JsonSerializerOptions(); {SendPascal}", Says: EachName),
        new SendingCase(
            "a local that is changed",
            $"var options = new JsonSerializerOptions(); options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; {SendPascal}"),
        new SendingCase(
            "a local that is added to",
            $"var options = new JsonSerializerOptions(); options.Converters.Add(new JsonStringEnumConverter()); {SendPascal}",
            Says: EachName),
        new SendingCase(
            "a type that is handed over",
            $"object payload = {Pascal}; await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(payload, payload.GetType())));",
            Says: EachName),
        new SendingCase(
            "another type that is handed over",
            "var payload = new M { from = 1 }; Type type = typeof(L); await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(payload, type)));",
            "public class L { } public class M : L { public int from { get; set; } }"),
        new SendingCase("web by extension", $"await client.PostAsJsonAsync(path, {Pascal});"),
        new SendingCase("web by content", $"await client.PostAsync(path, JsonContent.Create({Pascal}));"),
        new SendingCase("content without policy", $"await client.PostAsync(path, JsonContent.Create({Pascal}, null, new JsonSerializerOptions()));", Says: EachName),
        new SendingCase("extension without policy", $"await client.PostAsJsonAsync(path, {Pascal}, new JsonSerializerOptions());", Says: EachName),
        new SendingCase("null is sent", Send(WithNull, ""), Says: "CHAT1001"),
        new SendingCase(
            "null is left out",
            Send(WithNull, LeavingNullOut),
            Says: "CHAT1001"),
        new SendingCase(
            "an unknown null is left out",
            Send("new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId } }, text = Some.Text(agentId), type = \"text\" }", LeavingNullOut),
            "static class Some { public static string? Text(string text) => text.Length < 100 ? null : text; }",
            Reads: """{"from":{"id"?:…,"type":"agent"},"to":[{"id"?:…}],"text"?:(null|…),"type":"text"}""",
            Says: "CHAT1002"),
        new SendingCase(
            "a default is left out",
            Send(
                "new { from = new { id = agentId, type = \"agent\" }, priority = 0, urgent = false, to = (object?)null, text = \"Hi\", type = \"text\" }",
                LeavingNullOut.Replace("Null", "Default")),
            Says: "CHAT1001"),
        new SendingCase(
            "names that collide throw",
            $"try {{ await client.PostAsJsonAsync(path, new {{ to = 1, To = 2 }}); }} catch (InvalidOperationException) {{ }}",
            Reads: "…"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Options_are_followed_only_as_far_as_they_are_understood(string name) => Table.AssertAsync(name);

    private static SendingCase Options(string name, string options, string says, string types = "") => new(name, Send(Pascal, options), types, Says: says);

    private static string Send(string body, string options) => $"await client.PostAsync(path, new StringContent(JsonSerializer.Serialize({body}{options})));";
}
