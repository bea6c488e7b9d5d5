using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>A generated program: a body in a spelling.</summary>
internal sealed record Case(string Name, string Body, Spelling Spelling)
{
    public string Words => $"{Body} × {Spelling.Name}";
}

/// <summary>Bodies in spellings, each as a method of one compilation, so that thousands cost one build.</summary>
internal sealed class Generated
{
    /// <summary>Few enough for files of a size that people have, so that they are analysed side by side.</summary>
    private const int CasesInFile = 120;

    private readonly Dictionary<SyntaxTree, string> _texts;
    private readonly Lazy<Task<IReadOnlyDictionary<string, Sent>>> _sent;
    private readonly Lazy<Task<ILookup<string, Diagnostic>>> _findings;

    private Generated(IReadOnlyList<string> sources, IReadOnlyList<Case> cases)
    {
        Program = UserProgram.Of(sources[0], [.. sources.Skip(1)]);
        Cases = cases;
        Trees = [.. Program.Compilation.SyntaxTrees.Take(sources.Count)];
        _texts = Trees.Zip(sources).ToDictionary(pair => pair.First, pair => pair.Second);
        _sent = new(RunAsync);
        _findings = new(AnalyseAsync);
    }

    /// <summary>The programs that are asked for: a sample, or all by <see cref="IsWhole"/>.</summary>
    public static Generated All { get; } = Create(Spelling.All, IsWhole ? _ => Bodies.All : Sample);

    /// <summary>Every second body in one or more spellings of each kind.</summary>
    public static Generated WithFixes { get; } = Create(Spelling.WithFixes, spelling => Every(2, spelling));

    /// <summary>About so many programs that need nothing but the framework, each spelling with other bodies, the same on every machine.</summary>
    public static Generated Part(int programs)
    {
        var plain = Spelling.WithFixes.Where(spelling => !new[] { "Newtonsoft", "JObject", "JsonTextWriter" }.Any(word => spelling.Name.Contains(word, StringComparison.Ordinal))).ToList();
        var step = Math.Max(1, plain.Count * Bodies.All.Count / programs);
        return Create(plain, spelling => Every(step, spelling));
    }

    /// <summary>One body in every spelling that can spell it; where its variables are out of scope, it cannot.</summary>
    public static Generated InEverySpelling(NamedBody body)
    {
        var all = Create(Spelling.All, _ => [body]);
        var broken = all.Program.Errors.Select(error => all.CaseAt(error.Location)).ToHashSet();
        return broken.Count == 0 ? all : Create([.. all.Cases.Where(c => !broken.Contains(c.Name)).Select(c => c.Spelling)], _ => [body]);
    }

    /// <summary>Bodies of others than the default endpoint.</summary>
    public static Generated Of(IReadOnlyList<Spelling> spellings, Func<Spelling, IEnumerable<NamedBody>> bodies) => Create(spellings, bodies);

    /// <summary>All programs are asked for, not the sample of them that stands for them in CI.</summary>
    public static bool IsWhole => Environment.GetEnvironmentVariable("CHATPAYLOAD_ALL_PROGRAMS") is "1" or "true";

    public UserProgram Program { get; }

    public IReadOnlyList<Case> Cases { get; }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>The generated sources after a change, with the same cases.</summary>
    public Generated With(IReadOnlyList<string> sources) => new([.. sources.Take(Trees.Count)], Cases);

    /// <summary>The name of the case that a place stands in.</summary>
    public string CaseAt(Location location) => CaseAt(location.SourceTree!, location.SourceSpan.Start);

    public string CaseAt(SyntaxTree tree, int position)
    {
        var source = _texts[tree];
        var marker = source.LastIndexOf("// case ", position, StringComparison.Ordinal);
        return source[(marker + 8)..source.IndexOf('\n', marker)];
    }

    /// <summary>What each case sends: all are run, once.</summary>
    public Task<IReadOnlyDictionary<string, Sent>> SentAsync() => _sent.Value;

