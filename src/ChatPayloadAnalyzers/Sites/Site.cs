using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A place where a body leaves the program, for an endpoint that is known.</summary>
internal sealed record Site(ExpressionSyntax Syntax, Destination Destination, Body Body)
{
    /// <summary>The body is written in the call itself, so that no other call can send it.</summary>
    public bool IsInline => Body.Root.Value.Place is { Detour: 0, Span: var span } && Syntax.Span.Contains(span);

    /// <summary>A method of the project's own sends it, whose own calls are sites as well.</summary>
    public bool IsWrapped { get; private init; }

    /// <summary>The tokens that the type around it asks for; looked for where scopes are needed.</summary>
    private Func<ImmutableArray<TokenRequest>> Tokens { get; init; } = () => ImmutableArray<TokenRequest>.Empty;

    /// <returns>Nothing where nothing is sent, or nothing that is known of.</returns>
    public static IEnumerable<Site> Read(ExpressionSyntax syntax, Reader reader)
    {
        if (Gate.MayBeSite(syntax) && Gate.IsWorthReading(syntax, reader.Symbols))
        {
            // The compiler itself would run out of stack on it.
            if (LocalUses.Around(syntax).IsTooDeep) return [];
            // An operation is made for the whole member, a symbol only for the call.
            var type = reader.Model.GetSymbolInfo(syntax, reader.Cancellation).Symbol?.ContainingType;
            if (Gate.IsKnownType(type) && ReadKnown(syntax, reader.AtCall(syntax)) is { } site) return [site];
        }

        return reader.Symbols.Declared(reader.Cancellation).MayBe(syntax) ? ReadDeclared(syntax, reader.AtCall(syntax)) : [];
    }

    private static IEnumerable<Site> ReadDeclared(ExpressionSyntax syntax, Reader reader)
    {
        // An operation is made for the whole member, a symbol only for the call: most are of namesakes, which send nothing.
        if (LocalUses.Around(syntax).IsTooDeep || reader.Model.GetSymbolInfo(syntax, reader.Cancellation).Symbol is not IMethodSymbol called || !MaySend(called, reader)) return [];
        if (reader.OperationAt(syntax) is not { } operation) return [];
        if (NamedCall.Read(operation, reader) is { } named) return Of(syntax, named, reader) is { } site ? [site] : [];
        if (operation is not IInvocationOperation { TargetMethod: var method } call) return [];
        // Any interface may be one that Refit implements.
        if (method.ContainingType is { TypeKind: Microsoft.CodeAnalysis.TypeKind.Interface } && HttpCall.Read(call, reader) is { } sent) return Of(syntax, sent, reader) is { } site ? [site] : [];
        return method.DeclaringSyntaxReferences.IsEmpty
            ? []
            : Wrapper.Read(call, reader).Select(wrapped => Of(syntax, wrapped, reader)).OfType<Site>().Select(site => site with { IsWrapped = true });
    }

    private static bool MaySend(IMethodSymbol method, Reader reader) =>
        method.ContainingType is { TypeKind: Microsoft.CodeAnalysis.TypeKind.Interface } || NamedCall.SendsBy(method, reader) is not null || Wrapper.MaySend(method, reader);

    private static Site? ReadKnown(ExpressionSyntax syntax, Reader reader)
    {
        var operation = reader.OperationAt(syntax);
        if (operation is IInvocationOperation call && HttpCall.Read(call, reader) is { } sent) return Of(syntax, sent, reader);
        return operation is not null && UnsentBody.Read(operation, syntax, reader) is { } unsent ? new Site(syntax, new Destination(reader.Symbols.Endpoints.Default), unsent) : null;
    }

    private static Site? Of(ExpressionSyntax syntax, HttpCall sent, Reader reader) =>
        (reader.Symbols.Endpoints.Find(sent.Method, sent.Path) ?? EndpointCatalog.FindNear(sent.Method, sent.Path)) switch
        {
            null => null,
            // Of what is sent to nowhere nothing is asked; the name of the call is what is wrong.
            { Endpoint.IsThere: false } nowhere => new Site(syntax, nowhere, new Body(Nothing(reader.PlaceOf(NameOf(syntax))))),
            var destination => sent.Body() is { } body ? new Site(syntax, destination, body) { Tokens = () => TokenScopes.Around(syntax, reader) } : null,
        };

    private static Slot Nothing(Place place) => new(new UnknownNode(place), place, null);

    private static SyntaxNode NameOf(ExpressionSyntax syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax call => call.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => syntax,
    };

    public ImmutableArray<Finding> Judge(UserSettings settings)
    {
        var findings = Judge(Body, settings.RulesFor(Syntax.SyntaxTree));
        return Destination.Endpoint is { IsThere: true, Scopes.IsEmpty: false } endpoint ? findings.AddRange(MissingScope.Of(endpoint, Tokens())) : findings;
    }

    private ImmutableArray<Finding> Judge(Body body, RuleSettings settings)
    {
        if (body.Arms.IsEmpty) return Judgement.Of(new Message(body.Root, Destination, settings), body.Flaws, AllRules.Judging);
        var arms = body.Arms.Select(arm => Judge(arm, settings)).ToList();
        // Where branches put the body there, it is wrong only if it is wrong on each way.
        return body.IsJoined && arms.Any(arm => !arm.Any(finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning)) ? ImmutableArray<Finding>.Empty : arms.SelectMany(arm => arm).ToImmutableArray();
    }
}
