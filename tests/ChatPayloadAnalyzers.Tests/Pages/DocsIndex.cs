using System.Globalization;
using System.Text;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>docs/README.md: the pages of the guides stand here, with what they are for; rules and decisions name themselves.</summary>
internal static class DocsIndex
{
    public const string Path = "docs/README.md";

    public const string Command = "CHATPAYLOAD_WRITE_PAGES=1 dotnet test tests/ChatPayloadAnalyzers.Tests --filter DocsIndex";

    public static readonly (string Page, string Title, string About)[] Guides =
    [
        ("how-it-decides.md", "How it decides", "why it warns here and is silent there"),
        ("configuration.md", "Configuration", "every property and key, and what wins over what"),
        ("adopting.md", "On old code", "from fifty findings to a closed gate, in four steps"),
        ("code-scanning.md", "Code scanning", "the findings as SARIF, in two CI services and over many repositories"),
        ("false-alarms.md", "False alarms", "what to do when a warning is wrong, and what to send us"),
        ("schemas.md", "Endpoints and their schemas", "what is known of each endpoint, and how to describe one of your own"),
        ("caches.md", "What is kept", "what stays in memory between two analyses, and until when"),
        ("fixes.md", "How fixes are written", "what a fix writes in which spelling, and what has none"),
        ("what-we-do-not-see.md", "What we do not see", "the spellings that are left alone, each with its reason"),
        ("performance.md", "Performance", "what it costs in the editor and in the build"),
    ];

    public static string Write()
    {
        var page = new StringBuilder($"""
            # Documentation

            [What it is, and how to install it](../README.md). This page is written from the rules and the files beside it; do not edit it:

                {Command}

            ## Guides


            """);
        foreach (var (file, title, about) in Guides) page.Append(CultureInfo.InvariantCulture, $"* [{title}]({file}): {about}\n");
        page.Append("\n## Rules\n\nThe title says what holds once the code is right.\n\n| ID | severity | title |\n|---|---|---|\n");
        foreach (var rule in AllRules.Judging.Select(rule => rule.Descriptor)) page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](rules/{rule.Id}.md) | {Severity(rule)} | {rule.Title} |\n");
        page.Append("\n## Decisions\n\n");
        foreach (var decision in Decisions) page.Append(CultureInfo.InvariantCulture, $"* [{decision.Title}]({decision.Path["docs/".Length..]})\n");
        return page.Append("\nHow the code is made, and how to add to it: [Contributing](../CONTRIBUTING.md).\n").ToString().ReplaceLineEndings("\n");
    }

    /// <summary>As the pages call it.</summary>
    public static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => rule.IsEnabledByDefault ? "hidden" : "hidden, off",
    };

    private static IEnumerable<MarkdownFile> Decisions => MarkdownFile.All.Where(file => file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal));
}
