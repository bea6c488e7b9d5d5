using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Adds using directives to a file: in their order, and inside the namespace where the file has them there.</summary>
internal static class UsingDirectives
{
    /// <summary>Whether a namespace goes well with the names of a file: the same for every finding in it.</summary>
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<INamedTypeSymbol, bool>> Suited = new();

    /// <summary>Whether <paramref name="type"/> can be imported for its short name, and nothing else changes its meaning.</summary>
    public static bool CanAdd(INamedTypeSymbol type, SyntaxNode around, SemanticModel model, CancellationToken cancellation)
    {
        var root = around.SyntaxTree.GetCompilationUnitRoot(cancellation);
        var block = BlockOf(root);
        // What stands under a condition is not there always; and outside of the block nobody sees its directives.
        if (block.Any(directive => HasCondition(directive.GetLeadingTrivia())) || HasCondition(root.GetFirstToken(includeZeroWidth: true).LeadingTrivia)) return false;
        if (block.Count > 0 && !block[0].Parent!.Span.Contains(around.Span)) return false;
        return model.LookupNamespacesAndTypes(around.SpanStart, name: type.Name).IsEmpty
            && Suited.GetValue(model, _ => new(SymbolEqualityComparer.Default)).GetOrAdd(type, _ => !WritesInFull(root, type.ContainingNamespace.ToDisplayString()) && !MakesAmbiguous(type, root, model));
    }

    private static bool MakesAmbiguous(INamedTypeSymbol type, CompilationUnitSyntax root, SemanticModel model) =>
        root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(used => used.Parent is not (MemberAccessExpressionSyntax or QualifiedNameSyntax) || ((used.Parent as MemberAccessExpressionSyntax)?.Expression ?? ((QualifiedNameSyntax)used.Parent!).Left) == used)
            .GroupBy(used => (used.Identifier.ValueText, used.Parent is AttributeSyntax))
            .Any(used => IsMadeAmbiguous(used.First(), type.ContainingNamespace, model));

    /// <summary>The changes that add <paramref name="names"/>.</summary>
    public static IEnumerable<TextChange> Write(SyntaxTree tree, IEnumerable<string> names, CancellationToken cancellation)
    {
        var root = tree.GetCompilationUnitRoot(cancellation);
        var text = tree.GetText(cancellation);
        var lineBreak = FileLayout.LineBreakOf(tree);
        var block = BlockOf(root);
        var plain = block.Where(IsPlain).ToList();
        if (plain.Count == 0)
        {
            var directives = string.Concat(names.Select(name => $"using {name};{lineBreak}"));
            return block.Count > 0
                ? [new TextChange(new TextSpan(text.Lines.GetLineFromPosition(block.Last(d => d.Alias is null || d == block[0]).SpanStart).Start, 0), directives)]
                : [new TextChange(new TextSpan(StartOf(root, text), 0), directives + lineBreak)];
        }

        var comparer = Comparer(plain);
        var isSorted = plain.Zip(plain.Skip(1), (left, right) => comparer.Compare(NameOf(left), NameOf(right)) <= 0).All(inOrder => inOrder);
        return names.Select(name =>
        {
            var behind = isSorted ? plain.LastOrDefault(directive => comparer.Compare(NameOf(directive), name) < 0) : plain[plain.Count - 1];
            var next = text.Lines.GetLineFromPosition((behind ?? plain[0]).SpanStart);
            var indentation = (behind ?? plain[0]).IndentationOf();
            return behind is null
                ? new TextChange(new TextSpan(next.Start, 0), $"{indentation}using {name};{lineBreak}")
                : new TextChange(new TextSpan(FileLayout.EndOfLineBehind(behind), 0), $"{lineBreak}{indentation}using {name};");
        });
    }

    /// <summary>The directives of the file, or of its first namespace where they stand in there.</summary>
    private static SyntaxList<UsingDirectiveSyntax> BlockOf(CompilationUnitSyntax root)
    {
        if (root.Usings.Any(IsPlain) || root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault() is not { Usings: { Count: > 0 } inside }) return root.Usings;
        return inside;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.RawKind == 0 && directive.GlobalKeyword.RawKind == 0;

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? "";

    /// <summary>System first, where the file has it so.</summary>
    private static IComparer<string> Comparer(List<UsingDirectiveSyntax> plain)
    {
        var firstOther = plain.FindIndex(directive => !IsSystem(NameOf(directive)));
        var hasSystemFirst = firstOther < 0 || !plain.Skip(firstOther).Any(directive => IsSystem(NameOf(directive)));
        return Comparer<string>.Create((left, right) =>
        {
            if (hasSystemFirst && IsSystem(left) != IsSystem(right)) return IsSystem(left) ? -1 : 1;
            return string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Behind what a file says of itself: directives to the compiler, and a comment that a blank line parts from the code.</summary>
    private static int StartOf(CompilationUnitSyntax root, SourceText text)
    {
        var start = root.Externs.Count > 0 ? text.Lines.GetLineFromPosition(root.Externs.Last().Span.End).EndIncludingLineBreak : 0;
        var isBehindComment = false;
        foreach (var trivia in root.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            var line = text.Lines.GetLineFromPosition(Math.Max(trivia.FullSpan.Start, trivia.FullSpan.End - 1));
            if (trivia.IsDirective || trivia.IsKind(SyntaxKind.ShebangDirectiveTrivia)) start = Math.Max(start, line.EndIncludingLineBreak);
            else if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia) isBehindComment = true;
            else if (isBehindComment && trivia.IsKind(SyntaxKind.EndOfLineTrivia) && text.Lines.GetLineFromPosition(trivia.SpanStart).ToString().Trim().Length == 0) start = Math.Max(start, trivia.FullSpan.End);
        }

        return start;
    }

    private static bool HasCondition(SyntaxTriviaList trivia) =>
        trivia.Any(t => t.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia);

    /// <summary>The file spells names of the namespace, or of the one around it, in full: Newtonsoft.Json.JsonConvert.</summary>
    private static bool WritesInFull(CompilationUnitSyntax root, string name)
    {
        var outer = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        return root.DescendantNodes(node => node is not UsingDirectiveSyntax).Any(node =>
            ((node as QualifiedNameSyntax)?.Left ?? (node as MemberAccessExpressionSyntax)?.Expression)?.ToString() is { } left
            && (left == name || (left == outer && outer.Contains('.'))));
    }

    /// <summary>The name means a type already, and the namespace has another one of it.</summary>
    private static bool IsMadeAmbiguous(SimpleNameSyntax used, INamespaceSymbol imported, SemanticModel model)
    {
        var names = used.Parent is AttributeSyntax ? new[] { used.Identifier.ValueText, used.Identifier.ValueText + "Attribute" } : [used.Identifier.ValueText];
        return names.Any(name => imported.GetTypeMembers(name, used.Arity).Any(type => type.DeclaredAccessibility == Accessibility.Public)
            && !model.LookupNamespacesAndTypes(used.SpanStart, name: name).IsEmpty);
    }
}
