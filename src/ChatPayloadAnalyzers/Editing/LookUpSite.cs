using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>How a call asks the service: by which client, and for which conversation.</summary>
/// <param name="Library">What the client is of.</param>
/// <param name="Client">The client's expression; <see langword="null"/> where the address itself is one (Flurl).</param>
/// <param name="ClientType">The client's type.</param>
/// <param name="Address">The address it posts to.</param>
internal sealed record LookUpSite(LookUpLibrary Library, ExpressionSyntax? Client, ITypeSymbol? ClientType, WrittenAddress Address)
{
    /// <returns><see langword="null"/> for other clients, and where the address is put together elsewhere.</returns>
    public static LookUpSite? Of(ExpressionSyntax site, SemanticModel model, CancellationToken cancellation)
    {
        if (site is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name } } call) return null;
        if (model.GetTypeInfo(receiver, cancellation).Type is not { } type) return null;
        var arguments = call.ArgumentList.Arguments;
        if (type.SpecialType == SpecialType.System_String) return name.StartsWith("Post", StringComparison.Ordinal) ? At(LookUpLibrary.Flurl, null, null, receiver) : null;
        if (IsOf(type, "System.Net.Http", "HttpClient"))
        {
            var isSend = name is "SendAsync" or "Send";
            return arguments.Count == 0 ? null
                : isSend ? Argument(Creation(arguments[0].Expression), 1) is { } sent ? At(LookUpLibrary.HttpClient, receiver, type, sent) : null
                : At(LookUpLibrary.HttpClient, receiver, type, (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "requestUri") ?? arguments[0]).Expression);
        }

        if (IsOf(type, "RestSharp", "RestClient") || IsOf(type, "RestSharp", "IRestClient"))
            return arguments.Count > 0 && Argument(Creation(arguments[0].Expression), 0) is { } resource ? At(LookUpLibrary.RestSharp, receiver, type, resource) : null;
        // client.Request("/api/v2/…").PostJsonAsync(body): what else is set up there the question would lack.
        if (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Request", Expression: var client }, ArgumentList.Arguments: { Count: 1 } segments }
            && model.GetTypeInfo(client, cancellation).Type is { } clientType && (IsOf(clientType, "Flurl.Http", "FlurlClient") || IsOf(clientType, "Flurl.Http", "IFlurlClient")))
            return At(LookUpLibrary.Flurl, client, clientType, segments[0].Expression);
        return null;

        LookUpSite? At(LookUpLibrary library, ExpressionSyntax? asked, ITypeSymbol? askedType, ExpressionSyntax address) =>
            WrittenAddress.Of(address, model, cancellation) is { } written ? new LookUpSite(library, asked, askedType, written) : null;

        // new RestRequest("…").AddJsonBody(body)
        BaseObjectCreationExpressionSyntax? Creation(ExpressionSyntax request)
        {
            var value = WrittenAddress.CreationOf(request, model, cancellation);
            while (value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } }) value = inner;
            return value as BaseObjectCreationExpressionSyntax;
        }

        static ExpressionSyntax? Argument(BaseObjectCreationExpressionSyntax? creation, int index) =>
            creation?.ArgumentList is { Arguments: var given } && given.Count > index && given[index].NameColon is null ? given[index].Expression : null;
    }

    /// <summary>The expression says the same where it is written again.</summary>
    public static bool CanSpell(ExpressionSyntax expression, SyntaxNode around, SemanticModel model, Reach reach) => expression switch
    {
        LiteralExpressionSyntax => true,
        ThisExpressionSyntax => reach.HasInstance,
        MemberAccessExpressionSyntax access => model.GetSymbolInfo(access).Symbol is (IPropertySymbol or IFieldSymbol) and { IsStatic: var isStatic } && (isStatic || CanSpell(access.Expression, around, model, reach)),
        // Uri.EscapeDataString(conversationId)
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EscapeDataString" }, ArgumentList.Arguments: { Count: 1 } arguments } => CanSpell(arguments[0].Expression, around, model, reach),
        IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol is { } symbol
            && KnownSymbols.Same(model.GetSpeculativeSymbolInfo(around.SpanStart, SyntaxFactory.IdentifierName(name.Identifier), SpeculativeBindingOption.BindAsExpression).Symbol, symbol)
            && reach.CanRead(symbol),
        _ => false,
    };

    private static bool IsOf(ITypeSymbol type, string space, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (current.Name == name && current.ContainingNamespace?.ToDisplayString() == space) return true;
        return false;
    }
}

/// <summary>The libraries that a look-up can be written for.</summary>
internal enum LookUpLibrary
{
    HttpClient,
    RestSharp,
    Flurl,
}
