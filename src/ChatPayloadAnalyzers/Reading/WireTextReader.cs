using System.Globalization;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads how a string is put together: literals, interpolation, concatenation and the framework's calls, each also behind a local or constant.</summary>
internal sealed class WireTextReader
{
    /// <summary>How many templates may stand in one another.</summary>
    private const int MostDepth = 16;

    private readonly Dictionary<LiteralPiece, SyntaxNode> _literals = [];
    private WireText.Builder _text = new();
    private int _depth;
    private bool _hasNull;
    private bool _isPath;

    /// <param name="operation">An expression of type string.</param>
    /// <param name="reader">Where it stands.</param>
    /// <param name="literals">The syntax of each literal of the text, for fixes.</param>
    public static WireText Read(IOperation operation, Reader reader, out IReadOnlyDictionary<LiteralPiece, SyntaxNode> literals)
    {
        var reading = new WireTextReader();
        reading.Add(new TextPart.Expression(operation, reader));
        // A null is nothing in a sum, but not an empty text.
        if (reading._text.Length == 0 && reading._hasNull) reading._text.Add(new WireText.Hole(reader.PlaceOf(operation.Syntax), JsonKinds.None));
        literals = reading._literals;
        return reading._text.Build();
    }

    public static PartialText ReadText(IOperation operation, Reader reader) => Read(operation, reader, out _).AsText();

    /// <summary>A path or address, in which an Uri stands for its text.</summary>
    public static PartialText ReadPath(IOperation operation, Reader reader)
    {
        var reading = new WireTextReader { _isPath = true };
        reading.Add(new TextPart.Expression(operation, reader));
        return reading._text.Build().AsText();
    }

