using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Turns edits into text changes, for one fix or for all fixes of a document at once.</summary>
internal sealed class EditWriter(SemanticModel model, CancellationToken cancellation)
{
    private readonly List<Change> _changes = [];
    private readonly List<List<Change>> _written = [];
    private readonly HashSet<(SyntaxTree, TextSpan, string)> _once = [];
    private readonly Dictionary<(object, string), object?> _decided = [];
    private readonly Dictionary<SyntaxTree, SortedSet<string>> _imported = [];
    private readonly Dictionary<LookedUpId, SiteForm> _sites = [];
    private readonly List<(SyntaxTree Tree, TextSpan Span, string Step)> _indented = [];
    private readonly Dictionary<SyntaxNode, List<string>> _added = [];

    /// <summary>
    /// Of several changes at one position, what belongs to the expression that ends there comes first, then the end of a wrapping; a mend of
    /// text comes last, since what replaces the text mends it too.
    /// </summary>
    public enum Order
    {
        Continuing,
        Closing,
        Plain,
        Mend,
    }

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The methods that ids are looked up by, by the type or file that gets them and their signature.</summary>
    public HashSet<(SyntaxNode Owner, string Signature)> AddedMethods { get; } = [];

    /// <summary>Names that members of anonymous objects had from their values.</summary>
    public SpelledNames Names { get; } = new();

    /// <summary>What was written for ids.</summary>
    public FixWords Words { get; } = new();

    /// <summary>The changes for each file; empty where an edit cannot be written.</summary>
    /// <param name="fixes">Each is written whole or not at all.</param>
    /// <param name="model">The file under analysis.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static IReadOnlyDictionary<SyntaxTree, ImmutableArray<TextChange>> Write(IEnumerable<Fix> fixes, SemanticModel model, CancellationToken cancellation)
    {
        var all = fixes.ToList();
        var writer = new EditWriter(model, cancellation);
        if (writer.TryAdd(all)) return writer.Finish();
        // A fix that cannot be written must not take others with it.
        var writable = all.Where(fix => new EditWriter(model, cancellation).TryAdd([fix])).ToList();
        writer = new EditWriter(model, cancellation);
        return writable.Count < all.Count && writer.TryAdd(writable) ? writer.Finish() : ImmutableDictionary<SyntaxTree, ImmutableArray<TextChange>>.Empty;
    }

    /// <summary>The title that says what <paramref name="fix"/> writes.</summary>
    public static string TitleOf(Fix fix, SemanticModel model, CancellationToken cancellation)
    {
        var writer = new EditWriter(model, cancellation);
        writer.TryAdd([fix]);
        return FixTitle.Of(fix, writer.Words);
    }

    /// <summary>The files of the compilation.</summary>
    public IEnumerable<SyntaxTree> Trees => model.Compilation.SyntaxTrees;

    public SemanticModel? ModelOf(SyntaxTree tree) => OtherTrees.Enter(tree, model);

    /// <summary>The shortest name of a type that is understood at <paramref name="around"/>.</summary>
    public string NameOf(ITypeSymbol type, SyntaxNode around) => ModelOf(around.SyntaxTree) is { } here
        ? type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(here, around.SpanStart)
        : type.ToDisplayString();

    public void Replace(SyntaxTree tree, TextSpan span, string text, Order order = Order.Plain) =>
        _changes.Add(new Change(tree, new TextChange(span, text), order, ""));

    /// <param name="tree">The file.</param>
    /// <param name="position">Where.</param>
    /// <param name="text">What.</param>
    /// <param name="order">Its place among changes of other kinds at the same position.</param>
    /// <param name="rank">Its place among its own kind, by the order of characters: new members of a type, whichever finding asks for them first.</param>
    public void Insert(SyntaxTree tree, int position, string text, Order order = Order.Plain, string rank = "") =>
        _changes.Add(new Change(tree, new TextChange(new TextSpan(position, 0), text), order, rank));

    /// <summary>A change that several edits need, but only once: an attribute on a type that two bodies are made of.</summary>
    public void ReplaceOnce(SyntaxTree tree, TextSpan span, string text, Order order = Order.Plain)
    {
        if (_once.Add((tree, span, text))) Replace(tree, span, text, order);
    }

    /// <summary>Something that several edits need, but that is decided by the first: how a type declares what they all lack.</summary>
    public T? Decide<T>(object scope, string name, Func<T?> decide)
        where T : class
    {
        if (!_decided.TryGetValue((scope, name), out var decided)) _decided[(scope, name)] = decided = decide();
        return (T?)decided;
    }

