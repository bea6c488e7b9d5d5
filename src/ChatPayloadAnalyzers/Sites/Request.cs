using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>What is known of an HttpRequestMessage when it is sent.</summary>
internal sealed class Request
{
    private readonly Dictionary<string, (IOperation Value, Reader Reader)> _set = new(StringComparer.Ordinal);

    private Request()
    {
    }

    public string Method { get; private set; } = "";

    public PartialText Path { get; private set; } = PartialText.Unknown;

    public (IOperation Value, Reader Reader)? Content => _set.TryGetValue("Content", out var content) ? content : null;

    /// <returns><see langword="null"/> where something may be set that is not seen, or is set twice.</returns>
    public static Request? Read(IOperation request, Reader reader)
    {
        var operation = Reader.Unwrap(request);
        var read = new Request();
        var there = reader;
        if (operation is ILocalReferenceOperation local)
        {
            if (reader.Follow(local) is not var (value, declared)) return null;
            operation = Reader.Unwrap(value);
            there = declared;
            if (!read.SetLater(local.Local, reader)) return null;
        }

        if (operation is not IObjectCreationOperation creation || !KnownSymbols.Same(creation.Type, reader.Symbols.HttpRequestMessage)) return null;
        return read.Created(creation, there) ? read : null;
    }

    private bool Created(IObjectCreationOperation creation, Reader reader)
    {
        foreach (var argument in creation.Arguments)
        {
            var property = argument.Parameter?.Name == "method" ? "Method" : "RequestUri";
            if (!Set(property, argument.Value, reader)) return false;
        }

        foreach (var part in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value } && !Set(name, value, reader)) return false;
        }

        if (_set.TryGetValue("Method", out var method)) Method = MethodOf(method.Value, method.Reader);
        if (_set.TryGetValue("RequestUri", out var path)) Path = PathReader.Read(path.Value, path.Reader);
        return Method.Length > 0;
    }

    /// <summary>Looks at every use of the variable that holds the request.</summary>
    private bool SetLater(ILocalSymbol local, Reader reader)
    {
        foreach (var use in LocalUses.Around(local.DeclaringSyntaxReferences[0].GetSyntax(reader.Cancellation)).Of(local.Name))
        {
            if (!LocalUses.IsUseOf(use, local, reader.Model, reader.Cancellation)) continue;
            switch (use.Parent)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: AssignmentExpressionSyntax assignment } access when assignment.Left == access:
                    if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                        || reader.Model.GetOperation(assignment.Right, reader.Cancellation) is not { } value
                        || !Set(name, value, reader))
                    {
                        return false;
                    }

                    break;
                // request.Dispose(), and not an extension of the user's own.
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }:
                    if (!IsOfFramework(call, reader)) return false;
                    break;
                // (request.Content, …) = …, ref request.…: written in a way that is not followed.
                case MemberAccessExpressionSyntax { Parent: ArgumentSyntax }:
                    return false;
                case MemberAccessExpressionSyntax:
                case AssignmentExpressionSyntax assigned when assigned.Left == use:
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SendAsync" or "Send" } } call }:
                    if (!IsOfFramework(call, reader)) return false;
                    break;
                default:
                    // Handed to others, who may set anything.
                    return false;
            }
        }

        return true;
    }

    private static bool IsOfFramework(InvocationExpressionSyntax call, Reader reader) =>
        Mutation.IsOfFramework(reader.Model.GetSymbolInfo(call, reader.Cancellation).Symbol);

    private bool Set(string property, IOperation value, Reader reader)
    {
        if (_set.ContainsKey(property)) return property is not ("Content" or "Method" or "RequestUri");
        _set.Add(property, (value, reader));
        return true;
    }

    private static string MethodOf(IOperation method, Reader reader) =>
        Reader.Unwrap(method) is IPropertyReferenceOperation { Property: { IsStatic: true, Name: var name } property }
        && KnownSymbols.Same(property.ContainingType, reader.Symbols.HttpMethod)
            ? name.ToUpperInvariant()
            : Reader.Unwrap(method) is IObjectCreationOperation { Arguments: { Length: 1 } arguments }
                ? (arguments[0].Value.ConstantValue.Value as string)?.ToUpperInvariant() ?? ""
                : "";
}
