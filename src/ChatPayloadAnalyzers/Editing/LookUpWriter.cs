using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes <c>await FindParticipantIdAsync(client, conversationId, queueId)</c>, and the method where it is not there yet.</summary>
internal static class LookUpWriter
{
    private const string Placeholder = "queue-id-here";

    /// <returns>
    /// <see langword="null"/> where code cannot wait, where the client or the conversation cannot be named, and where the project cannot
    /// read JSON by System.Text.Json.
    /// </returns>
    public static string? Write(LookedUpId id, SyntaxNode around, EditWriter writer)
    {
        if (writer.SiteOf(id)?.Syntax is not { } syntax || syntax.SyntaxTree != around.SyntaxTree || writer.ModelOf(around.SyntaxTree) is not { } model) return null;
        if (syntax.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 } || KnownSymbols.DeclaredType("System.Text.Json.JsonDocument", model.Compilation) is null) return null;
        if (!AwaitPlace.IsLegal(around, model) || LookUpSite.Of(syntax, model, writer.Cancellation) is not { } site) return null;
        var reach = new Reach(around, model);
        if (site.Client is { } client && !LookUpSite.CanSpell(client, around, model, reach)) return null;
        if (!LookUpSite.CanSpell(site.Address.Conversation, around, model, reach)) return null;
        if (OwnerOf(around) is not { } owner) return null;

        var method = new LookUpMethod(
            NameFor(id.Collection),
            id.Collection,
            site,
            site.ClientType?.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, around.SpanStart),
            site.Library != LookUpLibrary.HttpClient || TakesToken(site.ClientType),
            around.SyntaxTree.GetText(writer.Cancellation).ToString().Contains("ConfigureAwait(false)") ? ".ConfigureAwait(false)" : "");
        if (!IsThere(method, around, model, out var isTaken))
        {
            if (isTaken) return null;
            if (writer.AddedMethods.Add((owner, method.Signature))) AddTo(owner, method, Spell, writer);
        }

        var queue = ScopeVariables.Find(["queueId"], around.SpanStart, around, model) ?? CSharpValue.Quote(Placeholder);
        var arguments = site.Client is null ? "" : site.Client + ", ";
        return $"await {method.Name}({arguments}{site.Address.Conversation}, {queue}){method.Waits}";

        string Spell(string type) => KnownSymbols.DeclaredType(type, model.Compilation) is { } known ? writer.Import(known, around) : type;
    }

    /// <summary>participants: FindParticipantIdAsync.</summary>
    private static string NameFor(string collection)
    {
        var item = collection.EndsWith("s", StringComparison.Ordinal) ? collection.Substring(0, collection.Length - 1) : collection;
        return $"Find{char.ToUpperInvariant(item[0])}{item.Substring(1)}IdAsync";
    }

    private static bool TakesToken(ITypeSymbol? client)
    {
        for (var type = client; type is not null; type = type.BaseType)
            if (type.GetMembers("GetStreamAsync").OfType<IMethodSymbol>().Any(m => m.Parameters.Length == 2 && m.Parameters[0].Type.SpecialType == SpecialType.System_String)) return true;
        return false;
    }

    /// <summary>The type, or the file of top-level statements, that gets the method.</summary>
    private static SyntaxNode? OwnerOf(SyntaxNode around)
    {
        foreach (var node in around.Ancestors())
        {
            if (node is InterfaceDeclarationSyntax) return null;
            if (node is TypeDeclarationSyntax type) return type.OpenBraceToken.IsMissing || type.Members.Count == 0 ? null : type;
            if (node is GlobalStatementSyntax) return node.Parent;
        }

        return null;
    }

    /// <summary>A method that takes and gives the same; <paramref name="isTaken"/> where the name means something else.</summary>
    private static bool IsThere(LookUpMethod method, SyntaxNode around, SemanticModel model, out bool isTaken)
    {
        var found = model.LookupSymbols(around.SpanStart, name: method.Name);
        isTaken = !found.IsEmpty;
        var types = (method.ClientType is null ? [] : new[] { method.ClientType }).Concat(["string", "string"]).ToList();
        return found.OfType<IMethodSymbol>().Any(known =>
            known.IsStatic | new Reach(around, model).HasInstance
            && known.ReturnType is INamedTypeSymbol { Name: "Task", TypeArguments: { Length: 1 } result } && result[0].SpecialType == SpecialType.System_String
            && known.Parameters.Length >= types.Count
            && known.Parameters.Skip(types.Count).All(parameter => parameter.IsOptional)
            && known.Parameters.Take(types.Count).Select(p => p.Type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, around.SpanStart)).SequenceEqual(types));
    }

    private static void AddTo(SyntaxNode owner, LookUpMethod method, Func<string, string> spell, EditWriter writer)
    {
        var isType = owner is TypeDeclarationSyntax;
        SyntaxNode last = owner is TypeDeclarationSyntax type ? type.Members.Last() : ((CompilationUnitSyntax)owner).Members.OfType<GlobalStatementSyntax>().Last();
        var lineBreak = FileLayout.LineBreakOf(owner.SyntaxTree);
        var outer = isType ? FileLayout.IndentationOf(owner) : "";
        var indentation = isType ? FileLayout.IndentationOf(last) : "";
        var step = indentation.Length > outer.Length && indentation.StartsWith(outer, StringComparison.Ordinal) ? indentation.Substring(outer.Length) : "    ";
        if (isType && indentation.Length <= outer.Length) indentation = outer + step;
        var lines = method.Lines(isType ? "private static async" : "static async", step, spell).Select(line => line.Length == 0 ? line : indentation + line);
        var at = FileLayout.EndOfLineBehind(last);
        // The closing brace may stand on the line of the last member.
        var behind = isType && at == last.Span.End && last.SyntaxTree.GetText(writer.Cancellation)[at] is not ('\r' or '\n') ? lineBreak + outer : "";
        writer.ReplaceOnce(owner.SyntaxTree, new TextSpan(at, 0), lineBreak + lineBreak + string.Join(lineBreak, lines) + behind);
    }
}
