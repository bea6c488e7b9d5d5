using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A property that a type gets because a message needs a member that the type has not.</summary>
/// <param name="Name">Its CLR name.</param>
/// <param name="IsParameter">It is a parameter of a positional record: a creation names it among its arguments.</param>
/// <param name="Type">Its type.</param>
internal sealed record MissingProperty(string Name, bool IsParameter, PropertyType Type)
{
    /// <summary>
    /// Declares the property behind the one that the schema lists before it, as its neighbours are declared. Several creations may ask
    /// for the same one: it is declared for the first of them.
    /// </summary>
    /// <param name="type">The type that lacks it.</param>
    /// <param name="wanted">How it is sent, and what it shall hold.</param>
    /// <param name="at">Where the value is written.</param>
    /// <returns><see langword="null"/> where the type is not the user's own code, or has no room for the name.</returns>
    public static MissingProperty? Declare(INamedTypeSymbol type, WantedMember wanted, CSharpValue at)
    {
        var owner = type.OriginalDefinition;
        return at.Writer.Decide(owner, wanted.Name, () =>
        {
            if (Plan(owner, wanted, at) is not var (property, insert)) return null;
            insert();
            return property;
        });
    }

    /// <summary>The same without the declaration, and what writes that.</summary>
    public static (MissingProperty Property, Action Insert)? Plan(INamedTypeSymbol owner, WantedMember wanted, CSharpValue at)
    {
        if (SerializedType.Of(owner, at.Profile, at.Symbols) is not { } members) return null;
        if (PropertyStyle.Of(owner, members, wanted, at) is not { } style) return null;
        var name = style.NameFor(wanted.Name);
        if (!SyntaxFacts.IsValidIdentifier(name) || name == owner.Name || IsTaken(owner, name)) return null;
        if (style.AttributesFor(name, wanted.Name, at) is not { } attributes) return null;
        if (PropertyType.For(wanted, owner, members, style, at) is not { } propertyType) return null;
        return (new MissingProperty(name, style.IsPositional, propertyType), () => style.Insert(attributes, propertyType.Text, name, wanted.Position, at.Writer));
    }

    private static bool IsTaken(INamedTypeSymbol owner, string name)
    {
        for (var current = owner; current is not null; current = current.BaseType)
            if (!current.GetMembers(name).IsEmpty) return true;
        return owner.TypeParameters.Any(parameter => parameter.Name == name);
    }
}
