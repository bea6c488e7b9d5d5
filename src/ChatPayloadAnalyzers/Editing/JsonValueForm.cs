using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;

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
                case SetValue set: isWritten = Set(set.Value, writer); break;
                case WrapInArray: isWritten = Surround("[", "]", writer); break;
                case WriteAsObject: isWritten = TextContent.Of(source, writer)?.WriteAsObject(source, Value, source.Symbols, writer) == true; break;
                case MendText mend: isWritten = Mend(mend, writer); break;
                default: return false;
            }

            if (!isWritten) return false;
        }

        return (added.Count == 0 && removed.Count == 0) || (Value is JsonObject obj && new JsonMemberEdits(source, obj, writer).Write(added, removed));
    }

    private bool Rename(RenameMember rename, EditWriter writer)
    {
        if (Value is not JsonObject obj) return false;
        var member = obj.Members.FirstOrDefault(m => source.Text.PlaceOf(m.Name.Start, m.Name.End) == rename.Member.NamePlace);
        return member is not null && Spell(member.Name.Start, member.Name.End, JsonWriter.Quote(rename.Name), EditWriter.Order.Plain, writer);
    }

    private bool Mend(MendText mend, EditWriter writer)
    {
        var (start, end) = (mend.Flaw.Start, mend.Flaw.End);
        var text = source.Text.Value;
        // With a comment goes the blank before it.
        var isAlone = mend.Replacement.Length == 0 && start > 0 && text[start - 1] == ' ' && (end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is ',' or '}' or ']');
        if (isAlone && source.Find(start - 1, end) is not null) start--;
        return Spell(start, end, mend.Replacement, EditWriter.Order.Mend, writer);
    }

    private bool Set(NewValue value, EditWriter writer)
    {
        // Quotes around it leave what stands there as it is: a hole.
        if (value is WrittenOut && Surround("\"", "\"", writer)) return true;
        if (value is WrittenOut { Json: null }) return false;
        if (source.Find(Value.Start, Value.End) is { } whole)
        {
            var json = new JsonWriter(whole, source.Style, writer);
            if (json.Value(value) is not { } written) return false;
            var parts = written.Split(JsonWriter.Existing);
            json.Commit();
            // What stands there stays where it is.
            if (parts.Length == 2) return Surround(parts[0], parts[1], writer, isSpelled: true);
            whole.Write(written, writer);
            return true;
        }

        // A value that several pieces spell: a new one is written before it, and it is taken away.
        foreach (var anchor in source.At(Value.Start))
        {
            var json = new JsonWriter(anchor, source.Style, writer);
            if (json.Value(value) is not { } written) continue;
            var parts = written.Split(JsonWriter.Existing);
            if (parts.Length == 2) return Surround(parts[0], parts[1], writer, isSpelled: true);
            if (TextRemoval.Of(source, Value.Start, Value.End, writer) is not { } removal || removal.Takes(anchor)) return false;
            json.Commit();
            anchor.Write(written, writer);
            removal.Write(writer);
            return true;
        }

        return false;
    }

    private bool Surround(string before, string after, EditWriter writer, bool isSpelled = false)
    {
        if (source.At(Value.Start).LastOrDefault() is not { } start || source.At(Value.End).FirstOrDefault() is not { } end) return false;
        if (isSpelled && start.Style != end.Style) return false;
        if ((isSpelled ? before : start.Spell(before)) is not { } opening || (isSpelled ? after : end.Spell(after)) is not { } closing) return false;
        start.Write(opening, writer);
        end.Write(closing, writer, EditWriter.Order.Closing);
        return true;
    }

    private bool Spell(int start, int end, string text, EditWriter.Order order, EditWriter writer)
    {
        if (source.Find(start, end) is not { } literal || literal.Spell(text) is not { } spelled) return false;
        literal.Write(spelled, writer, order);
        return true;
    }
}
