using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// What the readers share while they read one body: the model of the file they are in, the known symbols, and the way
/// they came. Readers are pure: what they do not understand they leave open.
/// </summary>
internal sealed class Reader
{
    /// <summary>How many variables and constants may stand between a use and the value.</summary>
    private const int MostSteps = 8;

    /// <summary>How many variables and constants one reading follows in all: eight that each use the one before ten times make a hundred million.</summary>
    private const int MostWork = 10_000;

    private readonly StrongBox<int> _work;
    private readonly int _detour;
    private readonly int _steps;

    public Reader(SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
        : this(model, symbols, new Detours(model.SyntaxTree), new StrongBox<int>(MostWork), 0, 0, cancellation)
    {
    }

    private Reader(SemanticModel model, KnownSymbols symbols, Detours detours, StrongBox<int> work, int detour, int steps, CancellationToken cancellation)
    {
        Model = model;
        Symbols = symbols;
        Detours = detours;
        _work = work;
        _detour = detour;
        _steps = steps;
        Cancellation = cancellation;
    }

    public SemanticModel Model { get; }

    public KnownSymbols Symbols { get; }

    public Detours Detours { get; }

    public CancellationToken Cancellation { get; }

    public Place PlaceOf(SyntaxNode node) => new(node.Span, _detour);

    public Place PlaceOf(TextSpan span) => new(span, _detour);

    /// <summary>The operation behind parentheses and conversions that keep the value: boxing, upcasts, identity.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion when KeepsValue(conversion):
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>
    /// The value that a local or a constant field certainly has, and a reader that stands where it is written;
    /// <see langword="null"/> where that is not known.
    /// </summary>
    public (IOperation Value, Reader Reader)? Follow(IOperation reference)
    {
        if (_steps >= MostSteps || _work.Value <= 0) return null;
        Cancellation.ThrowIfCancellationRequested();
        if (reference is ILocalReferenceOperation or IFieldReferenceOperation) _work.Value--;
        return reference switch
        {
            ILocalReferenceOperation { IsDeclaration: false } local => FollowLocal(local),
            IFieldReferenceOperation { Field.IsConst: true } field => FollowConstant(field),
            _ => null,
        };
    }

    /// <summary>The same for an object whose creation alone matters: others may have changed it since.</summary>
    public (IOperation Value, Reader Reader)? FollowUnchecked(IOperation reference) =>
        reference is ILocalReferenceOperation { IsDeclaration: false } local && _steps < MostSteps ? FollowLocal(local, mayChange: true) : null;

    /// <summary>A reader for code elsewhere that <paramref name="from"/> led to; <see langword="null"/> where it cannot be entered.</summary>
    public Reader? In(SyntaxNode target, SyntaxNode from)
    {
        if (OtherTrees.Enter(target.SyntaxTree, Model) is not { } model) return null;
        var detour = target.SyntaxTree == Model.SyntaxTree ? _detour : Detours.Add(target.SyntaxTree, PlaceOf(from));
        return new Reader(model, Symbols, Detours, _work, detour, _steps + 1, Cancellation);
    }

    private static bool KeepsValue(IConversionOperation conversion)
    {
        // x as T may be null; a conversion of numbers or enums, or one of the user's own, makes another value.
        if (conversion.IsTryCast || conversion.Conversion is { IsUserDefined: true } or { IsNumeric: true }) return false;
        if (conversion.Conversion is { IsIdentity: true } or { IsReference: true } or { IsNullable: true }) return true;
        // What has no type of its own (null, new(), [ … ]) takes the target's. What remains is boxing, and the ones that are
        // left alone: enums, FormattableString.
        return conversion.Operand.Type is null
            || KnownSymbols.Same(conversion.Type, conversion.Operand.Type)
            || conversion.Type is { SpecialType: SpecialType.System_Object }
            || (conversion.Type is { TypeKind: TypeKind.Interface, Name: not "IFormattable" } && conversion.Operand.Type.IsValueType);
    }

    private (IOperation Value, Reader Reader)? FollowLocal(ILocalReferenceOperation reference, bool mayChange = false)
    {
        var local = reference.Local;
        if (local.IsRef || local.DeclaringSyntaxReferences.Length != 1) return null;
        if (local.DeclaringSyntaxReferences[0].GetSyntax(Cancellation) is not VariableDeclaratorSyntax declarator) return null;
        var uses = LocalUses.Around(declarator);
        var written = uses.Writes(local, Model, Cancellation).Take(2).ToList();
        // One value in all: at the declaration, or by one plain assignment, which C# then makes come before each use.
        var value = (declarator.Initializer, written.Count) switch
        {
            ({ } initializer, 0) => initializer.Value,
            (null, 1) when written[0].Parent is AssignmentExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleAssignmentExpression } assignment => assignment.Right,
            _ => null,
        };
        // No operation is made for parentheses and for a ! behind an expression.
        while (value is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SuppressNullableWarningExpression })
            value = value is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)value).Operand;
        if (value is null || Model.GetOperation(value, Cancellation) is not { } operation) return null;
        if (!mayChange && Mutation.IsPossible(operation, local, reference.Syntax, uses, this)) return null;
        return In(value, reference.Syntax) is { } reader ? (operation, reader) : null;
    }

    private (IOperation Value, Reader Reader)? FollowConstant(IFieldReferenceOperation reference)
    {
        var declaration = reference.Field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(Cancellation);
        if (declaration is not VariableDeclaratorSyntax { Initializer.Value: var value } || In(value, reference.Syntax) is not { } reader) return null;
        return reader.Model.GetOperation(value, Cancellation) is { } operation ? (operation, reader) : null;
    }
}
