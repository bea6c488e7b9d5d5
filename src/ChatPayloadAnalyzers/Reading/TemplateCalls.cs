using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Calls that make another text of a whole text: <c>template.Replace("{to}", id).Trim()</c>.</summary>
internal static class TemplateCalls
{
    /// <summary>How many characters a chain of calls may go through in all; each goes through the whole text.</summary>
    private const int MostWork = 2 * JsonParser.MostLength;

    public static bool IsOne(IInvocationOperation call) =>
        call is { Instance: not null, TargetMethod: { Name: "Replace" or "Trim" or "TrimStart" or "TrimEnd", ContainingType.SpecialType: SpecialType.System_String } };

    public static TextPart Read(IInvocationOperation last, TextPart.Expression at, Func<IOperation, Reader, WireText?> read)
    {
        // A chain is as deep as it is long: no recursion on it.
        var calls = new Stack<IInvocationOperation>();
        IOperation start = last;
        while (start is IInvocationOperation call && IsOne(call))
        {
            calls.Push(call);
            start = Reader.Unwrap(call.Instance!);
        }

        var text = read(start, at.Reader);
        var work = 0L;
        while (text is not null && calls.Count > 0)
        {
            at.Reader.Cancellation.ThrowIfCancellationRequested();
            work += text.Value.Length;
            if (work > MostWork) return new TextPart.Open(at.Place);
            text = Changed(text, calls.Pop(), at.Reader, read);
        }

        return text is null ? new TextPart.Open(at.Place) : new TextPart.Slice(text, 0, text.Value.Length);
    }

    private static WireText? Changed(WireText text, IInvocationOperation call, Reader reader, Func<IOperation, Reader, WireText?> read)
    {
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value).ToList();
        if (call.TargetMethod.Name != "Replace")
        {
            if (Characters(arguments) is not { } characters) return null;
            return TextReplacement.Trim(text, characters, call.TargetMethod.Name != "TrimEnd", call.TargetMethod.Name != "TrimStart");
        }

        // With a comparison (the value 4 is the ordinal one) or a culture other characters may be meant.
        if (arguments.Count > 3 || (arguments.Count == 3 && arguments[2].ConstantValue is not { HasValue: true, Value: 4 })) return null;
        if (read(arguments[0], reader) is not { HasLineBreak: false } old || read(arguments[1], reader) is not { } value) return null;
        if (old.AsText().Whole is not { Length: > 0 } known) return null;
        return text.HasLineBreak && known.IndexOfAny(['\r', '\n']) >= 0 ? null : TextReplacement.Replace(text, known, value, new ReplacedTemplate(call.Syntax, known, value.AsText().Whole));
    }

    /// <summary>The characters that are trimmed; <see langword="null"/> where they are not known.</summary>
    private static IReadOnlyList<char>? Characters(IReadOnlyList<IOperation> arguments)
    {
        var values = arguments.SelectMany(argument => TextCalls.Listed(Reader.Unwrap(argument)) ?? [argument]).ToList();
        var characters = values.Select(value => value.ConstantValue).Where(constant => constant is { HasValue: true, Value: char }).Select(constant => (char)constant.Value!).ToList();
        return characters.Count == values.Count ? characters : null;
    }
}
