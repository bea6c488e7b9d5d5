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
    /// <summary>How many variables, constants and calls may stand between a use and the value.</summary>
    private const int MostSteps = 12;

    /// <summary>How many uses of variables one reading looks at in all: eight that each use the one before ten times make a hundred million.</summary>
    private const int MostWork = 50_000;

    /// <summary>What it takes of that to go elsewhere: an object that creates two of its own kind would be read without end.</summary>
    private const int WorkToEnter = 5;

    private readonly StrongBox<int> _work;
    private int _detour;
    private int _steps;

    public Reader(SemanticModel model, KnownSymbols symbols, CancellationToken cancellation, bool ignoresArguments = false)
    {
        Model = model;
        Symbols = symbols;
        Detours = new Detours(model.SyntaxTree);
        _work = new StrongBox<int>(MostWork);
        Cancellation = cancellation;
        IgnoresArguments = ignoresArguments;
    }

    private Reader(Reader other)
    {
        Model = other.Model;
        Symbols = other.Symbols;
        Detours = other.Detours;
        Moment = other.Moment;
        IsLate = other.IsLate;
        Frame = other.Frame;
        IgnoresArguments = other.IgnoresArguments;
        Cancellation = other.Cancellation;
        _work = other._work;
        _detour = other._detour;
        _steps = other._steps;
    }

    public SemanticModel Model { get; private init; }

    public KnownSymbols Symbols { get; }

    public Detours Detours { get; }

    /// <summary>Where the value that is read leaves its member: what is done to an object up to there counts.</summary>
    public SyntaxNode? Moment { get; private init; }

    /// <summary>The value may leave at any time from there on: nobody waits for it.</summary>
    public bool IsLate { get; private init; }

    /// <summary>The call that led into this member; <see langword="null"/> in the member that sends.</summary>
    public Frame? Frame { get; private init; }

    /// <summary>Helpers are read for any arguments, to tell what is wrong with them by themselves.</summary>
    public bool IgnoresArguments { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>
    /// What the compiler makes of an expression. It makes it of the whole member at once, by recursion that nothing bounds: in code that is
    /// nested beyond measure it would take the process with it.
    /// </summary>
    public IOperation? OperationAt(SyntaxNode node) => LocalUses.Around(node).IsTooDeep ? null : Model.GetOperation(node, Cancellation);

    /// <summary>The uses of a variable in its scope, which are told apart by what they mean once an analysis.</summary>
    public VariableUses UsesOf(ISymbol variable, LocalUses member, SyntaxNode scope, IReadOnlyList<IdentifierNameSyntax> candidates) =>
        Symbols.UsesOf(Model).Of(variable, member, scope, () => NamesInOrder.In(candidates, scope.Span).Where(name => LocalUses.IsUseOf(name, variable, Model, Cancellation)));

    /// <summary>
    /// Whether a field or property keeps the value that its declaration or its constructor gives it, of which each use of it is asked: once an analysis, for the client in a field sends
    /// all that its type sends. The answer may not hang on how much this reading has done before.
    /// </summary>
    public bool IsSettled(ISymbol member, SyntaxNode declaration, ExpressionSyntax value) =>
        Symbols.IsSettled(member, () => Members.IsSettled(member, declaration, value, new Reader(Model, Symbols, Cancellation)));

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
    /// What a variable, a constant, a property or a call certainly holds; <see langword="null"/> where that is not known, or
    /// is one of several values.
    /// </summary>
    public Held? Follow(IOperation reference) => FollowAll(reference) is { Length: 1 } only ? only[0] : null;

    /// <summary>The same, with one value for each branch of the code that gives another; empty where nothing is known.</summary>
    public ImmutableArray<Held> FollowAll(IOperation reference)
    {
        if (_steps >= MostSteps || _work.Value <= 0) return ImmutableArray<Held>.Empty;
        Cancellation.ThrowIfCancellationRequested();
        _work.Value--;
        return reference switch
        {
            ILocalReferenceOperation { IsDeclaration: false } local => Variables.Follow(local, this),
            IParameterReferenceOperation parameter => Variables.Follow(parameter, this),
            IFieldReferenceOperation field => Members.Follow(field, this),
            IPropertyReferenceOperation property => Members.Follow(property, this),
            IInvocationOperation call => Members.Follow(call, isAwaited: false, this),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => Variables.FollowAssigned(assignment, target, this),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } itself => Handed.Own(itself, this) is { } own ? ImmutableArray.Create(own) : ImmutableArray<Held>.Empty,
            IAwaitOperation { Operation: var awaited } => Members.FollowAwaited(Unwrap(awaited), this),
            _ => ImmutableArray<Held>.Empty,
        };
    }

    /// <summary>Takes <paramref name="steps"/> of the work that one reading may do.</summary>
    /// <returns>False where there is none left.</returns>
    public bool Spend(int steps) => (_work.Value -= steps) > 0;

    /// <summary>A reader for code elsewhere that <paramref name="from"/> led to; <see langword="null"/> where it cannot be entered.</summary>
    public Reader? In(SyntaxNode target, SyntaxNode from)
    {
        if (!Spend(WorkToEnter)) return null;
        if (target.SyntaxTree == Model.SyntaxTree) return new Reader(this) { _steps = _steps + 1 };
        return OtherTrees.Enter(target.SyntaxTree, Model) is { } model
            ? new Reader(this) { Model = model, Moment = null, IsLate = false, Frame = null, _detour = Detours.Add(target.SyntaxTree, PlaceOf(from), hasArguments: false), _steps = _steps + 1 }
            : null;
    }

    /// <summary>A reader for the code of a method that <paramref name="from"/> calls.</summary>
    public Reader? Into(SyntaxNode target, SyntaxNode from, Frame frame) =>
        Spend(WorkToEnter) && OtherTrees.Enter(target.SyntaxTree, Model) is { } model
            ? new Reader(this) { Model = model, Moment = target, IsLate = false, Frame = frame, _detour = Detours.Add(target.SyntaxTree, PlaceOf(from), frame.DependsOnCaller), _steps = _steps + 1 }
            : null;

    /// <summary>The same place, where what is read is used up at <paramref name="moment"/>.</summary>
    public Reader At(SyntaxNode moment, bool isLate = false) => new(this) { Moment = moment, IsLate = isLate };

    /// <summary>The same, of a call that sends. Where nobody waits for it, neither do those who called the method around it.</summary>
    public Reader AtCall(ExpressionSyntax call) => IsLate || !Awaiting.IsLate(call, Model, Cancellation) ? At(call, IsLate) : At(call).Late();

    private Reader Late() => new(this) { IsLate = true, Frame = Frame is { } frame ? frame with { Caller = frame.Caller.Late() } : null };

    /// <summary>The same place, where something else is looked for.</summary>
    public Reader As(Frame frame) => new(this) { Frame = frame };

    /// <summary>The same place, one step further.</summary>
    public Reader Next() => new(this) { _steps = _steps + 1 };

    /// <summary>A type as the callers of a generic method have it; <see langword="null"/> where they do not say.</summary>
    public ITypeSymbol? Close(ITypeSymbol? type) => type is ITypeParameterSymbol parameter ? Frame?.TypeOf(parameter) is { } given ? Frame.Caller.Close(given) : null : type;

    private static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool KeepsValue(IConversionOperation conversion)
    {
        // A conversion of numbers or enums, or one of the user's own, makes another value.
        if (conversion.Conversion is { IsUserDefined: true } or { IsNumeric: true }) return false;
        // x as Base is x; x as Derived may be null.
        if (conversion.IsTryCast) return conversion.Conversion is { IsIdentity: true } || (conversion.Conversion is { IsReference: true, IsImplicit: true });
        // float? rate = 1 is another number than the 1 that is written.
        if (conversion.Conversion is { IsNullable: true }) return KnownSymbols.Same(Underlying(conversion.Type), Underlying(conversion.Operand.Type));
        if (conversion.Conversion is { IsIdentity: true } or { IsReference: true }) return true;
        // What has no type of its own (null, new(), [ … ]) takes the target's. What remains is boxing, and the ones that are
        // left alone: enums, FormattableString.
        return conversion.Operand.Type is null
            || KnownSymbols.Same(conversion.Type, conversion.Operand.Type)
            || conversion.Type is { SpecialType: SpecialType.System_Object }
            || (conversion.Type is { TypeKind: TypeKind.Interface, Name: not "IFormattable" } && conversion.Operand.Type.IsValueType);
    }
}
