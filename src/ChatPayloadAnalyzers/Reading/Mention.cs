using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What one use of a variable does to the variable, or to what it holds. Every use must be known to be harmless to be so.</summary>
/// <param name="Changes">What it does to the object.</param>
/// <param name="Value">What it assigns to the variable itself; <see langword="null"/> where it does not.</param>
/// <param name="IsLost">It may assign anything to the variable.</param>
/// <param name="IsIfNull">It assigns only to a variable that holds null.</param>
internal sealed record Mention(ImmutableArray<Change> Changes, IOperation? Value = null, bool IsLost = false, bool IsIfNull = false)
{
    /// <summary>Into more targets at once nobody assigns by hand, and each is held against all values.</summary>
    private const int MostTargets = 32;

    public static readonly Mention Harmless = new(ImmutableArray<Change>.Empty);

    private static readonly Mention Lost = new(ImmutableArray<Change>.Empty, IsLost: true);

    public bool IsHarmless => Changes.IsEmpty && Value is null && !IsLost;

    /// <param name="name">The use.</param>
    /// <param name="reader">Where it stands.</param>
    /// <param name="depth">How many anonymous objects hold one another.</param>
    /// <param name="isOfThis">It is a member of the object that is asked about, whose own code it stands in.</param>
    public static Mention Of(IdentifierNameSyntax name, Reader reader, int depth = 0, bool isOfThis = false)
    {
        // No operation is made for a name in nameof.
        if (reader.OperationAt(isOfThis && name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : name) is not { } reference) return name.Parent is ArgumentSyntax ? Harmless : Lost;
        var path = ImmutableArray.CreateBuilder<IOperation>();
        var changes = ImmutableArray.CreateBuilder<Change>();
        var isSometimes = false;
        var current = reference;
        if (isOfThis) path.Add(reference);
        while (true)
        {
            var parent = current.Parent;
            switch (parent)
            {
                case IPropertyReferenceOperation property when property.Instance == current:
                case IFieldReferenceOperation field when field.Instance == current:
                case IArrayElementReferenceOperation element when element.ArrayReference == current:
                    path.Add(parent);
                    current = parent;
                    continue;
                // What a tuple is boxed in is a copy.
                case IConversionOperation { Conversion.IsUserDefined: false } boxing when !(boxing.Type is { IsReferenceType: true } && Immutability.IsPlainTuple(current.Type, reader.Symbols)):
                case IParenthesizedOperation:
                    current = parent;
                    continue;
                // node.AsObject() is the node.
                case IInvocationOperation { TargetMethod: { Name: "AsObject" or "AsArray" or "AsValue", Parameters.IsEmpty: true } } view when view.Instance == current && Calls.IsOfFramework(view.TargetMethod):
                    current = parent;
                    continue;
                // text.Append(…).Append(…)
                case IInvocationOperation call when call.Instance == current && KnownSymbols.Same(call.Type, reader.Symbols.StringBuilder) && KnownSymbols.Same(call.TargetMethod.ContainingType, reader.Symbols.StringBuilder):
                    changes.Add(new Called(path.ToImmutable(), call, reader));
                    current = parent;
                    continue;
                // request.AddHeader(…).AddJsonBody(…)
                case IInvocationOperation call when call.Instance == current && FluentCalls.SetsUp(call):
                    changes.Add(new Called(path.ToImmutable(), call, reader));
                    current = parent;
                    continue;
                case IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { Instance: null } call } when FluentCalls.SetsUp(call):
                    changes.Add(new Called(path.ToImmutable(), call, reader));
                    current = call;
                    continue;
                // body ?? throw … is the body.
                case ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } guarded when guarded.Value == current:
                    current = guarded;
                    continue;
                case IConditionalAccessOperation conditional when conditional.Operation == current:
                    return Immutability.IsCopied(conditional.Type, reader.Symbols) && IsOnlyRead(conditional.WhenNotNull, reader) ? new Mention(changes.ToImmutable()) : Add(new Opened(path.ToImmutable()));
            }

