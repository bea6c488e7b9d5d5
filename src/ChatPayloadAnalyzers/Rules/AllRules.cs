namespace ChatPayloadAnalyzers.Rules;

/// <summary>Every rule of the package, in the order of their IDs.</summary>
internal static class AllRules
{
    public static ImmutableArray<Rule> Judging { get; } = ImmutableArray.Create<Rule>(
        new UnreadableSchema(),
        new RuleFailed(),
        new UnreadableSetting(),
        new MissingRecipient(),
        new MissingMember(),
        new WrongKind(),
        new UnknownMember(),
        new MalformedJson(),
        new DuplicateMember(),
        new UnlistedMember(),
        new WrongType(),
        new ValueNotAllowed(),
        new PlaceholderValue(),
        new ConflictingContent(),
        new MissingContent(),
        new MissingForChannel(),
        new ConversationAsRecipient(),
        new MissingScope(),
        new RetiredEndpoint(),
        new UnknownEndpoint(),
        new DoubleSerialized(),
        new UnescapedText(),
        new PayloadPreview());
}
