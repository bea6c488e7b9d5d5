namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>The spellings that most people write.</summary>
internal static class Everyday
{
    private static readonly Form OnLines = Forms.Of(Objects.AnonymousOnLines, Objects.Anonymous, Arrays.OfObjects);

    public static IEnumerable<Spelling> All { get; } =
    [
        Row.Of("anonymous, inline", Forms.Anonymous),
        Row.Of("anonymous, on lines", OnLines),
        Row.Of("anonymous, in a local", Forms.Anonymous, InLocal("payload")),
        Row.Of("anonymous, JsonContent", Forms.Anonymous, sender: Senders.PostJsonContentLocal),
        Row.Of("anonymous, serialized", Forms.Anonymous, sender: Senders.PostSerializedLocal),
        Row.Of("anonymous, request", Forms.Anonymous, sender: Senders.Request),
        Row.Of("anonymous, request set later", Forms.Anonymous, sender: Senders.RequestLater),
        Row.Of("anonymous, concatenated path", Forms.Anonymous, path: scope => scope.Local("path", "\"/api/v2/conversations/chat/\" + conversationId + \"/messages\"")),
        Text("raw text", body => Literals.Raw(body, 0)),
        Text("raw text on lines", body => Literals.RawLines(body, 0)),
        Text("interpolated raw text", body => Literals.Raw(body, 3)),
        Text("interpolated raw text on lines", body => Literals.RawLines(body, 3)),
        Text("regular text", body => Literals.Regular(Literals.Json(body, null), false)),
        Text("regular text in a local", body => Literals.Regular(Literals.Json(body, null), false), InLocal("json")),
        Text("regular text in a constant", body => Literals.Regular(Literals.Json(body, null), false), (scope, body, form) => scope.Local("json", form.Spell(scope, body)!, "const string")),
        Text("interpolated text", body => Literals.Regular(Literals.Json(body, Literals.Hole), true)),
        Text("verbatim text", body => Literals.Verbatim(Literals.Json(body, null), false)),
        Text("interpolated verbatim text", body => Literals.Verbatim(Literals.Json(body, Literals.Hole), true)),
        Row.Of("class, inline", Forms.Class),
        Row.Of("class, collection expressions", Forms.OfClass(new Classes(Creations.Initializer, Array: (_, items) => $"[{string.Join(", ", items)}]")), csharp: 12),
        Row.Of("class, in a local", Forms.Class, InLocal("payload"), Senders.PostJsonContent),
        Row.Of("class, of what is sent", Forms.OfClass(new Classes(Creations.Initializer, DeclaresUnset: false))),
        Row.Of("class, of what is sent, Newtonsoft", Forms.OfClass(new Classes(Creations.Initializer, Namings.JsonProperty, DeclaresUnset: false), Senders.PostNewtonsoft)),
        Row.Of("record, serialized", Forms.OfClass(new Classes(Creations.Initializer, Kind: "record"), Senders.PostSerialized)),
    ];

    private static Spelling Text(string name, Func<ObjectValue, string> write, Holder? holder = null) =>
        Row.Of(name, new Form("string", (_, body) => write(body.Value), Senders.PostText, IsText: true), holder);

    private static Holder InLocal(string name) => (scope, body, form) => scope.Local(name, form.Spell(scope, body)!);
}
