using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>Groups of members of which some must be there: by keys of our own, or as <c>anyOf</c> and <c>oneOf</c> say it with nothing but required names.</summary>
/// <param name="ExactlyOne">Groups of which exactly one member must be there.</param>
/// <param name="AtLeastOne">Groups of which at least one must be there.</param>
/// <param name="AreAlternatives"><c>anyOf</c> or <c>oneOf</c> says nothing but that.</param>
internal sealed record Groups(ImmutableArray<ImmutableArray<string>> ExactlyOne, ImmutableArray<ImmutableArray<string>> AtLeastOne, bool AreAlternatives)
{
    public static Groups Of(JsonObject schema)
    {
        var exactly = schema.At("x-chat-exactly-one").Items().Select(group => group.Texts()).Where(group => group.Length > 1).ToList();
        var least = schema.At("x-chat-at-least-one").Items().Select(group => group.Texts()).Where(group => group.Length > 1).ToList();
        var (any, one) = (RequiredBy(schema.At("anyOf")), RequiredBy(schema.At("oneOf")));
        if (!any.IsEmpty) least.Add(any);
        if (!one.IsEmpty) exactly.Add(one);
        var areAlternatives = (schema.At("anyOf") is null || !any.IsEmpty) && (schema.At("oneOf") is null || !one.IsEmpty);
        return new Groups(exactly.ToImmutableArray(), least.ToImmutableArray(), areAlternatives);
    }

    /// <summary><c>[{ "required": ["a"] }, { "required": ["b"] }]</c> is a choice of a and b.</summary>
    private static ImmutableArray<string> RequiredBy(JsonValue? alternatives)
    {
        var names = alternatives.Items()
            .Select(alternative => alternative is JsonObject { Members: { Length: 1 } } && alternative.At("required").Texts() is { Length: 1 } required ? required[0] : null)
            .ToList();
        return names.Count > 1 && !names.Contains(null) ? names.OfType<string>().ToImmutableArray() : ImmutableArray<string>.Empty;
    }
}
