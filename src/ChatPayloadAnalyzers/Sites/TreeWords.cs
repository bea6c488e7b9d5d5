using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Which tell-tale words stand anywhere in a file. Its characters are read once and remembered with the tree, so that in the
/// editor only the file that changed is read again.
/// </summary>
internal sealed class TreeWords
{
    private const int BufferLength = 4096;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeWords> Known = new();

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> KnownPaths = new();

    private static readonly string[] PathWords = ["conversations"];

    // A quote or its escape follows where it is a value: User-Agent headers and the like do not count.
    private static readonly string[] MarkWords = ["participant", "agent\"", "agent\\\""];

    private TreeWords(SourceText text)
    {
        var buffer = new char[BufferLength];
        var longest = PathWords.Concat(MarkWords).Max(word => word.Length);
        for (var start = 0; start < text.Length; start += BufferLength - longest)
        {
            var length = Math.Min(BufferLength, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            HasPath = HasPath || HasAny(PathWords, buffer, length);
            HasMark = HasMark || HasAny(MarkWords, buffer, length);
            if (HasPath && HasMark) break;
        }
    }

    /// <summary>A word that stands in the path of every known endpoint.</summary>
    public bool HasPath { get; }

    /// <summary>A value that tells a message to the default endpoint.</summary>
    public bool HasMark { get; }

    public static TreeWords Of(SyntaxTree tree) => Known.GetValue(tree, t => new TreeWords(t.GetText()));

    /// <summary>Whether any file of the compilation speaks of a known path; asked once a compilation.</summary>
    public static bool AnyHasPath(Compilation compilation) =>
        KnownPaths.GetValue(compilation, c => new StrongBox<bool>(c.SyntaxTrees.Any(tree => Of(tree).HasPath))).Value;

    private static bool HasAny(string[] words, char[] buffer, int length)
    {
        foreach (var word in words)
        {
            for (var i = Array.IndexOf(buffer, word[0], 0, length); i >= 0; i = Array.IndexOf(buffer, word[0], i + 1, length - i - 1))
                if (StartsWith(word, buffer, i, length)) return true;
        }

        return false;
    }

    private static bool StartsWith(string word, char[] buffer, int start, int length)
    {
        if (start + word.Length > length) return false;
        for (var i = 1; i < word.Length; i++)
            if (buffer[start + i] != word[i]) return false;
        return true;
    }
}
