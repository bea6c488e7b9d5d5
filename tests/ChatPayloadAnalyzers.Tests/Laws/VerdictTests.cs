using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Verdict: the stand-in of the API refuses whatever has a warning, without exception; and what it refuses without one is
/// open by design, or stands in <see cref="Unseen"/>.
/// </summary>
public sealed class VerdictTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_warning_stands_exactly_where_the_endpoint_refuses()
    {
        var generated = Generated.All;
        Assert.True(generated.Program.Errors.Count == 0, string.Join('\n', generated.Program.Errors.Take(20).Select(e => $"{generated.Cases.Single(c => c.Name == generated.CaseAt(e.Location)).Words}: {e}")));
        var findings = await generated.FindingsAsync();
        var sent = await generated.SentAsync();
        var warned = generated.Cases.Where(c => findings[c.Name].Any(IsVerdict)).ToHashSet();
        var refused = generated.Cases.Where(c => sent[c.Name].IsRefused).ToHashSet();
        var missed = refused.Except(warned).ToList();
        var open = missed.Where(c => !c.Spelling.IsSeen || Unseen.Covers(c)).ToHashSet();
        output.WriteLine($"{generated.Cases.Count} programs in {generated.Cases.Select(c => c.Spelling).Distinct().Count()} spellings ran: {refused.Count} refused, {refused.Count - missed.Count} found, {open.Count} open, {missed.Count - open.Count} missed.");

        var wrong = warned.Except(refused).Select(c => "FALSE ALARM: " + Shown(c))
            .Concat(missed.Except(open).Select(c => "missed: " + Shown(c))).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {generated.Cases.Count}:\n" + string.Join('\n', wrong));
        if (!Generated.IsWhole) return;
        // Whoever teaches a reader to see more is told what to take out of the tables.
        Assert.DoesNotContain(Unseen.Programs, u => !missed.Any(u.Is));
        Assert.Empty(Spelling.All.Where(s => s.OpenBecause is not null && !missed.Any(c => c.Spelling == s)).Select(s => s.Name + ": is seen now"));

        string Shown(Case c) => $"{c.Words} ({c.Name}): {sent[c.Name].Request} {sent[c.Name].Body}";
    }

    /// <summary>Which rows of <see cref="NotYetSeen"/> may be taken out.</summary>
    [Fact]
    public async Task What_is_seen_is_not_listed_as_not_yet_seen()
    {
        var findings = await Generated.All.FindingsAsync();
        var sent = await Generated.All.SentAsync();
        var seen = Generated.All.Cases
            .Where(c => NotYetSeen.Reasons.ContainsKey(c.Spelling.Name) && sent[c.Name].IsRefused)
            .GroupBy(c => c.Spelling.Name)
            .Where(cases => cases.All(c => findings[c.Name].Any(IsVerdict)))
            .Select(cases => cases.Key)
            .ToList();
        foreach (var name in seen) output.WriteLine(name);
        if (Generated.IsWhole) Assert.Empty(seen);
    }

    [Fact]
    public void Tables_name_what_there_is()
    {
        var names = Spelling.Every.Select(s => s.Name).ToList();
        Assert.Empty(names.GroupBy(n => n).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(NotYetSeen.Reasons.Keys.Concat(Unseen.Programs.Select(u => u.Spelling)).Except(names));
        Assert.Empty(Unseen.Programs.Select(u => u.Body).Except(Bodies.All.Select(b => b.Name)));
        Assert.Empty(NotYetSeen.Reasons.Keys.Intersect(Spelling.Every.Where(s => s.OpenBecause is not null).Select(s => s.Name)));
    }

    /// <summary>The laws cover these rules; the others know more than the stand-in does.</summary>
    internal static bool IsVerdict(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning
        && (diagnostic.Id.StartsWith("CHAT1", StringComparison.Ordinal) || diagnostic.Id.StartsWith("CHAT3", StringComparison.Ordinal) || diagnostic.Id is "CHAT2001" or "CHAT2002");
}
