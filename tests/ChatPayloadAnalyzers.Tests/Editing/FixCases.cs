using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A table of bodies in one program, each in a file of its own, that are mended in one pass.</summary>
internal sealed class FixCases
{
    private readonly IReadOnlyList<FixCase> _cases;
    private readonly Lazy<Task<IReadOnlyDictionary<string, Outcome>>> _outcomes;

    public FixCases(params FixCase[] cases)
    {
        Needs = [.. cases.Select(c => c.Needs)];
        _cases = [.. cases.Where(c => HostCompiler.Knows(c.Needs))];
        _outcomes = new Lazy<Task<IReadOnlyDictionary<string, Outcome>>>(FixAsync);
    }

    /// <summary>The C# version of each case, those included that the compiler under the tests does not know.</summary>
    public IReadOnlyList<int> Needs { get; }

    public TheoryData<string> Names => [.. _cases.Select(c => c.Name)];

    public async Task AssertAsync(string name)
    {
        var outcome = (await _outcomes.Value)[name];
        Assert.Equal(outcome.Expected, outcome.Text);
        Assert.True(outcome.Errors.Count == 0, string.Join('\n', outcome.Errors) + "\n" + outcome.Text);
        Assert.Equal(_cases.Single(c => c.Name == name).Left, string.Join(' ', outcome.Left));
        Assert.Equal(outcome.Text, outcome.Again);
    }

    private async Task<IReadOnlyDictionary<string, Outcome>> FixAsync()
    {
        const string Entry = "public static class Entry { public static void Main() { } }";
        var before = UserProgram.Of(Entry, [.. _cases.Select((c, i) => File(i, c.Before, c.Types, c.Using))]);
        Assert.True(before.Errors.Count == 0, string.Join('\n', before.Errors));
        var texts = await Repair.AllAsync(before);
        var after = UserProgram.Of(Entry, [.. texts.Skip(1).Take(_cases.Count)]);
        var errors = after.Errors.ToLookup(e => e.Location.SourceTree);
        var left = (await Analysis.OfAsync(after)).ToLookup(d => d.Location.SourceTree, d => d.Id);
        var again = await Repair.AllAsync(after);
        return _cases.Select((c, i) => (c.Name, Outcome: new Outcome(
                File(i, c.After, c.TypesAfter ?? c.Types, c.Using),
                texts[i + 1],
                again[i + 1],
                [.. errors[after.Compilation.SyntaxTrees[i + 1]].Select(e => e.ToString())],
                [.. left[after.Compilation.SyntaxTrees[i + 1]]])))
            .ToDictionary(c => c.Name, c => c.Outcome);
    }

    private static string File(int number, string statements, string types, string space)
    {
        var text = $"using {space};\n{UserProgram.Usings}" + $$"""
            namespace Case{{number}}
            {
            public static class Program
            {
                public static async Task Send(HttpClient client, string conversationId, string agentId, string participantId)
                {
                    var path = $"/api/v2/conversations/chat/{conversationId}/messages";
            {{statements}}
                }
            }
            {{types}}
            }
            """;
        return statements.Contains('\r') ? text.Replace("\r\n", "\n").Replace("\n", "\r\n") : text;
    }

    private sealed record Outcome(string Expected, string Text, string Again, IReadOnlyList<string> Errors, IReadOnlyList<string> Left);
}
