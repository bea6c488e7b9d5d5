using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A body as it was read.</summary>
/// <param name="Root">The value.</param>
/// <param name="Flaws">What makes its text other than JSON.</param>
internal sealed record Body(Slot Root, ImmutableArray<JsonFlaw> Flaws)
{
    public Body(Slot root)
        : this(root, ImmutableArray<JsonFlaw>.Empty)
    {
    }

    /// <summary>Where some of several bodies are no JSON: each of them.</summary>
    public ImmutableArray<Body> Arms { get; private init; } = ImmutableArray<Body>.Empty;

    /// <summary>As <see cref="ChoiceNode.IsJoined"/>.</summary>
    public bool IsJoined { get; private init; }

    /// <summary>One of several bodies.</summary>
    public static Body Of(Place place, ImmutableArray<Body> arms, bool isJoined)
    {
        if (arms.Length == 1) return arms[0];
        var root = new Slot(ChoiceNode.Of(place, arms.Select(arm => arm.Root).ToList(), isJoined), place, null);
        return arms.All(arm => arm.Flaws.IsEmpty && arm.Arms.IsEmpty) ? new Body(root) : new Body(root, arms.SelectMany(arm => arm.Flaws).ToImmutableArray()) { Arms = arms, IsJoined = isJoined };
    }
}
