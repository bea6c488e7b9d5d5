using ChatPayloadAnalyzers.Editing;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// The changes of files, gathered from the fixes of many documents. A file that several projects share stands here once, by
/// its first document: whatever project a finding comes from, all see the same text.
/// </summary>
internal sealed class MendedFiles
{
    private readonly Solution _solution;
    private readonly ImmutableDictionary<DocumentId, ImmutableArray<TextChange>> _changes;

    private MendedFiles(Solution solution, ImmutableDictionary<DocumentId, ImmutableArray<TextChange>> changes)
    {
        _solution = solution;
        _changes = changes;
    }

    public static MendedFiles None(Solution solution) => new(solution, ImmutableDictionary<DocumentId, ImmutableArray<TextChange>>.Empty);

    public IEnumerable<DocumentId> Files => _changes.Keys;

    public ImmutableArray<TextChange> ChangesOf(DocumentId file) => _changes[file];

    /// <summary>The documents, in all projects, that show the file of <paramref name="document"/>; the first stands for them.</summary>
    public static IEnumerable<DocumentId> Shown(Document document)
    {
        var linked = document.GetLinkedDocumentIds();
        if (linked.IsEmpty) return [document.Id];
        var order = document.Project.Solution.ProjectIds;
        return linked.Add(document.Id).OrderBy(id => IndexOf(order, id.ProjectId));
    }

    /// <summary>Adds what one document's fixes write, in whatever files.</summary>
    /// <returns><see langword="null"/> where a change has no room beside the others, or belongs to a file that is not the user's.</returns>
    public MendedFiles? With(IReadOnlyDictionary<SyntaxTree, ImmutableArray<TextChange>> written, CancellationToken cancellation)
    {
        var changes = _changes;
        foreach (var change in written)
        {
            if (_solution.GetDocument(change.Key) is not { } document || document is SourceGeneratedDocument || GeneratedCode.Is(change.Key, cancellation)) return null;
            var file = Shown(document).First();
            if (Merge(changes.TryGetValue(file, out var known) ? known : ImmutableArray<TextChange>.Empty, change.Value) is not { } merged) return null;
            changes = changes.SetItem(file, merged);
        }

        return new MendedFiles(_solution, changes);
    }

    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        var solution = _solution;
        foreach (var file in _changes)
        {
            var text = await _solution.GetDocument(file.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            var mended = text.WithChanges(file.Value);
            foreach (var id in Shown(_solution.GetDocument(file.Key)!))
                solution = solution.WithDocumentText(id, mended, PreservationMode.PreserveIdentity);
        }

        return solution;
    }

    /// <summary>What two documents both want, a constant or a type in a third, is written once.</summary>
    private static ImmutableArray<TextChange>? Merge(ImmutableArray<TextChange> known, ImmutableArray<TextChange> written)
    {
        var fresh = written.Where(change => !known.Contains(change)).ToList();
        if (fresh.Any(change => known.Any(other => AreInTheWay(change.Span, other.Span)))) return null;
        // What stands at one position keeps its order.
        return known.Concat(fresh).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.IsEmpty ? 0 : 1).ToImmutableArray();
    }

    private static bool AreInTheWay(TextSpan one, TextSpan other) =>
        one == other || one.OverlapsWith(other) || IsInside(one, other) || IsInside(other, one);

    private static bool IsInside(TextSpan inner, TextSpan outer) => inner.Start > outer.Start && inner.End < outer.End;

    private static int IndexOf(IReadOnlyList<ProjectId> order, ProjectId id)
    {
        for (var i = 0; i < order.Count; i++)
            if (order[i] == id) return i;
        return -1;
    }
}
