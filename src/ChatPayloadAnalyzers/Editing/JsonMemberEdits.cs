using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Adds members to an object in JSON text and removes others, with their commas, whichever literals spell them.</summary>
internal sealed class JsonMemberEdits(JsonTextSource source, JsonObject obj, EditWriter writer)
{
    private readonly ImmutableArray<JsonMember> _members = obj.Members;
    private readonly HashSet<int> _removed = [];
    private readonly HashSet<int> _withoutComma = [];

    public bool Write(IReadOnlyList<AddMember> added, IReadOnlyList<Member> removed)
    {
        foreach (var member in removed)
        {
            var index = IndexOf(member);
            if (index < 0) return false;
            _removed.Add(index);
        }

        if (!Remove()) return false;
        var isAlone = _removed.Count == _members.Length;
        var ordered = added.OrderBy(add => add.Position).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var behind = IndexBehind(ordered[i]);
            var isWritten = isAlone ? AddAlone(ordered[i], i == 0, i == ordered.Count - 1) : Add(ordered[i], behind);
            if (!isWritten) return false;
        }

        return true;
    }

    private bool Remove()
    {
        for (var first = 0; first < _members.Length; first++)
        {
            if (!_removed.Contains(first)) continue;
            var last = first;
            while (_removed.Contains(last + 1)) last++;
            // The same members are gone with the comma before them, with the one behind them, or with blanks of another side: what leaves fewer literals cut in pieces is taken.
            var best = Ranges(first, last)
                .Select(range => (range.Start, Removal: TextRemoval.Of(source, range.Start, range.End, writer)))
                .Where(choice => choice.Removal is not null)
                .OrderBy(choice => choice.Removal!.Cuts)
                .FirstOrDefault();
            if (best.Removal is null) return false;
            best.Removal.Write(writer);
            if (first > 0 && best.Start <= _members[first - 1].Comma) _withoutComma.Add(first - 1);
            first = last;
        }

        return true;
    }

    private IEnumerable<(int Start, int End)> Ranges(int first, int last)
    {
        var comma = _members[last].Comma;
        var (hasBefore, hasNext) = (first > 0, last + 1 < _members.Length);
        if (hasBefore) yield return (_members[first - 1].Value.End, _members[last].Value.End);
        if (hasNext) yield return (_members[first].Name.Start, _members[last + 1].Name.Start);
        if (hasBefore && hasNext && comma >= 0 && _members[first - 1].Comma >= 0) yield return (_members[first - 1].Comma + 1, comma + 1);
        if (!hasBefore && !hasNext) yield return (_members[first].Name.Start, comma >= 0 ? comma + 1 : _members[last].Value.End);
    }

    /// <summary>Writes a member into an object that has no other.</summary>
    private bool AddAlone(AddMember add, bool isFirst, bool isLast)
    {
        var (start, end) = (obj.Start + 1, obj.End - 1);
        var isEmpty = _members.IsEmpty;
        var position = isEmpty ? start : _members[0].Name.Start;
        var blank = isEmpty ? source.Text.Value.Substring(start, end - start) : "";
        foreach (var anchor in source.At(position))
        {
            var json = new JsonWriter(anchor, source.Style, writer);
            if (json.Member(add.Name, add.Value) is not { } written) continue;
            var separator = source.Style.Blank;
            if (blank.Contains('\n'))
            {
                separator = source.Blank(start, end, anchor) + "  ";
                written = separator + written + (isLast ? "" : ",");
            }
            else if (isEmpty)
            {
                // { } has a blank already.
                written = (isFirst ? Padding : "") + written + (isLast ? blank.Length > 0 ? "" : Padding : "," + separator);
            }
            else
            {
                written += isLast ? "" : "," + separator;
            }

            json.Commit();
            anchor.Write(written, writer);
            return true;
        }

        return false;
    }

    private string Padding => source.Style.Padding;

    private bool Add(AddMember add, int behind)
    {
        var opening = source.At(obj.Start + 1).FirstOrDefault();
        var choices = new List<(TextAnchor Anchor, JsonWriter Json, string Text, int Rank)>();
        foreach (var (position, side) in Positions(behind))
            foreach (var anchor in source.At(position))
            {
                if (opening is null || !IsOwn(anchor, opening)) continue;
                var json = new JsonWriter(anchor, source.Style, writer);
                if (json.Member(add.Name, add.Value) is not { } written) continue;
                var separator = SeparatorAt(behind, anchor);
                var text = side switch
                {
                    Side.BehindValue => "," + separator + written,
                    Side.BehindComma => separator + written + ",",
                    _ => written + "," + separator,
                };
                var isBeside = JsonTextSource.StringOf(anchor.Syntax) == JsonTextSource.StringOf(opening.Syntax);
                choices.Add((anchor, json, text, (json.HasPlaceholder ? 2 : 0) + (isBeside ? 0 : 1)));
            }

        if (OwnPiece(behind) is { } piece && opening is not null && IsOwn(piece.Anchor, opening))
        {
            var json = new JsonWriter(piece.Anchor, source.Style, writer);
            if (json.Member(add.Name, add.Value) is { } written && piece.Code(written) is { } code) choices.Add((piece.Anchor, json, code, json.HasPlaceholder ? 2 : -1));
        }

        if (choices.Count == 0) return false;
        var best = choices.OrderBy(choice => choice.Rank).First();
        best.Json.Commit();
        best.Anchor.Write(best.Text, writer);
        return true;
    }

    /// <summary>Parts that other texts are made of too are not added to.</summary>
    private bool IsOwn(TextAnchor anchor, TextAnchor opening) =>
        TextOwner.Of(anchor.Syntax) == TextOwner.Of(opening.Syntax) || TextOwner.IsOnlyOf(anchor.Syntax, opening.Syntax, writer);

    private NewPiece? OwnPiece(int behind) =>
        behind >= 0 && behind + 1 < _members.Length && _members[behind].Comma >= 0 && !_withoutComma.Contains(behind)
            ? NewPiece.Of(source, _members[behind].Comma, _members[behind + 1].Name.Start)
            : null;

    private IEnumerable<(int Position, Side Side)> Positions(int behind)
    {
        if (behind < 0)
        {
            yield return (_members[0].Name.Start, Side.BeforeName);
            yield break;
        }

        var member = _members[behind];
        yield return (member.Value.End, Side.BehindValue);
        if (member.Comma >= 0 && member.Comma > member.Value.End) yield return (member.Comma, Side.BehindValue);
        if (behind == _members.Length - 1) yield break;
        // Behind a comma that goes with the next member nothing can be written.
        if (_withoutComma.Contains(behind)) yield break;
        if (member.Comma >= 0) yield return (member.Comma + 1, Side.BehindComma);
        yield return (_members[behind + 1].Name.Start, Side.BeforeName);
    }

    /// <summary>What stands between two members, as <paramref name="at"/> spells it.</summary>
    private string SeparatorAt(int behind, TextAnchor at)
    {
        if (_members.Length == 1)
        {
            var lead = source.Blank(obj.Start + 1, _members[0].Name.Start, at);
            return lead.Contains('\n') || lead.Contains("\\n") ? lead : source.Style.Blank;
        }

        var left = Math.Max(0, Math.Min(behind, _members.Length - 2));
        var start = _members[left].Comma >= 0 ? _members[left].Comma + 1 : _members[left].Value.End;
        return source.Blank(start, _members[left + 1].Name.Start, at);
    }

    private int IndexBehind(AddMember add)
    {
        for (var i = _members.Length - 1; i >= 0; i--)
            if (!_removed.Contains(i) && add.Before.Any(member => IndexOf(member) == i)) return i;
        return -1;
    }

    private int IndexOf(Member member)
    {
        for (var i = 0; i < _members.Length; i++)
            if (source.Text.PlaceOf(_members[i].Name.Start, _members[i].Name.End) == member.NamePlace) return i;
        return -1;
    }

    private enum Side
    {
        BehindValue,
        BehindComma,
        BeforeName,
    }
}
