using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>The findings of one document, derived as the analyzer derives them.</summary>
internal sealed class DocumentFindings
{
    private readonly SemanticModel _model;
    private readonly List<Report> _reports;
    private readonly Dictionary<Finding, ExpressionSyntax> _calls = [];

    private DocumentFindings(Document document, SemanticModel model, List<Report> reports)
    {
        Document = document;
        _model = model;
        _reports = reports;
        foreach (var report in reports) _calls[report.Finding] = report.Site;
    }

    public Document Document { get; }

    public static async Task<DocumentFindings?> ReadAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (model is null || root is null) return null;
        var symbols = new KnownSymbols(model.Compilation, UserSettings.Of(model.Compilation, document.Project.AnalyzerOptions)) { KeepsFixes = true };
        var reports = root.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(node => Gate.MayBeSite(node, symbols))
            .SelectMany(site => SiteFindings.Of(site, model, symbols, cancellation))
            // A constant that two members send is one body, to be mended once.
            .GroupBy(report => report.Key)
            .Select(group => group.First())
            .ToList();
        return new DocumentFindings(document, model, reports);
    }

    /// <summary>
    /// The findings behind <paramref name="diagnostics"/>, in the order of the text: hosts report theirs in any order, and what several fixes
    /// share (a type that is declared once) is written where the first of them asks for it.
    /// </summary>
    public IEnumerable<Finding> InOrder(IEnumerable<Diagnostic> diagnostics)
    {
        var asked = new HashSet<Finding>(diagnostics.SelectMany(Of));
        return _reports.Select(report => report.Finding).Where(asked.Contains);
    }

    public IEnumerable<Finding> Of(Diagnostic diagnostic)
    {
        var here = _reports.Where(r => r.Finding.Descriptor.Id == diagnostic.Id && r.Span == diagnostic.Location.SourceSpan).ToList();
        // Several members that a creation leaves unset are reported at the same place; the message tells them apart.
        var same = here.Where(r => r.ToDiagnostic().GetMessage() == diagnostic.GetMessage()).ToList();
        return (same.Count > 0 ? same : here).Select(r => r.Finding);
    }

    /// <summary>The fixes that can be written here; others lack a variable in scope, or room in a type. Whether they compile is another question.</summary>
    public IEnumerable<Fix> Choices(Finding finding, CancellationToken cancellation) =>
        finding.Fixes.Select(fix => fix with { Site = SiteOf(finding) }).Where(fix => Write([fix], cancellation).Count > 0);

    /// <summary>The calls whose bodies are mended in part where all of <paramref name="asked"/> are: what writes one anew is not for them.</summary>
    public HashSet<ExpressionSyntax> MendedInPart(IEnumerable<Finding> asked) =>
        [.. asked.Where(finding => !finding.Fixes.IsEmpty && !finding.Fixes.Any(fix => fix.RewritesBody)).Select(CallOf).OfType<ExpressionSyntax>()];

    public ExpressionSyntax? CallOf(Finding finding) => _calls.TryGetValue(finding, out var call) ? call : null;

    public IReadOnlyDictionary<SyntaxTree, ImmutableArray<TextChange>> Write(IEnumerable<Fix> fixes, CancellationToken cancellation) =>
        EditWriter.Write(fixes, _model, cancellation);

    /// <summary>The line of <paramref name="fix"/> in the light bulb, which says what it writes here.</summary>
    public string TitleOf(Fix fix, CancellationToken cancellation) => EditWriter.TitleOf(fix, _model, cancellation);

    private SiteForm? SiteOf(Finding finding) => CallOf(finding) is { } call ? new SiteForm(call) : null;
}
