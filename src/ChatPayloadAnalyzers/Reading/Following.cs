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
}
