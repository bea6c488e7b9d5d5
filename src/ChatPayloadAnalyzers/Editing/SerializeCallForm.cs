using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>JsonSerializer.Serialize(message)</c>, <c>JsonConvert.SerializeObject(message)</c>, which may be told to use camel case.</summary>
/// <param name="call">The call.</param>
/// <param name="options">The options or settings that it is given; <see langword="null"/> for none.</param>
/// <param name="serializer">Whose call it is.</param>
/// <param name="symbols">The known symbols.</param>
internal sealed class SerializeCallForm(InvocationExpressionSyntax call, ExpressionSyntax? options, Serializer serializer, KnownSymbols symbols) : WritableForm
{
    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        if (edits.Any(edit => edit is not UseCamelCase)) return false;
        if (options is null) return Add(writer);
        if (options is LiteralExpressionSyntax && Created(options, writer) is { } created)
        {
            writer.ReplaceOnce(options.SyntaxTree, options.Span, created);
            return true;
        }

        return CreationOf(options, writer) is { } creation && (serializer == Serializer.TextJson ? SetDefaults(creation, writer) : SetResolver(creation, writer));
    }

    private bool Add(EditWriter writer)
    {
        if (call.ArgumentList.Arguments is not { Count: > 0 } arguments || Created(call, writer) is not { } created) return false;
        // Behind a named argument others need their names, too.
        var name = arguments.Any(argument => argument.NameColon is not null) ? serializer == Serializer.TextJson ? "options: " : "settings: " : "";
        writer.ReplaceOnce(call.SyntaxTree, new TextSpan(arguments.Last().Span.End, 0), $", {name}{created}");
        return true;
    }

    private string? Created(SyntaxNode around, EditWriter writer)
    {
        if (serializer == Serializer.Newtonsoft)
            return symbols.JsonSerializerSettings is { } settings && Resolver(around, writer) is { } resolver ? $"new {writer.Import(settings, around)} {{ {resolver} }}" : null;
        return symbols.JsonSerializerOptions is { } type && symbols.JsonSerializerDefaults is { } defaults
            ? $"new {writer.Import(type, around)}({writer.Import(defaults, around)}.Web)"
            : null;
    }

    private string? Resolver(SyntaxNode around, EditWriter writer) =>
        symbols.CamelCaseResolver is { } resolver ? $"ContractResolver = new {writer.Import(resolver, around)}()" : null;

    /// <summary>The creation in the call, or of the local that is handed over.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationOf(ExpressionSyntax options, EditWriter writer) => options switch
    {
        BaseObjectCreationExpressionSyntax creation => creation,
        IdentifierNameSyntax name when writer.ModelOf(name.SyntaxTree)?.GetSymbolInfo(name, writer.Cancellation).Symbol is ILocalSymbol local =>
            (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(writer.Cancellation) as VariableDeclaratorSyntax)?.Initializer?.Value as BaseObjectCreationExpressionSyntax,
        _ => null,
    };

    private bool SetDefaults(BaseObjectCreationExpressionSyntax creation, EditWriter writer)
    {
        if (creation.ArgumentList is { Arguments.Count: > 0 } || Sets(creation, "PropertyNamingPolicy") || symbols.JsonSerializerDefaults is not { } type) return false;
        var defaults = writer.Import(type, creation) + ".Web";
        if (creation.ArgumentList is { } list) writer.ReplaceOnce(creation.SyntaxTree, new TextSpan(list.OpenParenToken.Span.End, 0), defaults);
        else writer.ReplaceOnce(creation.SyntaxTree, new TextSpan(((ObjectCreationExpressionSyntax)creation).Type.Span.End, 0), $"({defaults})");
        return true;
    }

    private bool SetResolver(BaseObjectCreationExpressionSyntax creation, EditWriter writer)
    {
        if (creation.ArgumentList is { Arguments.Count: > 0 } || Sets(creation, "ContractResolver") || Resolver(creation, writer) is not { } resolver) return false;
        if (creation.Initializer is not { } initializer)
        {
            writer.ReplaceOnce(creation.SyntaxTree, new TextSpan(creation.Span.End, 0), $" {{ {resolver} }}");
            return true;
        }

        writer.Decide(creation, resolver, () =>
        {
            SyntaxLists.Of(creation.SyntaxTree, initializer.OpenBraceToken, initializer.CloseBraceToken, initializer.Expressions)
                .Add([(initializer.Expressions.Count - 1, resolver)], [], creation.SyntaxTree.GetText(writer.Cancellation), writer);
            return resolver;
        });
        return true;
    }

    private static bool Sets(BaseObjectCreationExpressionSyntax creation, string name) =>
        creation.Initializer?.Expressions.Any(set => set is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == name) == true;
}