            var last = LastOf(current, name, path.ToImmutable(), reader, depth);
            if (last.Value is not null || last.IsLost) return IsSometimes(last.IsIfNull ? reference.Parent! : reference) ? Lost : last;
            isSometimes = IsSometimes(reference);
            changes.AddRange(last.Changes);
            return new Mention(isSometimes ? changes.Select(change => (Change)Either.Maybe(change)).ToImmutableArray() : changes.ToImmutable());
        }

        Mention Add(Change change)
        {
            changes.Add(change);
            return new Mention(changes.ToImmutable());
        }
    }

    /// <param name="current">What the variable, or the path from it, stands for.</param>
    /// <param name="name">The variable.</param>
    /// <param name="path">The path.</param>
    /// <param name="reader">Where it stands.</param>
    /// <param name="depth">How many anonymous objects hold one another.</param>
    private static Mention LastOf(IOperation current, IdentifierNameSyntax name, ImmutableArray<IOperation> path, Reader reader, int depth)
    {
        var opened = path.IsEmpty && current.Type is { SpecialType: SpecialType.System_String } ? Lost : new Mention(ImmutableArray.Create<Change>(new Opened(path)));
        // ref var other = ref text; whatever is done to the other is done to it.
        if (current.Syntax.Parent is RefExpressionSyntax) return path.IsEmpty ? Lost : opened;
        switch (current.Parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == current:
                return path.IsEmpty
                    ? new Mention(ImmutableArray<Change>.Empty, assignment.Value)
                    : new Mention(ImmutableArray.Create<Change>(new Assigned(path.RemoveAt(path.Length - 1), current, assignment.Value, reader)));
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum when sum.Target == current:
                return path.IsEmpty ? new Mention(ImmutableArray.Create<Change>(new Appended(sum.Value, reader))) : opened;
            case ITupleOperation tuple when !path.IsEmpty && ValueFor(current, tuple) is { } part:
                return new Mention(ImmutableArray.Create<Change>(new Assigned(path.RemoveAt(path.Length - 1), current, part, reader)));
            // body ??= new { … };
            case ICoalesceAssignmentOperation { Parent: IExpressionStatementOperation } filled when filled.Target == current && path.IsEmpty:
                return new Mention(ImmutableArray<Change>.Empty, filled.Value, IsIfNull: true);
            // _ = body ?? throw …;
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                return Harmless;
            case IAssignmentOperation assignment when assignment.Target == current:
            case IIncrementOrDecrementOperation or IAddressOfOperation:
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } }:
            case ITupleOperation tuple when IsTarget(tuple):
                return path.IsEmpty ? Lost : opened;
        }

        // A method of a struct may make all of it anew.
        if (current.Parent is IInvocationOperation { TargetMethod.IsReadOnly: false } made && made.Instance == current && current.Type is { IsValueType: true, IsReadOnly: false, IsTupleType: false, DeclaringSyntaxReferences.IsEmpty: false })
            return path.IsEmpty ? Lost : opened;
        // A getter that sets something may set what is sent.
        if (current is IPropertyReferenceOperation { Property: var got } && path.Length == 1 && SetsOnItsWay(got, reader.Cancellation)) return new Mention(ImmutableArray.Create<Change>(new Opened(ImmutableArray<IOperation>.Empty)));
        // A plain value is copied.
        if (Immutability.IsCopied(current.Type, reader.Symbols)) return Harmless;
        return current.Parent switch
        {
            IInvocationOperation call when call.Instance == current => Calls.IsPure(call, reader) ? Harmless
                : Handed.ChangesTo(call, name, reader) is { } changes ? new Mention(changes.Select(change => change.Under(path)).ToImmutableArray())
                : new Mention(ImmutableArray.Create<Change>(new Called(path, call, reader))),
            IArgumentOperation argument => Calls.OnlyReads(argument, reader) ? Harmless
                : opened.IsLost ? opened
                : Handed.ChangesTo(argument, name, reader) is { } changes ? new Mention(changes.Select(change => change.Under(path)).ToImmutableArray())
                : new Mention(ImmutableArray.Create<Change>(new Opened(path) { By = argument })),
            // Log("… {Body}", body), whose arguments are packed into an array.
            { IsImplicit: true } when Arguments.PackedIn(current) is { } packed => Calls.OnlyReads(packed, reader) ? Harmless : opened,
            IForEachLoopOperation loop => current.Type is { DeclaringSyntaxReferences.IsEmpty: true } && loop.Locals.All(item => Immutability.IsImmutable(item.Type, reader.Symbols) || Holders.AreOnlyRead(item, loop, reader, depth)) ? Harmless : opened,
            // request.Content = content: the request is looked at by itself.
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Content" } property } } when KnownSymbols.Same(property.ContainingType, reader.Symbols.HttpRequestMessage) => Harmless,
            ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation holder } when Holders.AreOnlyRead(holder, reader, depth) => Harmless,
            // A copy shares what the members refer to.
            IWithOperation => Immutability.HasImmutableMembers(current.Type, reader.Symbols) ? Harmless : opened,
            // What a lambda gives back may be changed by whoever calls it.
            IReturnOperation { Syntax: ReturnStatementSyntax or ArrowExpressionClauseSyntax } back => IsInLambda(back) ? opened : Harmless,
            IBinaryOperation { OperatorMethod: var method } => method is null || Calls.IsOfFramework(method) ? Harmless : opened,
            IUsingOperation => current.Type is { DeclaringSyntaxReferences.IsEmpty: true } ? Harmless : opened,
            IIsTypeOperation or IInterpolationOperation or IThrowOperation or IExpressionStatementOperation
                or ILockOperation or INameOfOperation => Harmless,
            // (string)token
            IConversionOperation { OperatorMethod: { } conversion } converted when Calls.IsOfLibrary(conversion) && Immutability.IsImmutable(converted.Type, reader.Symbols) => Harmless,
            IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => Harmless,
            _ => opened,
        };
    }

    /// <summary><c>?.Count</c>, <c>?.Text.Length</c>, <c>?.ToString()</c>.</summary>
    private static bool IsOnlyRead(IOperation behind, Reader reader) => behind switch
    {
        IConditionalAccessInstanceOperation => true,
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: { } owner, Property: var property } => !SetsOnItsWay(property, reader.Cancellation) && IsOnlyRead(owner, reader),
        IInvocationOperation { Instance: { } called } call => Calls.IsPure(call, reader) && IsOnlyRead(called, reader),
        _ => false,
    };

    private static bool SetsOnItsWay(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax syntax
        && ((SyntaxNode?)syntax.ExpressionBody ?? syntax.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get")) is { } getter
        && getter.DescendantNodes().Any(node => node is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax });

    /// <summary>Whether the variable is used only on some ways through the expression: <c>isUrgent &amp;&amp; Raise(ref m)</c>.</summary>
    private static bool IsSometimes(IOperation use)
    {
        for (var current = use; current.Parent is { } parent && parent is not IBlockOperation; current = parent)
        {
            var isSometimes = parent switch
            {
                IConditionalOperation { Syntax: ConditionalExpressionSyntax } choice => current != choice.Condition,
                ICoalesceOperation coalesce => current == coalesce.WhenNull,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logic => current == logic.RightOperand,
                IConditionalAccessOperation access => current == access.WhenNotNull,
                ISwitchExpressionArmOperation or ICoalesceAssignmentOperation => true,
                _ => false,
            };
            if (isSometimes) return true;
        }

        return false;
    }

    /// <summary>What <c>(m.To, m.Text) = (to, text)</c> gives to one of its targets, where nothing is read of the objects that are set.</summary>
    private static IOperation? ValueFor(IOperation target, ITupleOperation targets)
    {
        if (targets.Parent is not IDeconstructionAssignmentOperation assignment || assignment.Target != targets || Reader.Unwrap(assignment.Value) is not ITupleOperation values || targets.Elements.Length > MostTargets) return null;
        var index = targets.Elements.IndexOf(target);
        // The objects of all targets are found before anything is set: in (m.From, m.From.Id) = … the id is the old sender's.
        if (targets.Elements.Any(element => element is IMemberReferenceOperation { Instance: IMemberReferenceOperation })) return null;
        // All values are there before anything is set, though they stand behind it.
        return index >= 0 && values.Elements.Length == targets.Elements.Length && !targets.Elements.Any(element => IsReadIn(values.Syntax, element.Syntax)) ? values.Elements[index] : null;
    }

    /// <summary>Whether a member by the name of <paramref name="target"/>, or the variable that it is a member of, may be read.</summary>
    private static bool IsReadIn(SyntaxNode values, SyntaxNode target)
    {
        var set = (target as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
        while (target is MemberAccessExpressionSyntax access) target = access.Expression;
        var variable = (target as IdentifierNameSyntax)?.Identifier.ValueText;
        return values.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText is var read && (read == variable || (read == set && name.Parent is MemberAccessExpressionSyntax access && access.Name == name)));
    }

    private static bool IsTarget(IOperation tuple)
    {
        var outermost = tuple;
        while (outermost.Parent is ITupleOperation or IConversionOperation) outermost = outermost.Parent;
        return outermost.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == outermost;
    }

    public static bool IsInLambda(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation) return true;
        return false;
    }
}
