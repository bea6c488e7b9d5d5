using ChatPayloadAnalyzers.Tests.Running;
using ConversationsApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Verdict: the stand-in of the API refuses whatever has a warning, and what it refuses without one stands in the table of
/// <see cref="Unseen"/>. Admission: the tree that was read admits the JSON that is really sent.
/// </summary>
public sealed class VerdictTests
{
    /// <summary>Refused, and not found: body, spelling, and why it is open by design.</summary>
    private static readonly (string Body, string Spelling, string Reason)[] Unseen = [];

    [Fact]
    public async Task A_warning_stands_exactly_where_the_endpoint_refuses()
    {
        var generated = Generated.All;
        Assert.Empty(generated.Program.Errors);
        var warned = (await Analysis.OfAsync(generated.Program))
            .Where(d => d.Severity == DiagnosticSeverity.Warning && d.Id != "CHAT2003")
            .Select(d => generated.CaseAt(d.Location.SourceSpan.Start))
            .ToHashSet();
        var sent = await generated.RunAsync();
        var wrong = new List<string>();
        foreach (var (name, body, spelling) in generated.Cases)
        {
            var isRefused = MessageValidation.Faults(sent[name]).Count > 0;
            var isListed = Unseen.Any(u => u.Body == body && u.Spelling == spelling);
            if (warned.Contains(name) != isRefused && !(isRefused && isListed))
                wrong.Add($"{(isRefused ? "missed" : "FALSE ALARM")}: {body} × {spelling} ({name}): {sent[name]}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {generated.Cases.Count}:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public void Only_what_the_compiler_does_not_know_is_left_out()
    {
        var isOld = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < (LanguageVersion)1200;
        Assert.Equal(Spelling.Every.Count - (isOld ? 1 : 0), Spelling.All.Count);
    }

    [Fact]
    public async Task What_is_read_admits_what_is_sent()
    {
        var generated = Generated.All;
        var sent = await generated.RunAsync();
        var sites = Analysis.SitesOf(generated.Program.Compilation, generated.Program.Tree).ToList();
        Assert.Equal(generated.Cases.Count, sites.Count);
        foreach (var site in sites)
        {
            // What is no JSON has nothing to admit.
            if (!site.Body.Flaws.IsEmpty) continue;
            var json = sent[generated.CaseAt(site.Syntax.SpanStart)];
            var failure = Admission.Failure(site.Body.Root.Value, json);
            Assert.True(failure is null, $"{generated.CaseAt(site.Syntax.SpanStart)}: {failure}\n{json}\n{Payload.PayloadDump.Of(site.Body.Root.Value)}");
        }
    }

    [Fact]
    public async Task The_same_body_has_the_same_findings_in_every_spelling()
    {
        var generated = Generated.All;
        var sent = await generated.RunAsync();
        var findings = (await Analysis.OfAsync(generated.Program)).ToLookup(d => generated.CaseAt(d.Location.SourceSpan.Start), d => d.GetMessage());
        // Under web defaults { To = … } is sent as "to": another body than the one that the name says.
        foreach (var body in generated.Cases.GroupBy(c => (c.Body, string.Join(';', MessageValidation.Faults(sent[c.Name])))))
        {
            var first = findings[body.First().Name].Order().ToList();
            foreach (var other in body)
                Assert.True(first.SequenceEqual(findings[other.Name].Order()), $"{body.Key}: {body.First().Spelling} and {other.Spelling} differ:\n{string.Join('\n', first)}\n--\n{string.Join('\n', findings[other.Name])}");
        }
    }
}
