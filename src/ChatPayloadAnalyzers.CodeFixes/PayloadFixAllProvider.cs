using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Fixes all findings of a document, project or solution in one pass. The edits of one object are written together; the
/// batch fixer would write each alone and drop those that overlap.
/// </summary>
internal sealed class PayloadFixAllProvider : FixAllProvider
{
    public static readonly PayloadFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var documents = context.Scope switch
        {
            FixAllScope.Document when context.Document is { } document => [document],
            FixAllScope.Project => context.Project.Documents,
            FixAllScope.Solution => context.Solution.Projects.SelectMany(project => project.Documents),
            _ => [],
        };
        var solution = context.Solution;
        var changes = new Dictionary<DocumentId, SortedDictionary<TextSpan, TextChange>>();
        foreach (var document in documents)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            await CollectAsync(document, context, changes).ConfigureAwait(false);
        }

        foreach (var change in changes)
        {
            var text = await solution.GetDocument(change.Key)!.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(change.Key, text.WithChanges(change.Value.Values), PreservationMode.PreserveIdentity);
        }

        return CodeAction.Create("Fix all chat message findings", _ => Task.FromResult(solution), nameof(PayloadFixAllProvider));
    }

    /// <summary>The choice that the key asks for; a finding that has fewer is mended by its first.</summary>
    private static Fix? Choose(Finding finding, DocumentFindings findings, FixAllContext context)
    {
        var choices = findings.Choices(finding, context.CancellationToken).ToList();
        var position = EquivalenceKey.PositionFor(finding.Descriptor.Id, context.CodeActionEquivalenceKey);
        return choices.Count == 0 ? null : choices[position < choices.Count ? position : 0];
    }

    private static async Task CollectAsync(Document document, FixAllContext context, Dictionary<DocumentId, SortedDictionary<TextSpan, TextChange>> changes)
    {
        var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        if (diagnostics.IsEmpty) return;
        if (await DocumentFindings.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } findings) return;
        var fixes = diagnostics
            .SelectMany(findings.Of)
            .Distinct()
            .Select(finding => Choose(finding, findings, context))
            .OfType<Fix>();
        foreach (var change in findings.Write(fixes, context.CancellationToken))
        {
            if (document.Project.Solution.GetDocument(change.Key) is not { } changed) continue;
            if (!changes.TryGetValue(changed.Id, out var known)) changes.Add(changed.Id, known = []);
            // Two documents may both mend a constant or a type that stands in a third: the first to come is enough.
            foreach (var edit in change.Value)
                if (!known.Keys.Any(span => span.OverlapsWith(edit.Span) || span == edit.Span)) known.Add(edit.Span, edit);
        }
    }
}
