using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A value in JSON text.</summary>
internal sealed class JsonValueForm(JsonTextSource source, JsonValue value) : WritableForm
{
    private JsonValue Value { get; } = value;

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        var added = new List<AddMember>();
        var removed = new List<Member>();
        foreach (var edit in edits)
        {
            var isWritten = true;
            switch (edit)
            {
                case AddMember add: added.Add(add); break;
                case RemoveMember remove: removed.Add(remove.Member); break;
                case RenameMember rename: isWritten = Rename(rename, writer); break;
                case SetValue set: isWritten = Replace(Value.Start, Value.End, set.Value, writer); break;
                case WrapInArray: isWritten = Wrap(writer); break;
                case MendText mend: isWritten = Spell(mend.Flaw.Start, mend.Flaw.End, mend.Replacement, EditWriter.Order.Mend, writer); break;
                default: return false;
            }

            if (!isWritten) return false;
        }

        return (added.Count == 0 && removed.Count == 0) || WriteMembers(added, removed, writer);
    }

    private bool WriteMembers(List<AddMember> added, List<Member> removed, EditWriter writer)
    {
        if (Value is not JsonObject obj || source.Find(obj.Start, obj.Start + 1) is not { } opening) return false;
        var tree = opening.Syntax.SyntaxTree;
        var parts = new List<ListPart>();
        var indices = new HashSet<int>();
        foreach (var member in obj.Members)
        {
            var span = source.Text.PlaceOf(member.Name.Start, member.Value.End).Span;
            var comma = member.Comma < 0 ? -1 : source.Text.PlaceOf(member.Comma, member.Comma + 1).Span.Start;
            if (removed.Any(r => r.NamePlace == source.Text.PlaceOf(member.Name.Start, member.Name.End))) indices.Add(parts.Count);
            parts.Add(new ListPart(span.Start, span.End, comma));
        }

        if (!AreSideBySide(obj, parts, opening.Span.End, tree)) return false;
        var list = new ListEdit(tree, opening.Span.End, source.Text.PlaceOf(obj.End - 1, obj.End).Span.Start, parts, KeepsTrailingComma: false);
        var text = tree.GetText(writer.Cancellation);
        foreach (var span in list.Removals(indices))
        {
            // A piece that reaches beyond one literal would take the code between the literals with it.
            if (!SpansOneLiteral(span, obj)) return false;
            writer.Replace(tree, span, BlankBefore(span.End, text[span.Start - 1], text));
        }

        var written = new List<(int Behind, string Text)>();
        foreach (var add in added.OrderBy(add => add.Position))
        {
            var behind = IndexBehind(add, obj, indices);
            // Behind a hole ({… "text": {value}}) the closing brace's literal is the one to write into.
            var last = obj.Members.Length - 1;
            var at = behind < 0 ? opening : source.Find(obj.Members[behind].Value.End - 1, obj.Members[behind].Value.End) ?? (behind == last ? Behind(parts[last], obj) : null);
            if (at is not { } literal) return false;
            if (new JsonWriter(literal.Syntax, literal.Piece.Style, IsCompact(obj), writer).Member(add.Name, add.Value) is not { } json) return false;
            // Only the last of several meets the brace.
            if (written.Count > 0 && written[written.Count - 1].Behind == behind) written[written.Count - 1] = (behind, written[written.Count - 1].Text.TrimEnd(' '));
            written.Add((behind, json + BlankBefore(behind < 0 ? opening.Span.End : parts[behind].End, json[json.Length - 1], text)));
        }

        list.Add(written, indices, text, writer);
        return true;
    }

    /// <summary>The members stand in the order of the text in one file; where a constant or an argument spells some of them, the span between two is code.</summary>
    private bool AreSideBySide(JsonObject obj, List<ListPart> parts, int open, SyntaxTree tree)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (source.Find(obj.Members[i].Name.Start, obj.Members[i].Name.Start + 1) is not { } name || name.Syntax.SyntaxTree != tree) return false;
            if (parts[i].Start < open || parts[i].End < parts[i].Start) return false;
            open = parts[i].End;
        }

        return true;
    }

    /// <summary>The interpolated string in which a member ends with a hole; in a sum there is no literal behind it to write into.</summary>
    private (LiteralPiece Piece, SyntaxNode Syntax, TextSpan Span)? Behind(ListPart part, JsonObject obj) =>
        source.Find(obj.End - 1, obj.End) is { Syntax: InterpolatedStringTextSyntax { Parent: { } whole } } closing && whole.Span.Contains(part.End - 1) ? closing : null;

    private int IndexBehind(AddMember add, JsonObject obj, HashSet<int> removed)
    {
        for (var i = obj.Members.Length - 1; i >= 0; i--)
        {
            var name = source.Text.PlaceOf(obj.Members[i].Name.Start, obj.Members[i].Name.End);
            if (!removed.Contains(i) && add.Before.Any(member => member.NamePlace == name)) return i;
        }

        return -1;
    }

    private bool SpansOneLiteral(TextSpan span, JsonObject obj)
    {
        for (var i = 0; i < obj.Members.Length; i++)
        {
            var place = source.Text.PlaceOf(obj.Members[i].Name.Start, obj.Members[i].Value.End).Span;
            if (!span.IntersectsWith(place)) continue;
            var start = i > 0 ? obj.Members[i - 1].Value.End - 1 : obj.Members[i].Name.Start;
            if (span.Contains(place) && source.Find(start, obj.Members[i].Value.End) is null) return false;
        }

        return true;
    }

    private bool IsCompact(JsonObject obj) =>
        !obj.Members.IsEmpty && source.Text.Value.IndexOf(' ', obj.Start, obj.End - obj.Start) < 0;

    /// <summary>Two closing braces side by side would end a hole in a raw interpolated literal.</summary>
    private static string BlankBefore(int position, char before, SourceText text) =>
        before == '}' && position < text.Length && text[position] == '}' ? " " : "";

    private bool Rename(RenameMember rename, EditWriter writer)
    {
        if (Value is not JsonObject obj) return false;
        var member = obj.Members.FirstOrDefault(m => source.Text.PlaceOf(m.Name.Start, m.Name.End) == rename.Member.NamePlace);
        return member is not null && Spell(member.Name.Start, member.Name.End, JsonWriter.Quote(rename.Name), EditWriter.Order.Plain, writer);
    }

    private bool Wrap(EditWriter writer)
    {
        if (source.Find(Value.Start, Value.Start + 1) is not { } start || source.Find(Value.End - 1, Value.End) is not { } end) return false;
        writer.Insert(start.Syntax.SyntaxTree, start.Span.Start, "[");
        writer.Insert(end.Syntax.SyntaxTree, end.Span.End, "]", EditWriter.Order.Closing);
        return true;
    }

    private bool Replace(int start, int end, NewValue value, EditWriter writer)
    {
        if (source.Find(start, end) is not { } literal) return false;
        var text = literal.Syntax.SyntaxTree.GetText(writer.Cancellation);
        if (new JsonWriter(literal.Syntax, literal.Piece.Style, isCompact: false, writer, text.ToString(literal.Span)).Value(value) is not { } json) return false;
        writer.Replace(literal.Syntax.SyntaxTree, literal.Span, json + BlankBefore(literal.Span.End, json[json.Length - 1], text));
        return true;
    }

    private bool Spell(int start, int end, string text, EditWriter.Order order, EditWriter writer)
    {
        if (source.Find(start, end) is not { } literal) return false;
        writer.Replace(literal.Syntax.SyntaxTree, literal.Span, literal.Piece.Style.Spell(text), order);
        return true;
    }
}
