using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Follows a variable from its declaration to a use of it, and what it holds on to the moment at which that is sent. Only
/// the statements that mention the variable are looked at, in the order in which they run.
/// </summary>
internal sealed partial class History
{
    private readonly UsesInOrder _uses;
    private readonly SyntaxNode _use;
    private readonly SyntaxNode _moment;
    private readonly Reader _reader;
    private readonly bool _isPlain;
    private readonly bool _isCopied;
    private readonly Stack<List<VariableState>> _breaks = new();

    private bool _isOfThis;
    private StatementSyntax? _end;
    private VariableState? _state;
    private bool _isUsed;
    private bool _isDone;

    private History(UsesInOrder uses, SyntaxNode use, SyntaxNode moment, VariableState state, bool isPlain, bool isCopied, Reader reader)
    {
        _uses = uses;
        _use = use;
        _moment = moment;
        _state = state;
        _isPlain = isPlain;
        _isCopied = isCopied;
        _reader = reader;
    }

    /// <param name="names">The uses of the variable in its scope, in the order of the text.</param>
    /// <param name="scope">What holds the statements.</param>
    /// <param name="use">The use that is asked about.</param>
    /// <param name="moment">Up to where changes of the object count.</param>
    /// <param name="start">What the variable holds at first.</param>
    /// <param name="isPlain">The value cannot be changed, so that only the use counts.</param>
    /// <param name="isCopied">The use takes a copy, as of a struct; but what that refers to it shares.</param>
    /// <param name="reader">Where the use stands.</param>
    public static ImmutableArray<Held> Of(IReadOnlyList<IdentifierNameSyntax> names, SyntaxNode scope, SyntaxNode use, SyntaxNode moment, VariableState start, bool isPlain, bool isCopied, Reader reader)
    {
        var until = scope.Span.Contains(moment.Span) ? moment : use;
        var history = new History(new UsesInOrder(names, until), use, until, start, isPlain, isCopied, reader);
        history.WalkInside(scope);
        return history._isUsed && history._state is { } state ? state.Values() : ImmutableArray<Held>.Empty;
    }

    /// <param name="names">The uses of the variable in its scope, in the order of the text.</param>
    /// <param name="scope">What holds the statements.</param>
    /// <param name="moment">Up to where changes count; <see langword="null"/> for the end of the scope.</param>
    /// <param name="start">What the variable holds at first.</param>
    /// <param name="reader">Where the variable stands.</param>
    public static ImmutableArray<Held> Of(IReadOnlyList<IdentifierNameSyntax> names, SyntaxNode scope, SyntaxNode? moment, VariableState start, Reader reader)
    {
        var until = moment ?? scope;
        var history = new History(new UsesInOrder(names, until), until, until, start, isPlain: false, isCopied: false, reader);
        history.WalkInside(scope);
        return (moment is null || history._isUsed) && history._state is { } state ? state.Values() : ImmutableArray<Held>.Empty;
    }

    /// <summary>All that a method does which is left at its end alone.</summary>
    /// <param name="names">What it speaks of: a parameter, or members of its own object.</param>
    /// <param name="body">Its code.</param>
    /// <param name="start">What the parameter holds, or what object it is.</param>
    /// <param name="isOfThis">The names are members of one object.</param>
    /// <param name="reader">Where the code stands.</param>
    public static ImmutableArray<Held> Through(IReadOnlyList<IdentifierNameSyntax> names, SyntaxNode body, VariableState start, bool isOfThis, Reader reader)
    {
        var history = new History(new UsesInOrder(names, body), body, body, start, isPlain: false, isCopied: false, reader) { _isOfThis = isOfThis, _end = (body as BlockSyntax)?.Statements.LastOrDefault() };
        history.WalkInside(body);
        return history._state is { } state ? state.Values() : ImmutableArray<Held>.Empty;
    }

    private void WalkInside(SyntaxNode scope)
    {
        if (scope is StatementSyntax statement) Walk(statement);
        else if (scope is SwitchSectionSyntax or CompilationUnitSyntax) WalkList(scope);
        else Pass(scope.Span);
    }

