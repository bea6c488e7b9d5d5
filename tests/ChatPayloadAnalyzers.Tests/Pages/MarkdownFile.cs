using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>A Markdown file of the repository: its title, where its links lead, and where links to it may.</summary>
internal sealed partial class MarkdownFile
{
    private MarkdownFile(string path)
    {
        Path = path;
        Text = RepositoryFiles.Read(path.Split('/'));
        var prose = Fence().Replace(Text, "");
        Headings = [.. Heading().Matches(prose).Select(m => m.Groups["words"].Value.Trim())];
        Anchors = AnchorsOf(Headings);
        Links = [.. Link().Matches(Code().Replace(prose, "")).Select(m => m.Groups["target"].Value)];
    }

    /// <summary>From the root, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The words of the headings, the first being the title.</summary>
    public IReadOnlyList<string> Headings { get; }

    public string Title => Headings[0];

    /// <summary>What may stand behind <c>#</c> in a link to this file.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>As they are written.</summary>
    public IReadOnlyList<string> Links { get; }

    public static IReadOnlyList<MarkdownFile> All { get; } = Directory.EnumerateFiles(RepositoryFiles.Root, "*.md", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "TestResults" || (part.StartsWith('.') && part.Length > 1)))
        .Order(StringComparer.Ordinal)
        .Select(path => new MarkdownFile(path))
        .ToList();

    public static MarkdownFile At(string path) => All.Single(file => file.Path == path);

    /// <summary>As the sites that show Markdown name them: lower case, a hyphen for a blank, no other signs, a number where it is there already.</summary>
    private static HashSet<string> AnchorsOf(IEnumerable<string> headings)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var anchor = Sign().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');
            for (var i = 1; !anchors.Add(i == 1 ? anchor : $"{anchor}-{i - 1}"); i++)
            {
            }
        }

        return anchors;
    }

    [GeneratedRegex(@"^(?<fence>`{3,}|~{3,})[\s\S]*?^\k<fence>", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<ticks>`+)[^`\n]+\k<ticks>")]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:\]\(|\b(?:src|href)="")(?<target>[^)""\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}_ -]")]
    private static partial Regex Sign();
}
