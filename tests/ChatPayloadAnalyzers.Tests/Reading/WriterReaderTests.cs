namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// JSON that is written call by call. A body without a recipient is found where all that was written is certain; what is read admits
/// what is sent.
/// </summary>
public sealed class WriterReaderTests
{
    private const string Stream = "using var stream = new System.IO.MemoryStream(); ";
    private const string Text = "var json = Encoding.UTF8.GetString(stream.ToArray()); ";
    private const string Send = "await client.PostAsync(path, new StringContent(json, Encoding.UTF8, \"application/json\"));";
    private const string Writer = "using (var w = new Utf8JsonWriter(stream)) ";
    private const string From = "w.WriteStartObject(\"from\"); w.WriteString(\"id\", agentId); w.WriteString(\"type\", \"agent\"); w.WriteEndObject(); ";
    private const string To = "w.WriteStartArray(\"to\"); w.WriteStartObject(); w.WriteString(\"id\", participantId); w.WriteString(\"type\", \"participant\"); w.WriteEndObject(); w.WriteEndArray(); ";
    private const string Rest = "w.WriteString(\"text\", \"Hi\"); w.WriteString(\"type\", \"text\"); ";
    private const string Start = "w.WriteStartObject(); ";
    private const string End = "w.WriteEndObject(); ";
    private const string Wrong = Start + From + Rest + End;
    private const string Right = Start + From + To + Rest + End;
    private const string Read = """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text"}""";
    private const string ReadRight = """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}""";

    private const string Named =
        "w.WriteStartObject(); w.WritePropertyName(\"from\"); w.WriteStartObject(); w.WritePropertyName(\"id\"); w.WriteValue(agentId); w.WritePropertyName(\"type\"); w.WriteValue(\"agent\"); w.WriteEndObject(); "
        + "w.WritePropertyName(\"text\"); w.WriteValue(\"Hi\"); w.WritePropertyName(\"type\"); w.WriteValue(\"text\"); w.WriteEndObject(); ";

    private const string Strings = "var sw = new System.IO.StringWriter(); ";
    private const string StringsText = "var json = sw.ToString(); ";
    private const string NewtonWriter = "using (var w = new Newtonsoft.Json.JsonTextWriter(sw)) ";
    private const string Bodies = "static class Bodies { ";
    private const string Values = "static class Some { public static void Fill(Utf8JsonWriter w) { w.WriteStartArray(\"to\"); w.WriteStartObject(); w.WriteString(\"id\", \"x\"); w.WriteString(\"type\", \"participant\"); w.WriteEndObject(); w.WriteEndArray(); } public static string Name() => \"to\"; }";

