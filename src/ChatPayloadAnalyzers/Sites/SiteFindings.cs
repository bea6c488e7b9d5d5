using System.Collections.Concurrent;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Said = (string Id, Microsoft.CodeAnalysis.SyntaxTree Tree, Microsoft.CodeAnalysis.Text.TextSpan Span, string What);

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A finding with the reading that it came from, which knows the files.</summary>
internal sealed record Report(Finding Finding, ExpressionSyntax Site, SyntaxTree Tree, TextSpan Span, Location? Elsewhere)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Finding.Descriptor, Location.Create(Tree, Span), Elsewhere is null ? null : [Elsewhere], Finding.Words.ToArray<object>());

    /// <summary>Equal for two findings that the user would see as one.</summary>
    public (string Id, TextSpan Span, string What) Key => (Finding.Descriptor.Id, Span, Finding.Words[0]);
}

/// <summary>What was read at the sites of one file; as long as its semantic model lives, in one analysis.</summary>
internal sealed class SiteReadings
{
    /// <summary>Of sites at which something is sent: each is asked for by itself, and once more by the first of its member that has a finding.</summary>
    public ConcurrentDictionary<ExpressionSyntax, SiteReading> Known { get; } = new();

    /// <summary>Which site of a member, or of the file, is the first to report a finding.</summary>
    public ConcurrentDictionary<SyntaxNode, Dictionary<(string, TextSpan, string), int>> FirstReports { get; } = new();
}

/// <param name="Reports">What is found at a site.</param>
/// <param name="IsInline">No other site can send the same.</param>
internal sealed record SiteReading(ImmutableArray<Report> Reports, bool IsInline)
{
    public static readonly SiteReading Nothing = new(ImmutableArray<Report>.Empty, IsInline: true);
}

/// <summary>The findings at a site, less those that an earlier site reports already.</summary>
internal static class SiteFindings
{
    public static IEnumerable<Report> Of(ExpressionSyntax syntax, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var (reports, isInline) = Read(syntax, model, symbols, cancellation);
        // A token is asked for once, for all sites of its type.
        var isOfType = reports.Any(report => report.Finding.Descriptor == MissingScope.Smell);
        if (reports.IsEmpty || (isInline && !isOfType)) return reports;
        // The body stands in a variable, and another call of this member may send it too; or in a constant or a helper, and any member may.
        var member = LocalUses.MemberOf(syntax);
        var scope = !isOfType && reports.All(report => member.Span.Contains(report.Span)) ? member : syntax.SyntaxTree.GetRoot(cancellation);
        var first = symbols.ReadingsOf(model).FirstReports.GetOrAdd(scope, s => FirstIn(s, model, symbols, cancellation));
        return reports.Where(report => !first.TryGetValue(report.Key, out var position) || position == syntax.SpanStart);
    }

    private static Dictionary<(string, TextSpan, string), int> FirstIn(SyntaxNode scope, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var first = new Dictionary<(string, TextSpan, string), int>();
        // What is known of a file's uses is that of its own statements: the types beside them are not in it.
        var calls = scope is CompilationUnitSyntax ? scope.DescendantNodes().OfType<ExpressionSyntax>() : LocalUses.Around(scope).Calls;
        foreach (var syntax in calls.Where(call => Gate.MayBeSite(call, symbols)))
            foreach (var report in Read(syntax, model, symbols, cancellation).Reports)
            {
                if (!first.ContainsKey(report.Key)) first.Add(report.Key, syntax.SpanStart);
            }

        return first;
    }

