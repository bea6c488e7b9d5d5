using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What fields, properties and methods with source hold or give back.</summary>
internal static class Members
{
    /// <summary>A constant, or a field that nobody assigns to but its declaration and whose value nobody changes.</summary>
    public static ImmutableArray<Held> Follow(IFieldReferenceOperation reference, Reader reader)
    {
        var field = reference.Field;
        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(reader.Cancellation) is not VariableDeclaratorSyntax declarator) return Objects.Follow(reference, reader);
        if (declarator.Initializer is not { Value: var value }) return OfObject(reference, declarator, reader);
        if (field is { IsStatic: true, IsConst: false } && IsTooEarly(reference.Syntax, declarator)) return ImmutableArray<Held>.Empty;
        if (!field.IsConst && !reader.IsSettled(field, declarator, value)) return field.IsStatic ? ImmutableArray<Held>.Empty : Objects.Follow(reference, reader);
        return Only(value, reference, reader);
    }

    /// <summary>A property with nothing but <c>=> value</c>, <c>{ get => value; }</c> or <c>{ get; } = value</c>.</summary>
    public static ImmutableArray<Held> Follow(IPropertyReferenceOperation reference, Reader reader)
    {
        if (reference.Property.IsIndexer || Reached(reference.Property, reference.Instance, reader) is not IPropertySymbol property) return ImmutableArray<Held>.Empty;
        var declaration = property.DeclaringSyntaxReferences.Length == 1 ? property.DeclaringSyntaxReferences[0].GetSyntax(reader.Cancellation) as PropertyDeclarationSyntax : null;
        var getter = declaration?.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        if (((declaration?.ExpressionBody ?? getter?.ExpressionBody)?.Expression ?? (SyntaxNode?)getter?.Body) is { } code) return Returned(ReturnsOf(code), property.GetMethod!, ImmutableArray<IArgumentOperation>.Empty, reference.Instance, reference, reader);
        // What an object is given bears the name that its class has for it.
        if (!KnownSymbols.Same(property, reference.Property)) return ImmutableArray<Held>.Empty;
        // The parameter of a positional record, a member of an anonymous object.
        if (declaration is null) return Objects.Follow(reference, reader);
        return property is { IsStatic: true, SetMethod: null } && declaration.Initializer is { Value: var value } && reader.IsSettled(property, declaration, value)
            ? Only(value, reference, reader)
            : property.SetMethod is null && declaration.Initializer is null ? OfObject(reference, declaration, reader) : Objects.Follow(reference, reader);
    }

    /// <summary>By the creation of the very object, or by what the constructor of its class does for any.</summary>
    private static ImmutableArray<Held> OfObject(IMemberReferenceOperation reference, SyntaxNode declaration, Reader reader) =>
        Objects.Follow(reference, reader) is { IsEmpty: false } made ? made : ConstructedMembers.Follow(reference, declaration, reader);

    /// <summary>A method or local function with source: one value for each of its returns.</summary>
    public static ImmutableArray<Held> Follow(IInvocationOperation call, bool isAwaited, Reader reader)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke) return Lambdas.Follow(call, isAwaited, reader);
        if (CodeOf(call, reader) is not { Method: var method, Body: var body } || method.IsAsync != isAwaited) return ImmutableArray<Held>.Empty;
        return Returned(ReturnsOf(body), method, call.Arguments, call.Instance, call, reader);
    }

    /// <summary>The method that a call runs, and its block or expression.</summary>
    /// <returns><see langword="null"/> where it may be one of several, or is of another assembly.</returns>
    public static (IMethodSymbol Method, SyntaxNode Body)? CodeOf(IInvocationOperation call, Reader reader) =>
        Reached(call.TargetMethod, call.Instance, reader) is IMethodSymbol method && BodyOf(method, reader.Cancellation) is { } body ? (method, body) : null;

    /// <summary>The block or the expression of the method that runs where <paramref name="method"/> is called.</summary>
    public static SyntaxNode? BodyOf(IMethodSymbol method, Reader reader) => Reached(method, instance: null, reader) is IMethodSymbol reached ? BodyOf(reached, reader.Cancellation) : null;

    /// <summary>What is called by way of <c>base</c> is what it is.</summary>
    private static ISymbol? Reached(ISymbol called, IOperation? instance, Reader reader) =>
        instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax } ? called : reader.Symbols.Dispatch.Reached(called, reader.Cancellation);

    private static SyntaxNode? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        return (declared.PartialImplementationPart ?? declared).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax written => (SyntaxNode?)written.Body ?? written.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression,
            _ => null,
        };
    }

    /// <summary><c>await BuildAsync()</c> and <c>await Task.FromResult(value)</c>.</summary>
    public static ImmutableArray<Held> FollowAwaited(IOperation awaited, Reader reader)
    {
        switch (awaited)
        {
            case IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" } configure, Instance: { } task } when Calls.IsOfFramework(configure):
                return FollowAwaited(Reader.Unwrap(task), reader);
            case IInvocationOperation { TargetMethod: { Name: "FromResult" } result, Arguments: { Length: 1 } arguments } when Calls.IsOfFramework(result):
                return ImmutableArray.Create(new Held(arguments[0].Value, reader.Next()));
            case IInvocationOperation call:
                return Follow(call, isAwaited: true, reader) is { IsEmpty: false } made ? made : FollowTask(call, reader);
            default:
                return ImmutableArray<Held>.Empty;
        }
    }

    /// <summary>A method that makes the task itself.</summary>
    private static ImmutableArray<Held> FollowTask(IInvocationOperation call, Reader reader) =>
        reader.Follow(call) is { Changes.IsEmpty: true } task ? FollowAwaited(Reader.Unwrap(task.Value), task.Reader) : ImmutableArray<Held>.Empty;

    private static ImmutableArray<Held> Only(ExpressionSyntax value, IOperation reference, Reader reader) =>
        reader.In(value, reference.Syntax) is { } there && Variables.OperationOf(value, there) is { } operation
            ? ImmutableArray.Create(new Held(operation, there))
            : ImmutableArray<Held>.Empty;

    /// <summary>What a call gives back that goes into code with those returns.</summary>
    public static ImmutableArray<Held> Returned(IReadOnlyList<ExpressionSyntax> returns, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? receiver, IOperation call, Reader reader)
    {
        if (returns.Count is 0 or > 8 || method.ReturnsByRef || Frame.Of(method, arguments, receiver, reader) is not { } called) return ImmutableArray<Held>.Empty;
        var frame = called with { Purpose = FramePurpose.Return };
        var values = ImmutableArray.CreateBuilder<Held>();
        foreach (var expression in returns)
        {
            if (reader.Into(expression, call.Syntax, frame) is not { } there || Variables.OperationOf(expression, there) is not { } operation) return ImmutableArray<Held>.Empty;
            values.Add(new Held(operation, there));
        }

        return values.ToImmutable();
    }

    /// <summary>What a block, or the expression in its place, returns; nothing for an iterator.</summary>
    public static List<ExpressionSyntax> ReturnsOf(SyntaxNode block)
    {
        if (block is ExpressionSyntax arrow) return [arrow];
        var returns = new List<ExpressionSyntax>();
        foreach (var node in block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax)))
        {
            if (node is YieldStatementSyntax) return [];
            if (node is not ReturnStatementSyntax { Expression: { } value }) continue;
            if (IsChangedFinally(value, block)) return [];
            returns.Add(value);
        }

        return returns;
    }

    /// <summary>A finally runs when the object that is returned is chosen, and may change it.</summary>
    private static bool IsChangedFinally(ExpressionSyntax value, SyntaxNode block) =>
        value.Ancestors().TakeWhile(node => node != block).OfType<TryStatementSyntax>().Any(attempt => attempt.Finally is { } last
            && last.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)
                .Intersect(value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)).Any());

    /// <summary>Static fields are initialized in the order of the text: one that reads another below it reads null.</summary>
    private static bool IsTooEarly(SyntaxNode use, SyntaxNode declarator) =>
        use.SyntaxTree == declarator.SyntaxTree && use.SpanStart < declarator.SpanStart && LocalUses.MemberOf(use) is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };

    /// <summary>Whoever gets it from <c>Message Current => _message;</c> may change it.</summary>
    private static bool IsHandedOut(SyntaxNode name)
    {
        var current = name;
        while (current is ExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax && current is not LambdaExpressionSyntax && current.Parent is { } parent) current = parent;
        return current is ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax;
    }

    /// <summary>Whether the member keeps the value of its declaration, or of the assignment that <paramref name="value"/> stands in: no other use of it in its type assigns to it or changes what it holds.</summary>
    public static bool IsSettled(ISymbol member, SyntaxNode declaration, ExpressionSyntax value, Reader reader)
    {
        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        var isReadOnly = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        // Others may see it too: nobody else assigns to it, and options are not changed once they are in use.
        var isShared = Immutability.IsCopied(type, reader.Symbols) || Calls.IsSettings(type)
            // Nobody can name the members of an anonymous object.
            || value is AnonymousObjectCreationExpressionSyntax;
        if (member.DeclaredAccessibility != Accessibility.Private && !(isReadOnly && isShared)) return false;
        // A framework that an attribute speaks to sets it unseen: [SerializeField], [JsonInclude], [Inject].
        if (!isReadOnly && member.GetAttributes().Length > 0) return false;

        foreach (var part in member.ContainingType.DeclaringSyntaxReferences)
        {
            var syntax = part.GetSyntax(reader.Cancellation);
            if (reader.In(syntax, declaration) is not { } there) return false;
            foreach (var name in LocalUses.In(syntax).Of(member.Name))
            {
                // The assignment that gives the value.
                if (value.Parent is AssignmentExpressionSyntax { Left: var target } && target.SyntaxTree == name.SyntaxTree && target.Span.Contains(name.Span)) continue;
                if (LocalUses.IsUseOf(name, member, there.Model, there.Cancellation) && ((!isShared && IsHandedOut(name)) || !Mention.Of(name, there).IsHarmless)) return false;
            }
        }

        return true;
    }
}
