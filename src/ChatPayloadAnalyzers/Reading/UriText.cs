using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What only the text of a path can be put together of: addresses, and queries that are left out at times.</summary>
internal static class UriText
{
    /// <param name="operation">An expression, unwrapped.</param>
    /// <param name="at">The same as a part of the path.</param>
    /// <param name="isLast">Nothing stands behind it.</param>
    /// <param name="read">Reads a text by itself.</param>
    /// <returns><see langword="null"/> for anything else.</returns>
    public static IReadOnlyList<TextPart>? Read(IOperation operation, TextPart.Expression at, bool isLast, Func<IOperation, Reader, WireText?> read)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } uri } when IsUri(uri, at.Reader):
                return [at.Of(uri)];
            case IPropertyReferenceOperation { Property.Name: "AbsoluteUri" or "OriginalString", Instance: { } uri } when IsUri(uri, at.Reader):
                return [at.Of(uri)];
            case ILocalReferenceOperation or IFieldReferenceOperation when IsUri(operation, at.Reader) && at.Reader.Follow(operation) is { Changes.IsEmpty: true } held:
                return [new TextPart.Expression(held.Value, held.Reader, Use: at.Place)];
            case IObjectCreationOperation { Arguments: { Length: 1 } arguments } creation when IsUri(creation, at.Reader) && arguments[0].Value is { Type.SpecialType: SpecialType.System_String } text:
                return EndsWithHost(read(text, at.Reader)) ? [at.Of(text), new TextPart.Known("/", at.Place)] : [at.Of(text)];
            // A query that is there at times, and nothing that would be the path's behind it.
            case IConditionalOperation when isLast && IsQuery(operation, at.Reader, read):
                return [new TextPart.Known("?", at.Place), new TextPart.Open(at.Place)];
            default:
                return null;
        }
    }

    private static bool IsUri(IOperation operation, Reader reader) => KnownSymbols.Same(operation.Type, reader.Symbols.Uri);

    /// <summary>An address without a path is shown with a slash.</summary>
    private static bool EndsWithHost(WireText? address)
    {
        if (address is null) return false;
        var scheme = address.Value.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && address.AsText().Whole is not null && address.Value.IndexOfAny(['/', '?', '#'], scheme + 3) < 0;
    }

    private static bool IsQuery(IOperation choice, Reader reader, Func<IOperation, Reader, WireText?> read)
    {
        var arms = new Stack<IOperation>([choice]);
        while (arms.Count > 0)
        {
            var arm = Reader.Unwrap(arms.Pop());
            if (arm is IConditionalOperation { WhenFalse: { } whenFalse } conditional)
            {
                arms.Push(conditional.WhenTrue);
                arms.Push(whenFalse);
            }
            else if (read(arm, reader) is not { } text || (text.Value.Length > 0 && text.Value[0] is not ('?' or '#')))
            {
                return false;
            }
        }

        return true;
    }
}
