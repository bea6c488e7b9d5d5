namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>The forms of a body that rows of holders, senders and paths are put together with.</summary>
internal static class Forms
{
    public static readonly Form Anonymous = Of(Objects.Anonymous, Objects.Anonymous, Arrays.OfObjects);

    public static readonly Form Dictionary = new(Objects.Dictionary, new Nesting(Objects.DictionaryByIndexers, Objects.Anonymous, Arrays.OfObjects).Spell, Senders.PostAsJson);

    public static readonly Form Class = OfClass(new Classes(Creations.Initializer));

    /// <summary>Interpolated text, sent as it stands.</summary>
    public static readonly Form Text = new("string", (_, body) => Literals.Regular(Literals.Json(body.Value, Literals.Hole), true), Senders.PostText, IsText: true);

    public static readonly Form JsonObject = Of(Objects.JsonObject, Objects.JsonObject, Arrays.JsonArray);

    public static Form Of(ObjectSpelling root, ObjectSpelling inner, ArraySpelling array, Sender? sender = null) =>
        new("object", new Nesting(root, inner, array).Spell, sender ?? Senders.PostAsJson);

    public static Form OfClass(Classes classes, Sender? sender = null) => new(scope => scope.Name, classes.Spell, sender ?? Senders.PostAsJson);
}
