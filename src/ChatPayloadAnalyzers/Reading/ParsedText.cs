using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads the tree that a library parses out of a text: <c>JsonNode.Parse(text)</c>, <c>JObject.Parse(text)</c>.</summary>
internal static class ParsedText
{
    public static PayloadNode Read(IInvocationOperation call, TreeLibrary library, Reader reader, int depth)
    {
        var unknown = new UnknownNode(reader.PlaceOf(call.Syntax));
        // Options may tell names apart in another way, settings may skip or keep what is not seen.
        var given = call.Arguments.Where(Arguments.IsGiven).ToList();
        if (given.Count != 1 || given[0].Parameter is not { Type.SpecialType: SpecialType.System_String }) return unknown;
        var there = reader.At(call.Syntax);
        var (text, inside) = there.FollowToEnd(given[0].Value);
        if (SerializeCall.Read(text, inside) is { } serialized)
        {
            if (serialized.Profile is not { } profile) return unknown;
            var tree = ValueReader.ReadSlot(serialized.Value, serialized.DeclaredType, profile, inside.At(text.Syntax), depth + 1).Value;
            return library.Profile.Serializer == Serializer.Newtonsoft ? AsRead(tree) : tree;
        }

        if (JsonTrees.ReadText(text, inside) is { } written) return library.Profile.Serializer == Serializer.Newtonsoft ? AsRead(written.Value) : written.Value;
        var body = JsonTextReader.Read(given[0].Value, there);
        // A text that is no JSON throws, or is read in a way of the library's own; either way nothing is known.
        if (!body.Flaws.IsEmpty) return unknown;
        return library.Profile.Serializer == Serializer.Newtonsoft ? AsRead(body.Root.Value) : body.Root.Value;
    }

    /// <summary>Newtonsoft.Json writes numbers with a fraction and texts that look like a date in another way than it reads them, and keeps the last of two members.</summary>
    private static PayloadNode AsRead(PayloadNode node)
    {
        switch (node)
        {
            case ObjectNode obj:
                var members = obj.Members.Select(member => new Member(member.Name, member.NamePlace, AsRead(member.Slot), member.Presence)).ToImmutableArray();
                return members.Select(member => member.Name).Distinct().Count() == members.Length
                    ? new ObjectNode(obj.Place, members, obj.IsOpen, obj.Form)
                    : new UnknownNode(obj.Place, JsonKinds.Object);
            case ArrayNode array:
                return new ArrayNode(array.Place, array.Items.Select(AsRead).ToImmutableArray(), array.IsOpen, array.Form);
            case ChoiceNode choice:
                return new ChoiceNode(choice.Place, choice.Arms.Select(AsRead).ToImmutableArray(), choice.IsJoined);
            case TextNode { Text.Pieces: var pieces } text when pieces.Length > 0 && MayBeDate(pieces[0].Known):
                return new UnknownNode(text.Place, JsonKinds.String) { Origin = pieces.Length == 1 ? pieces[0].Origin : null };
            case LiteralNode { Kinds: JsonKinds.Number, Json: var number } literal when number.Any(c => c is '.' or 'e' or 'E') || number == "-0":
                return new UnknownNode(literal.Place, JsonKinds.Number);
            default:
                return node;
        }
    }

    private static Slot AsRead(Slot slot) => new(AsRead(slot.Value), slot.Place, slot.Form);

    private static bool MayBeDate(string? start) => start is null || (start.Length > 0 && (start[0] == '/' || char.IsDigit(start[0])));
}
