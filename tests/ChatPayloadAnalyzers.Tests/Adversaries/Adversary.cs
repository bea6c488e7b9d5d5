namespace ChatPayloadAnalyzers.Tests.Adversaries;

/// <summary>Code that grows with a number, in a shape that somebody's generator writes or nobody does.</summary>
/// <param name="Name">In words.</param>
/// <param name="Size">How large it is tried.</param>
/// <param name="Write">Statements, and types behind them.</param>
/// <param name="ForFixes">How large it is when fixes are offered, each of which is bound; a twentieth, unless it is the fix that has to look at all of it.</param>
internal sealed record Adversary(string Name, int Size, Func<int, string> Write, int? ForFixes = null)
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    private const string Wrong = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";

    public static IReadOnlyList<Adversary> All { get; } =
    [
        new("JSON text of a mebibyte", 1_000_000, n => SendText("\"{\\\"text\\\":\\\"" + new string('a', n) + "\\\"}\"")),
        new("JSON text with 100,000 members", 100_000, n => SendText("\"{" + Joined(",", n, i => $"\\\"{i:x}\\\":1") + "}\"")),
        new("JSON text 10,000 deep", 10_000, n => SendText("\"" + Times("[", n) + Times("]", n) + "\"")),
        new("JSON text 10,000 deep, without an end", 10_000, n => SendText("\"" + Times("{\\\"to\\\":[", n) + "\"")),
        new("interpolation with 5,000 holes", 5_000, n => SendText("$\"{{\\\"text\\\":\\\"" + Times("{agentId}ab", n) + "\\\"}}\"")),
        new("interpolation with a hole for each of 5,000 members", 5_000, n => SendText("$\"{{" + Joined(",", n, i => $"\\\"m{i}\\\":\\\"{{agentId}}\\\"") + "}}\"")),
        new("concatenation of 5,000 pieces", 5_000, n => SendText("\"{\\\"text\\\":\\\"\"" + Times(" + agentId + \"ab\"", n / 2) + " + \"\\\"}\"")),
        new("concatenation of 5,000 pieces as a value", 5_000, n => Send("new { from = new { id = agentId" + Times(" + agentId", n) + ", type = \"agent\" }, text = \"Hi\" }")),
        new("concatenation of 5,000 pieces as a path", 5_000, n => $"await client.PostAsJsonAsync(\"/api/v2/conversations/chat/\"{Times(" + agentId", n)} + \"/messages\", {Wrong});"),
        new("10,000 entries of a dictionary, one by one", 10_000, n => "var m = new Dictionary<string, object>();\n" + Each(n, i => $"m[\"a{i}\"] = {i};\n") + Send("m")),
        new("one entry set 10,000 times", 10_000, n => "var m = new Dictionary<string, object>();\n" + Each(n, i => $"m[\"type\"] = {i};\n") + Send("m")),
        new("10,000 items added to a list", 10_000, n => "var m = new List<object>();\n" + Times("m.Add(new { id = agentId });\n", n) + Send("new { to = m, text = \"Hi\" }")),
        new("a text assigned 10,000 times", 10_000, n => "var text = agentId;\n" + Times("text = agentId;\n", n) + Send("new { text }")),
        new("a text read 10,000 times", 10_000, n => "var text = \"Hi\";\n" + Times("Console.WriteLine(text);\n", n) + Send("new { text }")),
        new("1,000 branches in a row", 1_000, n => "var m = new Dictionary<string, object>();\n" + Each(n, i => $"if (agentId.Length > {i}) m[\"a{i}\"] = {i};\n") + Send("m")),
        new("1,000 branches in a row, each with another body", 1_000, n => "object m = new { };\n" + Each(n, i => $"if (agentId.Length == {i}) m = new {{ text = \"a{i}\" }};\n") + Send("m")),
        new("a body in a body in a body, by 1,000 branches", 1_000, n => "object m = new { };\n" + Each(n, i => $"if (agentId.Length == {i}) m = new {{ a = m, b = m }};\n") + Send("m")),
        new("800 branches in a row, each for another property", 800, n => "var m = new Big();\n" + Each(n, i => $"if (agentId.Length > {i}) m.M{i} = \"a\";\n") + Send("m") + "\nclass Big\n{\n" + Each(n, i => $"public string? M{i} {{ get; set; }}\n") + "}"),
        new("1,000 ways out before the message", 1_000, n => Times("if (agentId == null) return;\n", n) + Send(Wrong)),
        new("a condition of 5,000 parts", 5_000, n => "if (participantId == null" + Times(" && agentId == null", n) + ")\n{\n" + Send(Wrong) + "\n}", ForFixes: 5_000),
        new("a pattern of 2,000 parts", 2_000, n => "if (participantId is null" + Times(" or \"a\"", n) + ")\n{\n" + Send(Wrong) + "\n}", ForFixes: 2_000),
        new("switch expression with 1,000 arms", 1_000, n => Send("new { text = agentId.Length switch {\n" + Each(n, i => $"{i} => \"a{i}\",\n") + "_ => \"\" } }")),
        new("switch expression with 1,000 bodies", 1_000, n => Send("agentId.Length switch {\n" + Each(n, i => $"{i} => new {{ text = \"a{i}\" }},\n") + "_ => new { text = \"\" } }")),
        new("switch statement with 1,000 sections", 1_000, n => "object m = 1;\nswitch (agentId.Length)\n{\n" + Each(n, i => $"case {i}: m = {i}; break;\n") + "}\n" + Send("m")),
        new("400 methods that call one another", 400, n => Send("new { text = F0() }") + "\n" + Each(n, i => $"string F{i}() => F{(i + 1) % n}();\n")),
        new("400 methods that call two of one another", 400, n => Send("F0(1, 2)") + "\n" + Each(n, i => $"object F{i}(object a, object b) => new {{ x = F{(i + 1) % n}(a, b), y = F{(i + 2) % n}(b, a) }};\n")),
        new("400 constants that are each other", 400, n => Send("new { text = C.C0 }") + "\nclass C\n{\n" + Each(n, i => $"public const string C{i} = C{(i + 1) % n} + C{(i + 2) % n};\n") + "}"),
        new("400 read-only fields that hold each other twice", 400, n => Send("new { text = C.C0 }") + "\nclass C\n{\n" + Each(n, i => $"public static readonly object C{i} = new {{ a = C{(i + 1) % n}, b = C{(i + 2) % n} }};\n") + "}"),
        new("400 locals that hold the one before twice", 400, n => "object v0 = 1;\n" + Each(n, i => $"object v{i + 1} = new {{ a = v{i}, b = v{i} }};\n") + Send($"v{n}")),
        new("a type with 2,000 members", 2_000, n => Send("new Big()") + "\nclass Big\n{\n" + Each(n, i => $"public string? M{i} {{ get; set; }}\n") + "}"),
        new("2,000 members that are set", 2_000, n => Send("new Big { " + Joined(", ", n, i => $"M{i} = \"a\"") + " }") + "\nclass Big\n{\n" + Each(n, i => $"public string? M{i} {{ get; set; }}\n") + "}"),
        new("an anonymous object with 2,000 members", 2_000, n => Send("new { " + Joined(", ", n, i => $"m{i} = {i}") + " }")),
        new("generic recursion", 8, n => Send("new G<int>()") + "\nclass G<T> { public G<G<T>>? Next { get; set; } = new(); public T? Value { get; set; } }" + Each(n, i => $"\nclass G{i} : G<G{i}> {{ }}")),
        new("a generic method that calls itself with a larger type", 8, n => Send($"Make<int>({n})") + "\nobject Make<T>(int n) => n == 0 ? new { } : new { next = Make<List<T>>(n - 1) };"),
        new("an inheritance chain of 500", 500, n => Send("new D0()") + "\n" + Each(n, i => $"class D{i} : D{i + 1} {{ public int M{i} {{ get; set; }} }}\n") + $"class D{n} {{ }}"),
        new("types that derive from each other", 500, n => Send("new D0()") + "\n" + Each(n, i => $"class D{i} : D{(i + 1) % n} {{ public int M{i} {{ get; set; }} }}\n")),
        new("10,000 types, each with the next", 10_000, n => Send("new T0()") + "\n" + Each(n, i => $"class T{i} {{ public T{(i + 1) % n} Next {{ get; set; }} = new(); public string? A {{ get; set; }} }}\n")),
        new("500 messages in one method", 500, n => Each(n, _ => Send(Wrong) + "\n")),
        new("one body sent 200 times", 200, n => $"var m = {Wrong};\n" + Each(n, _ => Send("m") + "\n")),
        new("one variable assigned and sent 500 times", 500, n => "object m;\n" + Each(n, _ => $"m = {Wrong};\n" + Send("m") + "\n")),
        new("one text assigned and sent 500 times", 500, n => "string m;\n" + Each(n, i => $"m = $\"{{{{\\\"a{i}\\\":\\\"{{agentId}}\\\"}}}}\";\n" + SendText("m") + "\n")),
        new("one path assigned and sent to 500 times", 500, n => "string path;\n" + Each(n, _ => $"path = {Path};\nawait client.PostAsJsonAsync(path, {Wrong});\n")),
        new("500 variables of one name, in a block each", 500, n => Each(n, _ => $"{{\nvar m = {Wrong};\n" + Send("m") + "\n}\n")),
        new("500 messages by the client in a field", 500, n => "await new C().S0(conversationId, agentId);\nclass C\n{\nprivate readonly HttpClient client = new();\n" + Each(n, i => $"public async Task S{i}(string conversationId, string agentId) => {Send(Wrong)}\n") + "}"),
        new("500 messages with a text in a field", 500, n => "await new C().S0(client, conversationId);\nclass C\n{\nprivate string _text = \"Hi\";\n" + Each(n, i => $"public async Task S{i}(HttpClient client, string conversationId) => {Send("new { text = _text }")}\n") + "}"),
        new("500 fields that a constructor sets", 500, n => "await new C().SendAsync(client, conversationId);\nclass C\n{\n" + Each(n, i => $"private readonly string _m{i};\n") + "public C()\n{\n" + Each(n, i => $"_m{i} = \"a\";\n") + $"}}\npublic async Task SendAsync(HttpClient client, string conversationId) => {Send("new { " + Joined(", ", n, i => $"m{i} = _m{i}") + " }")}\n}}"),
        new("a chain of 400 wrappers", 400, n => $"await Send0({Wrong});\n" + Each(n, i => $"async Task Send{i}(object m) => await Send{i + 1}(m);\n") + $"async Task Send{n}(object m) => {Send("m")}"),
        new("wrappers that each call 16 others", 30, n => $"await Send0({Wrong});\n" + Each(n, i => $"async Task Send{i}(object m) {{ {Each(16, k => $"await Send{(i + k + 1) % n}(m); ")} }}\n") + $"async Task Send{n}(object m) => {Send("m")}"),
        new("400 arrays in one another", 400, n => Send(Times("new[] { ", n) + "1" + Times(" }", n))),
        new("a chain of 1,500 calls", 1_500, n => Send("new { text = conversationId" + Times(".ToString()", n) + " }")),
        new("300 objects in one another", 300, n => Send(Times("new { a = ", n) + "1" + Times(" }", n))),
        new("an object that creates its own kind", 100, n => Send("new N()") + "\nclass N { public N? Next { get; set; } = new N(); public N Other => new N { Next = Other }; }" + Each(n, i => $"\nclass N{i} {{ public N? Next {{ get; set; }} = new N(); }}")),
        new("a file with no newline", 20_000, n => Times("agentId.ToString(); ", n) + Send(Wrong)),
    ];

    public override string ToString() => Name;

    public string Source(int size)
    {
        var parts = Write(size).Split("\nclass ", 2);
        return Running.UserProgram.AsMethod(parts[0], "Adversary") + (parts.Length > 1 ? "class " + parts[1] : "");
    }

    private static string Send(string body) => $"await client.PostAsJsonAsync({Path}, {body});";

    private static string SendText(string json) => $"await client.PostAsync({Path}, new StringContent({json}));";

    private static string Times(string text, int times) => new System.Text.StringBuilder().Insert(0, text, times).ToString();

    private static string Each(int count, Func<int, string> write) => Joined("", count, write);

    private static string Joined(string separator, int count, Func<int, string> write) => string.Join(separator, Enumerable.Range(0, count).Select(write));
}
