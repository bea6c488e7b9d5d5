using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

internal static class Following
{
    /// <summary>
    /// The expression behind all the locals and constants that stand between, and a reader that stands where it is written; where the
    /// way ends early, that which it ends at.
    /// </summary>
    public static (IOperation Value, Reader Reader) FollowToEnd(this Reader reader, IOperation operation)
    {
        var (value, there) = (Reader.Unwrap(operation), reader);
        while (value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation && there.Follow(value) is { Changes.IsEmpty: true } held) (value, there) = (Reader.Unwrap(held.Value), held.Reader);
        return (value, there);
    }

    /// <summary>
    /// What a variable holds that <paramref name="copy"/> makes a copy of; <see langword="null"/> where it is not known, or where the variable's
    /// object is changed behind the copy, of which the copy knows nothing. What the copy shares with it is read as it is sent.
    /// </summary>
    public static Held? FollowCopied(this Reader reader, IOperation operation, SyntaxNode copy) =>
        reader.Follow(operation) is { } held && reader.At(copy).Follow(operation) is { } then && then.Changes.Length == held.Changes.Length ? held : null;
}
