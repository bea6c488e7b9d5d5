using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Parity: one body has the same findings in every spelling that is seen. Admission: the tree that was read admits the JSON
/// that is really sent, in every spelling.
/// </summary>
public sealed class ParityTests
{
    [Fact]
    public async Task The_same_body_has_the_same_findings_in_every_spelling()
    {
        var findings = await Generated.All.FindingsAsync();
        var sent = await Generated.All.SentAsync();
        var wrong = new List<string>();
        // Under web defaults { To = … } is sent as "to": another body than the one that the name says.
        // A body that stands in two arms or branches is said in each.
        foreach (var body in Generated.All.Cases.Where(c => c.Spelling.IsSeen && !Unseen.Covers(c)).GroupBy(c => (c.Body, string.Join(';', sent[c.Name].Faults))))
        {
            var first = findings[body.First().Name].Select(Said).Distinct().Order().ToList();
            foreach (var other in body)
            {
                var found = findings[other.Name].Select(Said).Distinct().Order().ToList();
                if (!first.SequenceEqual(found)) wrong.Add($"{body.Key}: {body.First().Spelling} and {other.Spelling} differ:\n{string.Join('\n', first)}\n--\n{string.Join('\n', found)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    /// <summary>A member that nobody sets is sent as null by some types and not at all by others; both count as absent.</summary>
    private static string Said(Diagnostic finding) => finding.GetMessage().Replace(" is null,", " is missing,");

    [Fact]
    public async Task What_is_read_admits_what_is_sent()
    {
        var generated = Generated.All;
        var sent = await generated.SentAsync();
        var programs = generated.Cases.ToDictionary(c => c.Name);
        var read = new HashSet<string>();
        foreach (var tree in generated.Trees)
            foreach (var site in Analysis.SitesOf(generated.Program.Compilation, tree))
            {
                var name = generated.CaseAt(tree, site.Syntax.SpanStart);
                read.Add(name);
                var program = programs[name];
                // What is no JSON has nothing to admit.
                if (!site.Body.Flaws.IsEmpty || program.Body.StartsWith("malformed", StringComparison.Ordinal)) continue;
                var failure = Admission.Failure(site.Body.Root.Value, sent[name].Body);
                Assert.True(failure is null, $"{program.Words}: {failure}\n{sent[name].Body}\n{Payload.PayloadDump.Of(site.Body.Root.Value)}");
            }

        Assert.Empty(generated.Cases.Where(c => c.Spelling.IsSeen && sent[c.Name].IsRefused && !Unseen.Covers(c) && !read.Contains(c.Name)).Select(c => c.Words));
    }
}
