using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A finding with the reading that it came from, which knows the files.</summary>
internal sealed record Report(Finding Finding, ExpressionSyntax Site, SyntaxTree Tree, TextSpan Span, Location? Elsewhere)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Finding.Descriptor, Location.Create(Tree, Span), Elsewhere is null ? null : [Elsewhere], Finding.Words.ToArray<object>());

    /// <summary>Equal for two findings that the user would see as one.</summary>
    public (string Id, TextSpan Span, string What) Key => (Finding.Descriptor.Id, Span, Finding.Words[0]);
}

/// <summary>The findings at a site, less those that an earlier site reports already.</summary>
internal static class SiteFindings
{
    // Which site of a member, or of a file, is the first to report a finding. Held by the model, so that it goes with the compilation.
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<SyntaxNode, Dictionary<(string, TextSpan, string), int>>> FirstReports = new();

    public static IEnumerable<Report> Of(ExpressionSyntax syntax, Reader reader)
    {
        var (reports, isInline) = Read(syntax, reader);
        if (reports.Count == 0 || isInline) return reports;
        // The body stands in a variable, and another call of this member may send it too; or in a constant, and any member may.
        var member = LocalUses.MemberOf(syntax);
        var scope = reports.All(report => member.Span.Contains(report.Span)) ? member : syntax.SyntaxTree.GetRoot(reader.Cancellation);
        var members = FirstReports.GetValue(reader.Model, _ => new ConcurrentDictionary<SyntaxNode, Dictionary<(string, TextSpan, string), int>>());
        var first = members.GetOrAdd(scope, s => FirstIn(s, reader));
        return reports.Where(report => !first.TryGetValue(report.Key, out var position) || position == syntax.SpanStart);
    }

    private static Dictionary<(string, TextSpan, string), int> FirstIn(SyntaxNode scope, Reader reader)
    {
        var first = new Dictionary<(string, TextSpan, string), int>();
        foreach (var syntax in scope.DescendantNodes().OfType<ExpressionSyntax>().Where(Gate.MayBeSite))
            foreach (var report in Read(syntax, new Reader(reader.Model, reader.Symbols, reader.Cancellation)).Reports)
            {
                if (!first.ContainsKey(report.Key)) first.Add(report.Key, syntax.SpanStart);
            }

        return first;
    }

    private static (List<Report> Reports, bool IsInline) Read(ExpressionSyntax syntax, Reader reader)
    {
        try
        {
            if (Site.Read(syntax, reader) is not { } site) return ([], true);
            return (site.Judge().Select(finding => ToReport(finding, syntax, reader)).ToList(), site.IsInline);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return ([ToReport(RuleFailed.In("Reading", failure, reader.PlaceOf(syntax)), syntax, reader)], true);
        }
    }

    private static Report ToReport(Finding finding, ExpressionSyntax syntax, Reader reader)
    {
        var place = finding.Place;
        var elsewhere = place.Detour == 0 ? null : Location.Create(reader.Detours.TreeOf(place), place.Span);
        return new Report(finding, syntax, reader.Model.SyntaxTree, reader.Detours.Home(place), elsewhere);
    }
}
