using System.Text;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Writes docs/what-we-do-not-see.md out of the tables of the laws.</summary>
internal static class WhatWeDoNotSee
{
    public const string Command = "CHATPAYLOAD_WRITE_PAGES=1 dotnet test tests/ChatPayloadAnalyzers.Tests --filter WhatWeDoNotSee";

    public static string Page()
    {
        var page = new StringBuilder("""
            # What we do not see

            Every wrong body in every spelling that the tests know is compiled, run against the stand-in of the API, and analysed. No warning stands on a program
            that the API accepts. What it refuses without a warning stands here, with the reason: whatever is known only at run time is left alone.
            This page is written from the tables of `tests/ChatPayloadAnalyzers.Tests/Laws`, which are held against those runs; do not edit it:

            """);
        page.Append($"\n    {Command}\n\n## Open by design\n\nA body spelled so is not read, or only in part: members that are certainly wrong beside it are still found.\n\n| spelled | why it is left alone |\n|---|---|\n");
        var open = Spelling.Every.Where(s => s.OpenBecause is not null).ToList();
        foreach (var spelling in open) page.Append($"| [{Words(spelling)}](#{Anchor(spelling)}) | {spelling.OpenBecause} |\n");
        if (Unseen.Programs.Count > 0)
        {
            page.Append("\n## Single programs\n\nThe spelling is seen otherwise; this body in it is not.\n\n| body | spelled | why |\n|---|---|---|\n");
            foreach (var program in Unseen.Programs) page.Append($"| {program.Body} | {program.Spelling} | {program.Reason} |\n");
        }

        if (NotYetSeen.Reasons.Count > 0)
        {
            page.Append("\n## Not seen, or not with every body\n\n| spelled | why |\n|---|---|\n");
            foreach (var (name, reason) in NotYetSeen.Reasons) page.Append($"| {name} | {reason} |\n");
        }

        page.Append("\n## Examples\n\nEach of these sends a message without `to`, and nothing is said.\n");
        var body = Bodies.All.Single(b => b.Name == "to missing");
        foreach (var spelling in open)
        {
            var (statements, types) = spelling.Write(body, "Message")!.Value;
            page.Append($"\n### {Words(spelling)}\n\n```csharp\n{(statements + "\n\n" + types).TrimEnd()}\n```\n");
        }

        return page.ToString();
    }

    private static string Words(Spelling spelling) => spelling.Name.Replace("open: ", "");

    /// <summary>As the renderers of Markdown make it of a heading.</summary>
    private static string Anchor(Spelling spelling) => string.Concat(Words(spelling).ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');
}
