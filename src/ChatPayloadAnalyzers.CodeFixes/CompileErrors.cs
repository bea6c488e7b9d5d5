using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Binds mended text once, and says which errors it has that were not there before. Nothing else can promise that a fix compiles: what is
/// assigned, accessible or obsolete at a place is the compiler's to say.
/// </summary>
internal static class CompileErrors
{
    /// <param name="files">The text of all files once mended.</param>
    /// <param name="fresh">Those of the changes that are asked about; the others are known to compile.</param>
    /// <param name="solution">The code as it is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Where the errors stand in the code as it is.</returns>
    public static async Task<IReadOnlyList<(SyntaxTree Tree, int Position)>> NewAsync(MendedFiles files, MendedFiles fresh, Solution solution, CancellationToken cancellation)
    {
        var projects = fresh.Files.SelectMany(file => MendedFiles.Shown(solution.GetDocument(file)!)).Select(id => id.ProjectId).Distinct();
        foreach (var project in projects)
            if (await NewAsync(files, fresh, solution.GetProject(project)!, cancellation).ConfigureAwait(false) is { Count: > 0 } errors) return errors;
        return [];
    }

    private static async Task<IReadOnlyList<(SyntaxTree Tree, int Position)>> NewAsync(MendedFiles files, MendedFiles fresh, Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } before) return [];
        var after = before;
        var looks = new List<(SyntaxTree Before, SyntaxTree After, IReadOnlyCollection<TextSpan>? Members, ImmutableArray<TextChange> Changes)>();
        var names = new HashSet<(string Name, string Type)>();
        foreach (var file in files.Files)
        {
            if (await TreeInAsync(file, project, cancellation).ConfigureAwait(false) is not { } tree || !before.ContainsSyntaxTree(tree)) continue;
            var changes = files.ChangesOf(file);
            var mended = tree.WithChangedText(tree.GetText(cancellation).WithChanges(changes));
            after = after.ReplaceSyntaxTree(tree, mended);
            if (!fresh.Files.Contains(file)) continue;
            var touched = new TouchedCode();
            foreach (var change in fresh.ChangesOf(file)) touched.Add(change, tree.GetRoot(cancellation));
            names.UnionWith(touched.Names);
            looks.Add((tree, mended, touched.Members, changes));
        }

        if (names.Count > 0)
        {
            foreach (var document in project.Documents)
            {
                if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } tree || !before.ContainsSyntaxTree(tree)) continue;
                if (after.ContainsSyntaxTree(tree) && tree.GetText(cancellation).ToString() is var text && names.Any(name => IsMentioned(name.Name, text) && IsMentioned(name.Type, text))) looks.Add((tree, tree, null, ImmutableArray<TextChange>.Empty));
            }
        }

        var errors = new List<(SyntaxTree, int)>();
        foreach (var (old, mended, members, changes) in looks)
        {
            var found = Of(after, mended, members?.Select(member => Moved(member, changes)), cancellation);
            // The code compiles as a rule; only where it does not, it matters what was wrong already.
            if (found.Count == 0) continue;
            var known = Of(before, old, members, cancellation);
            errors.AddRange(found
                .Where(error => error.Count() > (known.Contains(error.Key) ? known[error.Key].Count() : 0))
                .SelectMany(error => error)
                .Select(error => (old, MovedBack(error.Location.SourceSpan.Start, changes))));
        }

        return errors;
    }

    /// <summary>The document of <paramref name="project"/> that shows the file.</summary>
    private static async Task<SyntaxTree?> TreeInAsync(DocumentId file, Project project, CancellationToken cancellation)
    {
        var first = project.Solution.GetDocument(file)!;
        var id = MendedFiles.Shown(first).FirstOrDefault(shown => shown.ProjectId == project.Id);
        return id is null ? null : await project.GetDocument(id)!.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
    }

    private static ILookup<string, Diagnostic> Of(Compilation compilation, SyntaxTree tree, IEnumerable<TextSpan>? members, CancellationToken cancellation)
    {
        var model = compilation.GetSemanticModel(tree);
        var found = members is null
            ? model.GetDiagnostics(null, cancellation)
            : members.SelectMany(member => model.GetDiagnostics(member, cancellation));
        return found
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsSuppressed)
            .GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location))
            .Select(group => group.First())
            .ToLookup(Words, StringComparer.Ordinal);
    }

    /// <summary>The error without its place, which moves, and without the members of an anonymous type, which the fix is to change.</summary>
    private static string Words(Diagnostic error)
    {
        var message = error.GetMessage();
        var type = message.IndexOf("<anonymous type", StringComparison.Ordinal);
        return error.Id + " " + (type < 0 ? message : message.Substring(0, type));
    }

    private static TextSpan Moved(TextSpan span, ImmutableArray<TextChange> changes)
    {
        var start = span.Start + changes.Where(change => change.Span.Start < span.Start).Sum(Growth);
        return TextSpan.FromBounds(start, span.End + changes.Where(change => change.Span.Start < span.End).Sum(Growth));
    }

    private static int MovedBack(int position, ImmutableArray<TextChange> changes)
    {
        var grown = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            if (change.Span.Start + grown > position) break;
            // Inside of what is new there is no place of its own.
            if (change.Span.Start + grown + (change.NewText?.Length ?? 0) >= position) return change.Span.Start;
            grown += Growth(change);
        }

        return position - grown;
    }

    private static int Growth(TextChange change) => (change.NewText?.Length ?? 0) - change.Span.Length;

    /// <summary>The name stands in the text as a word.</summary>
    private static bool IsMentioned(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (name.Length == 0) return true;
            var end = at + name.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && (end == text.Length || !IsPart(text[end]))) return true;
        }

        return false;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
