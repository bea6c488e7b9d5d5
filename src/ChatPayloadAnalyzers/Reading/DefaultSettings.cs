using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Whether any file speaks of <c>JsonConvert.DefaultSettings</c>, which change what Newtonsoft.Json writes everywhere. Asked only where
/// a body that it writes is read; the answer for a file is kept with its tree.
/// </summary>
internal static class DefaultSettings
{
    private const string Word = "DefaultSettings";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> KnownCompilations = new();

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> KnownTrees = new();

    public static bool MayBeSet(Compilation compilation) =>
        KnownCompilations.GetValue(compilation, c => new StrongBox<bool>(c.SyntaxTrees.Any(IsNamedIn))).Value;

    private static bool IsNamedIn(SyntaxTree tree) => KnownTrees.GetValue(tree, t => new StrongBox<bool>(IsNamedIn(t.GetText()))).Value;

    private static bool IsNamedIn(SourceText text)
    {
        // By pieces that overlap by the word, so that no string of the whole file is made.
        const int Length = 16_384;
        for (var start = 0; start < text.Length; start += Length)
        {
            var piece = text.ToString(new TextSpan(start, Math.Min(Length + Word.Length, text.Length - start)));
            if (piece.IndexOf(Word, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
