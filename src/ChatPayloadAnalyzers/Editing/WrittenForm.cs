using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A value that statements write through a JSON writer, from the one that names it to the one that ends it.</summary>
/// <param name="calls">How the writer is called there.</param>
/// <param name="name">The expression of the name; <see langword="null"/> for items and the body.</param>
/// <param name="first">The first statement.</param>
/// <param name="start">The statement that starts the value, behind the one that names it, or the same.</param>
/// <param name="last">The last statement.</param>
internal sealed class WrittenForm(WriterStyle calls, ExpressionSyntax? name, StatementSyntax first, StatementSyntax start, StatementSyntax last) : ListedForm
{
    public StatementSyntax Last => last;

    public bool IsNamedApart => calls.NamesApart;

    /// <summary>The expression of a value that one call writes.</summary>
    public ExpressionSyntax? Value { get; private init; }

    protected override SyntaxNode List { get; } = StatementEdit.BlockOf(first) ?? first;

    /// <returns><see langword="null"/> where the statements do not stand side by side.</returns>
    public static WrittenForm? Of(WriterStyle calls, ExpressionSyntax? name, SyntaxNode? first, SyntaxNode? start, SyntaxNode? last, ExpressionSyntax? value) =>
        first?.Parent is StatementSyntax named && start?.Parent is StatementSyntax started && last?.Parent is StatementSyntax ended
        && StatementEdit.BlockOf(named) is { } block && StatementEdit.BlockOf(started) == block && StatementEdit.BlockOf(ended) == block
            ? new WrittenForm(calls, name, named, started, ended) { Value = value }
            : null;

    public override ListChange? Plan(Edit edit, IReadOnlyList<Edit> all, EditWriter writer) => edit switch
    {
        RemoveMember => new RemovedPart(first, last),
        RenameMember rename when name is not null => new ChangedPart(name.Span, CSharpValue.Quote(rename.Name)),
        SetValue { Value: NewText text } when IsString() => new ChangedPart(Value!.Span, CSharpValue.Quote(text.Text)),
        SetValue { Value: WrittenOut { Json: { } json } } when IsString() => new ChangedPart(Value!.Span, CSharpValue.WrittenOutAs(Value!, json, writer)!),
        SetValue set when NameText(all) is var named && (named is null) == (name is null) && calls.Spell(named, set.Value, first, writer) is { } lines => new ChangedPart(TextSpan.FromBounds(first.SpanStart, last.Span.End), lines),
        // The name stays where it is, for it may be changed as well.
        WrapInArray when Method(start) is { } method => new ChangedPart(method.Span, "WriteStartArray") { Behind = ImmutableArray.Create((start, calls.Call("StartObject", "")), ((SyntaxNode)last, calls.Call("EndArray", ""))) },
        _ => null,
    };

    /// <summary>The name, or the one that it is given at the same time.</summary>
    private string? NameText(IReadOnlyList<Edit> all) =>
        all.OfType<RenameMember>().FirstOrDefault(rename => rename.Form == this)?.Name ?? (name is LiteralExpressionSyntax { Token.ValueText: var text } ? text : null);

    /// <summary>The call writes a string, so that another string may stand there.</summary>
    private bool IsString() => Value is not null && (calls.IsNewtonsoft || Method(start)?.Identifier.ValueText is "WriteString" or "WriteStringValue");

    private static SimpleNameSyntax? Method(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } } ? name : null;
}

/// <summary>An object that statements write.</summary>
/// <param name="calls">How the writer is called there.</param>
/// <param name="start">The call that starts it.</param>
/// <param name="members">The forms of its members; <see langword="null"/> for one that has none.</param>
internal sealed class WrittenObjectForm(WriterStyle calls, StatementSyntax start, IReadOnlyList<(string Name, WrittenForm? Form)> members) : ListedForm
{
    protected override SyntaxNode List { get; } = StatementEdit.BlockOf(start) ?? start;

    public override ListChange? Plan(Edit edit, IReadOnlyList<Edit> all, EditWriter writer)
    {
        if (edit is not AddMember add || calls.Spell(add.Name, add.Value, start, writer) is not { } lines) return null;
        var behind = add.Before.Select(member => members.LastOrDefault(known => known.Name == member.Name).Form?.Last).OfType<SyntaxNode>();
        return new AddedPart(lines, add.Position, behind.Prepend(start).ToImmutableArray(), start);
    }
}
