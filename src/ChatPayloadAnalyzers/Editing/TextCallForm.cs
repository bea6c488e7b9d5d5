using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A call that serializes what it is given, and that can be made one that takes text as it stands.</summary>
internal sealed class TextCallForm(InvocationExpressionSyntax call, KnownSymbols symbols) : WritableForm
{
    private const string MediaType = "\"application/json\"";

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        var isWritten = true;
        foreach (var edit in edits)
        {
            isWritten &= edit is SendAsText { Body.Form: ExpressionForm { Syntax: var text } }
                && call.ArgumentList.Arguments.FirstOrDefault(argument => argument.Expression.Span.Contains(text.Span)) is { } given
                && Write(given, writer);
        }

        return isWritten;
    }

    private bool Write(ArgumentSyntax text, EditWriter writer)
    {
        if (NameOf(call.Expression) is not { } name) return false;
        switch (name.Identifier.ValueText)
        {
            case "Serialize" or "SerializeObject":
                // Serialize(a + b).Trim()
                return call.Parent is not MemberAccessExpressionSyntax && Around(text.Expression, "", "", writer);
            case "SerializeToUtf8Bytes":
                return symbols.Encoding is { } encoding && Around(text.Expression, writer.Import(encoding, call) + ".UTF8.GetBytes(", ")", writer);
            case "Create":
                return Content(writer) is { } content && Around(text.Expression, content.Opening, content.Closing, writer);
            case "PostAsJsonAsync" or "PostJsonAsync":
                return Post(name, text, writer);
            default:
                return false;
        }
    }

    /// <summary>Of the call only the text is left, with <paramref name="opening"/> and <paramref name="closing"/> around it.</summary>
    private bool Around(ExpressionSyntax text, string opening, string closing, EditWriter writer)
    {
        writer.ReplaceOnce(call.SyntaxTree, TextSpan.FromBounds(call.SpanStart, text.SpanStart), opening);
        writer.ReplaceOnce(call.SyntaxTree, TextSpan.FromBounds(text.Span.End, call.Span.End), closing);
        return true;
    }

    private bool Post(SimpleNameSyntax name, ArgumentSyntax text, EditWriter writer)
    {
        var arguments = call.ArgumentList.Arguments;
        if (Content(writer) is not { } content || writer.ModelOf(call.SyntaxTree)?.GetSymbolInfo(call, writer.Cancellation).Symbol is not IMethodSymbol method) return false;
        writer.ReplaceOnce(call.SyntaxTree, name.Span, "PostAsync");
        if (text.NameColon is { Name: var spelled }) writer.ReplaceOnce(call.SyntaxTree, spelled.Span, "content");
        writer.ReplaceOnce(call.SyntaxTree, new TextSpan(text.Expression.SpanStart, 0), content.Opening);
        writer.ReplaceOnce(call.SyntaxTree, new TextSpan(text.Expression.Span.End, 0), content.Closing, EditWriter.Order.Closing);
        // Text has no need of the serializer's options.
        var options = new HashSet<int>(Enumerable.Range(0, arguments.Count).Where(i => ParameterOf(arguments[i], i, method)?.Type.Name is "JsonSerializerOptions" or "JsonTypeInfo" or "MediaTypeFormatter"));
        foreach (var span in SyntaxLists.Of(call.SyntaxTree, call.ArgumentList.OpenParenToken, call.ArgumentList.CloseParenToken, arguments).Removals(options)) writer.ReplaceOnce(call.SyntaxTree, span, "");
        return true;
    }

    private (string Opening, string Closing)? Content(EditWriter writer) => symbols is { StringContent: { } content, Encoding: { } encoding }
        ? ($"new {writer.Import(content, call)}(", $", {writer.Import(encoding, call)}.UTF8, {MediaType})")
        : null;

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int index, IMethodSymbol method) => argument.NameColon is { Name.Identifier.ValueText: var name }
        ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
        : index < method.Parameters.Length ? method.Parameters[index] : null;

    private static SimpleNameSyntax? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
