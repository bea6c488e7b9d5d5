using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Spells types where a fix adds code: by their name, with a using that is added for it, or in full where that could change what other names mean.</summary>
internal sealed class Imports(int position, SemanticModel model, EditWriter writer)
{
    private readonly CompilationUnitSyntax _root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot(writer.Cancellation);

    public string Spell(string space, string type)
    {
        var found = model.LookupNamespacesAndTypes(position, name: type);
        if (!found.IsEmpty && found.All(symbol => symbol.ContainingNamespace?.ToDisplayString() == space)) return type;
        if (!found.IsEmpty || WouldHide(space) || !Add(space)) return $"{space}.{type}";
        return type;
    }

    /// <summary>Names of the file that would mean two things, or another.</summary>
    private bool WouldHide(string space)
    {
        INamespaceSymbol? symbol = model.Compilation.GlobalNamespace;
        foreach (var step in space.Split('.')) symbol = symbol?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == step);
        if (symbol is null) return true;
        var names = new HashSet<string>(symbol.GetTypeMembers().Select(type => type.Name), StringComparer.Ordinal);
        return _root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            names.Contains(name.Identifier.ValueText) && !IsQualified(name));
    }

    private static bool IsQualified(SimpleNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        || (name.Parent is QualifiedNameSyntax qualified && qualified.Right == name)
        || name.Parent is MemberBindingExpressionSyntax;

    private bool Add(string space)
    {
        var usings = _root.Usings.Where(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None) && u.GlobalKeyword.IsKind(SyntaxKind.None)).ToList();
        if (_root.Usings.Count == 0)
        {
            var inner = _root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Usings.ToList() ?? [];
            if (inner.Count > 0) return AddBeside(inner.FindAll(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None)), space);
            var first = _root.GetFirstToken();
            // A comment there may belong to the code behind it.
            if (first.LeadingTrivia.Any(trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)) || _root.Externs.Count > 0) return false;
            writer.ReplaceOnce(model.SyntaxTree, new TextSpan(first.SpanStart, 0), $"using {space};{FileLayout.LineBreakOf(model.SyntaxTree)}{FileLayout.LineBreakOf(model.SyntaxTree)}");
            return true;
        }

        return AddBeside(usings, space);
    }

    /// <summary>Behind the last that is sorted before it, those of System first.</summary>
    private bool AddBeside(List<UsingDirectiveSyntax> usings, string space)
    {
        if (usings.Count == 0) return false;
        var before = usings.LastOrDefault(u => Rank(u.Name!.ToString()) && string.CompareOrdinal(u.Name!.ToString(), space) < 0);
        var lineBreak = FileLayout.LineBreakOf(model.SyntaxTree);
        var indentation = FileLayout.IndentationOf(usings[0]);
        if (before is not null) writer.ReplaceOnce(model.SyntaxTree, new TextSpan(before.Span.End, 0), $"{lineBreak}{indentation}using {space};");
        else writer.ReplaceOnce(model.SyntaxTree, new TextSpan(usings[0].SpanStart, 0), $"using {space};{lineBreak}{indentation}");
        return true;
    }

    private static bool Rank(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
