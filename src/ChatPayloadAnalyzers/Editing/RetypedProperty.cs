using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// A property whose type has no room for what must be sent: it gets another type where it is declared. Whether its other uses still
/// compile is found out when the mended text is bound.
/// </summary>
/// <param name="Property">The property or field.</param>
/// <param name="Type">Its type, as its declaration spells it.</param>
internal sealed record RetypedProperty(ISymbol Property, TypeSyntax Type)
{
    /// <returns>The new value for <paramref name="place"/>; <see langword="null"/> where the property is not the user's own.</returns>
    public static string? Write(ExpressionSyntax place, NewValue value, CSharpValue at)
    {
        if (Given(place, at.Writer) is { } property) return property.Retype(place, value, type => type, at);
        // { "id", … } in a list of strings: each item becomes an object, and so does the list's type.
        if (ListOf(place) is not { } list || Given(list, at.Writer) is not { } listed || ItemTypeOf(listed.Type) is not { } item) return null;
        return new RetypedProperty(listed.Property, item).Retype(place, value, type =>
        {
            if (ItemTypeOf(list) is { } spelled) at.Writer.ReplaceOnce(list.SyntaxTree, spelled.Span, Plain(type));
            return Plain(type);
        }, at);
    }

    /// <returns>How the array is created that a single value becomes; <see langword="null"/> where the property is not the user's own.</returns>
    public static string? Wrap(ExpressionSyntax place, EditWriter writer)
    {
        if (Given(place, writer) is not { } property) return null;
        var text = property.Type.ToString();
        var item = Plain(text);
        writer.ReplaceOnce(property.Type.SyntaxTree, property.Type.Span, item + "[]" + text.Substring(item.Length));
        return place is ImplicitObjectCreationExpressionSyntax ? $"new {item}[]" : "new[]";
    }

    /// <summary>What makes the property a string one; <see langword="null"/> where it is not the user's own, or holds what is no number.</summary>
    public static Action? PlanString(ISymbol property, CSharpValue at)
    {
        var type = (property as IPropertySymbol)?.Type ?? (property as IFieldSymbol)?.Type;
        if (type is not { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } || Of(property, at.Writer) is not { } retyped) return null;
        var isNullable = at.Writer.ModelOf(retyped.Type.SyntaxTree)?.GetNullableContext(retyped.Type.SpanStart).AnnotationsEnabled() == true;
        return () => retyped.Retype(isNullable ? "string?" : "string", null, at.Writer);
    }

    private string? Retype(ExpressionSyntax place, NewValue value, Func<string, string> spell, CSharpValue at)
    {
        var owner = Property.ContainingType.OriginalDefinition;
        if (SerializedType.Of(owner, at.Profile, at.Symbols) is not { } members || members.FirstOrDefault(m => KnownSymbols.Same(m.Symbol, Property.OriginalDefinition)) is not { } member) return null;
        var wanted = WantedMember.Of(member.Name, value, members.Select(other => other.Name));
        if (PropertyStyle.Of(owner, members, wanted, at) is not { } style || PropertyType.For(wanted, owner, members, style, at) is not { } fitting) return null;
        if (fitting.Write(value, at) is not { } written) return null;
        Retype(spell(fitting.Text), place, at.Writer);
        return written;
    }

    private void Retype(string text, ExpressionSyntax? but, EditWriter writer)
    {
        writer.ReplaceOnce(Type.SyntaxTree, Type.Span, text);
        if (Plain(text) == "string") GivenNumbers.Quote(Property.OriginalDefinition, but, writer);
    }

    private static string Plain(string type) => type.TrimEnd('?');

    /// <summary>The property that <paramref name="value"/> is given to: by an assignment, or as an argument of a positional record.</summary>
    private static RetypedProperty? Given(ExpressionSyntax value, EditWriter writer)
    {
        if (writer.ModelOf(value.SyntaxTree) is not { } model) return null;
        var member = value.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == value => model.GetSymbolInfo(assignment.Left, writer.Cancellation).Symbol,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } argument => Positional(argument, creation, model, writer),
            _ => null,
        };
        return member is null ? null : Of(member, writer);
    }

    private static RetypedProperty? Of(ISymbol member, EditWriter writer)
    {
        var type = member.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(writer.Cancellation) switch
        {
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } field } => field.Type,
            _ => null,
        };
        return type is null || GeneratedCode.Is(type.SyntaxTree, writer.Cancellation) ? null : new RetypedProperty(member, type);
    }

    public static ISymbol? Positional(ArgumentSyntax argument, BaseObjectCreationExpressionSyntax creation, SemanticModel model, EditWriter writer)
    {
        if (model.GetSymbolInfo(creation, writer.Cancellation).Symbol is not IMethodSymbol constructor || !constructor.ContainingType.IsRecord) return null;
        var name = argument.NameColon?.Name.Identifier.ValueText
            ?? (creation.ArgumentList!.Arguments.IndexOf(argument) is var index && index < constructor.Parameters.Length ? constructor.Parameters[index].Name : null);
        return name is null ? null : constructor.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault(property => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax);
    }

    /// <summary>The list that <paramref name="item"/> stands in.</summary>
    private static ExpressionSyntax? ListOf(ExpressionSyntax item) => item.Parent switch
    {
        InitializerExpressionSyntax { Parent: ExpressionSyntax creation } => creation,
        // An element of a collection expression, which the oldest compiler that is supported has no name for.
        { Parent: ExpressionSyntax collection } element when element is not (ExpressionSyntax or ArgumentSyntax) && element.ChildNodes().Count() == 1 && collection.GetFirstToken().ValueText == "[" => collection,
        _ => null,
    };

    private static TypeSyntax? ItemTypeOf(ExpressionSyntax list) => list switch
    {
        ArrayCreationExpressionSyntax array => array.Type.ElementType,
        ObjectCreationExpressionSyntax creation => ItemTypeOf(creation.Type),
        _ => null,
    };

    private static TypeSyntax? ItemTypeOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => ItemTypeOf(nullable.ElementType),
        ArrayTypeSyntax array => array.ElementType,
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => arguments[0],
        QualifiedNameSyntax qualified => ItemTypeOf(qualified.Right),
        _ => null,
    };
}
