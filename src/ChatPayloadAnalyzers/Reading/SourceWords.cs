using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Whether any file says one of some words. Asked only where a body is read; the answer for a file is kept with its tree.</summary>
internal sealed class SourceWords(params string[] words)
{
    private readonly ConditionalWeakTable<Compilation, StrongBox<bool>> _compilations = new();

    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _trees = new();

    private readonly WordSearch _search = new(words.ToImmutableArray());

    public bool AreIn(Compilation compilation) => _compilations.GetValue(compilation, c => new StrongBox<bool>(c.SyntaxTrees.Any(AreIn))).Value;

    public bool AreIn(SyntaxTree tree) => _trees.GetValue(tree, t => new StrongBox<bool>(_search.IsAnyIn(t.GetText()))).Value;
}
