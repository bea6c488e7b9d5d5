using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Fuzz;

/// <summary>Ways to write a value that leave it as it is.</summary>
internal enum Wrap
{
    Parentheses,
    Quieted,
    Cast,
    Local,
    Conditional,
    Method,
    Awaited,
    Field,
}

/// <summary>Wraps values in the code of a method; what it declares for that stands in front of the statement, or beside the method.</summary>
internal static class Wrapping
{
    /// <summary><c>SyntaxKind.CollectionExpression</c>, which the oldest compiler that is supported does not know.</summary>
    private const int CollectionExpression = 9076;

    /// <param name="code">A file with a method that is called Run.</param>
    /// <param name="wrap">How.</param>
    /// <param name="place">Which of its values, counted over all of them again and again.</param>
    /// <returns>The same code where there is nothing to wrap so.</returns>
    public static string Apply(string code, Wrap wrap, int place)
    {
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        var method = root.DescendantNodes().OfType<MethodDeclarationSyntax>().First(method => method.Identifier.ValueText == "Run");
        var values = method.Body!.DescendantNodes().OfType<ExpressionSyntax>().Where(node => IsValue(node) && Fits(wrap, node)).ToList();
        if (values.Count == 0) return code;
        var value = values[place % values.Count];
        var text = value.ToString();
        var name = $"kept{code.Length}";
        return wrap switch
        {
            Wrap.Parentheses => Replaced(code, value, $"({text})"),
            Wrap.Quieted => Replaced(code, value, $"({text})!"),
            Wrap.Cast => Replaced(code, value, $"((string)({text}))"),
            Wrap.Conditional => Replaced(code, value, $"(conversationId.Length > 3 ? {text} : {text})"),
            Wrap.Method => Beside(Replaced(code, value, $"Same{name}({text})"), method, $"private static T Same{name}<T>(T value) => value;\n\n    "),
            Wrap.Awaited => Replaced(code, value, $"(await Task.FromResult({text}))"),
            Wrap.Field => Beside(Replaced(code, value, name), method, $"private static readonly string {name} = {text};\n\n    "),
            Wrap.Local => Replaced(code, value, name).Insert(StatementOf(value)!.SpanStart, $"var {name} = {text};\n"),
            _ => code,
        };
    }

    /// <summary>Where a value of its own type stands.</summary>
    public static bool IsValue(ExpressionSyntax node) =>
        node is not (InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax or ImplicitObjectCreationExpressionSyntax or DeclarationExpressionSyntax or ThrowExpressionSyntax or RefExpressionSyntax or TypeSyntax { Parent: not ArgumentSyntax })
        && !node.IsKind(SyntaxKind.NullLiteralExpression) && !node.IsKind(SyntaxKind.DefaultLiteralExpression) && node.RawKind != CollectionExpression
        && node.Parent switch
        {
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent is ArgumentListSyntax,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: false } } } => true,
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: not null } => true,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => assignment.Right == node,
            InitializerExpressionSyntax initializer => initializer.RawKind is (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression && node is not AssignmentExpressionSyntax,
            _ => false,
        };

    private static bool Fits(Wrap wrap, ExpressionSyntax node) => wrap switch
    {
        Wrap.Cast => IsText(node),
        Wrap.Field => node.IsKind(SyntaxKind.StringLiteralExpression),
        // What stands in front of the statement is made before everything else in it.
        Wrap.Local => IsText(node) && StatementOf(node) is { Parent: BlockSyntax } && !node.Ancestors().Any(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax),
        Wrap.Awaited => !node.Ancestors().Any(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax),
        _ => true,
    };

    private static bool IsText(ExpressionSyntax node) => node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression);

    private static StatementSyntax? StatementOf(SyntaxNode node) => node.Ancestors().OfType<StatementSyntax>().FirstOrDefault();

    private static string Replaced(string code, SyntaxNode node, string text) => code.Remove(node.SpanStart, node.Span.Length).Insert(node.SpanStart, text);

    private static string Beside(string code, MethodDeclarationSyntax method, string member) => code.Insert(method.SpanStart, member);
}
