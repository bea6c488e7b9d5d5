using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Hosting;

/// <summary>An analysis that is cancelled ends soon, and leaves nothing behind that makes a later one say less.</summary>
public sealed class CancellationTests
{
    private const int Seed = 20261127;

    /// <summary>Analyses that are cancelled.</summary>
    private const int Rounds = 20;

    /// <summary>
    /// One body that several calls send: who reports it is found by reading all of them, and is kept. The bodies in between are read once each.
    /// </summary>
    private static readonly string Source = UserProgram.Usings + "static class Program\n{\n    static void Main() { }\n" + string.Concat(Enumerable.Range(0, 4).Select(i => $$"""
            static async Task Send{{i}}(HttpClient client, string conversationId, string agentId, object given)
            {
                var message = new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "chat" };
                await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", message);
                await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", new { from = agentId, text = "Hi", type = "text" });
                await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", message);
                await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", Shared(agentId));
                await Pass{{i}}(client, new { to = 1 });
            }

            static Task Pass{{i}}(HttpClient client, object given) => client.PostAsJsonAsync("/api/v2/conversations/chat/1/messages", given);

        """)) + "    static object Shared(string agentId) => new { from = agentId, type = \"text\" };\n}\n";

    [Fact]
    public async Task What_is_said_afterwards_is_all_that_there_is_to_say()
    {
        var random = new Random(Seed);
        var expected = await SaidAsync(UserProgram.Of(Source).Compilation, new Countdown(int.MaxValue), CancellationToken.None);
        Assert.NotEmpty(expected);
        var steps = new Countdown(int.MaxValue);
        await SaidAsync(UserProgram.Of(Source).Compilation, steps, CancellationToken.None);
        // The last one may be asked for when all is said.
        Assert.InRange(steps.Asked, 12, 10_000);
        for (var round = 0; round < Rounds; round++)
        {
            var compilation = UserProgram.Of(Source).Compilation;
            var countdown = new Countdown(random.Next(1, steps.Asked - 1));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SaidAsync(compilation, countdown, countdown.Token));
            Assert.Equal(expected, await SaidAsync(compilation, new Countdown(int.MaxValue), CancellationToken.None));
        }
    }

    /// <summary>The same without the driver, with one model, as the IDE keeps it; the token is cancelled at every site in turn.</summary>
    [Fact]
    public void A_model_says_all_after_any_site_was_cancelled()
    {
        var expected = Said(UserProgram.Of(Source).Compilation, new Countdown(int.MaxValue), out _);
        Assert.NotEmpty(expected!);
        var cancelled = 0;
        for (var step = 1; ; step++)
        {
            var compilation = UserProgram.Of(Source).Compilation;
            var countdown = new Countdown(step);
            var said = Said(compilation, countdown, out var model);
            if (!countdown.Token.IsCancellationRequested) break;
            // What was read when the token was cancelled may be judged, then it ends; behind the last site there is nothing to end.
            Assert.True(countdown.AskedSince <= 1, $"step {step}: {countdown.AskedSince} sites were read on");
            if (said is null) cancelled++;
            else Assert.Equal(expected, said);
            Assert.Equal(expected, Said(compilation, new Countdown(int.MaxValue), out _, model));
        }

        Assert.InRange(cancelled, 12, 10_000);
    }

    /// <summary>Every spelling's readers ask the token at least once.</summary>
    [Fact]
    public void Nothing_is_read_when_the_token_is_cancelled_from_the_start()
    {
        var all = Generated.Part(300);
        var cancelled = new CancellationToken(canceled: true);
        var sites = 0;
        foreach (var tree in all.Trees)
        {
            var model = all.Program.Compilation.GetSemanticModel(tree);
            var symbols = new KnownSymbols(all.Program.Compilation);
            foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(node => Gate.MayBeSite(node, symbols)))
            {
                if (!Site.Read(node, new Reader(model, symbols, CancellationToken.None)).Any()) continue;
                sites++;
                Assert.ThrowsAny<OperationCanceledException>(() => SiteFindings.Of(node, model, symbols, cancelled).ToList());
            }
        }

        Assert.InRange(sites, 200, 10_000);
    }

    private static async Task<List<string>> SaidAsync(Compilation compilation, Countdown countdown, CancellationToken cancellation)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], countdown), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return Sorted(await compilation.WithAnalyzers([new ChatPayloadAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellation));
    }

    private static List<string>? Said(CSharpCompilation compilation, Countdown countdown, out SemanticModel model, SemanticModel? kept = null)
    {
        var tree = compilation.SyntaxTrees[0];
        var known = model = kept ?? compilation.GetSemanticModel(tree);
        var symbols = new KnownSymbols(compilation, UserSettings.Of(compilation, new AnalyzerOptions([], countdown)));
        // Every file was asked for the settings of the project; from here on, each site asks once.
        countdown.Start();
        try
        {
            return Sorted(tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(node => Gate.MayBeSite(node, symbols))
                .SelectMany(node => SiteFindings.Of(node, known, symbols, countdown.Token)).Select(report => report.ToDiagnostic()));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static List<string> Sorted(IEnumerable<Diagnostic> said) => [.. said.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>The options of a host, which every site asks what rules are told. The token is cancelled when they are asked for the n-th time.</summary>
    private sealed class Countdown(int steps) : AnalyzerConfigOptionsProvider
    {
        private readonly CancellationTokenSource _source = new();
        private int _asked;

        public CancellationToken Token => _source.Token;

        public int Asked => _asked;

        /// <summary>How often they were asked for after that.</summary>
        public int AskedSince => Math.Max(0, _asked - steps);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public void Start() => _asked = 0;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree)
        {
            if (Interlocked.Increment(ref _asked) == steps) _source.Cancel();
            return GlobalOptions;
        }

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = "";
                return false;
            }
        }
    }
}
