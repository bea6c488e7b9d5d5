using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The uses of the variables of one file, told apart once in an analysis; as long as the file's semantic model lives.</summary>
internal sealed class KnownUses
{
    private readonly ConcurrentDictionary<(LocalUses Member, ISymbol Variable, SyntaxNode Scope), VariableUses> _all = new();

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

    /// <summary>Those that do something to the variable or to what it holds, and those that it takes to find the way through the statements.</summary>
    public ImmutableArray<IdentifierNameSyntax> ThatCount(Reader reader) => all.Length <= Few ? all : MarkedBy(reader).ThatCount;

    /// <summary>Whether one of them, other than <paramref name="use"/>, may do something, be it only where it stands in a lambda.</summary>
    public bool MayDoSomething(SyntaxNode use, bool isInLambda, Reader reader)
    {
        if (all.Length > Few) return MarkedBy(reader).ThatDo.Any(name => name != use && (!isInLambda || IsCaptured(name, scope)));
        return all.Any(name => name != use && (!isInLambda || IsCaptured(name, scope)) && !Mention.Of(name, reader).IsHarmless);
    }

    public bool Contains(IdentifierNameSyntax use)
    {
        var low = 0;
        var high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].SpanStart < use.SpanStart) low = middle + 1;
            else high = middle;
        }

        return low < all.Length && all[low] == use;
    }

    /// <summary>The same with a use that the search for the others passed over.</summary>
    public static ImmutableArray<IdentifierNameSyntax> With(ImmutableArray<IdentifierNameSyntax> names, IdentifierNameSyntax use)
    {
        var index = 0;
        while (index < names.Length && names[index].SpanStart < use.SpanStart) index++;
        return index < names.Length && names[index] == use ? names : names.Insert(index, use);
    }

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
        var counting = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        foreach (var name in all)
        {
            var isHarmless = Mention.Of(name, fresh).IsHarmless;
            if (!isHarmless) doing.Add(name);
            if (!isHarmless || !LeavesTheWayAsItIs(name)) counting.Add(name);
        }

        return _marked = new Marked(doing.ToImmutable(), counting.ToImmutable());
    }

    /// <summary>
    /// Whether the statement of the scope that a use stands in runs from its start to its end, so that a walk through it finds nothing more than the uses
    /// that do something: no way out, no label.
    /// </summary>
    private bool LeavesTheWayAsItIs(IdentifierNameSyntax name) => UsesInOrder.StatementOf(name, scope) is { } statement && !member.HasExits(statement.Span);

    private sealed record Marked(ImmutableArray<IdentifierNameSyntax> ThatDo, ImmutableArray<IdentifierNameSyntax> ThatCount);
}
