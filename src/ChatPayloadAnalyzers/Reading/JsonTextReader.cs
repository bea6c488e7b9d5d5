using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads JSON text into the payload.</summary>
internal sealed class JsonTextReader
{
    private readonly WireText _text;
    private readonly JsonTextSource _source;

    private readonly int _certainEnd;

    private JsonTextReader(WireText text, JsonTextSource source, int certainEnd)
    {
        _text = text;
        _source = source;
        _certainEnd = certainEnd;
    }

    /// <summary>The body that <paramref name="operation"/>, an expression of type string, holds as JSON text.</summary>
    public static Body Read(IOperation operation, Reader reader)
    {
        var place = reader.PlaceOf(operation.Syntax);
        var text = WireTextReader.Read(operation, reader, out var literals);
        // A hole without any known character is a string from somewhere else.
        if ((text.Value.Length > 0 && !text.AsText().KnowsSomething) || JsonParser.Parse(text) is not { } tree) return new Body(new Slot(new UnknownNode(place), place, null));
        var reading = new JsonTextReader(text, new JsonTextSource(text, literals, reader.Symbols), tree.CertainEnd);
        // Behind a structural flaw any member may be meant: nothing but the flaw is certain.
        var isReadable = !tree.Flaws.Any(f => f.IsStructural);
        PayloadNode root = isReadable ? reading.SlotOf(tree.Root).Value : new UnknownNode(text.Value.Length > 0 ? reading.PlaceOf(tree.Root) : place);
        // A text without characters has no piece that says where it stands.
        var flaws = text.Value.Length > 0 ? tree.Flaws : tree.Flaws.Select(flaw => flaw with { Place = place }).ToImmutableArray();
        return new Body(new Slot(root, place, new JsonValueForm(reading._source, tree.Root)), flaws);
    }

    private Place PlaceOf(JsonValue value) => _text.PlaceOf(value.Start, Math.Max(value.Start + 1, value.End));

    private Slot SlotOf(JsonValue value)
    {
        if (value is JsonHole { Hole.Value: { } serialized }) return serialized;
        var form = new JsonValueForm(_source, value);
        return new Slot(Node(value, form), PlaceOf(value), form);
    }

    private ImmutableArray<RawHole> RawHoles(JsonString text) => text.Text.Whole is not null
        ? ImmutableArray<RawHole>.Empty
        : Enumerable.Range(text.Start, text.End - text.Start).Select(i => _text.HoleAt(i)?.Raw).OfType<RawHole>().ToImmutableArray();

    private PayloadNode Node(JsonValue value, JsonValueForm form)
    {
        var place = PlaceOf(value);
        switch (value)
        {
            case JsonObject obj:
                var members = obj.Members
                    .Where(m => m.Name.Text.Whole is not null && m.Value.Start < _certainEnd)
                    .Select(m => new Member(m.Name.Text.Whole!, PlaceOf(m.Name), SlotOf(m.Value)))
                    .ToImmutableArray();
                // A name with a hole in it may be any name, and a fragment may bring other members.
                return new ObjectNode(_text.PlaceOf(obj.Start, obj.Start + 1), members, obj.IsOpen || obj.End >= _certainEnd || members.Length < obj.Members.Length, form);
            case JsonArray array:
                return new ArrayNode(place, array.Items.Where(i => i.Value.Start < _certainEnd).Select(i => SlotOf(i.Value)).ToImmutableArray(), array.IsOpen || array.End > _certainEnd, form);
            case JsonString text:
                return new TextNode(place, text.Text) { RawHoles = RawHoles(text) };
            case JsonWord { Text: "null" }:
                return new LiteralNode(place, JsonKinds.Null, "null");
            case JsonWord { Text: "true" or "false" } word:
                return new LiteralNode(place, JsonKinds.Boolean, word.Text);
            case JsonWord { Text.Length: > 0 } number when number.Text[0] is '-' or (>= '0' and <= '9'):
                return new LiteralNode(place, JsonKinds.Number, number.Text);
            case JsonHole { Hole.Kinds: not JsonKinds.None } hole:
                return new UnknownNode(place, hole.Hole.Kinds);
            default:
                return new UnknownNode(place);
        }
    }
}
