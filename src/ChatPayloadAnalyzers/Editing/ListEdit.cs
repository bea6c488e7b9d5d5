using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A part of a comma-separated list: a member or an item, and the comma behind it (or -1).</summary>
internal readonly record struct ListPart(int Start, int End, int Comma);

/// <summary>Adds to and removes from a comma-separated list in braces, in C# and in JSON text, keeping its layout.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Open">The position behind the opening brace.</param>
/// <param name="Close">The position of the closing brace.</param>
/// <param name="Parts">The parts in order.</param>
/// <param name="KeepsTrailingComma">A comma behind the last part is allowed, so that a new part gets one too.</param>
internal sealed record ListEdit(SyntaxTree Tree, int Open, int Close, IReadOnlyList<ListPart> Parts, bool KeepsTrailingComma)
{
    /// <summary>The spans to delete so that <paramref name="removed"/> (indices of parts) are gone with their commas.</summary>
    public IEnumerable<TextSpan> Removals(IReadOnlyCollection<int> removed)
    {
        var hasKept = false;
        for (var i = 0; i < Parts.Count; i++)
        {
            if (!removed.Contains(i)) hasKept = true;
            else if (hasKept) yield return TextSpan.FromBounds(Parts[i - 1].End, Parts[i].End);
            else if (i + 1 < Parts.Count) yield return TextSpan.FromBounds(Parts[i].Start, Parts[i + 1].Start);
            else yield return TextSpan.FromBounds(Parts[i].Start, Parts[i].Comma >= 0 ? Parts[i].Comma + 1 : Parts[i].End);
        }
    }

    /// <summary>Writes <paramref name="added"/> behind the last part.</summary>
    /// <param name="added">The new parts.</param>
    /// <param name="removed">The indices of parts that are removed at the same time.</param>
    /// <param name="source">The file's text.</param>
    /// <param name="writer">Takes the changes.</param>
    public void Add(IReadOnlyList<string> added, IReadOnlyCollection<int> removed, SourceText source, EditWriter writer)
    {
        if (added.Count == 0) return;
        if (removed.Count == Parts.Count)
        {
            var before = source[Open - 1] == '{' && source[Math.Min(Open, source.Length - 1)] is ' ' or '}' ? " " : "";
            // new { } has one space between its braces already, new { gets its own.
            var after = Parts.Count == 0 && Close > Open ? "" : before;
            writer.Insert(Tree, Open, before + string.Join(", ", added) + after);
            return;
        }

        var last = Parts[Parts.Count - 1];
        var separator = Separator(source);
        if (last.Comma >= 0 && KeepsTrailingComma)
        {
            writer.Insert(Tree, BehindComment(source, last.Comma + 1), string.Concat(added.Select(part => separator + part + ",")));
            return;
        }

        var behind = BehindComment(source, last.End);
        if (behind == last.End)
        {
            writer.Insert(Tree, behind, string.Concat(added.Select(part => "," + separator + part)));
        }
        else
        {
            // A comment at the end of the line stays with the part that it speaks of.
            writer.Insert(Tree, last.End, ",");
            writer.Insert(Tree, behind, separator + string.Join("," + separator, added));
        }
    }

    /// <summary>What stands between the last part and what comes before it: the layout of the list.</summary>
    private string Separator(SourceText source)
    {
        var last = Parts[Parts.Count - 1];
        var before = Parts.Count > 1 ? Parts[Parts.Count - 2].Comma + 1 : Open;
        if (before <= 0 || before > last.Start) return " ";
        var between = source.ToString(TextSpan.FromBounds(before, last.Start));
        // White space, or the escapes of it in a literal on one line.
        var isLayout = between.Replace("\\n", "").Replace("\\r", "").Replace("\\t", "").Trim().Length == 0;
        if (isLayout) return Parts.Count == 1 && between.Length == 0 ? "" : between;
        var lineBreak = between.LastIndexOf('\n');
        if (lineBreak < 0) return " ";
        var indentation = between.Substring(lineBreak + 1);
        return (lineBreak > 0 && between[lineBreak - 1] == '\r' ? "\r\n" : "\n") + indentation.Substring(0, indentation.Length - indentation.TrimStart().Length);
    }

    private int BehindComment(SourceText source, int position)
    {
        if (!KeepsTrailingComma) return position;
        var line = source.Lines.GetLineFromPosition(position);
        var rest = source.ToString(TextSpan.FromBounds(position, line.End));
        return rest.TrimStart().StartsWith("//", StringComparison.Ordinal) ? position + rest.TrimEnd().Length : position;
    }
}
