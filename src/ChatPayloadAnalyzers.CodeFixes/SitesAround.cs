using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>A site, and the model that it was read with.</summary>
internal sealed record SiteHere(Site Site, SemanticModel Model)
{
    public Body Body => Site.Body;
}

/// <summary>The sites of the member that a light bulb is opened in.</summary>
internal static class SitesAround
{
    public static async Task<IReadOnlyList<SiteHere>> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return [];
        // A cheap look at names comes before the model is asked for; what only declarations tell is left to the diagnostics.
        var member = root.FindNode(span).FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? root;
        var calls = member.DescendantNodes().OfType<ExpressionSyntax>().Where(Gate.MayBeSite).ToList();
        if (calls.Count == 0 || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return [];
        var symbols = new KnownSymbols(model.Compilation, UserSettings.Of(model.Compilation, document.Project.AnalyzerOptions));
        return [.. calls.SelectMany(call => Site.Read(call, new Reader(model, symbols, cancellation))).Select(site => new SiteHere(site, model))];
    }
}
