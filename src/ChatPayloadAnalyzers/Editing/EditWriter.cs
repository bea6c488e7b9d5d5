using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Turns edits into text changes, for one fix or for all fixes of a document at once.</summary>
internal sealed class EditWriter(SemanticModel model, CancellationToken cancellation)
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<(SyntaxTree, TextSpan, string)> _once = [];

    /// <summary>
    /// Of several changes at one position, the end of a wrapping comes first; a mend of text comes last, since what replaces the
    /// text mends it too.
    /// </summary>
    public enum Order
    {
        Closing,
        Plain,
        Mend,
    }

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The changes for each file; empty where an edit cannot be written.</summary>
    /// <param name="fixes">Each is written whole or not at all.</param>
    /// <param name="model">The file under analysis.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static IReadOnlyDictionary<SyntaxTree, ImmutableArray<TextChange>> Write(IEnumerable<Fix> fixes, SemanticModel model, CancellationToken cancellation)
    {
        // A fix that cannot be written must not take others with it, so each is tried alone first.
        var edits = fixes.Where(fix => new EditWriter(model, cancellation).TryAdd(fix.Edits)).SelectMany(fix => fix.Edits).ToList();
        var writer = new EditWriter(model, cancellation);
        return writer.TryAdd(edits) ? writer.Finish() : ImmutableDictionary<SyntaxTree, ImmutableArray<TextChange>>.Empty;
    }

    public SemanticModel? ModelOf(SyntaxTree tree) => OtherTrees.Enter(tree, model);

    /// <summary>The shortest name of a type that is understood at <paramref name="around"/>.</summary>
    public string NameOf(ITypeSymbol type, SyntaxNode around) => ModelOf(around.SyntaxTree) is { } here
        ? type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(here, around.SpanStart)
        : type.ToDisplayString();

    public void Replace(SyntaxTree tree, TextSpan span, string text, Order order = Order.Plain) =>
        _changes.Add(new Change(tree, new TextChange(span, text), order));

    public void Insert(SyntaxTree tree, int position, string text, Order order = Order.Plain) =>
        Replace(tree, new TextSpan(position, 0), text, order);

    /// <summary>A change that several edits need, but only once: an attribute on a type that two bodies are made of.</summary>
    public void ReplaceOnce(SyntaxTree tree, TextSpan span, string text)
    {
        if (_once.Add((tree, span, text))) Replace(tree, span, text);
    }

    private bool TryAdd(IReadOnlyList<Edit> edits)
    {
        var split = edits.Distinct().SelectMany(edit => edit.Form is WritableForm form ? form.Split(edit) : [edit]);
        foreach (var group in split.GroupBy(edit => (edit.Form as WritableForm)?.Writer))
            if (group.Key is null || !group.Key.Write(group.Distinct().ToList(), this)) return false;
        return edits.Count > 0;
    }

    private Dictionary<SyntaxTree, ImmutableArray<TextChange>> Finish() =>
        _changes.GroupBy(change => change.Tree).ToDictionary(group => group.Key, group => Compose(group.ToList()));

    /// <summary>Puts changes in order; what lies inside a replaced or removed piece goes with it.</summary>
    private static ImmutableArray<TextChange> Compose(List<Change> changes)
    {
        var composed = ImmutableArray.CreateBuilder<TextChange>();
        var end = 0;
        foreach (var change in changes
            .OrderBy(c => c.Text.Span.Start)
            .ThenBy(c => c.Text.Span.IsEmpty ? 0 : 1)
            .ThenBy(c => c.Order)
            .ThenByDescending(c => c.Text.Span.Length))
        {
            if (change.Text.Span.Start < end) continue;
            composed.Add(change.Text);
            end = Math.Max(end, change.Text.Span.End);
        }

        return composed.ToImmutable();
    }

    private sealed record Change(SyntaxTree Tree, TextChange Text, Order Order);
}
