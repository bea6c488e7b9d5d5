using ChatPayloadAnalyzers.Tests.Running;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>What is done to a body between its creation and its sending and only looks at it; and namesakes of that which do more.</summary>
public sealed class LookingCallsTests
{
    private const string Logging = "using Microsoft.Extensions.Logging; using Microsoft.Extensions.Logging.Abstractions;";

    private static readonly SendingCases Looking = new(
        Looked("logged", "NullLogger.Instance.LogInformation(\"Sending {@Message}\", m);"),
        Looked("logged behind another", "NullLogger.Instance.LogInformation(\"Sending {Text} in {@Message}\", m.Text, m);"),
        Looked("logged with an exception", "NullLogger.Instance.LogError(new Exception(), \"Not sent: {@Message}\", m);"),
        Looked("logged at a level", "NullLogger.Instance.Log(LogLevel.Debug, \"Sending {@Message}\", m);"),
        Looked("logged as an array", "NullLogger.Instance.LogInformation(\"Sending {@Message}\", new object[] { m });") with { Says = "" },
        Looked("a scope", "using var scope = NullLogger.Instance.BeginScope(\"Sending {@Message}\", m);"),
        Looked("a guard", "ArgumentNullException.ThrowIfNull(m);"),
        Looked("a guard that throws itself", "_ = m ?? throw new ArgumentNullException(nameof(m));"),
        Looked("a guard as a statement", "if (m is null) throw new ArgumentNullException(nameof(m));"),
        Looked("a part that is asked for behind a guard", "Console.WriteLine((m ?? throw new ArgumentNullException(nameof(m))).Text);"),
        Looked("a format", "Console.WriteLine(string.Format(\"{0} {1} {2} {3}\", m, 1, 2, 3));"),
        Looked("a join", "Console.WriteLine(string.Join(\", \", m, m.Text));"),
        Looked("a console's format of many", "Console.WriteLine(\"{0} {1} {2} {3} {4}\", m, 1, 2, 3, 4);"),
        Looked("debugging", "System.Diagnostics.Debug.WriteLine(m); System.Diagnostics.Debug.Assert(m is not null);"),
        Looked("tracing", "System.Diagnostics.Trace.TraceInformation(\"{0}\", m);"),
        Looked("kept alive", "GC.KeepAlive(m);"),
        Looked("a loop over texts in it", "foreach (var tag in m.Tags) Console.WriteLine(tag);"),
        Looked("a loop over pairs in it", "foreach (var pair in m.Marks) Console.WriteLine(pair.Key + pair.Value);"),
        Looked("a loop over parts of pairs", "foreach (var (key, value) in m.Marks) Console.WriteLine(key + value);"));

    private static readonly SendingCases Settings = new(
        Set("read by as well", "_ = JsonSerializer.Deserialize<Message>(\"{}\", options);"),
        Set("read from a response", "_ = await new StringContent(\"{}\").ReadFromJsonAsync<Message>(options);"),
        Set("copied", "_ = new JsonSerializerOptions(options);"),
        Set("logged", "NullLogger.Instance.LogInformation(\"{Options}\", options);"),
        Set("given to somebody", "Configure(options); void Configure(JsonSerializerOptions o) { }"),
        Set("given to a delegate", "Action<JsonSerializerOptions> configure = Own.Configure; configure(options);") with { Says = "" },
        Set("given to a namesake", "Deserialize(options); void Deserialize(JsonSerializerOptions o) => o.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;"),
        Set("given to an object", "_ = new Setup(options);") with { Says = "" },
        new(
            "Newtonsoft.Json's, read by as well",
            "await new Chat().SendAsync(client, path, agentId, participantId);",
            """
            class Chat
            {
                private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = new() { Formatting = Newtonsoft.Json.Formatting.Indented };
                public async Task<object?> SendAsync(HttpClient client, string path, string agentId, string participantId)
                {
                    var json = Newtonsoft.Json.JsonConvert.SerializeObject(new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "text" }, Settings);
                    var response = await client.PostAsync(path, new StringContent(json));
                    return Newtonsoft.Json.JsonConvert.DeserializeObject<object>("{}", Settings);
                }
            }
            """,
            Says: "CHAT1001"));

