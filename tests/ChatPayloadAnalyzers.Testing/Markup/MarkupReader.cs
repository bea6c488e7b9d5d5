using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads <c>[|…|]</c>, <c>{|name:…|}</c>, <c>{|#0:…|}</c>, the end with a key <c>|#0}</c> (for spans that overlap), and
/// <c>$$</c>. Spans nest and run over lines.
/// </summary>
internal sealed partial class MarkupReader
{
    private readonly string _input;
    private readonly bool _positionsAreCode;
    private readonly StringBuilder _code = new();
    private readonly List<(string Name, int Start)> _open = [];
    private readonly ImmutableArray<(string Name, TextSpan Span)>.Builder _spans = ImmutableArray.CreateBuilder<(string, TextSpan)>();
    private readonly ImmutableArray<int>.Builder _positions = ImmutableArray.CreateBuilder<int>();
    private int _at;

    private MarkupReader(string input, bool positionsAreCode) => (_input, _positionsAreCode) = (input, positionsAreCode);

    public static MarkupText Read(string input, bool positionsAreCode)
    {
        var reader = new MarkupReader(input, positionsAreCode);
        while (reader._at < input.Length)
            reader.ReadNext();

        return reader._open.Count == 0
            ? new MarkupText(reader._code.ToString(), reader._positions.ToImmutable(), reader._spans.ToImmutable())
            : throw reader.Error($"the markup span '{reader._open[^1].Name}' has no end");
    }

    [GeneratedRegex(@"\G\{\|([^:|\[\]{}]+):")]
    private static partial Regex NamedStart();

    [GeneratedRegex(@"\G\|(#\d+)\}")]
    private static partial Regex KeyedEnd();

    private void ReadNext()
    {
        if (!_positionsAreCode && IsAhead("$$"))
        {
            _positions.Add(_code.Length);
            _at += 2;
        }
        else if (IsAhead("[|") && !EndsAfterBracket())
        {
            Open(string.Empty, 2);
        }
        else if (NamedStart().Match(_input, _at) is { Success: true } start)
        {
            Open(start.Groups[1].Value, start.Length);
        }
        else if (IsAhead("|]"))
        {
            Close(_open.FindLastIndex(_ => true), named: false, 2);
        }
        else if (IsAhead("|}"))
        {
            Close(_open.FindLastIndex(_ => true), named: true, 2);
        }
        else if (KeyedEnd().Match(_input, _at) is { Success: true } end)
        {
            Close(_open.FindIndex(open => open.Name == end.Groups[1].Value), named: true, end.Length);
        }
        else
        {
            _code.Append(_input[_at++]);
        }
    }

    // In "[|x[|]" and "{|A:x[|}" the second bracket is code and what follows it ends the span.
    private bool EndsAfterBracket()
        => _open.Count > 0 && (_open[^1].Name.Length == 0 ? IsAhead("[|]") : IsAhead("[|}"));

    private bool IsAhead(string text) => string.CompareOrdinal(_input, _at, text, 0, text.Length) == 0;

    private void Open(string name, int length)
    {
        _open.Add((name, _code.Length));
        _at += length;
    }

    private void Close(int index, bool named, int length)
    {
        if (index < 0 || _open[index].Name.Length > 0 != named)
            throw Error("this end of a markup span has no start");

        var (name, start) = _open[index];
        _open.RemoveAt(index);
        _spans.Add((name, TextSpan.FromBounds(start, _code.Length)));
        _at += length;
    }

    private ArgumentException Error(string message)
    {
        var lines = _input[.._at].Split('\n');
        return new ArgumentException($"Markup at line {lines.Length}, column {lines[^1].Length + 1}: {message}.");
    }
}
