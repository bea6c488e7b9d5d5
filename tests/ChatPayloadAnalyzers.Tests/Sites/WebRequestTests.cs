using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>HttpWebRequest, run against a server that listens for real. The body lacks its recipient.</summary>
public sealed class WebRequestTests
{
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Start = "var request = (System.Net.HttpWebRequest)System.Net.WebRequest.Create(Wire.Address + $\"api/v2/conversations/chat/{conversationId}/messages\"); ";
    private const string Post = Start + "request.Method = \"POST\"; request.ContentType = \"application/json\"; ";
    private const string Json = "var json = JsonSerializer.Serialize(" + Body + "); ";
    private const string End = " using var response = request.GetResponse();";

    private static readonly SendingCases Table = new(
        Found("a writer in a using", Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); writer.Flush(); }" + End),
        Found("a writer without a block", Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) writer.Write(json);" + End),
        Found("a writer that is closed", Post + Json + "var writer = new System.IO.StreamWriter(request.GetRequestStream()); writer.Write(json); writer.Close();" + End),
        Found("a writer in a task", Post + Json + "using (var writer = new System.IO.StreamWriter(await request.GetRequestStreamAsync())) { await writer.WriteAsync(json); } using var response = await request.GetResponseAsync();"),
        Found("a writer on a stream", Post + Json + "using (var stream = request.GetRequestStream()) using (var writer = new System.IO.StreamWriter(stream)) { writer.Write(json); }" + End),
        Found("bytes", Post + Json + "var bytes = Encoding.UTF8.GetBytes(json); request.ContentLength = bytes.Length; using (var stream = request.GetRequestStream()) { stream.Write(bytes, 0, bytes.Length); }" + End),
        Found("headers", Post + Json + "request.Headers.Add(\"Authorization\", \"Bearer x\"); request.Headers[\"a\"] = \"b\"; using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Found("the text in parentheses", Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write((json)); }" + End),
        Found("a template in parentheses", Post + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(($\"{{\\\"from\\\":{{\\\"id\\\":\\\"{agentId}\\\",\\\"type\\\":\\\"agent\\\"}},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\")); }" + End),
        Found("the stream in parentheses", Post + Json + "using (var writer = new System.IO.StreamWriter((request.GetRequestStream())!)) { writer.Write(json); }" + End),
        Found("the verb in parentheses", Post.Replace("\"POST\"", "(\"POST\")!") + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Found("the address in parentheses", (Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End).Replace("Create(", "Create((").Replace("messages\")", "messages\"))")),
        Found("settings in locals", Post.Replace("\"POST\"", "verb").Replace("\"application/json\"", "kind").Insert(0, "var verb = \"POST\"; var kind = \"application/json\"; ") + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Silent("a verb in a local", Post.Replace("\"POST\"", "verb").Insert(0, "var verb = \"PUT\"; ") + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Silent("a verb that is asked for", Post.Replace("\"POST\"", "verb").Insert(0, "var verb = agentId.Length > 0 ? \"PUT\" : \"POST\"; ") + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Silent("put", Start + "request.Method = \"PUT\"; " + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Silent("a verb that changes", Post + Json + "if (agentId.Length > 0) request.Method = \"PUT\"; using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Silent("another type", Start + "request.Method = \"POST\"; request.ContentType = \"application/xml\"; " + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Silent("another path", Post.Replace("chat", "callbacks") + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); }" + End),
        Silent("written twice", Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { writer.Write(json); writer.Write(\" \"); }" + End),
        Silent("written at times", Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { if (agentId.Length > 0) writer.Write(json); }" + End),
        Silent("written in a loop", Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { foreach (var c in json) writer.Write(c); }" + End),
        Silent("written in part", Post + Json + "var bytes = Encoding.UTF8.GetBytes(json); using (var stream = request.GetRequestStream()) { stream.Write(bytes, 0, 2); }" + End),
        Silent("written by others", Post + Json + "using (var writer = new System.IO.StreamWriter(request.GetRequestStream())) { Others.Write(writer, json); }" + End, "static class Others { public static void Write(System.IO.TextWriter writer, string json) => writer.Write(\"{}\"); }"),
        Silent("another response", "using var response = new Others().GetResponse(); await Task.CompletedTask;", "class Others { public IDisposable GetResponse() => null; }"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_written_once_is_sent(string name) => Table.AssertAsync(name);

    private static SendingCase Found(string name, string statements) => new(name, statements, Says: "CHAT1001");

    private static SendingCase Silent(string name, string statements, string types = "") => new(name, statements, types);
}
