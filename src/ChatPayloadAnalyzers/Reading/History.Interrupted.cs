using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Statements that may be left in the middle, or run several times.</summary>
internal sealed partial class History
{
    private void Attempt(TryStatementSyntax attempt)
    {
        if (_isDone || _state is null) return;
        var entry = _state;
        if (IsAhead(attempt.Block))
        {
            Walk(attempt.Block);
            // Where it throws behind the use.
            foreach (var handler in attempt.Catches) if (!_isDone) Shake(handler);
        }
        else if (attempt.Catches.FirstOrDefault(IsAhead) is { } ahead)
        {
            Shake(attempt.Block);
            foreach (var handler in attempt.Catches) if (handler.Filter is { } filter) Shake(filter);
            Walk(ahead.Block);
        }
        else
        {
            var ends = new List<VariableState>();
            Walk(attempt.Block);
            if (_state is not null) ends.Add(_state);
            foreach (var handler in attempt.Catches)
            {
                _state = entry;
                Shake(attempt.Block);
                if (handler.Filter is { } filter) Shake(filter);
                Walk(handler.Block);
                if (_state is not null) ends.Add(_state);
            }

            _state = VariableState.Join(entry, ends);
        }

        if (attempt.Finally is { } last && !_isDone)
        {
            if (IsAhead(last)) Shake(attempt);
            if (_state is not null) Walk(last.Block);
        }
    }

    /// <summary>A statement without a mention still may end the way through its list.</summary>
    private void LeaveAtEnd(StatementSyntax end)
    {
        switch (end)
        {
            case BlockSyntax { Statements: { Count: > 0 } statements }:
                LeaveAtEnd(statements.Last());
                break;
            case IfStatementSyntax { Statement: var then, Else.Statement: var otherwise } when Ends(then) && Ends(otherwise):
                _state = null;
                break;
            default:
                Leave(end);
                break;
        }
    }

    private static bool Ends(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements: var statements } ? statements.LastOrDefault() : statement) is ReturnStatementSyntax or ThrowStatementSyntax;

    /// <summary>Statements that do not mention the variable may still leave the switch, with what it holds there: <c>if (isShort) break;</c></summary>
    private void PassBreaks(SyntaxNode list, StatementSyntax? until, ref int passed)
    {
        if (_breaks.Count == 0 || _state is null) return;
        var statements = list switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => default,
        };
        for (; passed < statements.Count && statements[passed] != until; passed++)
            if (Breaks(statements[passed])) _breaks.Peek().Add(_state);
        passed++;
    }

    /// <summary>Whether a statement that holds others may leave the switch around it.</summary>
    private static bool Breaks(StatementSyntax statement) =>
        statement is IfStatementSyntax or BlockSyntax or TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax or CheckedStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax
        && statement.DescendantNodes(node => node is not (ExpressionSyntax or SwitchStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or LocalFunctionStatementSyntax))
            .Any(node => node is BreakStatementSyntax);

    private void Loop(StatementSyntax loop)
    {
        if (_isDone || _state is null) return;
        Shake(loop);
        if (!IsAhead(loop)) return;
        _breaks.Push([]);
        var body = loop switch
        {
            WhileStatementSyntax { Statement: var statement } => statement,
            DoStatementSyntax { Statement: var statement } => statement,
            ForStatementSyntax { Statement: var statement } => statement,
            _ => ((CommonForEachStatementSyntax)loop).Statement,
        };
        if (!IsAhead(body)) Pass(TextSpan.FromBounds(loop.SpanStart, body.SpanStart));
        if (IsAhead(body)) Walk(body);
        _breaks.Pop();
    }
}
