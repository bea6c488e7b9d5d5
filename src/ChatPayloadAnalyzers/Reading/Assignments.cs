using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A value that a creation gives to a member, and where the member is named, if it is.</summary>
internal sealed record Assignment(ISymbol Member, IOperation Value, SyntaxNode? Name);

/// <summary>What a creation sets: by the parameters of a positional record and by its initializer.</summary>
internal sealed class Assignments
{
    private readonly List<Assignment> _all = [];

    private Assignments(bool hasPlainConstructor) => HasPlainConstructor = hasPlainConstructor;

    /// <summary>No code of the type's own runs, so that what is not set has its default.</summary>
    public bool HasPlainConstructor { get; }

    /// <returns><see langword="null"/> where the initializer does more than set members.</returns>
    public static Assignments? Of(IObjectCreationOperation creation)
    {
        var isPositional = creation.Constructor is { } constructor && IsPrimaryOfRecord(constructor);
        var isPlain = creation.Constructor is null or { IsImplicitlyDeclared: true } || isPositional;
        var assignments = new Assignments(isPlain && HasPlainBase(creation.Type?.BaseType));
        if (isPositional && creation.Type is { } type)
        {
            foreach (var argument in creation.Arguments)
            {
                if (argument.Parameter is { } parameter && PropertyOf(parameter, type) is { } property)
                    assignments._all.Add(new Assignment(property, argument.Value, null));
            }
        }

        foreach (var part in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            // Nested initializers and Add add to what stands there already.
            if (part is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation target, Value: var value }) return null;
            assignments._all.RemoveAll(a => KnownSymbols.Same(a.Member, target.Member));
            assignments._all.Add(new Assignment(target.Member, value, (part.Syntax as AssignmentExpressionSyntax)?.Left));
        }

        return assignments;
    }

    public IEnumerable<ISymbol> Members => _all.Select(assignment => assignment.Member);

    public Assignment? Find(ISymbol member) => _all.FirstOrDefault(a => Overrides(a.Member, member));

    private static bool Overrides(ISymbol assigned, ISymbol member)
    {
        for (var current = assigned; current is not null; current = (current as IPropertySymbol)?.OverriddenProperty)
            if (KnownSymbols.Same(current, member)) return true;
        for (var current = member; current is not null; current = (current as IPropertySymbol)?.OverriddenProperty)
            if (KnownSymbols.Same(current, assigned)) return true;
        return false;
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
            var written = current.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared);
            if (written.Any(c => c.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not TypeDeclarationSyntax)) return false;
        }

        return true;
    }

    private static bool IsPrimaryOfRecord(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax;
}
