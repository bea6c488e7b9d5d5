using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The uses of the variables of one file and what its constructors and methods do, found out once in an analysis; as long as the file's semantic model lives.</summary>
internal sealed class KnownUses
{
    private readonly ConcurrentDictionary<(LocalUses Member, ISymbol Variable, SyntaxNode Scope), VariableUses> _all = new();

    private readonly ConcurrentDictionary<ConstructorDeclarationSyntax, WrittenConstructor> _constructors = new();

    private readonly ConcurrentDictionary<SyntaxNode, OwnMembers?> _own = new();

    public WrittenConstructor Of(ConstructorDeclarationSyntax constructor, Func<WrittenConstructor> find) => _constructors.TryGetValue(constructor, out var known) ? known : _constructors.GetOrAdd(constructor, find());

    /// <param name="body">The code of a method.</param>
    /// <param name="find">Finds what it speaks of, which is the same for whoever asks.</param>
    public OwnMembers? Of(SyntaxNode body, Func<OwnMembers?> find) => _own.TryGetValue(body, out var known) ? known : _own.GetOrAdd(body, find());

    public VariableUses Of(ISymbol variable, LocalUses member, SyntaxNode scope, Func<IEnumerable<IdentifierNameSyntax>> find) =>
        _all.TryGetValue((member, variable, scope), out var known) ? known : _all.GetOrAdd((member, variable, scope), new VariableUses(find().ToImmutableArray(), scope, member));
}

/// <summary>
/// The uses of a variable in its scope, in the order of the text. Each of two hundred calls that send it asks what all the others do with it:
/// of most of them the answer is "nothing", and need be given once.
/// </summary>
/// <param name="all">The uses.</param>
/// <param name="scope">What holds the statements in which the variable can be used.</param>
/// <param name="member">The member around it.</param>
internal sealed class VariableUses(ImmutableArray<IdentifierNameSyntax> all, SyntaxNode scope, LocalUses member)
{
    /// <summary>So few are looked at by each reading.</summary>
    private const int Few = 8;

    private Marked? _marked;

    public ImmutableArray<IdentifierNameSyntax> All => all;

    /// <summary>Whether one of them, other than <paramref name="use"/>, may do something, be it only at any time.</summary>
    public bool MayDoSomething(SyntaxNode use, bool isAnyTime, Reader reader)
    {
        if (all.Length <= Few) return all.Any(name => name != use && (!isAnyTime || IsAnyTime(name, reader)) && !Mention.Of(name, reader).IsHarmless);
        var doing = isAnyTime ? MarkedBy(reader).AtAnyTime : MarkedBy(reader).ThatDo;
        return doing.Length > 1 || (doing.Length == 1 && doing[0] != use);
    }

    /// <summary>Whether one of them may do something behind <paramref name="moment"/>, or before it in another round of a loop.</summary>
    public bool MayDoSomethingBehind(SyntaxNode moment, Reader reader)
    {
        var start = moment.Span.End;
        for (var current = moment.Parent; current is not null && current != scope; current = current.Parent)
            if (current is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax) start = current.SpanStart;
        var doing = all.Length <= Few ? all.Where(name => !Mention.Of(name, reader).IsHarmless) : MarkedBy(reader).ThatDo;
        return doing.Any(name => name.SpanStart >= start && !moment.Span.Contains(name.Span));
    }

    /// <summary>
    /// Those from the last assignment before <paramref name="position"/> that gives the variable another value whatever came before, to the end of the statement in
    /// which <paramref name="moment"/> stands: where a thousand bodies go through one variable, each asks for its own.
    /// </summary>
    /// <param name="use">The use that is asked about, which belongs to them; <see langword="null"/> where it stands outside the scope.</param>
    /// <param name="position">Where the variable is used.</param>
    /// <param name="moment">Up to where changes count.</param>
    /// <param name="reader">Where the variable stands.</param>
    public ImmutableArray<IdentifierNameSyntax> Around(IdentifierNameSyntax? use, SyntaxNode position, SyntaxNode moment, Reader reader)
    {
        var names = all;
        if (all.Length > Few)
        {
            var marked = MarkedBy(reader);
            var last = NamesInOrder.IndexFrom(marked.Anew, position.SpanStart) - 1;
            // What is assigned may use the variable itself, and then an earlier value.
            while (last >= 0 && marked.Anew[last].Parent!.Span.End > position.SpanStart) last--;
            var first = last < 0 ? 0 : NamesInOrder.IndexFrom(marked.ThatCount, marked.Anew[last].SpanStart);
            var end = Math.Max(EndOf(position), scope.Span.Contains(moment.Span) ? EndOf(moment) : 0);
            names = ImmutableArray.Create(marked.ThatCount, first, NamesInOrder.IndexFrom(marked.ThatCount, end) - first);
        }

        return use is null ? names : With(names, use);
    }

