using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// A table of small programs in one compilation, so that all of them cost one build. Each is read, judged and run: what is read
/// must admit what is really sent.
/// </summary>
internal sealed class SendingCases
{
    private readonly IReadOnlyList<SendingCase> _cases;
    private readonly Lazy<Task<IReadOnlyDictionary<string, Outcome>>> _outcomes;

    public SendingCases(params SendingCase[] cases)
    {
        Needs = [.. cases.Select(c => c.Needs)];
        _cases = [.. cases.Where(c => HostCompiler.Knows(c.Needs))];
        _outcomes = new Lazy<Task<IReadOnlyDictionary<string, Outcome>>>(RunAsync);
    }

    /// <summary>The C# version of each program, those included that the compiler under the tests does not know.</summary>
    public IReadOnlyList<int> Needs { get; }

    public TheoryData<string> Names => [.. _cases.Select(c => c.Name)];

    public async Task AssertAsync(string name)
    {
        var expected = _cases.Single(c => c.Name == name);
        var outcome = (await _outcomes.Value)[name];
        Assert.Equal(expected.Says, string.Join(' ', outcome.Findings.Select(d => d.Id)));
        if (expected.Reads is not null) Assert.Equal(expected.Reads, outcome.Reads);
        Assert.True(outcome.NotAdmitted is null, $"{outcome.NotAdmitted}\nsent: {string.Join("\n      ", outcome.Sent)}\nread: {outcome.Reads}");
    }

    /// <summary>The same of a program whose bodies the endpoint takes: any warning would be a false alarm.</summary>
    public async Task AssertAcceptedAsync(string name)
    {
        await AssertAsync(name);
        var sent = (await OfAsync(name)).Sent;
        Assert.True(sent.Count > 0 || Attempts.AreFew, "nothing was sent");
        Assert.All(sent, json => Assert.Empty(ConversationsApi.MessageValidation.Faults(json)));
    }

    public async Task<Outcome> OfAsync(string name) => (await _outcomes.Value)[name];

    private async Task<IReadOnlyDictionary<string, Outcome>> RunAsync()
    {
        var sources = _cases.Select((c, i) => (Case: c, Namespace: $"Case{i}")).SelectMany(c => new[]
        {
            UserProgram.Usings + $$"""
                namespace {{c.Namespace}}
                {
                {{c.Case.Usings}}
                public static class Program
                {
                    public static async Task Send(HttpClient client, string conversationId, string agentId, string participantId)
                    {
                        var path = $"/api/v2/conversations/chat/{conversationId}/messages";
                        await Task.CompletedTask;
                {{c.Case.Statements}}
                    }
                }
                {{c.Case.Types}}
                }
                """,
            UserProgram.Usings + $$"""
                namespace {{c.Namespace}}
                {
                {{c.Case.Other}}
                }
                """,
        });
        var program = UserProgram.Of("public static class Entry { public static void Main() { } }", [.. sources]);
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors.Select(e => $"{e}\n{e.Location.SourceTree?.GetText().Lines[e.Location.GetLineSpan().StartLinePosition.Line]}")));
        var findings = (await Analysis.OfAsync(program)).ToLookup(d => d.Location.SourceTree);
        // Mutation testing changes what is read, not what is sent.
        var assembly = Attempts.AreFew ? null : program.Load();
        var outcomes = new Dictionary<string, Outcome>();
        for (var i = 0; i < _cases.Count; i++)
        {
            var tree = program.Compilation.SyntaxTrees[(2 * i) + 1];
            IReadOnlyList<string> sent = assembly is null ? [] : await SentAsync(assembly, $"Case{i}");
            var read = Analysis.SitesOf(program.Compilation, tree).Select(site => site.Body.Root.Value).ToList();
            var failure = read.Zip(sent).Select(pair => Failure(pair.First, pair.Second)).FirstOrDefault(f => f is not null);
            outcomes.Add(_cases[i].Name, new Outcome(read.Select(PayloadDump.Of).FirstOrDefault() ?? "", sent, failure, [.. findings[tree]]));
        }

        return outcomes;
    }

    private static async Task<IReadOnlyList<string>> SentAsync(System.Reflection.Assembly assembly, string space)
    {
        var sent = UserProgram.Sent(assembly);
        sent.Clear();
        var client = assembly.GetType("Wire")!.GetProperty("Client")!.GetValue(null);
        await (Task)assembly.GetType(space + ".Program")!.GetMethod("Send")!.Invoke(null, [client, "6b1c", "2f6d", "9c1e"])!;
        return [.. sent];
    }

    private static string? Failure(PayloadNode read, string sent)
    {
        try
        {
            return Admission.Failure(read, sent);
        }
        catch (System.Text.Json.JsonException)
        {
            // What is no JSON is the finding's affair.
            return null;
        }
    }

    internal sealed record Outcome(string Reads, IReadOnlyList<string> Sent, string? NotAdmitted, IReadOnlyList<Diagnostic> Findings);
}
