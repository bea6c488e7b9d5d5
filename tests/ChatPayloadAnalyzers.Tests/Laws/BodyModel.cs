namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>A body as the laws generate it, before it is spelled. Values are C#-independent.</summary>
internal abstract record Value
{
    public static implicit operator Value(string text) => new Text(text);

    /// <summary>A string that the spellings take from a variable of this name.</summary>
    public static Value Variable(string name) => new Variable(name);

    public static Value Raw(string json) => new RawValue(json);

    public static Value Object(params (string Name, Value Value)[] members) => new ObjectValue(members);

    public static Value Array(params Value[] items) => new ArrayValue(items);
}

internal sealed record Text(string Value) : Value;

internal sealed record Variable(string Name) : Value;

/// <summary>A number, a truth value or null, as JSON.</summary>
internal sealed record RawValue(string Json) : Value;

internal sealed record ObjectValue((string Name, Value Value)[] Members) : Value;

internal sealed record ArrayValue(Value[] Items) : Value;

/// <summary>A named body; <paramref name="OnlyText"/>: no object can spell it (a name twice).</summary>
internal sealed record NamedBody(string Name, ObjectValue Value, bool OnlyText = false);

/// <summary>The bodies: the right ones, and each fault that the endpoint knows, alone and together.</summary>
internal static class Bodies
{
    private static readonly Value Agent = Value.Object(("id", Value.Variable("agentId")), ("type", "agent"));
    private static readonly Value Participant = Value.Object(("id", Value.Variable("participantId")), ("type", "participant"));
    private static readonly Value To = Value.Array(Participant);

