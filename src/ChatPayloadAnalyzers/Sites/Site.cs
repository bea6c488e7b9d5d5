using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A place where a body leaves the program, for an endpoint that is known.</summary>
internal sealed record Site(ExpressionSyntax Syntax, Endpoint Endpoint, Body Body)
{
    /// <summary>The body is written in the call itself, so that no other call can send it.</summary>
    public bool IsInline => Body.Root.Value.Place is { Detour: 0, Span: var span } && Syntax.Span.Contains(span);

    /// <returns><see langword="null"/> where nothing is sent, or nothing that is known of.</returns>
    public static Site? Read(ExpressionSyntax syntax, Reader reader)
    {
        if (!Gate.IsWorthReading(syntax, reader.Model.Compilation)) return null;
        // An operation is made for the whole member, a symbol only for the call.
        if (!Gate.IsKnownType(reader.Model.GetSymbolInfo(syntax, reader.Cancellation).Symbol?.ContainingType)) return null;
        var operation = reader.Model.GetOperation(syntax, reader.Cancellation);
        reader = reader.At(syntax);
        if (operation is IInvocationOperation call && HttpCall.Read(call, reader) is { } sent)
            return Endpoints.Find(sent.Method, sent.Path) is { } endpoint && sent.Body() is { } body ? new Site(syntax, endpoint, body) : null;
        return operation is not null && UnsentBody.Read(operation, syntax, reader) is { } unsent ? new Site(syntax, Endpoints.Default, unsent) : null;
    }

    public ImmutableArray<Finding> Judge() => Judge(Body);

    private ImmutableArray<Finding> Judge(Body body)
    {
        if (body.Arms.IsEmpty) return Judgement.Of(body.Root, body.Flaws, Endpoint, AllRules.Judging);
        var arms = body.Arms.Select(Judge).ToList();
        // Where branches put the body there, it is wrong only if it is wrong on each way.
        return body.IsJoined && arms.Any(arm => arm.IsEmpty) ? ImmutableArray<Finding>.Empty : arms.SelectMany(arm => arm).ToImmutableArray();
    }
}
