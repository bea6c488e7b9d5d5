using System.Text;

namespace ChatPayloadAnalyzers.Json;

/// <summary>The inside of one C# literal: its value, and for each character of it where the source spells it.</summary>
internal sealed class LiteralPiece
{
    private readonly ImmutableArray<Run> _runs;

    private LiteralPiece(string value, LiteralStyle style, ImmutableArray<Run> runs)
    {
        Value = value;
        Style = style;
        _runs = runs;
    }

    public string Value { get; }

    public LiteralStyle Style { get; }

    /// <summary>Decodes <paramref name="source"/>, the characters between the quotes, which start at <paramref name="sourceStart"/>.</summary>
    /// <param name="source">The source text between the delimiters.</param>
    /// <param name="sourceStart">Where it stands in the file.</param>
    /// <param name="style">How it is spelled.</param>
    /// <param name="indentation">Of a multi-line raw literal, the number of characters that each line is indented by.</param>
    /// <param name="startsLine">Whether the first character stands at the start of a line (raw literals only).</param>
    public static LiteralPiece Decode(string source, int sourceStart, LiteralStyle style, int indentation = 0, bool startsLine = false)
    {
        var value = new StringBuilder(source.Length);
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = startsLine ? SkipIndentation(source, 0, indentation) : 0;
        while (at < source.Length)
        {
            var before = value.Length;
            var plain = style.PlainLength(source, at, stopsAtLines: indentation > 0);
            if (plain > 0)
            {
                value.Append(source, at, plain);
                Add(runs, new Run(before, sourceStart + at, plain, plain));
                at += plain;
                continue;
            }

            var width = style.Read(source, at, value);
            Add(runs, new Run(before, sourceStart + at, value.Length - before, width));
            var endsLine = source[at] == '\n';
            at += width;
            if (endsLine && indentation > 0) at = SkipIndentation(source, at, indentation);
        }

        return new LiteralPiece(value.ToString(), style, runs.ToImmutable());
    }

    /// <summary>Where the character at <paramref name="index"/> starts in the file.</summary>
    public int SourceStart(int index)
    {
        if (_runs.IsEmpty) return -1;
        var run = RunAt(index);
        return run.IsPlain ? run.Source + (index - run.Value) : run.Source;
    }

    /// <summary>Where the character before <paramref name="index"/> ends in the file.</summary>
    public int SourceEnd(int index)
    {
        if (_runs.IsEmpty) return -1;
        var run = RunAt(index - 1);
        return run.IsPlain ? run.Source + (index - run.Value) : run.Source + run.Width;
    }

    private static int SkipIndentation(string source, int at, int indentation)
    {
        // Blank lines of a raw literal may be indented less than the others.
        var end = Math.Min(source.Length, at + indentation);
        while (at < end && source[at] is ' ' or '\t') at++;
        return at;
    }

    private static void Add(ImmutableArray<Run>.Builder runs, Run run)
    {
        if (run.IsPlain && runs.Count > 0)
        {
            var last = runs[runs.Count - 1];
            if (last.IsPlain && last.Source + last.Width == run.Source)
            {
                runs[runs.Count - 1] = last with { Length = last.Length + run.Length, Width = last.Width + run.Width };
                return;
            }
        }

        runs.Add(run);
    }

    private Run RunAt(int index)
    {
        var low = 0;
        var high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Value <= index) low = middle;
            else high = middle - 1;
        }

        return _runs[low];
    }

    /// <summary>Characters spelled as themselves, side by side; or one that is spelled by an escape.</summary>
    private readonly record struct Run(int Value, int Source, int Length, int Width)
    {
        public bool IsPlain => Length == Width;
    }
}
