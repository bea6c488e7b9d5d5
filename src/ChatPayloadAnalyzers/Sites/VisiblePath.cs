using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Whether the member around a body shows any path or another way of sending: then the body is that way's affair, known or not.</summary>
internal static class VisiblePath
{
    public static bool IsIn(ExpressionSyntax site, Body body, Reader reader)
    {
        var span = body.Root.Place.Span;
        foreach (var node in LocalUses.MemberOf(site).DescendantNodes(node => !IsBody(node, span)))
        {
            if (IsBody(node, span)) continue;
            var isVisible = node switch
            {
                // web.UploadString(address, "PUT", json)
                LiteralExpressionSyntax { Token.Value: string text } => IsPath(text) || text is "PUT" or "PATCH" or "DELETE" or "GET",
                InterpolatedStringTextSyntax { TextToken.ValueText: var text } => IsPath(text),
                // Routes.Messages, and whatever else it is made of.
                IdentifierNameSyntax or MemberAccessExpressionSyntax when node.Parent is not MemberAccessExpressionSyntax && MayBeConstant((ExpressionSyntax)node) =>
                    reader.Model.GetConstantValue(node, reader.Cancellation) is { HasValue: true, Value: string constant } && IsPath(constant),
                InvocationExpressionSyntax call => IsAnotherWay(call, site, reader),
                BaseObjectCreationExpressionSyntax creation => IsAnotherRequest(creation, reader),
                _ => false,
            };
            if (isVisible) return true;
        }

        return IsAnotherContent(site, reader);
    }

    /// <summary>Whether a call of the member that sends is handed a path in so many words: that is seen without reading any body.</summary>
    public static bool StandsInCall(ExpressionSyntax site)
    {
        foreach (var node in LocalUses.Around(site).Calls)
        {
            if (node is not InvocationExpressionSyntax call || !Gate.Sends(call) || call.ArgumentList.Arguments.Count == 0) continue;
            var isPath = call.ArgumentList.Arguments[0].Expression switch
            {
                LiteralExpressionSyntax { Token.Value: string text } => IsPath(text),
                InterpolatedStringExpressionSyntax text => text.Contents.Any(part => part is InterpolatedStringTextSyntax known && IsPath(known.TextToken.ValueText)),
                _ => false,
            };
            if (isPath) return true;
        }

        return false;
    }

    /// <summary>A name, or names with dots between them. What is called is none: for that the compiler would bind all that stands in front of it anew.</summary>
    private static bool MayBeConstant(ExpressionSyntax name)
    {
        if (name.Parent is InvocationExpressionSyntax call && call.Expression == name) return false;
        while (name is MemberAccessExpressionSyntax access) name = access.Expression;
        return name is NameSyntax or PredefinedTypeSyntax;
    }

    private static bool IsBody(SyntaxNode node, TextSpan body) => node is ExpressionSyntax && body.Contains(node.Span);

    private static bool IsPath(string text) =>
        text.Contains('/')
        && !text.StartsWith("application/", StringComparison.Ordinal)
        && !text.StartsWith("text/", StringComparison.Ordinal)
        && text.IndexOfAny([' ', '"', '\'', '\n']) < 0;

    /// <summary>A call that sends by another verb, or to an address of which something is known.</summary>
    private static bool IsAnotherWay(InvocationExpressionSyntax call, ExpressionSyntax site, Reader reader)
    {
        var name = (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? "";
        if (name.StartsWith("Put", StringComparison.Ordinal) || name.StartsWith("Patch", StringComparison.Ordinal)) return true;
        var sends = name.StartsWith("Post", StringComparison.Ordinal) || name.StartsWith("Send", StringComparison.Ordinal);
        if (!sends) return false;
        // A socket of the framework's.
        var symbol = reader.Model.GetSymbolInfo(call, reader.Cancellation).Symbol;
        if (Calls.IsOfFramework(symbol) && !Gate.IsKnownType(symbol!.ContainingType)) return true;
        return call.ArgumentList.Arguments.Any(argument => !argument.Span.Contains(site.Span) && !site.Span.Contains(argument.Span) && IsKnown(argument.Expression, reader));
    }

    private static bool IsAnotherRequest(BaseObjectCreationExpressionSyntax creation, Reader reader)
    {
        if (reader.Model.GetTypeInfo(creation, reader.Cancellation).Type is not { Name: "HttpRequestMessage" or "RestRequest" } type || creation.ArgumentList is not { Arguments: { Count: > 0 } arguments }) return false;
        if (type.Name == "RestRequest") return arguments.Any(argument => argument.Expression is MemberAccessExpressionSyntax { Expression: var kind, Name.Identifier.ValueText: not ("Post" or "POST") } && Gate.NameOf(kind) == "Method") || arguments.Any(argument => IsKnown(argument.Expression, reader));
        var isPost = arguments[0].Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Post" };
        return !isPost || arguments.Skip(1).Any(argument => IsKnown(argument.Expression, reader));
    }

    /// <summary>An address that is put together of something known, or that a static member holds.</summary>
    private static bool IsKnown(ExpressionSyntax address, Reader reader)
    {
        var isAddress = reader.Model.GetTypeInfo(address, reader.Cancellation).Type is { } type
            && (type.SpecialType == SpecialType.System_String || KnownSymbols.Same(type, reader.Symbols.Uri));
        if (!isAddress) return false;
        if (reader.Model.GetSymbolInfo(address, reader.Cancellation).Symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }) return true;
        if (address.DescendantTokens().Any(token => token.Value is string { Length: > 0 } && token.Parent is (LiteralExpressionSyntax or InterpolatedStringTextSyntax))) return true;
        return reader.OperationAt(address) is { } operation && PathReader.Read(operation, reader).KnowsSomething;
    }

    /// <summary>The content of a response (the stub of a test) or a part of a multipart form.</summary>
    private static bool IsAnotherContent(ExpressionSyntax site, Reader reader)
    {
        var target = site.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == site => reader.Model.GetSymbolInfo(assignment.Left, reader.Cancellation).Symbol,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => reader.Model.GetSymbolInfo(call, reader.Cancellation).Symbol,
            _ => null,
        };
        return target?.ContainingType?.Name is { } name && (name == "HttpResponseMessage" || name.StartsWith("Multipart", StringComparison.Ordinal));
    }
}