    /// <summary>What is said of each case.</summary>
    public Task<ILookup<string, Diagnostic>> FindingsAsync() => _findings.Value;

    private async Task<ILookup<string, Diagnostic>> AnalyseAsync() => (await Analysis.OfAsync(Program)).ToLookup(d => CaseAt(d.Location));

    private async Task<IReadOnlyDictionary<string, Sent>> RunAsync()
    {
        var assembly = Program.Load();
        var sent = UserProgram.Sent(assembly);
        var requests = UserProgram.Requests(assembly);
        var bodies = new Dictionary<string, Sent>();
        var client = assembly.GetType("Wire")!.GetProperty("Client")!.GetValue(null);
        var failures = new List<string>();
        foreach (var program in Cases)
        {
            sent.Clear();
            requests.Clear();
            try
            {
                await (Task)assembly.GetType("Of" + program.Name)!.GetMethod("Run")!.Invoke(null, [client, "6b1c", "2f6d", "9c1e"])!;
                bodies.Add(program.Name, new Sent(requests.Single(), sent.Single()));
            }
            catch (Exception failure)
            {
                failures.Add($"{program.Words} sent {sent.Count} bodies: {(failure.InnerException ?? failure).Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        return bodies;
    }

    private static Generated Create(IReadOnlyList<Spelling> spellings, Func<Spelling, IEnumerable<NamedBody>> bodies)
    {
        var cases = new List<Case>();
        var sources = new List<string>();
        foreach (var group in spellings.GroupBy(spelling => spelling.Usings))
        {
            var written = new List<string>();
            foreach (var spelling in group)
                foreach (var body in bodies(spelling))
                {
                    var name = $"Case{cases.Count}";
                    if (spelling.Write(body, name + "Message") is not { } program) continue;
                    cases.Add(new Case(name, body.Name, spelling));
                    written.Add(Source(name, program.Statements, program.Types));
                }

            sources.AddRange(written.Chunk(CasesInFile).Select(chunk => group.Key + UserProgram.Usings + string.Concat(chunk)));
        }

        sources[0] += "public static class Program\n{\n    public static void Main() { }\n}\n";
        return new Generated(sources, cases);
    }

    private static string Source(string name, string statements, string types) =>
        $$"""
        // case {{name}}
        public static class Of{{name}}
        {
            public static async Task Run(HttpClient client, string conversationId, string agentId, string participantId)
            {
                {{statements.Replace("\n", "\n        ")}}
            }
        }

        {{types}}

        """;

    /// <summary>Some right and some wrong bodies, others for each spelling, the same on every machine.</summary>
    private static IEnumerable<NamedBody> Sample(Spelling spelling) =>
        Bodies.All.Intersect(Bodies.All.Where(body => body.Name is "right" or "to missing").Concat(Every(8, spelling)));

    private static IEnumerable<NamedBody> Every(int step, Spelling spelling)
    {
        var offset = spelling.Name.Aggregate(7, (hash, c) => unchecked((hash * 31) + c)) & 0xffff;
        return Bodies.All.Where((_, i) => (i + offset) % step == 0);
    }
}

/// <summary>What a program sent.</summary>
/// <param name="Request">Verb and path.</param>
/// <param name="Body">As it went out.</param>
internal sealed record Sent(string Request, string Body)
{
    /// <summary>Why the endpoint refuses it; nothing where it is sent elsewhere.</summary>
    public IReadOnlyList<string> Faults { get; } =
        IsPost(Request) ? ConversationsApi.MessageValidation.Faults(Body)
        : Request.Split(' ') is [var method, var path] && ConversationsApi.PublishedEndpoint.Find(method, path) is { IsGone: false } published ? published.Faults(Body)
        : [];

    public bool IsRefused => Faults.Count > 0;

    public bool IsToEndpoint => IsPost(Request);

    private static bool IsPost(string request) =>
        request.Split('/') is ["POST ", "api", "v2", "conversations", "chat", { Length: > 0 }, "messages"];
}