    private static readonly SendingCases Table = new(
        // System.Text.Json.
        Found("a writer", $"{Stream}{Writer}{{ {Wrong} }} {Text}{Send}"),
        Found("a writer that is flushed", $"{Stream}using var w = new Utf8JsonWriter(stream); {Wrong} w.Flush(); {Text}{Send}"),
        Found("a writer that is flushed later", $"{Stream}var w = new Utf8JsonWriter(stream); {Wrong} await w.FlushAsync(); {Text}{Send}"),
        Found("a writer that is disposed of", $"{Stream}var w = new Utf8JsonWriter(stream); {Wrong} w.Dispose(); {Text}{Send}"),
        Found("an asynchronous writer", $"await using var stream = new System.IO.MemoryStream(); await using (var w = new Utf8JsonWriter(stream)) {{ {Wrong} }} {Text}{Send}"),
        Found("options", $"{Stream}using (var w = new Utf8JsonWriter(stream, new JsonWriterOptions {{ Indented = true, SkipValidation = true }})) {{ {Wrong} }} {Text}{Send}"),
        Found("nested usings", $"string json; using (var stream = new System.IO.MemoryStream(100)) using (var w = new Utf8JsonWriter(stream)) {{ {Wrong} w.Flush(); json = Encoding.UTF8.GetString(stream.ToArray()); }} {Send}"),
        Found("a writer in a block", $"{Stream}{{ using var w = new Utf8JsonWriter(stream); {Wrong} }} {Text}{Send}"),
        Found("in the call", $"{Stream}{Writer}{{ {Wrong} }} await client.PostAsync(path, new StringContent(Encoding.UTF8.GetString(stream.ToArray())));"),
        Found("bytes in a local", $"{Stream}{Writer}{{ {Wrong} }} var bytes = stream.ToArray(); var json = Encoding.UTF8.GetString(bytes); {Send}"),
        Found("a part of the buffer, by names", $"{Stream}{Writer}{{ {Wrong} }} var json = Encoding.UTF8.GetString(count: (int)stream.Length, index: 0, bytes: stream.GetBuffer()); {Send}"),
        Found("a part of the buffer", $"{Stream}{Writer}{{ {Wrong} }} var json = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length); {Send}"),
        Found("a stream that is rewound", $"{Stream}{Writer}{{ {Wrong} }} stream.Position = 0; stream.Seek(0, System.IO.SeekOrigin.Begin); {Text}{Send}"),
        Found("a buffer", $"var buffer = new System.Buffers.ArrayBufferWriter<byte>(); {Writer.Replace("stream", "buffer")}{{ {Wrong} }} var json = Encoding.UTF8.GetString(buffer.WrittenSpan); {Send}"),
        Found("a buffer's memory", $"var buffer = new System.Buffers.ArrayBufferWriter<byte>(64); {Writer.Replace("stream", "buffer")}{{ {Wrong} }} var memory = buffer.WrittenMemory; Console.Write(Encoding.UTF8.GetString(buffer.WrittenSpan).Length); var json = Encoding.UTF8.GetString(memory.Span); {Send}"),
        Found("a writer that is declared as another type", $"System.IO.Stream s = new System.IO.MemoryStream(); {Writer.Replace("stream", "s")}{{ {Wrong} }} var json = Encoding.UTF8.GetString(((System.IO.MemoryStream)s).ToArray()); {Send}"),
        Found("a helper", "await client.PostAsync(path, new StringContent(Bodies.Of(agentId)));", $"{Bodies} public static string Of(string agentId) {{ {Stream}{Writer}{{ {Wrong} }} return Encoding.UTF8.GetString(stream.ToArray()); }} }}"),
        Found("a branch", $"if (agentId.Length > 0) {{ {Stream}{Writer}{{ {Wrong} }} {Text}{Send} }}"),
        Found("a loop around all", $"foreach (var id in new[] {{ agentId }}) {{ {Stream}{Writer}{{ {Wrong} }} {Text}{Send} }}"),
        Found("names of their own", $"{Stream}{Writer}{{ {Start}w.WritePropertyName(\"from\"); {From.Replace("w.WriteStartObject(\"from\")", "w.WriteStartObject()")}{Rest}{End} }} {Text}{Send}"),
        Found("UTF-8 names", $"{Stream}{Writer}{{ {Wrong.Replace("(\"from\"", "(\"from\"u8").Replace("\"type\", \"text\"", "\"type\"u8, \"text\"u8")} }} {Text}{Send}"),
        Found(
            "encoded names",
            $"{Stream}{Writer}{{ {Wrong.Replace("(\"from\"", "(Names.From").Replace("\"type\", \"text\"", "JsonEncodedText.Encode(Names.Type), JsonEncodedText.Encode(\"text\")")} }} {Text}{Send}",
            "static class Names { public static readonly JsonEncodedText From = JsonEncodedText.Encode(\"from\"); public const string Type = \"type\"; }"),
        Found("a serialized member", $"{Stream}{Writer}{{ {Start}w.WritePropertyName(\"from\"); JsonSerializer.Serialize(w, new {{ id = agentId, type = \"agent\" }}); {Rest}{End} }} {Text}{Send}"),
        Found("a raw member", $"{Stream}{Writer}{{ {Start}w.WritePropertyName(\"from\"); w.WriteRawValue($\"{{{{\\\"id\\\":\\\"{{agentId}}\\\",\\\"type\\\":\\\"agent\\\"}}}}\"); {Rest}{End} }} {Text}{Send}", reads: """{"from":{"id":"…","type":"agent"},"text":"Hi","type":"text"}"""),
        Found("an element", $"var element = JsonSerializer.SerializeToElement(new {{ id = agentId, type = \"agent\" }}); {Stream}{Writer}{{ {Start}w.WritePropertyName(\"from\"); element.WriteTo(w); {Rest}{End} }} {Text}{Send}", reads: """{"from":…,"text":"Hi","type":"text"}"""),
        Found("a null", $"{Stream}{Writer}{{ {Start}{From}{Rest}w.WriteNull(\"to\"); {End} }} {Text}{Send}", reads: Read[..^1] + ",\"to\":null}"),
        Found("an array of text", $"{Stream}{Writer}{{ {Start}{From}{Rest}w.WriteStartArray(\"to\"); w.WriteStringValue(participantId); w.WriteEndArray(); {End} }} {Text}{Send}", reads: Read[..^1] + ",\"to\":[…]}", says: "CHAT1003"),
        Found("numbers and truths", $"{Stream}{Writer}{{ {Start}w.WriteNumber(\"from\", 5); {Rest}w.WriteBoolean(\"to\", true); {End} }} {Text}{Send}", reads: """{"from":5,"text":"Hi","type":"text","to":true}""", says: "CHAT1003 CHAT1003"),
        Found("a member twice", $"{Stream}{Writer}{{ {Start}{From}{To}{Rest}w.WriteString(\"text\", \"Ho\"); {End} }} {Text}{Send}", reads: ReadRight[..^1] + ",\"text\":\"Ho\"}", says: "CHAT1006"),
        Found("a stream of a serializer", $"{Stream}JsonSerializer.Serialize(stream, new {{ from = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }}); {Text}{Send}"),
        Found("a stream of an asynchronous serializer", $"{Stream}await JsonSerializer.SerializeAsync(stream, new {{ from = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }}); stream.Position = 0; {Text}{Send}"),
        // Newtonsoft.Json.
        Found("a text writer", $"{Strings}{NewtonWriter}{{ {Named} }} {StringsText}{Send}"),
        Found("a text writer without using", $"{Strings}var w = new Newtonsoft.Json.JsonTextWriter(sw); {Named} {StringsText}{Send}"),
        Found("a text writer with a layout", $"{Strings}using (Newtonsoft.Json.JsonWriter w = new Newtonsoft.Json.JsonTextWriter(sw) {{ Indentation = 2 }}) {{ w.Formatting = Newtonsoft.Json.Formatting.Indented; {Named} }} {StringsText}{Send}"),
        Found("a text writer that is left open", $"{Strings}{NewtonWriter}{{ {Named.Replace(" w.WriteEndObject(); w.WritePropertyName(\"text\")", " w.WriteEnd(); w.WritePropertyName(\"text\")")[..^"w.WriteEndObject(); ".Length]} }} {StringsText}{Send}"),
        Found("a text writer on a builder", $"var sb = new StringBuilder(); var sw = new System.IO.StringWriter(sb); {NewtonWriter}{{ {Named} }} var json = sb.ToString(); {Send}"),
        Found("a text writer on a string writer on a builder", $"var sb = new StringBuilder(); using (var w = new Newtonsoft.Json.JsonTextWriter(new System.IO.StringWriter(sb))) {{ {Named} }} var json = sb.ToString(); {Send}"),
        Found("a string writer on a builder", $"var sb = new StringBuilder(); using var sw = new System.IO.StringWriter(sb); {NewtonWriter}{{ {Named} }} {StringsText}{Send}"),
        Found("a text writer on a stream", $"{Stream}using (var sw = new System.IO.StreamWriter(stream)) {NewtonWriter}{{ {Named} }} {Text}{Send}"),
        Found("an asynchronous text writer", $"{Strings}{NewtonWriter}{{ {Named.Replace("w.WriteStartObject()", "await w.WriteStartObjectAsync()").Replace("WriteValue(\"text\")", "WriteValueAsync(\"text\")")} await w.FlushAsync(); }} {StringsText}{Send}"),
        Found("a serializer of Newtonsoft's", $"{Strings}{NewtonWriter}{{ new Newtonsoft.Json.JsonSerializer().Serialize(w, new {{ from = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }}); }} {StringsText}{Send}"),
        Found("a serializer of Newtonsoft's with settings", $"{Strings}var s = Newtonsoft.Json.JsonSerializer.Create(new Newtonsoft.Json.JsonSerializerSettings {{ NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore }}); s.Serialize(sw, new {{ from = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }}); {StringsText}{Send}", reads: """{"from":{"id"?:…,"type":"agent"},"text":"Hi","type":"text"}"""),
        Found("a null of Newtonsoft's", $"{Strings}{NewtonWriter}{{ {Named[..^"w.WriteEndObject(); ".Length]} w.WritePropertyName(\"to\"); w.WriteValue((string?)null); w.WriteEndObject(); }} {StringsText}{Send}", reads: Read[..^1] + ",\"to\":null}"),
        Found("values of Newtonsoft's", $"{Strings}{NewtonWriter}{{ {Named[..^"w.WriteEndObject(); ".Length]} w.WritePropertyName(\"to\"); w.WriteStartArray(); w.WriteValue(5); w.WriteValue(agentId.Length > 0); w.WriteValue(1.5m); w.WriteValue(Guid.Empty); w.WriteEndArray(); w.WriteEndObject(); }} {StringsText}{Send}", reads: Read[..^1] + ",\"to\":[5,…,…,…]}", says: "CHAT1003 CHAT1003 CHAT1003 CHAT1003"),
        Found("a text writer on a stream without a mark", $"{Stream}using (var sw = new System.IO.StreamWriter(stream, new UTF8Encoding(false), 1024, leaveOpen: true)) {NewtonWriter}{{ {Named} }} {Text}{Send}"),
        Found("a text writer on a stream without a mark, by names", $"{Stream}using (var sw = new System.IO.StreamWriter(stream, new UTF8Encoding(throwOnInvalidBytes: true, encoderShouldEmitUTF8Identifier: false), 1024, leaveOpen: true)) {NewtonWriter}{{ {Named} }} {Text}{Send}"),
        Open("a text writer on a stream with a mark, by names", $"{Stream}using (var sw = new System.IO.StreamWriter(stream, new UTF8Encoding(throwOnInvalidBytes: false, encoderShouldEmitUTF8Identifier: true), 1024, leaveOpen: true)) {NewtonWriter}{{ {Named} }} {Text}{Send}"),
        Found("a writer in a try with finally", $"{Stream}var w = new Utf8JsonWriter(stream); try {{ {Wrong} }} finally {{ w.Dispose(); }} {Text}{Send}"),
        // Text.
        Found("a string writer", $"{Strings}sw.Write(\"{{\\\"from\\\":{{\\\"id\\\":\\\"\"); sw.Write(agentId); sw.WriteLine(\"\\\",\\\"type\\\":\\\"agent\\\"}},\"); sw.Write(\"\\\"text\\\":\\\"{{0}}\\\",\", \"Hi\"); await sw.WriteAsync(\"\\\"type\\\":\\\"text\\\"\"); sw.Write('}}'); sw.Flush(); {StringsText}{Send}", reads: """{"from":{"id":"…","type":"agent"},"text":"Hi","type":"text"}"""),
        Found("a string writer of a culture", $"System.IO.TextWriter sw = new System.IO.StringWriter(System.Globalization.CultureInfo.InvariantCulture); sw.Write(\"{{}}\"); {StringsText}{Send}", reads: "{}", says: "CHAT1001 CHAT1002 CHAT3002"),
        Found("a text that is taken out before more is written", $"{Strings}sw.Write(\"{{}}\"); {StringsText}sw.Write(\"x\"); {Send}", reads: "{}", says: "CHAT1001 CHAT1002 CHAT3002"),
        Found("a text that is taken out of a builder before more is written", $"var sb = new StringBuilder(); sb.Append(\"{{}}\"); var json = sb.ToString(); sb.Append(\"x\"); {Send}", reads: "{}", says: "CHAT1001 CHAT1002 CHAT3002"),
        Open("a string writer that is written in a branch", $"{Strings}sw.Write(\"{{\"); if (agentId.Length == 0) sw.Write(\"x\"); sw.Write(\"}}\"); {StringsText}{Send}"),
        Open("a string writer that a helper fills", $"{Strings}sw.Write(\"{{}}\"); Some.Fill(sw); {StringsText}{Send}", "static class Some { public static void Fill(System.IO.TextWriter w) => w.Write(\"x\"); }"),
        Open("a string writer with other lines", $"{Strings}sw.NewLine = \"x\"; sw.WriteLine(\"{{}}\"); {StringsText}{Send}"),
        Open("a string writer on a builder with something in it", $"var sb = new StringBuilder(\"x\"); var sw = new System.IO.StringWriter(sb); sw.Write(\"{{}}\"); {StringsText}{Send}"),
        Open("a part of an array", $"{Strings}sw.Write(new[] {{ '{{', '}}' }}, 0, 1); {StringsText}{Send}"),
        // Right ones.
        Silent("a right writer", $"{Stream}{Writer}{{ {Right} }} {Text}{Send}", ReadRight),
        Silent("a right helper", "await client.PostAsync(path, new StringContent(Bodies.Of(agentId, participantId)));", ReadRight, $"{Bodies} public static string Of(string agentId, string participantId) {{ {Stream}{Writer}{{ {Right} }} return Encoding.UTF8.GetString(stream.ToArray()); }} }}"),
        // Not all that is written is certain.
        Open("a call in a branch", $"{Stream}{Writer}{{ {Start}{From}if (agentId.Length > 0) {{ {To} }} {Rest}{End} }} {Text}{Send}"),
        Open("calls in a loop", $"{Stream}{Writer}{{ {Start}{From}w.WriteStartArray(\"to\"); foreach (var id in new[] {{ participantId }}) {{ w.WriteStartObject(); w.WriteString(\"id\", id); w.WriteString(\"type\", \"participant\"); w.WriteEndObject(); }} w.WriteEndArray(); {Rest}{End} }} {Text}{Send}"),
        Open("a helper that writes", $"{Stream}{Writer}{{ {Start}{From}Some.Fill(w); {Rest}{End} }} {Text}{Send}", Values),
        Open("an alias", $"{Stream}{Writer}{{ {Start}{From}var v = w; Some.Fill(v); {Rest}{End} }} {Text}{Send}", Values),
        Open("a lambda that writes", $"{Stream}{Writer}{{ {Start}{From}Action fill = () => Some.Fill(w); fill(); {Rest}{End} }} {Text}{Send}", Values),
        Open("a writer in a branch", $"{Stream}if (agentId.Length > 0) {{ {Writer}{{ {Right} }} }} else {{ {Writer}{{ {Wrong} }} }} {Text}{Send}"),
        Open("a writer in a try", $"{Stream}try {{ {Writer}{{ {Right} throw new Exception(); }} }} catch {{ }} {Text}{Send}"),
        Open("two writers", $"{Stream}{Writer}{{ {Wrong} }} stream.SetLength(0); using (var v = new Utf8JsonWriter(stream)) {{ {Right.Replace("w.", "v.")} }} {Text}{Send}"),
        Open("two writers behind one another", $"{Stream}{Writer}{{ w.WriteStartArray(); w.WriteEndArray(); }} stream.Position = 0; using (var v = new Utf8JsonWriter(stream)) {{ {Right.Replace("w.", "v.")} }} {Text}{Send}"),
        Open("a stream that is written itself", $"{Stream}{Writer}{{ {Wrong} }} stream.Position = stream.Length - 1; stream.Write(Encoding.UTF8.GetBytes(\",\\\"to\\\":[{{\\\"id\\\":\\\"x\\\",\\\"type\\\":\\\"participant\\\"}}]}}\")); {Text}{Send}"),
        Open("a stream with something in it", $"using var stream = new System.IO.MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 500))); {Writer}{{ {Wrong} }} {Text}{Send}"),
        Open("a stream that a helper fills", $"{Stream}Some.Fill(stream); {Text}{Send}", $"static class Some {{ public static void Fill(System.IO.Stream stream) {{ var agentId = \"a\"; var participantId = \"b\"; {Writer}{{ {Right} }} }} }}"),
        Open("a stream of another", $"var stream = Some.Make(); {Writer}{{ {Wrong} }} {Text}{Send}", "static class Some { public static System.IO.MemoryStream Make() => new(); }"),
        Open("a writer of another", $"{Stream}using (var w = Some.On(stream)) {{ {Wrong} }} {Text}{Send}", "static class Some { public static Utf8JsonWriter On(System.IO.Stream s) => new(s); }"),
        Open("a writer that is not flushed", $"{Stream}using var w = new Utf8JsonWriter(stream); {Wrong} {Text}{Send}"),
        Open("a writer that is flushed too early", $"{Stream}using var w = new Utf8JsonWriter(stream); {Start}{From} w.Flush(); {Rest}{End} {Text}{Send}"),
        Open("a writer that is flushed in a branch", $"{Stream}using var w = new Utf8JsonWriter(stream); {Wrong} if (agentId.Length == 0) w.Flush(); {Text}{Send}"),
        Open("a stream that is rewound too early", $"{Stream}using (var w = new Utf8JsonWriter(stream)) {{ w.WriteStartArray(); w.Flush(); stream.Position = 0; w.WriteEndArray(); }} {Text}{Send}"),
        Open("a writer in another object", $"{Stream}{Writer}{{ var other = new {{ w }}; {Start}{From}Some.Fill(other.w); {Rest}{End} }} {Text}{Send}", Values),
        Found("an enum of Newtonsoft's", $"{Strings}{NewtonWriter}{{ w.WriteValue((object)Kind.Text); }} {StringsText}{Send}", "[Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))] enum Kind { Text }", "…", "CHAT1003"),
        Open("a writer that is reset", $"{Stream}using (var w = new Utf8JsonWriter(stream)) {{ {Wrong} w.Reset(); {Right} }} {Text}{Send}"),
        Open("a buffer that is cleared", $"var buffer = new System.Buffers.ArrayBufferWriter<byte>(); {Writer.Replace("stream", "buffer")}{{ {Wrong} }} var memory = buffer.WrittenMemory; buffer.Clear(); var json = Encoding.UTF8.GetString(memory.Span); {Send}"),
        Open("an unbalanced writer", $"{Stream}{Writer}{{ {Start}{From}{Rest} }} {Text}{Send}"),
        Open("the wrong end", $"{Stream}{Writer}{{ {Start}{From}{Rest}w.WriteEndArray(); }} {Text}{Send}", isSent: false),
        Open("another encoding", $"{Stream}{Writer}{{ {Wrong} }} var json = Encoding.Latin1.GetString(stream.ToArray()); {Send}"),
        Open("a raw text of Newtonsoft's", $"{Strings}{NewtonWriter}{{ {Named[..^"w.WriteEndObject(); ".Length]} w.WriteRaw(\",\\\"to\\\":[{{\\\"id\\\":\\\"x\\\",\\\"type\\\":\\\"participant\\\"}}]\"); w.WriteEndObject(); }} {StringsText}{Send}"),
        Open("other quotes of Newtonsoft's", $"{Strings}{NewtonWriter}{{ w.QuoteChar = '\\''; {Named} }} {StringsText}{Send}"),
        Open("a string writer that is written itself", $"{Strings}sw.Write(\" \"); {NewtonWriter}{{ {Named} }} {StringsText}{Send}"),
        Open("a builder that is written itself", $"var sb = new StringBuilder(\" \"); var sw = new System.IO.StringWriter(sb); {NewtonWriter}{{ {Named} }} var json = sb.ToString(); {Send}"),
        Open("a byte order mark", $"{Stream}using (var sw = new System.IO.StreamWriter(stream, Encoding.UTF8)) {NewtonWriter}{{ {Named} }} {Text}{Send}"),
        Silent("a computed name", $"{Stream}{Writer}{{ {Start}{From}w.WriteString(Some.Name() + agentId, \"x\"); {Rest}{End} }} {Text}{Send}", "{\"from\":{\"id\":…,\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\",…}", Values),
        Silent("a serializer of one's own settings", $"{Strings}var s = new Newtonsoft.Json.JsonSerializer {{ ContractResolver = new Own() }}; s.Serialize(sw, new {{ From = new {{ Id = agentId, Type = \"agent\" }} }}); {StringsText}{Send}", "…", "class Own : Newtonsoft.Json.Serialization.DefaultContractResolver { }"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_of_a_writer_admits_what_is_sent(string name) => Table.AssertAsync(name);

    private static SendingCase Found(string name, string statements, string types = "", string reads = Read, string says = "CHAT1001") => new(name, statements, types, Reads: reads, Says: says);

    private static SendingCase Silent(string name, string statements, string reads, string types = "") => new(name, statements, types, Reads: reads);

    private static SendingCase Open(string name, string statements, string types = "", bool isSent = true) =>
        new(name, isSent ? statements : $"if (agentId.Length == 0) {{ {statements} }}", types, Reads: "…");
}
