using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Where names stand in a member with its lambdas and local functions. Built by one walk of the syntax, once a member, for
/// members in which a body was seen; held weakly by the member's node.
/// </summary>
internal sealed class LocalUses
{
    private static readonly ConditionalWeakTable<SyntaxNode, LocalUses> Known = new();

    /// <summary>The compiler needs up to a kilobyte of the stack for each level, and a thread may have little more than half a mebibyte left.</summary>
    private const int MostDepth = 256;

    private readonly NamesInOrder _names;

    private readonly NamesInOrder _writes;

    /// <summary>Where statements stand behind which the next one does not run, or that hold more than a walk sees; in the order of the text.</summary>
    private readonly int[] _exits;

    private LocalUses(SyntaxNode member)
    {
        var (names, writes, calls, exits) = (new List<IdentifierNameSyntax>(), new List<IdentifierNameSyntax>(), new List<ExpressionSyntax>(), new List<int>());
        // In a program without Main the statements of the file are the member; types beside them cannot see their locals.
        var levels = new Stack<(SyntaxNode Node, int Depth)>();
        IEnumerable<SyntaxNode> roots = member is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : [member];
        foreach (var root in roots)
            foreach (var node in root.DescendantNodes())
            {
                IsTooDeep |= Follow(node, levels) > MostDepth;
                if (node is GotoStatementSyntax) HasJumps = true;
                if (node is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or YieldStatementSyntax or GotoStatementSyntax or FixedStatementSyntax) exits.Add(node.SpanStart);
                if (node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax) calls.Add((ExpressionSyntax)node);
                if (node is not IdentifierNameSyntax name) continue;
                names.Add(name);
                if (MayWrite(name)) writes.Add(name);
            }

        _names = new NamesInOrder(names);
        _writes = new NamesInOrder(writes);
        _exits = [.. exits];
        Calls = calls.ToImmutableArray();
    }

    /// <summary>The names in the member that <paramref name="node"/> stands in.</summary>
    public static LocalUses Around(SyntaxNode node) => Known.GetValue(MemberOf(node), member => new LocalUses(member));

    /// <summary>The names in all of a type.</summary>
    public static LocalUses In(SyntaxNode type) => Known.GetValue(type, member => new LocalUses(member));

    /// <summary>Expressions and statements are nested deeper than the compiler may be asked what they do.</summary>
    public bool IsTooDeep { get; }

    /// <summary>The order of the text is not the one in which its statements run.</summary>
    public bool HasJumps { get; }

    /// <summary>The declaration that holds the code of <paramref name="node"/>.</summary>
    public static SyntaxNode MemberOf(SyntaxNode node)
    {
        for (var current = node; ; current = current.Parent)
        {
            // A type holds the code of its primary constructor's base call.
            if (current is TypeDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or CompilationUnitSyntax) return current;
            if (current.Parent is null) return current;
        }
    }

    /// <summary>Calls and creations, in the order of the text.</summary>
    public ImmutableArray<ExpressionSyntax> Calls { get; }

    public IReadOnlyList<IdentifierNameSyntax> Of(string name) => _names.Of(name);

    /// <summary>Those of the uses that may give the variable itself another value: of a text, whose characters nobody can change, all that count.</summary>
    public IReadOnlyList<IdentifierNameSyntax> WritesOf(string name) => _writes.Of(name);

    /// <summary>Whether a way out stands in <paramref name="code"/>: a statement behind which the next one does not run.</summary>
    public bool HasExits(TextSpan code)
    {
        var next = Array.BinarySearch(_exits, code.Start);
        if (next < 0) next = ~next;
        return next < _exits.Length && _exits[next] < code.End;
    }

    /// <summary>How deep a node stands, walked in the order of the text. The left side of a sum is no deeper than the sum: that, the compiler takes in a loop.</summary>
    private static int Follow(SyntaxNode node, Stack<(SyntaxNode Node, int Depth)> levels)
    {
        while (levels.Count > 0 && levels.Peek().Node != node.Parent) levels.Pop();
        var outer = levels.Count > 0 ? levels.Peek().Depth : 0;
        var depth = node.Parent is BinaryExpressionSyntax sum && sum.Left == node ? outer : outer + 1;
        levels.Push((node, depth));
        return depth;
    }

    private static bool MayWrite(IdentifierNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }) node = node.Parent;
        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or RefExpressionSyntax or MakeRefExpressionSyntax => true,
            // fixed (char* first = text)
            EqualsValueClauseSyntax { Parent.Parent.Parent: FixedStatementSyntax } => true,
            _ => false,
        };
    }

    /// <summary>The uses that may give <paramref name="variable"/> another value; all that bear its name, where they cannot be told apart by their syntax.</summary>
    public IReadOnlyList<IdentifierNameSyntax> CandidatesFor(ISymbol variable) =>
        variable is ILocalSymbol { Type.SpecialType: SpecialType.System_String } or IParameterSymbol { Type.SpecialType: SpecialType.System_String } ? WritesOf(variable.Name) : Of(variable.Name);

    public static bool IsUseOf(IdentifierNameSyntax name, ISymbol symbol, SemanticModel model, CancellationToken cancellation) =>
        KnownSymbols.Same(model.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition, symbol.OriginalDefinition);
}
