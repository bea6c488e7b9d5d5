using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Which code of a file may cease to compile through a change of its text: the member, where the change lies in its body; the whole
/// file, and whoever mentions the declared names, where it is a declaration that changes.
/// </summary>
internal sealed class TouchedCode
{
    /// <summary>From so many members on, the file is bound as a whole: each is looked for among all types.</summary>
    private const int FewMembers = 8;

    private readonly HashSet<TextSpan> _members = [];
    private readonly HashSet<(string Name, string Type)> _names = [];
    private bool _isWhole;

    /// <summary>The spans to look at before the change; <see langword="null"/> means everything.</summary>
    public IReadOnlyCollection<TextSpan>? Members => _isWhole || _names.Count > 0 || _members.Count > FewMembers ? null : _members;

    /// <summary>The names of declarations that change, and of the types that they stand in; code that mentions both may be anywhere.</summary>
    public IReadOnlyCollection<(string Name, string Type)> Names => _names;

    public void Add(TextChange change, SyntaxNode root)
    {
        // What is inserted behind an expression belongs to what ends there, not to the next token.
        var position = change.Span.IsEmpty && change.Span.Start > 0 ? change.Span.Start - 1 : change.Span.Start;
        var isAttribute = change.Span.IsEmpty && change.NewText?.StartsWith("[", StringComparison.Ordinal) == true;
        var isInBody = false;
        var token = root.FindToken(position);
        if (isAttribute) token = root.FindToken(change.Span.Start);
        foreach (var node in token.Parent!.AncestorsAndSelf())
        {
            switch (node)
            {
                case BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax or AttributeListSyntax:
                    isInBody = true;
                    break;
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                    var statements = unit.Members.OfType<GlobalStatementSyntax>().ToList();
                    _members.Add(TextSpan.FromBounds(statements[0].FullSpan.Start, statements[statements.Count - 1].FullSpan.End));
                    return;
                // An attribute changes nothing for those who use what it stands on.
                case MemberDeclarationSyntax or ParameterSyntax when isInBody || isAttribute:
                    _members.Add(node.FullSpan);
                    return;
                case MemberDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax:
                    AddName(node);
                    if (node is BaseTypeDeclarationSyntax) return;
                    break;
            }
        }

        // A directive, or whatever else stands outside of all types, is for its own file.
        _isWhole = true;
    }

    private void AddName(SyntaxNode declaration)
    {
        var name = declaration switch
        {
            PropertyDeclarationSyntax property => property.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            BaseTypeDeclarationSyntax type => type.Identifier,
            ParameterSyntax parameter => parameter.Identifier,
            VariableDeclaratorSyntax variable => variable.Identifier,
            _ => default,
        };
        _names.Add((name.ValueText ?? "", declaration.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText ?? ""));
    }
}