    private void Walk(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax:
                WalkList(statement);
                break;
            case IfStatementSyntax choice:
                Pass(choice.Condition.Span);
                Branch([choice.Statement, choice.Else?.Statement]);
                break;
            case SwitchStatementSyntax choice:
                Pass(choice.Expression.Span);
                Sections(choice);
                break;
            case TryStatementSyntax attempt:
                Attempt(attempt);
                break;
            case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax:
                Loop(statement);
                break;
            case UsingStatementSyntax resource:
                if (resource.Declaration is { } declared) Pass(declared.Span);
                if (resource.Expression is { } expression) Pass(expression.Span);
                Walk(resource.Statement);
                break;
            case LockStatementSyntax guarded:
                Pass(guarded.Expression.Span);
                Walk(guarded.Statement);
                break;
            case CheckedStatementSyntax { Block: var block }:
                Walk(block);
                break;
            case UnsafeStatementSyntax { Block: var block }:
                Walk(block);
                break;
            case FixedStatementSyntax:
                _state = VariableState.Lost;
                break;
            case LocalFunctionStatementSyntax:
                break;
            default:
                Pass(statement.Span);
                Leave(statement);
                break;
        }
    }

    /// <summary>The statements of a list that mention the variable, or hold the moment.</summary>
    private void WalkList(SyntaxNode list)
    {
        StatementSyntax? last = null;
        var passed = 0;
        foreach (var node in _uses.In(list.Span))
        {
            if (UsesInOrder.StatementOf(node, list) is not { } statement || statement == last) continue;
            if (_isDone || _state is null) return;
            PassBreaks(list, statement, ref passed);
            last = statement;
            Walk(statement);
        }

        if (_isDone || _state is null) return;
        PassBreaks(list, null, ref passed);
        var end = list switch
        {
            BlockSyntax block => block.Statements.LastOrDefault(),
            SwitchSectionSyntax section => section.Statements.LastOrDefault(),
            _ => null,
        };
        if (end is not null && end != last) LeaveAtEnd(end);
    }

    private void Leave(StatementSyntax statement)
    {
        if (_isDone || statement == _end) return;
        if (statement is BreakStatementSyntax && _breaks.Count > 0 && _state is { } state) _breaks.Peek().Add(state);
        if (statement is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
            or YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldBreakStatement })
        {
            _state = null;
        }
    }

    /// <param name="branches">What may run instead of one another; <see langword="null"/> where nothing may.</param>
    private void Branch(StatementSyntax?[] branches)
    {
        if (_isDone || _state is null) return;
        if (branches.FirstOrDefault(IsAhead) is { } ahead)
        {
            Walk(ahead);
            return;
        }

        var entry = _state;
        var ends = new List<VariableState>();
        foreach (var branch in branches)
        {
            _state = entry;
            if (branch is not null) Walk(branch);
            if (_state is not null) ends.Add(_state);
        }

        _state = VariableState.Join(entry, ends);
    }

    private void Sections(SwitchStatementSyntax choice)
    {
        if (_isDone || _state is null) return;
        // case var id when Fill(message):
        foreach (var label in choice.Sections.SelectMany(section => section.Labels)) Shake(label);
        if (choice.Sections.FirstOrDefault(IsAhead) is { } ahead)
        {
            _breaks.Push([]);
            WalkList(ahead);
            _breaks.Pop();
            return;
        }

        var entry = _state;
        var ends = new List<VariableState>();
        _breaks.Push(ends);
        foreach (var section in choice.Sections)
        {
            _state = entry;
            WalkList(section);
            if (_state is not null) ends.Add(_state);
        }

        _breaks.Pop();
        if (!choice.Sections.Any(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax))) ends.Add(entry);
        _state = VariableState.Join(entry, ends);
    }

    /// <summary>Anything that <paramref name="node"/> does may have been done, in part or several times.</summary>
    private void Shake(SyntaxNode node)
    {
        var all = new List<Change>();
        foreach (var name in _uses.In(node.Span).OfType<IdentifierNameSyntax>())
        {
            if (name == _use || Of(name) is not { IsHarmless: false } mention || _state is null) continue;
            if (mention.IsLost || mention.Value is not null) _state = VariableState.Lost;
            foreach (var change in mention.Changes) _state = _state.After(Either.Maybe(change));
            all.AddRange(mention.Changes);
        }

        if (AreEntangled(all)) _state = _state?.After(new Opened(ImmutableArray<IOperation>.Empty));
    }

    /// <summary>Whether the second round may find in a member what the first has put there: <c>m.From.Id = id; m.From = next;</c>.</summary>
    private static bool AreEntangled(List<Change> changes)
    {
        var steps = changes.Select(change => change is Assigned { Path.IsEmpty: true, Target: var target } ? target : change.Path.FirstOrDefault()).ToList();
        return changes.Where((change, i) => change is Assigned && steps.Where((step, j) => j != i && (!change.Path.IsEmpty || !changes[j].Path.IsEmpty)
            && (step is null || steps[i] is null || KnownSymbols.Same(MemberChanges.MemberOf(step), MemberChanges.MemberOf(steps[i]!)))).Any()).Any();
    }

    /// <summary>Code without statements of its own: its mentions in the order of the text, but what an assignment assigns comes before it.</summary>
    private void Pass(TextSpan code)
    {
        if (_state is null) return;
        var assigned = new List<(Mention Mention, int End)>();
        foreach (var node in _uses.In(code))
        {
            if (_isDone) return;
            Settle(assigned, node.SpanStart);
            if (node == _use)
            {
                _isUsed = true;
                if (_isPlain) _isDone = true;
                continue;
            }

            if (node is not IdentifierNameSyntax name) continue;
            // What stands behind the moment, in the same statement, comes too late.
            if (_isUsed && name.SpanStart >= _moment.Span.End) break;
            var mention = Of(name);
            if (mention.Value is { } value) assigned.Add((mention, value.Syntax.Span.End));
            else Apply(mention);
        }

        if (_isUsed && code.Contains(_moment.Span)) _isDone = true;
        if (!_isDone) Settle(assigned, int.MaxValue);
    }

    private void Settle(List<(Mention Mention, int End)> assigned, int position)
    {
        for (var i = assigned.Count - 1; i >= 0; i--)
        {
            if (assigned[i].End > position) continue;
            Apply(assigned[i].Mention);
            assigned.RemoveAt(i);
        }
    }

    private void Apply(Mention mention)
    {
        if (mention.Value is not null || mention.IsLost)
        {
            // Behind the use the variable may go on to hold something else; what was used stays as it is, but for a method that is given it by reference.
            if (_isUsed && !mention.IsLost) _isDone = true;
            else if (mention.Value is not { } value) _state = VariableState.Lost;
            else _state = mention.IsIfNull ? _state?.IfNull(value, _reader.Next()) : VariableState.Of(value, _reader.Next());
            return;
        }

        if (_isUsed && _isCopied && !mention.IsHarmless) _state = VariableState.Lost;
        foreach (var change in mention.Changes) _state = _state?.After(change);
    }

    private Mention Of(IdentifierNameSyntax name) => Mention.Of(name, _reader, isOfThis: _isOfThis);

    private bool IsAhead(SyntaxNode? node) => node is not null && node.Span.Contains(_isUsed ? _moment.Span : _use.Span);
}
