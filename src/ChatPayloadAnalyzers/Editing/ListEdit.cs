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
    /// <summary>Behind a comma stands a blank, also where the one part that there is does not show it; JSON text may do without.</summary>
    public bool HasBlanks { get; init; }

    /// <summary>As <see cref="EditWriter.Insert"/> has it.</summary>
    public string Rank { get; init; } = "";

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

    /// <summary>Writes new parts, each behind the part that it is to follow; those that follow the same one keep their order.</summary>
    /// <param name="added">The new parts and the indices of the parts before them; -1 for the front.</param>
    /// <param name="removed">The indices of parts that are removed at the same time.</param>
    /// <param name="source">The file's text.</param>
    /// <param name="writer">Takes the changes.</param>
    public void Add(IReadOnlyList<(int Behind, string Text)> added, IReadOnlyCollection<int> removed, SourceText source, EditWriter writer)
    {
        if (added.Count == 0) return;
        if (removed.Count == Parts.Count)
        {
            var before = source[Open - 1] == '{' && source[Math.Min(Open, source.Length - 1)] is ' ' or '}' ? " " : "";
            // new { } has one space between its braces already, new { gets its own.
            var after = Parts.Count == 0 && Close > Open ? "" : before;
            writer.Insert(Tree, Open, before + string.Join(", ", added.Select(part => part.Text)) + after);
            return;
        }

        foreach (var group in added.GroupBy(part => part.Behind))
        {
            var texts = group.Select(part => part.Text).ToList();
            if (group.Key < 0) writer.Insert(Tree, Parts[0].Start, string.Concat(texts.Select(text => text + "," + FrontLayout(source))), rank: Rank);
            else AddBehind(group.Key, texts, removed, source, writer);
        }
    }

    private void AddBehind(int index, List<string> texts, IReadOnlyCollection<int> removed, SourceText source, EditWriter writer)
    {
        var part = Parts[index];
        var isLast = index == Parts.Count - 1;
        var separator = isLast ? Layout(index > 0 ? Parts[index - 1].Comma + 1 : Open, part.Start, source) : Layout(part.Comma + 1, Parts[index + 1].Start, source);
        // Compact text has blanks nowhere, a lone part in tight braces only at its edges.
        if (isLast && index == 0 && separator.Length == 0 && HasBlanks) separator = " ";
        var hasComma = part.Comma >= 0 && (isLast ? KeepsTrailingComma : !removed.Contains(index + 1));
        var end = hasComma ? part.Comma + 1 : part.End;
        // On the line of a comment nothing can stand behind it.
        var behind = KeepsTrailingComma && separator.Contains('\n') ? FileLayout.BehindComment(end, source) : end;
        if (hasComma && (isLast || behind > end))
        {
            writer.Insert(Tree, behind, string.Concat(texts.Select(text => separator + text + ",")));
        }
        else if (behind > end)
        {
            // A comment at the end of the line stays with the part that it speaks of.
            writer.Insert(Tree, part.End, ",");
            writer.Insert(Tree, behind, separator + string.Join("," + separator, texts));
        }
        else
        {
            writer.Insert(Tree, part.End, string.Concat(texts.Select(text => "," + separator + text)), rank: Rank);
        }
    }

    /// <summary>What stands in front of the first part, which has a comma in front of it from now on.</summary>
    private string FrontLayout(SourceText source)
    {
        var layout = Layout(Open, Parts[0].Start, source);
        if (layout.Length > 0 || !HasBlanks) return layout;
        return Parts.Count == 1 ? " " : Layout(Parts[0].Comma + 1, Parts[1].Start, source);
    }

    /// <summary>What stands between two parts, as the layout for a new one.</summary>
    private static string Layout(int start, int end, SourceText source)
    {
        if (start <= 0 || start > end) return " ";
        return FileLayout.LayoutOf(source.ToString(TextSpan.FromBounds(start, end)));
    }
}
