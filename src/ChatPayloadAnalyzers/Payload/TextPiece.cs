namespace ChatPayloadAnalyzers.Payload;

/// <summary>Characters of a text that are known, or a hole that is filled at run time.</summary>
/// <param name="Known">The characters; <see langword="null"/> for a hole.</param>
/// <param name="Origin">What fills the hole, if that can be told.</param>
internal readonly record struct TextPiece(string? Known, Origin? Origin = null)
{
    public bool IsHole => Known is null;

    public static implicit operator TextPiece(string? known) => new(known);

    public bool IsSame(TextPiece other) => IsHole ? other.IsHole && Origin is not null && other.Origin is not null && Origin.IsSame(other.Origin) : Known == other.Known;
}