    private static readonly SendingCases Namesakes = new(
        Looked("a log of one's own", "Own.LogInformation(NullLogger.Instance, \"Sending {@Message}\", m);") with { Says = "" },
        Looked("a formatter of one's own", "((ILogger)new Logs()).Log(LogLevel.Debug, default, m, null, (u, _) => { Own.Complete(u); return \"\"; });") with { Says = "" },
        Looked("a guard of one's own", "Own.ThrowIfNull(m);") with { Says = "" },
        Looked("many that are packed", "Own.Complete(m, new Message());") with { Says = "" },
        Looked("a string that a lambda fills", "_ = string.Create(1, m, (characters, u) => { characters[0] = ' '; Own.Complete(u); });") with { Says = "" },
        Looked("a guard, of which a part is set", "(m ?? throw new ArgumentNullException(nameof(m))).To = Own.To();") with { Says = "" },
        Looked("a guard that is another name", "var n = m ?? throw new ArgumentNullException(nameof(m)); n.To = Own.To();") with { Says = "" },
        Looked("a loop over what can be changed", "foreach (var n in new[] { m }) n.To = Own.To();") with { Says = "" },
        Looked("a loop over parts that can be changed", "foreach (var (n, _) in new[] { (m, 1) }) n.To = Own.To();") with { Says = "" });

    public static TheoryData<string> LookingNames => Looking.Names;

    public static TheoryData<string> SettingsNames => Settings.Names;

    public static TheoryData<string> NamesakeNames => Namesakes.Names;

    [Theory, MemberData(nameof(LookingNames))]
    public Task What_only_looks_leaves_it_known(string name) => Looking.AssertAsync(name);

    [Theory, MemberData(nameof(SettingsNames))]
    public Task What_reads_by_settings_leaves_them_known(string name) => Settings.AssertAsync(name);

    [Theory, MemberData(nameof(NamesakeNames))]
    public async Task Namesakes_may_complete_it(string name)
    {
        await Namesakes.AssertAsync(name);
        Assert.All((await Namesakes.OfAsync(name)).Sent, json => Assert.Empty(MessageValidation.Faults(json)));
    }

    [Theory]
    [InlineData("Serilog", "namespace Serilog { public static class Log { public static void Information<T>(string template, T value) { } } }", "Serilog.Log.Information(\"{@Message}\", m);")]
    [InlineData("NLog", "namespace NLog { public class Logger { public void Info(string template, params object[] values) { } } }", "new NLog.Logger().Info(\"{@Message}\", m);")]
    [InlineData("log4net", "namespace log4net { public interface ILog { void InfoFormat(string template, params object[] values); } public class Log : ILog { public void InfoFormat(string template, params object[] values) { } } }", "((log4net.ILog)new log4net.Log()).InfoFormat(\"{0}\", m);")]
    public async Task Other_logs_look_only(string library, string source, string look)
    {
        var program = UserProgram.OfStatements($"""
            var m = new Message();
            {look}
            await client.PostAsJsonAsync($"/api/v2/conversations/chat/{"{conversationId}"}/messages", m);
            class Message {"{ public string text => \"Hi\"; public string type => \"text\"; public object from => new { id = \"2f6d\", type = \"agent\" }; }"}
            """);
        var compilation = program.Compilation.AddReferences(SdkAssembly.Named(library, source));
        Assert.Equal(["CHAT1001"], (await Analysis.OfAsync(compilation)).Select(finding => finding.Id));
    }

    private static SendingCase Looked(string name, string look) => new(name, $$"""
        var m = new Message { From = new Sender { Id = agentId, Type = "agent" }, Text = "Hi", Type = "text" };
        {{look}}
        await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(m, new JsonSerializerOptions(JsonSerializerDefaults.Web))));
        """, """
        class Sender { public string? Id { get; set; } public string? Type { get; set; } }
        class Message
        {
            public Sender? From { get; set; }
            public List<Sender>? To { get; set; }
            public string? Text { get; set; }
            public string? Type { get; set; }
            [JsonIgnore] public List<string> Tags { get; set; } = new() { "a" };
            [JsonIgnore] public Dictionary<string, string> Marks { get; set; } = new() { ["a"] = "b" };
        }
        class Logs : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
            public bool IsEnabled(LogLevel level) => true;
            public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => formatter(state, exception);
        }
        static class Own
        {
            public static List<Sender> To() => new() { new Sender { Id = "9c1e", Type = "participant" } };
            public static void Complete(params Message[] all) { foreach (var m in all) m.To = To(); }
            public static void LogInformation(ILogger logger, string text, Message m) => Complete(m);
            public static void ThrowIfNull(Message m) => Complete(m);
        }
        """, Says: "CHAT1001", Usings: Logging);

    private static SendingCase Set(string name, string look) => new(name, $$"""
        var options = new JsonSerializerOptions { WriteIndented = true };
        {{look}}
        await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "text" }, options)));
        """, """
        class Message { }
        static class Own { public static void Configure(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }
        class Setup { public Setup(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }
        """, Says: "CHAT1001", Usings: Logging);
}
