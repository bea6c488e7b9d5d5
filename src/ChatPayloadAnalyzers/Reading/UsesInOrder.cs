using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The uses of a variable in the order of the text, and the moment that a reading is about among them.</summary>
internal sealed class UsesInOrder(IReadOnlyList<IdentifierNameSyntax> names, SyntaxNode moment)
{
    /// <summary>The uses in <paramref name="span"/>, and the moment where it stands there.</summary>
    public IEnumerable<SyntaxNode> In(TextSpan span)
    {
        var isMomentDue = span.Contains(moment.Span);
        foreach (var name in NamesInOrder.In(names, span))
        {
            if (isMomentDue && moment.SpanStart <= name.SpanStart)
            {
                isMomentDue = false;
                if (moment != name) yield return moment;
            }

            yield return name;
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
