using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The uses of a variable in the order of the text, and the moment that a reading is about among them.</summary>
internal sealed class UsesInOrder(IReadOnlyList<IdentifierNameSyntax> names, SyntaxNode moment)
{
    /// <summary>The uses in <paramref name="span"/>, and the moment where it stands there.</summary>
    public IEnumerable<SyntaxNode> In(TextSpan span)
    {
        var low = 0;
        var high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].SpanStart < span.Start) low = middle + 1;
            else high = middle;
        }

        var isMomentDue = span.Contains(moment.Span);
        for (; low < names.Count && names[low].Span.End <= span.End; low++)
        {
            if (isMomentDue && moment.SpanStart <= names[low].SpanStart)
            {
                isMomentDue = false;
                if (moment != names[low]) yield return moment;
            }

            yield return names[low];
        }

        if (isMomentDue) yield return moment;
    }

    /// <summary>The statement of <paramref name="list"/> in which <paramref name="node"/> stands.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode node, SyntaxNode list)
    {
        for (var current = node; current is not null && current != list; current = current.Parent)
        {
            if (current is StatementSyntax statement && (current.Parent == list || (current.Parent is GlobalStatementSyntax global && global.Parent == list))) return statement;
        }

        return null;
    }
}
