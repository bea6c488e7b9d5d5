using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What is looked for in a method that is called.</summary>
internal enum FramePurpose
{
    /// <summary>What it sends.</summary>
    Send,

    /// <summary>What it gives back.</summary>
    Return,

    /// <summary>What it does to an object that it is handed.</summary>
    Change,
}

/// <summary>A call that the reading went into: what its parameters and its receiver hold.</summary>
/// <param name="Method">The method, as it is declared.</param>
/// <param name="Arguments">By parameter; empty where the body is read for any arguments.</param>
/// <param name="TypeArguments">What a generic method is called with.</param>
/// <param name="Receiver">The object that the method is called on.</param>
/// <param name="Caller">A reader that stands at the call.</param>
internal sealed record Frame(IMethodSymbol Method, IReadOnlyDictionary<int, IOperation> Arguments, ImmutableArray<ITypeSymbol> TypeArguments, IOperation? Receiver, Reader Caller)
{
    private static readonly IReadOnlyDictionary<int, IOperation> None = new Dictionary<int, IOperation>();

    /// <summary>How many calls deep helpers are followed.</summary>
    private const int MostDepth = 3;

    public FramePurpose Purpose { get; init; }

    /// <summary>What is read in the method may be otherwise for another caller.</summary>
    public bool DependsOnCaller => Method.Parameters.Length > 0 || Receiver is not null || Purpose == FramePurpose.Change;

    private int Depth { get; } = Caller.Frame is { } outer ? outer.Depth + 1 : 1;

    /// <returns><see langword="null"/> where calls are nested too deep.</returns>
    public static Frame? Of(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? receiver, Reader caller)
    {
        if (caller.Frame is { Depth: >= MostDepth }) return null;
        var given = caller.IgnoresArguments
            ? None
            : arguments.Where(argument => argument.Parameter is { RefKind: RefKind.None or RefKind.In }).ToDictionary(argument => argument.Parameter!.Ordinal, argument => argument.Value);
        // A method that calls another of the same object hands its own receiver on.
        var target = caller.IgnoresArguments ? null : receiver is IInstanceReferenceOperation ? caller.Frame?.Receiver : receiver;
        return new Frame((method.ReducedFrom ?? method).OriginalDefinition, given, method.TypeArguments, target, caller);
    }

    public IOperation? ArgumentOf(IParameterSymbol parameter) =>
        KnownSymbols.Same(parameter.ContainingSymbol.OriginalDefinition, Method) && Arguments.TryGetValue(parameter.Ordinal, out var argument) ? argument : null;

    /// <summary>Whether each call of a lambda or local function may give back the same object, of a variable outside of it: whoever has it from another call may change it.</summary>
    /// <param name="use">The use of the variable.</param>
    /// <param name="scope">Where the variable can be used.</param>
    /// <param name="symbols">Tell whether the object can be reached by what is given back.</param>
    public bool GivesBack(SyntaxNode use, SyntaxNode scope, KnownSymbols symbols) =>
        Purpose == FramePurpose.Return && Method is { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction, ReturnType: var type }
        && Method.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree == use.SyntaxTree && declared.Span.Contains(use.Span) && scope.Span.Contains(declared.Span))
        && !Immutability.IsImmutable(type is INamedTypeSymbol { IsGenericType: true, Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } result } ? result[0] : type, symbols);

    /// <summary>What a type parameter of the method stands for; <see langword="null"/> for one of another declaration.</summary>
    public ITypeSymbol? TypeOf(ITypeParameterSymbol parameter) =>
        KnownSymbols.Same(parameter.DeclaringMethod, Method) && parameter.Ordinal < TypeArguments.Length ? TypeArguments[parameter.Ordinal] : null;
}
