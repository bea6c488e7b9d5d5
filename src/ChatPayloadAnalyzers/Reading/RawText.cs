using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Tells run-time texts that may hold a quote or a line break from those that were escaped for JSON, or that have none.</summary>
internal static class RawText
{
    /// <param name="operation">The value.</param>
    /// <param name="written">The expression that it was reached from.</param>
    /// <returns><see langword="null"/> for what is safe in quotes, and for what is no string to the program.</returns>
    public static RawHole? Of(IOperation operation, TextPart.Expression written)
    {
        var use = written.Variable?.Operation ?? written.Operation;
        // What a method of the user's own promises by its name counts before what it does.
        if (operation.Type is not { SpecialType: SpecialType.System_String } || IsSafe(operation, written.Reader) || IsSafe(use, written.Reader)) return null;
        return new RawHole(written.Place, use.Syntax is ExpressionSyntax syntax ? new HoleForm(syntax, written.Reader.Symbols) : null);
    }

    private static bool IsSafe(IOperation operation, Reader reader)
    {
        var value = Reader.Unwrap(operation);
        if (value.ConstantValue.HasValue) return true;
        if (Arms.Of(value) is { IsEmpty: false } arms) return arms.All(arm => IsSafe(arm.Value, reader));
        return value is IInvocationOperation call && (IsPlain(call) || IsEscaped(call, reader));
    }

    /// <summary>The text of a number, a GUID, a time; of bytes.</summary>
    private static bool IsPlain(IInvocationOperation call) =>
        (call.TargetMethod.Name == "ToString" && call.Instance?.Type is { } type && HasNoQuotes(type))
        || (call.TargetMethod.Name is "ToBase64String" or "ToHexString" or "ToHexStringLower" && Calls.IsOfFramework(call.TargetMethod));

    private static bool HasNoQuotes(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char) or SpecialType.System_DateTime
        || (type is { Name: "Guid" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Int128" or "BigInteger" or "JsonEncodedText" } && Calls.IsOfFramework(type));

    /// <summary>
    /// Somebody has thought of it: a method that escapes or encodes, by whatever name it says so; quotes that are replaced; the serializer's own
    /// text, of which the quotes around it were taken away.
    /// </summary>
    private static bool IsEscaped(IInvocationOperation call, Reader reader) => call.DescendantsAndSelf().OfType<IInvocationOperation>().Any(part =>
        part.TargetMethod.Name is var name
        && (name.IndexOf("Escape", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("Encode", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("Sanitize", StringComparison.OrdinalIgnoreCase) >= 0
            || (name == "Replace" && part.Arguments.Length > 0 && part.Arguments[0].Value.ConstantValue.Value is "\"" or '"')
            || SerializeCall.Read(part, reader) is not null
            || (name == "ToString" && KnownSymbols.Same(part.TargetMethod.ContainingType, reader.Symbols.JsonConvert))));
}
