using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>What stands beside a new value, which is written like it.</summary>
internal static class Neighbours
{
    /// <summary>The type of the objects among <paramref name="values"/>, or in the lists among them; <see langword="null"/> where there is none.</summary>
    public static ITypeSymbol? TypeOf(IEnumerable<ExpressionSyntax> values, ExpressionSyntax around, EditWriter writer)
    {
        if (writer.ModelOf(around.SyntaxTree) is not { } model) return null;
        foreach (var value in values)
        {
            if (value.SyntaxTree != around.SyntaxTree) continue;
            var type = model.GetTypeInfo(value, writer.Cancellation).Type switch
            {
                IArrayTypeSymbol { ElementType: var element } => element,
                INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
                var other => other,
            };
            if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } && !SpeaksOfSender(type.Name)) return type;
        }

        return null;
    }

    /// <summary>The JSON tree that a value is put into, which takes any object there and refuses all but its own when it runs.</summary>
    public static ITypeSymbol? TreeAround(ExpressionSyntax value, KnownSymbols symbols, EditWriter writer)
    {
        var owner = value.Parent switch
        {
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => creation,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } => access.Expression,
            InitializerExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax creation } } => creation,
            InitializerExpressionSyntax { Parent: ExpressionSyntax creation } => creation,
            _ => null,
        };
        return owner is not null && writer.ModelOf(owner.SyntaxTree)?.GetTypeInfo(owner, writer.Cancellation).Type is { } type && Reading.TreeLibrary.Of(type, symbols) is not null ? type : null;
    }

    /// <summary>How the entries of the objects among <paramref name="values"/> are spelled; <see langword="null"/> where they show none.</summary>
    public static EntryStyle? StyleOf(IEnumerable<ExpressionSyntax> values)
    {
        foreach (var creation in values.SelectMany(value => value.DescendantNodesAndSelf()).OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (creation.Initializer?.Expressions.FirstOrDefault() is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax }) return EntryStyle.Index;
            if (creation.Initializer?.Expressions.FirstOrDefault() is InitializerExpressionSyntax { Expressions: { Count: 2 } pair } && pair[0] is LiteralExpressionSyntax) return EntryStyle.Add;
        }

        return null;
    }

    /// <summary>A recipient that the code calls a sender would be read wrongly.</summary>
    public static bool SpeaksOfSender(string name) =>
        new[] { "Sender", "From", "Agent", "Author" }.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    public static bool SpeaksOfRecipient(string name) =>
        new[] { "Recipient", "Receiver", "Addressee" }.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The values that stand beside <paramref name="value"/> in the same list.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax value) => value.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } => creation.Initializers.Select(member => member.Expression).Where(other => other != value),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } => initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(member => member.Right).Where(other => other != value),
        InitializerExpressionSyntax { Parent: InitializerExpressionSyntax initializer } => initializer.Expressions.OfType<InitializerExpressionSyntax>().Select(member => member.Expressions.Last()).Where(other => other != value),
        _ => [],
    };
}
