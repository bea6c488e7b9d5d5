using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes all edits of one list together: members in braces, arguments, or the statements of a block.</summary>
internal sealed class MemberList(SyntaxNode list) : WritableForm
{
    private readonly SyntaxNode _list = list;

    public override bool Equals(object? obj) => obj is MemberList other && other._list == _list;

    public override int GetHashCode() => _list.GetHashCode();

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        var added = new List<AddedPart>();
        var removed = new HashSet<SyntaxNode>();
        // In the order of the schema also where a plan declares a property elsewhere.
        foreach (var edit in edits.OrderBy(edit => (edit as AddMember)?.Position))
        {
            switch ((edit.Form as ListedForm)?.Plan(edit, edits, writer))
            {
                case AddedPart part: added.Add(part); break;
                case RemovedPart part: removed.UnionWith(All(part)); break;
                case ChangedPart part: StatementEdit.Write(part, _list.SyntaxTree, writer); break;
                default: return false;
            }
        }

        added.Sort((left, right) => left.Position.CompareTo(right.Position));
        switch (_list)
        {
            case InitializerExpressionSyntax initializer:
                Write(SyntaxLists.Of(_list.SyntaxTree, initializer.OpenBraceToken, initializer.CloseBraceToken, initializer.Expressions), [.. initializer.Expressions], added, removed, writer);
                return true;
            case ArgumentListSyntax arguments:
                Write(SyntaxLists.Of(_list.SyntaxTree, arguments.OpenParenToken, arguments.CloseParenToken, arguments.Arguments) with { KeepsTrailingComma = false }, [.. arguments.Arguments], added, removed, writer);
                return true;
            case BaseObjectCreationExpressionSyntax creation:
                if (added.Count > 0) writer.Insert(_list.SyntaxTree, creation.Span.End, $" {{ {string.Join(", ", added.Select(part => part.Text))} }}", EditWriter.Order.Continuing);
                return true;
            default:
                StatementEdit.Write(added, removed, _list.SyntaxTree, writer);
                return true;
        }
    }

    private IEnumerable<SyntaxNode> All(RemovedPart part) => part.Last is { } last
        ? _list.ChildNodes().Select(child => child is GlobalStatementSyntax global ? global.Statement : child).Where(child => child.SpanStart >= part.Part.SpanStart && child.Span.End <= last.Span.End)
        : [part.Part];

    private static void Write(ListEdit list, IReadOnlyList<SyntaxNode> parts, List<AddedPart> added, HashSet<SyntaxNode> removed, EditWriter writer)
    {
        var indices = new HashSet<int>(Enumerable.Range(0, parts.Count).Where(i => removed.Contains(parts[i])));
        foreach (var span in list.Removals(indices)) writer.Replace(list.Tree, span, "");
        list.Add([.. added.Select(part => (Last(part.Behind), part.Text))], indices, list.Tree.GetText(writer.Cancellation), writer);

        int Last(ImmutableArray<SyntaxNode> behind)
        {
            for (var i = parts.Count - 1; i >= 0; i--)
                if (!indices.Contains(i) && behind.Contains(parts[i])) return i;
            return -1;
        }
    }
}
