using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What is written into a StringBuilder or a StringWriter.</summary>
internal static class BuilderText
{
    /// <summary><c>new StringBuilder().Append(…).Append(…).ToString()</c>.</summary>
    /// <returns><see langword="null"/> where what was written before is changed, or the builder comes from elsewhere.</returns>
    public static IReadOnlyList<TextPart>? Read(IInvocationOperation toString, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        // What is written behind the call comes too late.
        return toString.Arguments.IsEmpty && toString.Instance is { } builder ? Written(builder, at with { Reader = at.Reader.At(toString.Syntax) }, read) : null;
    }

    /// <summary>What stands in a builder: what it is created with, what a chain of calls writes, what later statements do.</summary>
    private static List<TextPart>? Written(IOperation builder, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        var calls = new Stack<IInvocationOperation>();
        var start = Reader.Unwrap(builder);
        for (; start is IInvocationOperation { Instance: { } inner } call; start = Reader.Unwrap(inner)) calls.Push(call);
        var parts = start is IObjectCreationOperation creation ? Created(creation, at)
            : at.Reader.Follow(start) is { } held ? Later(held, at, read)
            : null;
        return parts is not null && calls.All(call => Add(call, parts, at, read)) ? parts : null;
    }

    private static List<TextPart>? Later(Held held, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        var parts = Written(held.Value, at with { Reader = held.Reader }, read);
        return parts is not null && held.Changes.All(change => change is Called { Path.IsEmpty: true } called && Add(called.Call, parts, at with { Reader = called.Reader }, read)) ? parts : null;
    }

    private static bool Add(IInvocationOperation call, List<TextPart> parts, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        if (Appended(call, at, read) is not { } appended) return false;
        parts.AddRange(appended);
        return true;
    }

    /// <summary>What a builder starts with.</summary>
    public static List<TextPart>? Created(IObjectCreationOperation creation, TextPart.Expression at)
    {
        var symbols = at.Reader.Symbols;
        if (creation.Initializer is not null) return null;
        if (KnownSymbols.Same(creation.Type, symbols.StringWriter)) return creation.Arguments.All(a => KnownSymbols.Same(Reader.Unwrap(a.Value).Type, symbols.CultureInfo)) ? [] : null;
        if (!KnownSymbols.Same(creation.Type, symbols.StringBuilder)) return null;
        var parts = new List<TextPart>();
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Name: "value", Type.SpecialType: SpecialType.System_String }) parts.Add(at.Of(argument.Value));
            else if (argument.Parameter?.Name is not ("capacity" or "maxCapacity")) return null;
        }

        return parts;
    }

    /// <summary>What one call writes behind what is there.</summary>
    /// <param name="call">A call on the builder.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="read">Reads a text by itself.</param>
    /// <returns><see langword="null"/> for a call that changes what was written before, and for one that is not known.</returns>
    public static IReadOnlyList<TextPart>? Appended(IInvocationOperation call, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        var isWriter = Attributes.Derives(call.TargetMethod.ContainingType, at.Reader.Symbols.TextWriter);
        if (!isWriter && !KnownSymbols.Same(call.TargetMethod.ContainingType, at.Reader.Symbols.StringBuilder)) return null;
        var open = new TextPart.Open(at.Of(call).Place);
        switch (call.TargetMethod.Name)
        {
            case "Write" or "WriteLine" when isWriter && call.Arguments.Any(a => a.Parameter?.Name == "format"):
                var format = TextCalls.Formatted(call, at, read) ?? [open];
                return call.TargetMethod.Name == "Write" ? format : [.. format, new TextPart.LineBreak(open.Place)];
            case "Flush" or "FlushAsync" or "Dispose" or "DisposeAsync" or "Close" when isWriter:
                return [];
            case "Append":
            case "Write" or "WriteAsync" when isWriter:
                return [Value(call, at) ?? open];
            case "AppendLine":
            case "WriteLine" or "WriteLineAsync" when isWriter:
                var line = new TextPart.LineBreak(open.Place);
                return call.Arguments.IsEmpty ? [line] : [Value(call, at) ?? open, line];
            case "AppendFormat":
                return TextCalls.Formatted(call, at, read) ?? [open];
            case "AppendJoin":
                return TextCalls.Joined(call, at, read) ?? [open];
            default:
                return null;
        }
    }

    private static TextPart? Value(IInvocationOperation call, TextPart.Expression at)
    {
        var value = call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "value" or "handler");
        // Append(c, 3), Append(text, start, count): a part, or more than one.
        var isWhole = value is not null && call.Arguments.All(a => a == value || a.Parameter?.Name == "provider");
        if (!isWhole) return null;
        var isText = value!.Value is IInterpolatedStringHandlerCreationOperation
            || value.Parameter!.Type.SpecialType is >= SpecialType.System_Object and <= SpecialType.System_String;
        return isText ? at.Of(value.Value) : null;
    }
}
