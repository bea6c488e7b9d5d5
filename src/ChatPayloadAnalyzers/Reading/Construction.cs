using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a constructor gives to the members of the object: by parameters of a record, or by plain assignments in its body.</summary>
/// <param name="Start">What the parameters of records give.</param>
/// <param name="Changes">What bodies set, in order.</param>
/// <param name="IsPlain">It does nothing else, so that what is not set has its default.</param>
/// <param name="Inside">Where initializers of members are read: parameters of a primary constructor are in scope there.</param>
internal sealed record Construction(MemberValues Start, ImmutableArray<Change> Changes, bool IsPlain, Reader Inside)
{
    /// <summary>How many constructors may call one another.</summary>
    private const int MostDepth = 3;

    public static Construction Of(IObjectCreationOperation creation, Reader reader, ISymbol? member = null) =>
        creation.Constructor is { } constructor ? Of(constructor, creation.Arguments, creation, reader, member) : new Construction(MemberValues.None, ImmutableArray<Change>.Empty, IsPlain: true, reader);

    /// <param name="constructor">The constructor.</param>
    /// <param name="arguments">What it is given; nothing where it is read for any arguments.</param>
    /// <param name="call">Where it is called, or what asks for it.</param>
    /// <param name="reader">Where that stands.</param>
    /// <param name="member">The member that is asked about; what others are given may be left out.</param>
    /// <param name="depth">How many constructors called one another.</param>
    public static Construction Of(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, IOperation call, Reader reader, ISymbol? member = null, int depth = 0)
    {
        var unknown = new Construction(MemberValues.None, ImmutableArray<Change>.Empty, IsPlain: false, reader);
        if (depth > MostDepth) return unknown;
        if (constructor.IsImplicitlyDeclared && constructor.Parameters.IsEmpty) return new Construction(MemberValues.None, ImmutableArray<Change>.Empty, HasPlainBase(constructor.ContainingType.BaseType), reader);
        if (VendorSdk.IsModel(constructor.ContainingType) && !KnownSymbols.Same(constructor.ContainingAssembly, reader.Model.Compilation.Assembly)) return OfModel(constructor, arguments, reader);
        if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(reader.Cancellation) is not { } syntax || Frame.Of(constructor, arguments, receiver: null, reader) is not { } frame) return unknown;
        if (reader.Into(syntax, call.Syntax, frame) is not { } there) return unknown;
        return syntax switch
        {
            TypeDeclarationSyntax type => Primary(constructor, type, arguments, reader, there, member, depth),
            ConstructorDeclarationSyntax written => Written(constructor, written, there, member, depth),
            _ => unknown,
        };
    }

    /// <summary>
    /// A model of the vendor's SDK, whose source is not in view, but known: each parameter sets the property of its name, and does nothing else. One
    /// that sets none makes all of it unknown.
    /// </summary>
    private static Construction OfModel(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, Reader reader)
    {
        var start = MemberValues.None;
        var properties = constructor.ContainingType.GetMembers().OfType<IPropertySymbol>().ToList();
        var isPlain = arguments.Length == constructor.Parameters.Length;
        foreach (var argument in arguments)
        {
            if (properties.FirstOrDefault(property => string.Equals(property.Name, argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase)) is not { } property) isPlain = false;
            // What is left out is null, as it is without a constructor.
            else if (argument is not { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } }) start = start.With(property, new MemberValue(argument.Value, reader, null));
        }

        return new Construction(start, ImmutableArray<Change>.Empty, isPlain, reader);
    }

    private static Construction Primary(IMethodSymbol constructor, TypeDeclarationSyntax syntax, ImmutableArray<IArgumentOperation> arguments, Reader reader, Reader there, ISymbol? member, int depth)
    {
        var changes = ImmutableArray<Change>.Empty;
        var start = MemberValues.None;
        var isPlain = HasPlainBase(constructor.ContainingType.BaseType);
        var baseCall = syntax.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        if (baseCall is not null && there.OperationAt(baseCall) is IInvocationOperation { TargetMethod: var called } call)
        {
            var inner = Of(called, call.Arguments, call, there, member, depth + 1);
            changes = inner.Changes;
            start = inner.Start;
            isPlain = inner.IsPlain;
        }

        if (syntax is RecordDeclarationSyntax)
        {
            foreach (var argument in arguments)
            {
                if (argument.Parameter is { } parameter && PropertyOf(parameter, constructor.ContainingType) is { } property)
                    start = start.With(property, new MemberValue(argument.Value, reader, null));
            }
        }

        return new Construction(start, changes, isPlain, there);
    }

    private static Construction Written(IMethodSymbol constructor, ConstructorDeclarationSyntax syntax, Reader there, ISymbol? member, int depth)
    {
        var unknown = new Construction(MemberValues.None, ImmutableArray<Change>.Empty, IsPlain: false, there);
        var written = there.Symbols.UsesOf(there.Model).Of(syntax, () => WrittenConstructor.Of(syntax, there));
        if (!written.IsPlain || !HasPlainBase(constructor.ContainingType.BaseType)) return unknown;
        var changes = ImmutableArray.CreateBuilder<Change>();
        var start = MemberValues.None;
        if (syntax.Initializer is { } chained)
        {
            if (there.OperationAt(chained) is not IInvocationOperation { TargetMethod: var called } call || Of(called, call.Arguments, call, there, member, depth + 1) is not { IsPlain: true } inner) return unknown;
            changes.AddRange(inner.Changes);
            start = inner.Start;
        }

        var inside = there.At(syntax.Body ?? (SyntaxNode?)syntax.ExpressionBody?.Expression ?? syntax);
        foreach (var assignment in written.AssignmentsTo(member)) changes.Add(new Assigned(ImmutableArray<IOperation>.Empty, assignment.Target, assignment.Value, inside));
        return new Construction(start, changes.ToImmutable(), IsPlain: true, there);
    }

    /// <summary>The property that a positional parameter declares; one that is declared by itself is set by its own initializer.</summary>
    private static IPropertySymbol? PropertyOf(IParameterSymbol parameter, ITypeSymbol type) =>
        type.GetMembers(parameter.Name).OfType<IPropertySymbol>()
            .FirstOrDefault(property => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax);

    /// <summary>No class that the type derives from has a constructor with a body, which may set anything.</summary>
    private static bool HasPlainBase(INamedTypeSymbol? type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            var written = current.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared && c.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));
            if (written.Any(c => c.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not TypeDeclarationSyntax)) return false;
        }

        return true;
    }
}