    private static SiteReading Read(ExpressionSyntax syntax, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var readings = symbols.ReadingsOf(model).Known;
        if (readings.TryGetValue(syntax, out var known)) return known;
        var reader = new Reader(model, symbols, cancellation);
        try
        {
            var sites = Site.Read(syntax, reader).ToList();
            // Of calls that only bear the name of one that sends there are many, and they are soon read again.
            if (sites.Count == 0) return SiteReading.Nothing;
            var reading = new SiteReading(Judge(syntax, sites, reader), sites.All(site => site.IsInline));
            readings.TryAdd(syntax, reading);
            return reading;
        }
        catch (InsufficientExecutionStackException)
        {
            // Code that is nested deeper than a thread can follow is left alone, by the compiler as by us.
            return SiteReading.Nothing;
        }
        catch (Exception failure) when (RuleFailed.IsCaught(failure))
        {
            return new SiteReading(ImmutableArray.Create(ToReport(RuleFailed.In("Reading", failure, reader.PlaceOf(syntax)), syntax, reader, null)), IsInline: true);
        }
    }

    private static ImmutableArray<Report> Judge(ExpressionSyntax syntax, List<Site> sites, Reader reader)
    {
        var findings = sites.SelectMany(site => site.Judge(reader.Symbols.Settings)).ToList();
        // What helpers were given counts only here, so it is reported here; what is wrong with them whatever they are given, there.
        var always = findings.Count == 0 || !reader.Detours.HaveArguments ? null : Unconditional(syntax, reader);
        // The call inside a wrapper is a site itself, and says what is wrong for every caller.
        if (findings.Count > 0 && sites.Any(site => site.IsWrapped))
        {
            var inside = Inside(syntax, reader);
            findings.RemoveAll(finding => IsSaidInside(finding, inside, reader));
        }

        var said = new HashSet<(string, TextSpan, string)>();
        return findings.Select(finding => ToReport(finding, syntax, reader, always)).Where(report => said.Add(report.Key)).ToImmutableArray();
    }

    /// <summary>What a caller gives stands at the call, but what the wrapper does with it twice is the wrapper's affair.</summary>
    private static bool IsSaidInside(Finding finding, HashSet<Said> inside, Reader reader) =>
        inside.Contains(KeyOf(finding, reader))
        || (finding.Place.Detour == 0 && inside.Any(other => other.Id == finding.Descriptor.Id && other.What == finding.Words[0]));

    /// <summary>What the sites inside a wrapper say themselves. They may be of another wrapper, to which this one gives what its own callers do not know of.</summary>
    private static HashSet<Said> Inside(ExpressionSyntax syntax, Reader reader)
    {
        var sites = reader.Model.GetSymbolInfo(syntax, reader.Cancellation).Symbol is IMethodSymbol wrapper ? Wrapper.SitesIn(wrapper, reader) : [];
        return [.. sites.SelectMany(site => OtherTrees.Enter(site.SyntaxTree, reader.Model) is { } model ? KeysOf(site, new Reader(model, reader.Symbols, reader.Cancellation)) : [])];
    }

    private static IEnumerable<Said> KeysOf(ExpressionSyntax syntax, Reader reader) =>
        Site.Read(syntax, reader).SelectMany(site => site.Judge(reader.Symbols.Settings)).Select(finding => KeyOf(finding, reader));

    /// <summary>The findings that stand whatever helpers are given.</summary>
    private static HashSet<Said> Unconditional(ExpressionSyntax syntax, Reader reader) =>
        [.. KeysOf(syntax, new Reader(reader.Model, reader.Symbols, reader.Cancellation, ignoresArguments: true))];

    private static Said KeyOf(Finding finding, Reader reader) =>
        (finding.Descriptor.Id, reader.Detours.TreeOf(finding.Place), finding.Place.Span, finding.Words[0]);

    private static Report ToReport(Finding finding, ExpressionSyntax syntax, Reader reader, HashSet<Said>? always)
    {
        var isUnconditional = always?.Contains(KeyOf(finding, reader)) != false;
        var home = reader.Detours.Home(finding.Place, isUnconditional);
        var elsewhere = home == finding.Place ? null : Location.Create(reader.Detours.TreeOf(finding.Place), finding.Place.Span);
        // A helper that is right for other callers is not to be changed.
        var isMendedThere = isUnconditional || home == finding.Place;
        return new Report(isMendedThere && reader.Symbols.KeepsFixes ? finding : finding.WithoutFixes(), syntax, reader.Model.SyntaxTree, home.Span, elsewhere);
    }
}