    public static IReadOnlyList<NamedBody> All { get; } =
    [
        Of("right", ("from", Agent), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("right with canned response", ("from", Agent), ("to", To), ("cannedResponseId", "b1c"), ("type", "text")),
        Of("right with two recipients", ("from", Agent), ("to", Value.Array(Participant, Participant)), ("text", "Hi"), ("type", "text")),
        Of("right with null beside text", ("from", Agent), ("to", To), ("text", "Hi"), ("cannedResponseId", Value.Raw("null")), ("type", "text")),
        Of("right with text from a variable", ("from", Agent), ("to", To), ("text", Value.Variable("agentId")), ("type", "text")),
        Of("right with quotes in the text", ("from", Agent), ("to", To), ("text", "Say \"hi\" {now} \\ 'ok' ü"), ("type", "text")),
        Of("to missing", ("from", Agent), ("text", "Hi"), ("type", "text")),
        Of("to null", ("from", Agent), ("to", Value.Raw("null")), ("text", "Hi"), ("type", "text")),
        Of("to empty", ("from", Agent), ("to", Value.Array()), ("text", "Hi"), ("type", "text")),
        Of("to an object", ("from", Agent), ("to", Participant), ("text", "Hi"), ("type", "text")),
        Of("to a string", ("from", Agent), ("to", "9c1e"), ("text", "Hi"), ("type", "text")),
        Of("to of strings", ("from", Agent), ("to", Value.Array("9c1e")), ("text", "Hi"), ("type", "text")),
        Of("to a wrong object", ("from", Agent), ("to", Value.Object(("id", "9c1e"), ("type", "customer"))), ("text", "Hi"), ("type", "text")),
        Of("recipient without id", ("from", Agent), ("to", Value.Array(Value.Object(("type", "participant")))), ("text", "Hi"), ("type", "text")),
        Of("recipient without type", ("from", Agent), ("to", Value.Array(Value.Object(("id", "9c1e")))), ("text", "Hi"), ("type", "text")),
        Of("recipient empty", ("from", Agent), ("to", Value.Array(Value.Object())), ("text", "Hi"), ("type", "text")),
        Of("recipient of wrong type", ("from", Agent), ("to", Value.Array(Value.Object(("id", "9c1e"), ("type", "customer")))), ("text", "Hi"), ("type", "text")),
        Of("second recipient wrong", ("from", Agent), ("to", Value.Array(Participant, Value.Object(("id", "9c1e"), ("type", "agent")))), ("text", "Hi"), ("type", "text")),
        Of("from missing", ("to", To), ("text", "Hi"), ("type", "text")),
        Of("from and type missing", ("to", To), ("text", "Hi")),
        Of("from a string", ("from", "2f6d"), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("from of wrong type", ("from", Value.Object(("id", "2f6d"), ("type", "user"))), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("from without id", ("from", Value.Object(("type", "agent"))), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("from with blank id", ("from", Value.Object(("id", " "), ("type", "agent"))), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("from with a number for id", ("from", Value.Object(("id", Value.Raw("17")), ("type", "agent"))), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("from with another member", ("from", Value.Object(("id", "2f6d"), ("type", "agent"), ("name", "Ada"))), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("type missing", ("from", Agent), ("to", To), ("text", "Hi")),
        Of("type chat", ("from", Agent), ("to", To), ("text", "Hi"), ("type", "chat")),
        Of("type of other case", ("from", Agent), ("to", To), ("text", "Hi"), ("type", "Text")),
        Of("type canned", ("from", Agent), ("to", To), ("cannedResponseId", "b1c"), ("type", "cannedResponse")),
        Of("type a number", ("from", Agent), ("to", To), ("text", "Hi"), ("type", Value.Raw("1"))),
        Of("text blank", ("from", Agent), ("to", To), ("text", ""), ("type", "text")),
        Of("text a number", ("from", Agent), ("to", To), ("text", Value.Raw("5")), ("type", "text")),
        Of("text and canned response", ("from", Agent), ("to", To), ("text", "Hi"), ("cannedResponseId", "b1c"), ("type", "text")),
        Of("text and blank canned response", ("from", Agent), ("to", To), ("text", "Hi"), ("cannedResponseId", ""), ("type", "text")),
        Of("no content", ("from", Agent), ("to", To), ("type", "text")),
        Of("no content but null", ("from", Agent), ("to", To), ("text", Value.Raw("null")), ("type", "text")),
        Of("miscased to", ("from", Agent), ("To", To), ("text", "Hi"), ("type", "text")),
        Of("misspelt text", ("from", Agent), ("to", To), ("txt", "Hi"), ("type", "text")),
        Of("snake case canned response", ("from", Agent), ("to", To), ("canned_response_id", "b1c"), ("type", "text")),
        Of("misspelt from, wrong inside", ("form", Value.Object(("id", "2f6d"), ("type", "user"))), ("to", To), ("text", "Hi"), ("type", "text")),
        Of("unknown member", ("from", Agent), ("to", To), ("text", "Hi"), ("priority", "high"), ("type", "text")),
        Of("unknown member null", ("from", Agent), ("to", To), ("text", "Hi"), ("priority", Value.Raw("null")), ("type", "text")),
        Of("unknown member last", ("from", Agent), ("to", To), ("text", "Hi"), ("type", "text"), ("metadata", Value.Object(("a", Value.Raw("1"))))),
        Of("much wrong", ("from", Value.Object(("type", "bot"))), ("to", Value.Object(("id", "9c1e"))), ("text", "Hi"), ("cannedResponseId", "b1c"), ("type", "chat"), ("extra", Value.Raw("true"))),
        Of("empty"),
        Of("text twice", ("from", Agent), ("to", To), ("text", "Hi"), ("text", "Ho"), ("type", "text")) with { OnlyText = true },
        Of("to twice, first null", ("to", Value.Raw("null")), ("from", Agent), ("to", To), ("text", "Hi"), ("type", "text")) with { OnlyText = true },
        Malformed("a comma behind the last member", "\"text\","),
        Malformed("single quotes", "'text'"),
        Malformed("a comment", "\"text\" /* always */"),
        Malformed("a capital truth value", "\"text\", \"urgent\": True"),
        Malformed("a bare word", "text"),
        Malformed("a comma missing", "\"text\" \"lang\": \"en\""),
        Malformed("a brace too many", "\"text\"}"),
        Malformed("an open string", "\"text"),
        Malformed("a leading zero", "\"text\", \"n\": 01"),
        Malformed("an unquoted name", "\"text\", lang: null"),
        new("malformed: a comma behind the last recipient", new ObjectValue([("from", Agent), ("to", Value.Raw("[{\"id\": \"9c1e\", \"type\": \"participant\"},]")), ("text", "Hi"), ("type", "text")]), OnlyText: true),
        new("malformed and to missing", new ObjectValue([("from", Agent), ("text", "Hi"), ("type", Value.Raw("\"text\","))]), OnlyText: true),
        new("malformed and misspelt", new ObjectValue([("from", Agent), ("to", To), ("txt", "Hi"), ("type", Value.Raw("'text'"))]), OnlyText: true),
    ];

    /// <summary>Text that is no JSON: <paramref name="type"/> is written as the value of the last member.</summary>
    private static NamedBody Malformed(string name, string type) =>
        new("malformed: " + name, new ObjectValue([("from", Agent), ("to", To), ("text", "Hi"), ("type", Value.Raw(type))]), OnlyText: true);

    private static NamedBody Of(string name, params (string Name, Value Value)[] members) => new(name, new ObjectValue(members));
}
