using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// A type of the user's that can hold an object of the schema once it is mended: it declares what it lacks, says what it has under the names
/// that are due, holds strings, and keeps the rest to itself. Other findings ask for the same of it, whichever comes first.
/// </summary>
/// <param name="Members">The members by their CLR names, in the order of the schema, with the types that they have then.</param>
/// <param name="Changes">What is written into its declaration.</param>
internal sealed record MendedType(ImmutableArray<(string Name, NewValue Value, ITypeSymbol? Type)> Members, ImmutableArray<Action> Changes)
{
    /// <returns><see langword="null"/> where the type has none of the members, or cannot be mended.</returns>
    public static MendedType? Of(INamedTypeSymbol type, NewObject obj, CSharpValue at)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty || obj.Members.Any(member => member.Value is NewObject or NewArray) || SerializedType.Of(type, at.Profile, at.Symbols) is not { } serialized) return null;
        var members = ImmutableArray.CreateBuilder<(string, NewValue, ITypeSymbol?)>();
        var changes = ImmutableArray.CreateBuilder<Action?>();
        var used = new HashSet<SerializedMember>();
        foreach (var (name, value) in obj.Members)
        {
            if (Find(serialized, name, obj) is { } member)
            {
                used.Add(member);
                if (member.Name != name) changes.Add(PropertyNaming.Plan(member.Symbol, name, at.Profile, at.Symbols, at.Writer));
                var isString = member.Type.SpecialType == SpecialType.System_String;
                if (!isString) changes.Add(RetypedProperty.PlanString(member.Symbol, at));
                members.Add((member.Symbol.Name, value, isString ? member.Type : null));
            }
            else
            {
                var wanted = WantedMember.Of(obj, name);
                if (MissingProperty.Plan(type.OriginalDefinition, wanted, at) is not var (property, _)) return null;
                changes.Add(() => MissingProperty.Declare(type, wanted, at));
                members.Add((property.Name, value, null));
            }
        }

        foreach (var member in serialized)
            if (!used.Contains(member) && !IsNullUnlessSet(member, at.Writer.Cancellation)) changes.Add(PropertyNaming.PlanToIgnore(member.Symbol, at.Profile, at.Symbols, at.Writer));
        return used.Count == 0 || changes.Contains(null) ? null : new MendedType(members.ToImmutable(), changes.OfType<Action>().ToImmutableArray());
    }

    /// <summary>What nobody sets is null, which counts as absent.</summary>
    public static bool IsNullUnlessSet(SerializedMember member, CancellationToken cancellation) =>
        (!member.Type.IsValueType || member.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        && member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null } or VariableDeclaratorSyntax { Initializer: null };

    public void Mend()
    {
        foreach (var change in Changes) change();
    }

    /// <summary>The member of that name, or the one that is called so in the code and would be sent under a name that the schema does not have.</summary>
    private static SerializedMember? Find(ImmutableArray<SerializedMember> serialized, string name, NewObject obj) =>
        serialized.FirstOrDefault(member => member.Name == name)
        ?? serialized.FirstOrDefault(member => member.Symbol.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && obj.Members.All(other => other.Name != member.Name));
}
