using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Payloads;

/// <summary>
/// A payload as tests write it, which is as <see cref="PayloadDump"/> shows it: JSON, with <c>…</c> for what only run time knows and <c>?</c>
/// behind the name of a member that is not always sent. <c>~</c> and letters is a value of some of the kinds (n)ull, (b)oolean,
/// (d) number, (s)tring, (a)rray, (o)bject. Places are those of the notation.
/// </summary>
internal sealed partial class PayloadNotation
{
    private readonly string _text;
    private int _at;

    private PayloadNotation(string text) => _text = text;

    public static PayloadNode Read(string text) => new PayloadNotation(text).Value();

    public static Slot ReadSlot(string text) => new PayloadNotation(text).ValueSlot();

    /// <summary>What stands between the quotes of a string.</summary>
    public static PartialText ReadText(string text) =>
        PartialText.Of(Regex.Split(text, "(…)").Where(piece => piece.Length > 0).Select(piece => new TextPiece(piece == "…" ? null : piece)));

    private Slot ValueSlot()
    {
        var value = Value();
        return new Slot(value, value.Place, null);
    }

    private PayloadNode Value()
    {
        SkipBlanks();
        var start = _at;
        switch (_text[_at])
        {
            case '{':
                var members = ImmutableArray.CreateBuilder<Member>();
                var isOpenObject = Parts('}', () => members.Add(Member()));
                return new ObjectNode(From(start), members.ToImmutable(), isOpenObject);
            case '[':
                var items = ImmutableArray.CreateBuilder<Slot>();
                var isOpenArray = Parts(']', () => items.Add(ValueSlot()));
                return new ArrayNode(From(start), items.ToImmutable(), isOpenArray);
            case '"':
                var text = PartialText.Of(Pieces().Select(piece => (TextPiece)piece));
                return new TextNode(From(start), text);
            case '…':
                _at++;
                return new UnknownNode(From(start));
            case '~':
                var kinds = Take(Letters()).Skip(1).Aggregate(JsonKinds.None, (all, c) => all | KindOf(c));
                return new UnknownNode(From(start), kinds);
            default:
                var word = Take(Word());
                return new LiteralNode(From(start), word == "null" ? JsonKinds.Null : word is "true" or "false" ? JsonKinds.Boolean : JsonKinds.Number, word);
        }
    }

    private Member Member()
    {
        SkipBlanks();
        var start = _at;
        var name = string.Concat(Pieces());
        var place = From(start);
        var isMaybe = Skip('?');
        SkipBlanks();
        Skip(':');
        return new Member(name, place, ValueSlot(), isMaybe ? Presence.Maybe : Presence.Always);
    }

    /// <returns>Whether the parts end in <c>…</c> by itself.</returns>
    private bool Parts(char end, Action read)
    {
        _at++;
        var isOpen = false;
        while (true)
        {
            SkipBlanks();
            if (Skip(end)) return isOpen;
            if (_text[_at] == '…' && _text[(_at + 1)..].TrimStart()[0] == end)
            {
                isOpen = true;
                _at++;
                continue;
            }

            read();
            SkipBlanks();
            Skip(',');
        }
    }

    private List<string?> Pieces()
    {
        var pieces = new List<string?>();
        for (_at++; !Skip('"'); _at++)
        {
            if (_text[_at] == '\\') _at++;
            pieces.Add(_text[_at] == '…' ? null : _text[_at].ToString());
        }

        // Neighbours are one piece, as readers make them.
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            if (pieces[i] is null || pieces[i - 1] is null) continue;
            pieces[i - 1] += pieces[i];
            pieces.RemoveAt(i);
        }

        return pieces;
    }

    private string Take(Regex part)
    {
        var found = part.Match(_text, _at).Value;
        _at += found.Length;
        return found;
    }

    private bool Skip(char c)
    {
        if (_text[_at] != c) return false;
        _at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_text[_at] is ' ' or '\n') _at++;
    }

    private Place From(int start) => new(TextSpan.FromBounds(start, _at));

    private static JsonKinds KindOf(char c) => c switch
    {
        'n' => JsonKinds.Null,
        'b' => JsonKinds.Boolean,
        'd' => JsonKinds.Number,
        's' => JsonKinds.String,
        'a' => JsonKinds.Array,
        _ => JsonKinds.Object,
    };

    [GeneratedRegex(@"\G~[a-z]+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\G[-+.\w]+")]
    private static partial Regex Word();
}