    private void Add(TextPart root)
    {
        // Long concatenations lean left, thousands deep: no recursion on them.
        var pending = new Stack<TextPart>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            if (_text.Length > JsonParser.MostLength) return;
            switch (pending.Pop())
            {
                case TextPart.Expression expression:
                    expression.Reader.Cancellation.ThrowIfCancellationRequested();
                    if (PartsOf(expression, isLast: pending.Count == 0) is not { } parts) AddValue(expression);
                    else for (var i = parts.Count - 1; i >= 0; i--) pending.Push(parts[i]);
                    break;
                case TextPart.Literal literal:
                    _literals[literal.Piece] = literal.Syntax;
                    _text.Add(literal.Piece, literal.Place);
                    break;
                case TextPart.Slice slice:
                    _text.Add(slice.Text, slice.Start, slice.End, slice.Template);
                    break;
                case TextPart.Known known:
                    _text.Add(known.Text, known.Place);
                    break;
                case TextPart.LineBreak lineBreak:
                    _text.AddLineBreak(lineBreak.Place);
                    break;
                case TextPart.Open open:
                    _text.Add(new WireText.Hole(open.Place, JsonKinds.None));
                    break;
            }
        }
    }

    /// <returns><see langword="null"/> for an expression that is not put together of others.</returns>
    private IReadOnlyList<TextPart>? PartsOf(TextPart.Expression expression, bool isLast)
    {
        var operation = Reader.Unwrap(expression.Operation);
        if (_isPath && UriText.Read(operation, expression, isLast && _depth == 0, Nested) is { } address) return address;
        switch (operation)
        {
            case ILiteralOperation { Syntax: LiteralExpressionSyntax syntax } when expression.Hole is null && LiteralReader.Decode(syntax) is { } piece:
                return [new TextPart.Literal(piece, syntax, expression.Reader.PlaceOf(syntax))];
            case IUtf8StringOperation { Syntax: LiteralExpressionSyntax syntax } when LiteralReader.Decode(syntax) is { } piece:
                return [new TextPart.Literal(piece, syntax, expression.Reader.PlaceOf(syntax))];
            case IUtf8StringOperation utf8:
                return [new TextPart.Known(utf8.Value, expression.Place)];
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum when IsText(sum):
                return [expression.Of(sum.LeftOperand), expression.Of(sum.RightOperand)];
            case IInterpolatedStringOperation interpolated:
                return InterpolatedText.PartsOf(interpolated, expression);
            case IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation interpolated }:
                return InterpolatedText.PartsOf(interpolated, expression);
            case IInvocationOperation call when TemplateCalls.IsOne(call):
                return [TemplateCalls.Read(call, expression, Nested)];
            case IInvocationOperation call when TextCalls.Read(call, expression, Nested) is { } parts:
                return parts;
            case IPropertyReferenceOperation { Property: { Name: "NewLine" } property } when KnownSymbols.Same(property.ContainingType, expression.Reader.Symbols.Environment):
                return [new TextPart.LineBreak(expression.Place)];
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                return [];
            default:
                return Followed(operation, expression);
        }
    }

    private static IReadOnlyList<TextPart>? Followed(IOperation reference, TextPart.Expression at)
    {
        var isString = reference.Type is { SpecialType: SpecialType.System_String };
        if ((!isString && !IsInteger(reference.Type)) || reference.ConstantValue is { HasValue: true, Value: not string }) return null;
        if (at.Reader.Follow(reference) is not { } held || !(isString || held.Value.ConstantValue.HasValue)) return null;
        if (held.Changes.IsEmpty) return [new TextPart.Expression(held.Value, held.Reader, Use: at.Place) { Variable = at.Variable ?? (reference, at.Reader) }];
        // text += more
        return isString && held.Changes.All(change => change is Appended)
            ? [new TextPart.Expression(held.Value, held.Reader), .. held.Changes.Cast<Appended>().Select(change => new TextPart.Expression(change.Value, change.Reader))]
            : null;
    }

    private void AddValue(TextPart.Expression expression)
    {
        var operation = Reader.Unwrap(expression.Operation);
        switch (operation.ConstantValue)
        {
            case { HasValue: true, Value: string or char } text:
                _text.Add(text.Value.ToString(), expression.Place);
                break;
            case { HasValue: true, Value: null }:
                _hasNull = true;
                break;
            // The sign is the culture's; a constant of an enum is written by its name.
            case { HasValue: true, Value: { } number } when IsInteger(operation.Type) && Convert.ToDecimal(number, CultureInfo.InvariantCulture) >= 0:
                _text.Add(Convert.ToString(number, CultureInfo.InvariantCulture), expression.Place);
                break;
            default:
                var value = SerializedIn(operation, expression.Reader);
                _text.Add(new WireText.Hole(expression.Place, value?.Value.Kinds ?? KindsOf(operation, expression.Reader), value) { Origin = expression.Origin, Raw = RawText.Of(operation, expression) });
                break;
        }
    }

    /// <summary>A sum of strings, or of UTF-8 literals.</summary>
    private static bool IsText(IBinaryOperation sum) =>
        sum.Type is { SpecialType: SpecialType.System_String } or { Name: "ReadOnlySpan" };

    // Truth values are written True and False, and other numbers by the culture's rules: not JSON for certain.
    private static bool IsInteger(ITypeSymbol? type) => type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };

    /// <summary>The value that <c>{JsonSerializer.Serialize(value)}</c> puts into the text.</summary>
    private static Slot? SerializedIn(IOperation operation, Reader reader) =>
        SerializeCall.Read(operation, reader) is { Profile: { } profile } call
            ? ValueReader.ReadSlot(call.Value, call.DeclaredType, profile, reader.At(operation.Syntax))
            : null;

    /// <summary>The kinds of the one JSON value that the text of an expression is; none where it may be any text.</summary>
    private static JsonKinds KindsOf(IOperation operation, Reader reader)
    {
        if (IsInteger(operation.Type)) return JsonKinds.Number;
        if (operation is IInvocationOperation { TargetMethod: { Name: "ToString", Parameters: { Length: 1 } parameters } method } && KnownSymbols.Same(method.ContainingType, reader.Symbols.JsonConvert))
            return parameters[0].Type is { SpecialType: SpecialType.System_Object } ? JsonKinds.Any : ClrKinds.Of(parameters[0].Type, SerializerProfile.Newtonsoft, reader.Symbols);
        if (SerializeCall.Read(operation, reader) is not { } call) return JsonKinds.None;
        // Options that are not understood may write anything, but one value in all.
        return call.Profile is { } profile ? ClrKinds.Of(call.Value.Type, call.DeclaredType, profile, reader.Symbols) : JsonKinds.Any;
    }

    /// <summary>Reads a text by itself; <see langword="null"/> where templates stand in templates without end.</summary>
    private WireText? Nested(IOperation operation, Reader reader)
    {
        if (_depth == MostDepth) return null;
        var outer = _text;
        _text = new WireText.Builder();
        _depth++;
        Add(new TextPart.Expression(operation, reader));
        _depth--;
        var nested = _text.Build();
        _text = outer;
        return nested.Value.Length > JsonParser.MostLength ? null : nested;
    }
}
