using ChatPayloadAnalyzers.Tests.Laws;
using FsCheck;
using FsCheck.Fluent;

namespace ChatPayloadAnalyzers.Tests.Fuzz;

/// <summary>Bodies of which each member may be right, wrong in any way, or not there at all.</summary>
internal static class RandomBody
{
    private static readonly string?[] Agents = ["agent", "agent", "agent", "user", "Agent", "", null];

    private static readonly string?[] Participants = ["participant", "participant", "participant", "agent", "customer", null];

    private static Gen<Value> Odd { get; } = Gen.Elements("b1c", "", " ", Value.Raw("5"), Value.Raw("true"), Value.Raw("null"), Value.Variable("agentId"));

    private static Gen<Value> Recipients { get; } =
        from count in Gen.Frequency((5, Gen.Constant(1)), (1, Gen.Choose(0, 3)))
        from items in Gen.ListOf(Party("participantId", "9c1e", Participants), count)
        select Value.Array([.. items]);

    public static Gen<ObjectValue> Generator { get; } =
        from sender in Gen.Frequency((6, Party("agentId", "2f6d", Agents)), (1, Odd))
        from recipients in Gen.Frequency((6, Recipients), (1, Odd), (1, Party("participantId", "9c1e", Participants)))
        from text in Gen.Frequency((6, Gen.Constant<Value>("Hi")), (2, Odd))
        from canned in Odd
        from type in Gen.Frequency((6, Gen.Constant<Value>("text")), (1, Gen.Elements<Value>("chat", "Text", "cannedResponse")), (1, Odd))
        from others in Gen.SubListOf(("priority", (Value)"high"), ("To", Value.Array()), ("txt", "Hi"), ("metadata", Value.Object(("a", Value.Raw("1")))))
        from kept in Gen.ListOf(Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false))), 4)
        from hasCanned in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from hasOthers in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        let all = new (string Name, Value Value, bool IsKept)[]
        {
            ("from", sender, kept[0]), ("to", recipients, kept[1]), ("text", text, kept[2]), ("cannedResponseId", canned, hasCanned), ("type", type, kept[3]),
        }
        select new ObjectValue([.. all.Where(member => member.IsKept).Select(member => (member.Name, member.Value)), .. hasOthers ? others : []]);

    private static Gen<Value> Party(string variable, string literal, string?[] types) =>
        from id in Gen.Frequency((5, Gen.Constant(Value.Variable(variable))), (2, Gen.Constant<Value>(literal)), (1, Gen.Elements<Value>("", Value.Raw("17"), Value.Raw("null"))))
        from hasId in Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)))
        from type in Gen.Elements(types)
        select Value.Object([.. hasId ? new[] { ("id", id) } : [], .. type is null ? Array.Empty<(string, Value)>() : [("type", (Value)type)]]);
}
