using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Calls of the framework that put a text together: what they write, in order.</summary>
internal static class TextCalls
{
    /// <summary>OperationKind.CollectionExpression and .Spread, which are newer than the oldest compiler that is supported.</summary>
    private const int CollectionExpression = 127;

    private const int Spread = 128;

    /// <param name="call">A call that gives a string.</param>
    /// <param name="at">The call as a part of a text.</param>
    /// <param name="read">Reads a text by itself.</param>
    /// <returns><see langword="null"/> for other calls, and for what is not understood of these.</returns>
    public static IReadOnlyList<TextPart>? Read(IInvocationOperation call, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        var method = call.TargetMethod;
        if (method.Name == "ToString" && call.Instance is { } instance)
        {
            if (KnownSymbols.Same(method.ContainingType, at.Reader.Symbols.StringBuilder) || Attributes.Derives(instance.Type as INamedTypeSymbol, at.Reader.Symbols.TextWriter)) return BuilderText.Read(call, at, read);
            // The culture decides at most about the sign.
            var isPlain = call.Arguments.IsEmpty || (call.Arguments.Length == 1 && call.Arguments[0].Parameter?.Type.Name == "IFormatProvider");
            return isPlain && instance.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Char or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) } ? [at.Of(instance)] : null;
        }

        if (method is { Name: "Invariant", IsStatic: true } && KnownSymbols.Same(method.ContainingType, at.Reader.Symbols.FormattableString))
            return call.Arguments[0].Value is IConversionOperation { Operand: IInterpolatedStringOperation interpolated } ? [at.Of(interpolated)] : null;
        if (method.ContainingType?.SpecialType != SpecialType.System_String) return null;
        return method.Name switch
        {
            "Concat" => Items(call, at.Reader)?.Select(item => at.Of(item)).ToList(),
            "Join" => Joined(call, at, read),
            "Format" => Formatted(call, at, read),
            "Create" when Argument(call, "handler") is { } handler && IsKnownProvider(call, at.Reader) => [at.Of(handler)],
            _ => null,
        };
    }

    /// <summary>The items written one behind the other with a separator between them.</summary>
    public static IReadOnlyList<TextPart>? Joined(IInvocationOperation call, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        if (Argument(call, "separator") is not { } separator || Items(call, at.Reader, skip: 1) is not { } items || read(separator, at.Reader) is not { } text) return null;
        var between = new TextPart.Slice(text, 0, text.Value.Length, new Separator(call.Syntax));
        return items.SelectMany((item, i) => i == 0 ? new TextPart[] { at.Of(item) } : [between, at.Of(item)]).ToList();
    }

    /// <summary><c>string.Format</c> and <c>AppendFormat</c>.</summary>
    public static IReadOnlyList<TextPart>? Formatted(IInvocationOperation call, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        if (Argument(call, "format") is not { Type.SpecialType: SpecialType.System_String } format || !IsKnownProvider(call, at.Reader)) return null;
        if (read(format, at.Reader) is not { } text || CompositeFormat.Parse(text) is not { } items) return null;
        var formatAt = call.Arguments.First(a => a.Parameter?.Name == "format").Parameter!.Ordinal;
        var arguments = Items(call, at.Reader, skip: formatAt + 1);
        // An array that is made elsewhere: how many it holds is not known, nor what.
        if (arguments is not null && items.Any(item => item.Index >= arguments.Count)) return null;
        var template = new FormatTemplate(call.Syntax, arguments?.Count ?? 0, TakesArguments(call));
        return items.Select(item =>
            item.Index < 0 ? new TextPart.Slice(text, item.Start, item.End, template)
            : arguments is not null && item.IsPlain ? at.Of(arguments[item.Index])
            : (TextPart)new TextPart.Open(arguments is null ? at.Place : at.Of(arguments[item.Index]).Place)).ToList();
    }

    /// <summary>The arguments stand in the call one by one, so that another can be written behind them.</summary>
    private static bool TakesArguments(IInvocationOperation call) =>
        call.Arguments.All(argument => argument.ArgumentKind != ArgumentKind.Explicit
            || (argument.WrittenAs() is { NameColon: null } && argument.Parameter?.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { Name: "IFormatProvider" }));

    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;

    /// <summary>The arguments by position, those of a parameter array one by one; <see langword="null"/> for a sequence that is made elsewhere.</summary>
    public static IReadOnlyList<IOperation>? Items(IInvocationOperation call, Reader reader, int skip = 0)
    {
        var items = new List<IOperation>();
        foreach (var argument in call.Arguments.Where(a => a.Parameter?.Ordinal >= skip).OrderBy(a => a.Parameter!.Ordinal))
        {
            reader.Cancellation.ThrowIfCancellationRequested();
            var value = Reader.Unwrap(argument.Value);
            if (Listed(value) is { } listed) items.AddRange(listed);
            else if (argument.Parameter!.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object }) items.Add(value);
            else return null;
        }

        return items;
    }

    /// <summary>The items of an array or a collection expression that stands in the call, or that the compiler makes of its arguments.</summary>
    public static IEnumerable<IOperation>? Listed(IOperation value)
    {
        if (value is IArrayCreationOperation { Initializer: { } initializer }) return initializer.ElementValues;
        // string[] items = { … }: the creation is the compiler's.
        if (value is IArrayInitializerOperation bare) return bare.ElementValues;
        if (value.Kind != (OperationKind)CollectionExpression || value.ChildOperations.Any(child => child.Kind == (OperationKind)Spread)) return null;
        return value.ChildOperations.Where(child => child.Kind != OperationKind.Argument);
    }

    /// <summary>No provider, or a culture: any other may write arguments as it likes.</summary>
    private static bool IsKnownProvider(IInvocationOperation call, Reader reader) =>
        Argument(call, "provider") is not { } provider
        || Reader.Unwrap(provider) is { ConstantValue: { HasValue: true, Value: null } }
        || KnownSymbols.Same(Reader.Unwrap(provider).Type, reader.Symbols.CultureInfo);
}