    /// <summary>Where the statement of the scope ends in which <paramref name="node"/> stands; nowhere, where it holds them all.</summary>
    private int EndOf(SyntaxNode node) => UsesInOrder.StatementOf(node, scope)?.Span.End ?? int.MaxValue;

    public bool Contains(IdentifierNameSyntax use) => NamesInOrder.IndexFrom(all, use.SpanStart) is var index && index < all.Length && all[index] == use;

    /// <summary>The same with a use that the search for the others passed over.</summary>
    private static ImmutableArray<IdentifierNameSyntax> With(ImmutableArray<IdentifierNameSyntax> names, IdentifierNameSyntax use)
    {
        var index = NamesInOrder.IndexFrom(names, use.SpanStart);
        return index < names.Length && names[index] == use ? names : names.Insert(index, use);
    }

    /// <summary>Whether what is done at a use may be done before or behind it as well: a lambda runs when somebody calls it, and a reference that is kept is another name.</summary>
    private bool IsAnyTime(IdentifierNameSyntax name, Reader reader) => IsCaptured(name, scope) || KeptReferences.AreTakenAt(name, reader);

    public static bool IsCaptured(SyntaxNode use, SyntaxNode scope)
    {
        for (var current = use.Parent; current is not null && current != scope; current = current.Parent)
            if (current is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) return true;
        return false;
    }

    /// <summary>What a use does is the same for whoever asks, so that the answer may not hang on how much the asking reading has done before.</summary>
    private Marked MarkedBy(Reader reader)
    {
        if (_marked is { } known) return known;
        var fresh = new Reader(reader.Model, reader.Symbols, reader.Cancellation);
        var doing = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        var atAnyTime = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        var counting = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        var anew = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        foreach (var name in all)
        {
            var mention = Mention.Of(name, fresh);
            if (!mention.IsHarmless) doing.Add(name);
            if (!mention.IsHarmless && IsAnyTime(name, fresh)) atAnyTime.Add(name);
            if (!mention.IsHarmless || !LeavesTheWayAsItIs(name)) counting.Add(name);
            if (mention is { Value: not null, IsIfNull: false } && IsReached(name)) anew.Add(name);
        }

        return _marked = new Marked(doing.ToImmutable(), atAnyTime.ToImmutable(), counting.ToImmutable(), anew.ToImmutable());
    }

    /// <summary>Whether the name is assigned to by a statement of the scope itself, which runs whenever those behind it do.</summary>
    private bool IsReached(IdentifierNameSyntax name) =>
        name.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment && assignment.Left == name
        && UsesInOrder.StatementOf(name, scope) == statement && !member.HasExits(TextSpan.FromBounds(scope.SpanStart, statement.Span.End));

    /// <summary>
    /// Whether the statement of the scope that a use stands in runs from its start to its end, so that a walk through it finds nothing more than the uses
    /// that do something: no way out, no label.
    /// </summary>
    private bool LeavesTheWayAsItIs(IdentifierNameSyntax name) => UsesInOrder.StatementOf(name, scope) is { } statement && !member.HasExits(statement.Span);

    /// <param name="ThatDo">Uses that do something.</param>
    /// <param name="AtAnyTime">Those of them that may do it at any time.</param>
    /// <param name="ThatCount">Those that do something, and those that it takes to find the way through the statements.</param>
    /// <param name="Anew">Those that give the variable another value, and that every way passes.</param>
    private sealed record Marked(
        ImmutableArray<IdentifierNameSyntax> ThatDo, ImmutableArray<IdentifierNameSyntax> AtAnyTime, ImmutableArray<IdentifierNameSyntax> ThatCount, ImmutableArray<IdentifierNameSyntax> Anew);
}
