using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads how a string is put together: literals, interpolation, concatenation, each also behind a local or constant.</summary>
internal sealed class WireTextReader
{
    private readonly WireText.Builder _text = new();
    private readonly Dictionary<LiteralPiece, LiteralSite> _literals = [];

    /// <param name="operation">An expression of type string.</param>
    /// <param name="reader">Where it stands.</param>
    /// <param name="literals">The syntax of each literal of the text, for fixes.</param>
    public static WireText Read(IOperation operation, Reader reader, out IReadOnlyDictionary<LiteralPiece, LiteralSite> literals)
    {
        var reading = new WireTextReader();
        reading.Add(operation, reader);
        literals = reading._literals;
        return reading._text.Build();
    }

    public static PartialText ReadText(IOperation operation, Reader reader) => Read(operation, reader, out _).AsText();

    private void Add(IOperation root, Reader reader)
    {
        // Long concatenations lean left, thousands deep: no recursion on them.
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            reader.Cancellation.ThrowIfCancellationRequested();
            if (_text.Length > JsonParser.MostLength) return;
            var operation = Reader.Unwrap(pending.Pop());
            switch (operation)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum:
                    pending.Push(sum.RightOperand);
                    pending.Push(sum.LeftOperand);
                    break;
                case ILiteralOperation { Syntax: LiteralExpressionSyntax syntax } when LiteralReader.Decode(syntax) is { } piece:
                    AddLiteral(piece, syntax, reader);
                    break;
                case IInterpolatedStringOperation interpolated:
                    AddInterpolated(interpolated, reader);
                    break;
                default:
                    AddValue(operation, reader);
                    break;
            }
        }
    }

    private void AddLiteral(LiteralPiece piece, SyntaxNode syntax, Reader reader)
    {
        _literals[piece] = new LiteralSite(syntax);
        _text.Add(piece, reader.PlaceOf(syntax));
    }

    private void AddInterpolated(IInterpolatedStringOperation interpolated, Reader reader)
    {
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Syntax: InterpolatedStringTextSyntax text, Text.ConstantValue.Value: string value })
            {
                if (LiteralReader.Decode(text, value) is { } piece) AddLiteral(piece, text, reader);
                else _text.Add(value, reader.PlaceOf(text));
            }
            else if (part is IInterpolationOperation { Alignment: null, FormatString: null } hole)
            {
                AddValue(Reader.Unwrap(hole.Expression), reader, hole.Syntax);
            }
            else
            {
                // A format or an alignment writes what only run time knows.
                _text.Add(new WireText.Hole(reader.PlaceOf(part.Syntax), JsonKinds.None));
            }
        }
    }

    private void AddValue(IOperation operation, Reader reader, SyntaxNode? hole = null)
    {
        if (operation is { Type.SpecialType: SpecialType.System_String } && reader.Follow(operation) is { Changes.IsEmpty: true } held)
        {
            Add(held.Value, held.Reader);
            return;
        }

        var place = reader.PlaceOf(hole ?? operation.Syntax);
        if (operation.ConstantValue is { HasValue: true, Value: string or char } constant) _text.Add(constant.Value.ToString(), place);
        // A null string adds nothing to the text.
        else if (operation.ConstantValue is { HasValue: true, Value: null }) _text.Add("", place);
        else _text.Add(new WireText.Hole(place, KindsOf(operation, reader)));
    }

    /// <summary>The kinds of the one JSON value that the text of an expression is; none where it may be any text.</summary>
    private static JsonKinds KindsOf(IOperation operation, Reader reader)
    {
        // Truth values are written True and False, and other numbers by the culture's rules: not JSON for certain.
        if (operation.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64) return JsonKinds.Number;
        if (SerializeCall.Read(operation, reader) is not { } call) return JsonKinds.None;
        // Options that are not understood may write anything, but one value in all.
        return call.Profile is { } profile ? ClrKinds.Of(call.Value.Type, call.DeclaredType, profile, reader.Symbols) : JsonKinds.Any;
    }
}
