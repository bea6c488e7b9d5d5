using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// Finds the one item of a collection (a participant of <c>participants</c>) that is in scope where a fix writes, and spells its id. The
/// agents of a conversation are participants too, so whatever says agent is left alone; of several items none is taken, unless one
/// says customer.
/// </summary>
internal sealed class ItemInScope(string collection, SyntaxNode around, SemanticModel model, CancellationToken cancellation)
{
    private static readonly string[] IdNames = ["Id", "id", "ParticipantId", "participantId"];

    /// <summary>Whoever has such a name sends.</summary>
    private static readonly HashSet<string> Senders = new(StringComparer.OrdinalIgnoreCase) { "sender", "from", "me", "self" };

    private readonly CollectionFlow _flow = new(collection, model, cancellation);
    private readonly Reach _reach = new(around, model);

    private int Position => around.SpanStart;

    /// <summary>The expression of the id.</summary>
    /// <param name="takesNull">What it is given to may be null.</param>
    public string? FindId(bool takesNull)
    {
        var found = LocalsInScope.At(around, model)
            .Where(symbol => symbol is ILocalSymbol { IsConst: false } or IParameterSymbol && !SaysAgent(symbol.Name) && !Senders.Contains(symbol.Name))
            .Select(symbol => (Symbol: symbol, Words: WordsOf(symbol)))
            .Where(item => item.Words is not null && !SaysAgent(item.Words) && _reach.CanRead(item.Symbol) && !IsInBranchOfAgents(item.Symbol.Name))
            .Select(item => (Id: Spell(item.Symbol, takesNull), SaysCustomer: Says(item.Symbol.Name + item.Words, "customer"), IsId: IsString(TypeOf(item.Symbol))))
            .Where(item => item.Id is not null)
            .ToList();
        var meant = found.Any(item => item.SaysCustomer) ? found.FindAll(item => item.SaysCustomer) : found;
        var ids = meant.FindAll(item => item.IsId);
        // The item, and its id in a variable of its own, are one.
        if (meant.Count - ids.Count > 1 || ids.Count > 1) return null;
        return (ids.Count == 1 ? ids : meant).Select(item => item.Id).FirstOrDefault();
    }

    private string? WordsOf(ISymbol symbol) =>
        IsString(TypeOf(symbol)) ? symbol is ILocalSymbol local ? _flow.WordsOfId(local, IdNames) : null : _flow.WordsOf(symbol);

    /// <summary>As if the name stood there: what another declaration hides is not meant.</summary>
    private string? Spell(ISymbol symbol, bool takesNull)
    {
        var name = CSharpValue.Identifier(symbol.Name);
        var syntax = SyntaxFactory.ParseExpression(name);
        if (!KnownSymbols.Same(model.GetSpeculativeSymbolInfo(Position, syntax, SpeculativeBindingOption.BindAsExpression).Symbol, symbol)) return null;
        var warns = model.GetNullableContext(Position).WarningsEnabled();
        var isMaybeNull = warns && model.GetSpeculativeTypeInfo(Position, syntax, SpeculativeBindingOption.BindAsExpression).Nullability.FlowState == NullableFlowState.MaybeNull;
        var sure = isMaybeNull ? "!" : "";
        var type = TypeOf(symbol)!;
        if (IsString(type)) return name + (takesNull ? "" : sure);
        if (IsOfTextJson(type, "JsonElement")) return $"{name}.GetProperty(\"id\").GetString(){(warns && !takesNull ? "!" : "")}";
        if (IsOfTextJson(type, "JsonNode") || IsOfTextJson(type, "JsonObject")) return $"{name}{sure}[\"id\"]{(warns ? "!" : "")}.GetValue<string>()";
        if (IdOf(type) is not { } id) return null;
        var idType = (id as IPropertySymbol)?.Type ?? ((IFieldSymbol)id).Type;
        return $"{name}{sure}.{CSharpValue.Identifier(id.Name)}{(warns && !takesNull && idType.NullableAnnotation == NullableAnnotation.Annotated ? "!" : "")}";
    }

    private ISymbol? IdOf(ITypeSymbol type) => type.TypeKind is TypeKind.Dynamic or TypeKind.Error
        ? null
        : IdNames.SelectMany(name => model.LookupSymbols(Position, type, name)).FirstOrDefault(member =>
            !member.IsStatic
            && IsString((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type)
            && member is not IPropertySymbol { GetMethod: null }
            && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)));

    /// <summary>if (participant.Purpose == "agent") …: there the item may be the agent, or everyone else.</summary>
    private bool IsInBranchOfAgents(string name) => around.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node switch
    {
        IfStatementSyntax { Condition: var condition } => SaysBoth(condition, name),
        ConditionalExpressionSyntax { Condition: var condition } => SaysBoth(condition, name),
        WhileStatementSyntax { Condition: var condition } => SaysBoth(condition, name),
        SwitchSectionSyntax { Labels: var labels } => SaysAgent(labels.ToString()),
        SwitchExpressionArmSyntax { Pattern: var pattern } => SaysAgent(pattern.ToString()),
        _ => false,
    });

    private static bool SaysBoth(SyntaxNode condition, string name) => SaysAgent(condition.ToString()) && Says(condition.ToString(), name);

    private static bool SaysAgent(string words) => Says(words, "agent");

    private static bool Says(string words, string word) => words.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static ITypeSymbol? TypeOf(ISymbol symbol) => (symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type;

    private static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsOfTextJson(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace.ToDisplayString().StartsWith("System.Text.Json", StringComparison.Ordinal) && type.TypeKind != TypeKind.Error;
}
