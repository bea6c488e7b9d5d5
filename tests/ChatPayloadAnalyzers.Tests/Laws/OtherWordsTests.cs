using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Parity of another kind: the same calls and creations written otherwise have the same findings.</summary>
public sealed class OtherWordsTests
{
    private static Generated Plain { get; } = Generated.Of(Spelling.All, _ => Bodies.All.Where(body => body.Name is "right" or "much wrong"));

    [Fact]
    public Task Arguments_by_name_in_another_order() => CheckAsync(model => new ArgumentsByName(model));

    [Fact]
    public Task Extensions_called_as_static_methods() => CheckAsync(model => new ExtensionsAsStatic(model));

    [Fact]
    public Task Types_by_their_whole_names() => CheckAsync(model => new WholeNames(model));

    [Fact]
    public Task Creations_of_the_type_that_is_asked_for() => CheckAsync(model => new TargetTyped(model));

    private static async Task CheckAsync(Func<SemanticModel, OtherWords> words)
    {
        var (other, changed) = Rewritten(words);
        Assert.True(changed.Count > Plain.Cases.Count / 20, $"Only {changed.Count} of {Plain.Cases.Count} programs.");
        var (before, after) = (await Plain.FindingsAsync(), await other.FindingsAsync());
        var wrong = Plain.Cases.Where(c => changed.Contains(c.Name))
            .Select(c => (Case: c, Before: Said(before[c.Name]), After: Said(after[c.Name])))
            .Where(c => c.Before != c.After)
            .Select(c => $"{c.Case.Words}:\n{c.Before}\n--\n{c.After}\n");
        Assert.Equal("", string.Join('\n', wrong));
    }

    private static string Said(IEnumerable<Diagnostic> findings) => string.Join('\n', findings.Select(finding => finding.GetMessage()).Order());

    /// <summary>The same programs in other words, and the names of those that have such words; what the compiler refuses then stays as it was.</summary>
    private static (Generated Other, HashSet<string> Changed) Rewritten(Func<SemanticModel, OtherWords> words)
    {
        var broken = new HashSet<string>();
        while (true)
        {
            var changed = new HashSet<string>();
            var sources = Plain.Trees.Select(tree =>
            {
                var rewriter = words(Plain.Program.Compilation.GetSemanticModel(tree));
                rewriter.Takes = node =>
                {
                    var name = Plain.CaseAt(tree, node.SpanStart);
                    if (broken.Contains(name)) return false;
                    changed.Add(name);
                    return true;
                };
                return rewriter.Visit(tree.GetRoot()).ToFullString();
            }).ToList();
            var other = Plain.With(sources);
            var errors = other.Program.Errors.Select(error => other.CaseAt(error.Location)).ToHashSet();
            if (errors.Count == 0) return (other, changed);
            broken.UnionWith(errors);
        }
    }
}
