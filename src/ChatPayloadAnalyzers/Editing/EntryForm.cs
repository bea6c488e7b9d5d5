using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>How an entry is spelled.</summary>
internal enum EntryStyle
{
    /// <summary><c>["to"] = value</c></summary>
    Index,

    /// <summary><c>{ "to", value }</c> or <c>Add("to", value)</c></summary>
    Add,

    /// <summary><c>new JProperty("to", value)</c></summary>
    Property,
}

/// <summary>One entry of a dictionary or of a tree's object, in an initializer or as a statement by itself.</summary>
internal sealed class EntryForm : ListedForm
{
    private EntryForm(SyntaxNode part, SyntaxNode list, ExpressionSyntax key, ExpressionSyntax value, EntryStyle style, ExpressionSyntax? call)
    {
        Part = part;
        List = list;
        Key = key;
        Value = value;
        Style = style;
        Call = call;
    }

    /// <summary>What goes if the entry does: a part of the initializer, or the statement.</summary>
    public SyntaxNode Part { get; }

    public ExpressionSyntax Key { get; }

    public ExpressionSyntax Value { get; }

    public EntryStyle Style { get; }

    /// <summary>Of a statement, the <c>entries.Add</c> or the <c>entries</c> in <c>entries["to"] = value</c>.</summary>
    public ExpressionSyntax? Call { get; }

    public bool IsStatement => Part is StatementSyntax;

    public SyntaxNode Within => List;

    protected override SyntaxNode List { get; }

    /// <param name="entry">The assignment, the call, or the part of an initializer.</param>
    /// <param name="key">The expression of the key.</param>
    /// <param name="value">The expression of the value.</param>
    /// <returns><see langword="null"/> where the entry stands in the middle of other code.</returns>
    public static EntryForm? Of(SyntaxNode entry, SyntaxNode key, SyntaxNode value)
    {
        if (key is not ExpressionSyntax name || value is not ExpressionSyntax given) return null;
        var style = entry switch
        {
            AssignmentExpressionSyntax => EntryStyle.Index,
            InitializerExpressionSyntax or InvocationExpressionSyntax => EntryStyle.Add,
            BaseObjectCreationExpressionSyntax => EntryStyle.Property,
            _ => (EntryStyle?)null,
        };
        if (style is not { } spelled) return null;
        // new JObject(new JProperty("to", value)), and { new JProperty("to", value) } by which it is added.
        if (entry is BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax arguments } argument })
        {
            if (arguments.Parent is BaseObjectCreationExpressionSyntax) return new EntryForm(argument, arguments, name, given, spelled, null);
            entry = arguments.Parent ?? entry;
        }

        var call = entry switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => access.Expression,
            InvocationExpressionSyntax invocation => invocation.Expression,
            _ => null,
        };
        return entry.Parent switch
        {
            InitializerExpressionSyntax initializer => new EntryForm(entry, initializer, name, given, spelled, null),
            ExpressionStatementSyntax statement when call is not null && StatementEdit.BlockOf(statement) is { } block => new EntryForm(statement, block, name, given, spelled, call),
            _ => null,
        };
    }

    public override ListChange? Plan(Edit edit, IReadOnlyList<Edit> all, EditWriter writer) => edit switch
    {
        RemoveMember => new RemovedPart(Part),
        RenameMember rename when !IsReadElsewhere() => new ChangedPart(Key.Span, CSharpValue.Quote(rename.Name)),
        _ => null,
    };

    /// <param name="key">The JSON name.</param>
    /// <param name="value">Its value in C#.</param>
    /// <param name="style">How entries are spelled there.</param>
    /// <param name="call">For a statement, what is called or indexed.</param>
    /// <param name="property">The name of the type of properties.</param>
    public static string Spell(string key, string value, EntryStyle style, ExpressionSyntax? call = null, string property = "JProperty")
    {
        var quoted = CSharpValue.Quote(key);
        return (style, call) switch
        {
            (EntryStyle.Index, null) => $"[{quoted}] = {value}",
            (EntryStyle.Add, null) => $"{{ {quoted}, {value} }}",
            (EntryStyle.Index, _) => $"{call}[{quoted}] = {value};",
            (EntryStyle.Add, _) => $"{call}({quoted}, {value});",
            (EntryStyle.Property, null) => $"new {property}({quoted}, {value})",
            _ => $"{call}(new {property}({quoted}, {value}));",
        };
    }

    /// <summary>Code that asks for the entry by its key would no longer find it.</summary>
    private bool IsReadElsewhere()
    {
        if (Key is not LiteralExpressionSyntax { Token.ValueText: var text }) return false;
        var member = Part.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? Part.SyntaxTree.GetRoot();
        return member.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal =>
            literal.Token.ValueText == text
            && literal.Parent is ArgumentSyntax { Parent: var list }
            && (list is BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax { Parent: not AssignmentExpressionSyntax } }
                || list is ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContainsKey" or "TryGetValue" or "Remove" or "GetValueOrDefault" } } }));
    }
}
