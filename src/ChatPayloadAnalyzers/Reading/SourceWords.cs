using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Whether any file says one of some words. Asked only where a body is read; the answer for a file is kept with its tree.</summary>
internal sealed class SourceWords(params string[] words)
{
    private readonly ConditionalWeakTable<Compilation, StrongBox<bool>> _compilations = new();

    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _trees = new();

    private readonly int _longest = words.Max(word => word.Length);

    public bool AreIn(Compilation compilation) => _compilations.GetValue(compilation, c => new StrongBox<bool>(c.SyntaxTrees.Any(AreIn))).Value;

    private bool AreIn(SyntaxTree tree) => _trees.GetValue(tree, t => new StrongBox<bool>(AreIn(t.GetText()))).Value;

    private bool AreIn(SourceText text)
    {
        // By pieces that overlap by a word, so that no string of the whole file is made.
        const int Length = 16_384;
        for (var start = 0; start < text.Length; start += Length)
        {
            var piece = text.ToString(new TextSpan(start, Math.Min(Length + _longest, text.Length - start)));
            if (words.Any(word => piece.IndexOf(word, StringComparison.Ordinal) >= 0)) return true;
        }

        return false;
    }
}
