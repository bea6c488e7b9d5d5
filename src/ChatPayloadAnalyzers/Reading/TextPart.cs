using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A part of a string that is put together, in the order in which it is written.</summary>
internal abstract record TextPart
{
    /// <summary>The text of an expression's value.</summary>
    /// <param name="Operation">The expression.</param>
    /// <param name="Reader">Where it stands.</param>
    /// <param name="Hole">The interpolation that it stands in.</param>
    /// <param name="Use">The variable that led to it, which is pointed at where nothing is known of the value.</param>
    public sealed record Expression(IOperation Operation, Reader Reader, SyntaxNode? Hole = null, Place? Use = null) : TextPart
    {
        public Place Place => Use ?? Reader.PlaceOf(Hole ?? Operation.Syntax);

        /// <summary>The variable whose value this is, and where it is read; the expression itself where there is none.</summary>
        public (IOperation Operation, Reader Reader)? Variable { get; init; }

        public ValueOrigin Origin => Variable is { } variable ? new ValueOrigin(variable.Operation, variable.Reader) : new ValueOrigin(Operation, Reader);

        /// <summary>An expression inside this one.</summary>
        public Expression Of(IOperation operation) => this with { Operation = operation, Use = null, Variable = null };
    }

    public sealed record Literal(LiteralPiece Piece, SyntaxNode Syntax, Place Place) : TextPart;

    /// <summary>Characters of a text that was read by itself; <paramref name="Template"/> is the call that it goes through.</summary>
    public sealed record Slice(WireText Text, int Start, int End, TextTemplate? Template = null) : TextPart;

    public sealed record Known(string Text, Place Place) : TextPart;

    /// <summary>The line break of the machine that the program runs on.</summary>
    public sealed record LineBreak(Place Place) : TextPart;

    /// <summary>What only run time knows: any text.</summary>
    public sealed record Open(Place Place) : TextPart;
}
