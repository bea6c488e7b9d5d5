using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Fixes all findings of a member, type, document, project or solution in one pass. The edits of one object are written together; the
/// batch fixer would write each alone and drop those that overlap.
/// </summary>
internal sealed class PayloadFixAllProvider : FixAllProvider
{
    public static readonly PayloadFixAllProvider Instance = new();

    /// <summary>Which findings a member or a type holds only Roslyn's own provider is told; it takes the change of one document.</summary>
    private static readonly FixAllProvider WithinDocument = Create(
        async (context, document, diagnostics) =>
        {
            if (await ChoicesAsync(document, diagnostics, context).ConfigureAwait(false) is not { Count: > 0 } choices) return document;
            var files = await WriteAsync([choices], context).ConfigureAwait(false);
            return (await files.ApplyAsync(context.CancellationToken).ConfigureAwait(false)).GetDocument(document.Id);
        },
        ImmutableArray.Create(FixAllScope.ContainingMember, FixAllScope.ContainingType));

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution, FixAllScope.ContainingMember, FixAllScope.ContainingType];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (context.Scope is FixAllScope.ContainingMember or FixAllScope.ContainingType)
            return await WithinDocument.GetFixAsync(context).ConfigureAwait(false);
        var documents = context.Scope switch
        {
            FixAllScope.Document when context.Document is { } document => [document],
            FixAllScope.Project => context.Project.Documents,
            FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
            _ => [],
        };
        var choices = new List<IReadOnlyList<Choice>>();
        foreach (var document in documents)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (await ChoicesAsync(document, diagnostics, context).ConfigureAwait(false) is { Count: > 0 } more) choices.Add(more);
        }

        var files = await WriteAsync(choices, context).ConfigureAwait(false);
        var solution = await files.ApplyAsync(context.CancellationToken).ConfigureAwait(false);
        return CodeAction.Create("Fix all chat message findings", _ => Task.FromResult(solution), nameof(PayloadFixAllProvider));
    }

    /// <summary>For each finding the choice that the key asks for; a finding that has fewer is mended by its first, unless that is done only on request.</summary>
    private static async Task<IReadOnlyList<Choice>> ChoicesAsync(Document document, ImmutableArray<Diagnostic> diagnostics, FixAllContext context)
    {
        if (diagnostics.IsEmpty) return [];
        if (await DocumentFindings.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } findings) return [];
        var choices = new List<Choice>();
        var asked = findings.InOrder(diagnostics).ToList();
        var mended = findings.MendedInPart(asked);
        foreach (var finding in asked)
        {
            var isMended = findings.CallOf(finding) is { } call && mended.Contains(call);
            var fixes = findings.Choices(finding, context.CancellationToken).Where(fix => !(isMended && fix.RewritesBody)).ToList();
            var position = PositionFor(finding, context);
            if (Choice.At(position, fixes, fix => fix) is { } fix) choices.Add(new Choice(findings, finding, fix));
        }

        return choices;
    }

    /// <summary>Project by project: what the fixes of one change is bound together.</summary>
    private static async Task<MendedFiles> WriteAsync(IEnumerable<IReadOnlyList<Choice>> documents, FixAllContext context)
    {
        var files = MendedFiles.None(context.Solution);
        foreach (var project in documents.SelectMany(choices => choices).GroupBy(choice => choice.Document.Document.Project.Id))
        {
            var sound = new SoundChoices(context.Solution, files);
            await sound.AddAsync([.. project], finding => PositionFor(finding, context), context.CancellationToken).ConfigureAwait(false);
            files = sound.Files;
        }

        return files;
    }

    private static int PositionFor(Finding finding, FixAllContext context) =>
        EquivalenceKey.PositionFor(finding.Descriptor.Id, context.CodeActionEquivalenceKey);
}