    /// <summary>
    /// The shortest name of a type at <paramref name="around"/>, with a using directive for it where the file has none; the full name
    /// where the file writes names of that namespace in full, or a directive would make other names ambiguous.
    /// </summary>
    public string Import(INamedTypeSymbol type, SyntaxNode around)
    {
        var name = NameOf(type, around);
        if (!name.Contains('.') || ModelOf(around.SyntaxTree) is not { } here) return name;
        if (!UsingDirectives.CanAdd(type, around, here, Cancellation)) return name;
        AddUsing(around.SyntaxTree, type.ContainingNamespace.ToDisplayString());
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    /// <summary>Adds a using directive, once, where the file has its others.</summary>
    public void AddUsing(SyntaxTree tree, string name)
    {
        if (!_imported.TryGetValue(tree, out var names)) _imported.Add(tree, names = new SortedSet<string>(StringComparer.Ordinal));
        names.Add(name);
    }

    /// <summary>The site that <paramref name="id"/> is looked up for.</summary>
    public SiteForm? SiteOf(LookedUpId id) => _sites.TryGetValue(id, out var site) ? site : null;

    /// <summary>The expressions that edits have given to a call that fills a template, in the order in which they were given.</summary>
    public List<string> AddedTo(SyntaxNode call)
    {
        if (!_added.TryGetValue(call, out var added)) _added.Add(call, added = []);
        return added;
    }

    private bool TryAdd(IReadOnlyList<Fix> fixes)
    {
        foreach (var fix in fixes)
            foreach (var id in fix.LookUps)
                if (fix.Site is SiteForm site) _sites[id] = site;
        var edits = fixes.SelectMany(fix => fix.Edits).ToList();
        var split = edits.Distinct().SelectMany(edit => edit.Form is WritableForm form ? form.Split(edit) : [edit]);
        foreach (var group in split.GroupBy(edit => (edit.Form as WritableForm)?.Writer))
        {
            var start = _changes.Count;
            if (group.Key is null || !group.Key.Write(group.Distinct().ToList(), this)) return false;
            // A constant that two documents send was read for each of them, and each wants the same of it.
            var written = _changes.GetRange(start, _changes.Count - start);
            if (written.Count > 0 && _written.Any(written.SequenceEqual)) _changes.RemoveRange(start, written.Count);
            else _written.Add(written);
        }

        return edits.Count > 0;
    }

    /// <summary>What is written inside of <paramref name="span"/> gets one step of indentation more.</summary>
    public void Indent(SyntaxTree tree, TextSpan span, string step) => _indented.Add((tree, span, step));

    private Dictionary<SyntaxTree, ImmutableArray<TextChange>> Finish()
    {
        foreach (var (member, name) in Names.All) Insert(member.SyntaxTree, member.SpanStart, name + " = ", Order.Continuing);
        foreach (var (tree, span, step) in _indented)
        {
            for (var i = 0; i < _changes.Count; i++)
                if (_changes[i] is { Text: { NewText: { } text } change } inner && inner.Tree == tree && change.Span.Start > span.Start && change.Span.End < span.End)
                    _changes[i] = inner with { Text = new TextChange(change.Span, text.Replace("\n", "\n" + step)) };
        }

        foreach (var file in _imported)
            foreach (var directive in UsingDirectives.Write(file.Key, file.Value, Cancellation)) Replace(file.Key, directive.Span, directive.NewText!, Order.Closing);
        return _changes.GroupBy(change => change.Tree).ToDictionary(group => group.Key, group => Compose(group.ToList()));
    }

    /// <summary>Puts changes in order; what lies inside a replaced or removed piece goes with it.</summary>
    private static ImmutableArray<TextChange> Compose(List<Change> changes)
    {
        var composed = ImmutableArray.CreateBuilder<TextChange>();
        var end = 0;
        foreach (var change in changes
            .OrderBy(c => c.Text.Span.Start)
            .ThenBy(c => c.Text.Span.IsEmpty ? 0 : 1)
            .ThenBy(c => c.Order)
            .ThenBy(c => c.Rank, StringComparer.Ordinal)
            .ThenByDescending(c => c.Text.Span.Length))
        {
            if (change.Text.Span.Start < end) continue;
            // What is inserted at one position is one change: others tell changes apart by their spans.
            if (change.Text.Span.IsEmpty && composed.Count > 0 && composed[composed.Count - 1] is { Span: var last, NewText: var before } && last == change.Text.Span)
                composed[composed.Count - 1] = new TextChange(last, before + change.Text.NewText);
            else composed.Add(change.Text);
            end = Math.Max(end, change.Text.Span.End);
        }

        return composed.ToImmutable();
    }

    private sealed record Change(SyntaxTree Tree, TextChange Text, Order Order, string Rank);
}
