using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Which tell-tale words stand anywhere in a file. Its characters are read once for each question, and the answers are kept
/// with the tree, so that in the editor only the file that changed is read again.
/// </summary>
internal sealed class TreeWords
{
    private const int BufferLength = 4096;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeWords> Known = new();

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> KnownPaths = new();

    // What every path of a known endpoint is made of, whichever constants of whichever files it is put together from.
    private static readonly Word[] PathWords = [new("conversations"), new("chat")];

    // A quote or its escape follows where it is a value: User-Agent headers and the like do not count.
    private static readonly Word[] MarkWords = [new("participant"), new("agent", followedBy: "\"\\")];

    private readonly SyntaxTree _tree;
    private readonly bool?[] _hasPathWord = new bool?[PathWords.Length];
    private readonly Lazy<bool> _hasMark;

    private TreeWords(SyntaxTree tree)
    {
        _tree = tree;
        _hasMark = new Lazy<bool>(HasAnyMark);
    }

    /// <summary>A value that tells a message to the default endpoint.</summary>
    public bool HasMark => _hasMark.Value;

    /// <summary>The first word of a known path.</summary>
    public bool HasPath => HasPathWord(0, new char[BufferLength]);

    public static TreeWords Of(SyntaxTree tree) => Known.GetValue(tree, t => new TreeWords(t));

    /// <summary>Whether a known path can be put together of what the files of the compilation say; asked once a compilation.</summary>
    public static bool AnyHasPath(Compilation compilation) =>
        KnownPaths.GetValue(compilation, c => new StrongBox<bool>(HasAllPathWords(c))).Value;

    private static bool HasAllPathWords(Compilation compilation)
    {
        var buffer = new char[BufferLength];
        return Enumerable.Range(0, PathWords.Length).All(i => compilation.SyntaxTrees.Any(tree => Of(tree).HasPathWord(i, buffer)));
    }

    private bool HasPathWord(int index, char[] buffer) => _hasPathWord[index] ??= Word.AnyIsIn([PathWords[index]], _tree.GetText(), buffer);

    private bool HasAnyMark() => Word.AnyIsIn(MarkWords, _tree.GetText(), new char[BufferLength]);

    /// <summary>Finds a word by looking at its last character first and passing over what cannot match (Horspool).</summary>
    private sealed class Word
    {
        /// <summary>Buffers overlap by this much, so that no word is cut.</summary>
        private const int LongestWord = 16;

        private readonly string _text;
        private readonly string _followedBy;
        private readonly int[] _shifts = new int[128];

        /// <param name="text">The word.</param>
        /// <param name="followedBy">The characters of which one must follow; empty where any may.</param>
        public Word(string text, string followedBy = "")
        {
            _text = text;
            _followedBy = followedBy;
            for (var i = 0; i < _shifts.Length; i++) _shifts[i] = text.Length;
            for (var i = 0; i < text.Length - 1; i++) _shifts[text[i]] = text.Length - 1 - i;
        }

        public static bool AnyIsIn(Word[] words, SourceText source, char[] buffer)
        {
            for (var start = 0; start < source.Length; start += buffer.Length - LongestWord)
            {
                var length = Math.Min(buffer.Length, source.Length - start);
                source.CopyTo(start, buffer, 0, length);
                foreach (var word in words)
                    if (word.IsIn(buffer, length)) return true;
            }

            return false;
        }

        private bool IsIn(char[] buffer, int length)
        {
            var last = _text.Length - 1;
            for (var end = last; end < length;)
            {
                var c = buffer[end];
                if (c == _text[last] && Matches(buffer, end - last, length)) return true;
                end += c < _shifts.Length ? _shifts[c] : _text.Length;
            }

            return false;
        }

        private bool Matches(char[] buffer, int start, int length)
        {
            for (var i = 0; i < _text.Length - 1; i++)
                if (buffer[start + i] != _text[i]) return false;
            var next = start + _text.Length;
            return _followedBy.Length == 0 || (next < length && _followedBy.IndexOf(buffer[next]) >= 0);
        }
    }
}
