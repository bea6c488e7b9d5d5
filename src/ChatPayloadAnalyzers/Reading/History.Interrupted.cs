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
