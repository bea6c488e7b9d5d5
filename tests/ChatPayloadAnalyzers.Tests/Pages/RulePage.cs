using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>
/// A page of <c>docs/rules</c>. Its code blocks are marked behind the language: <c>```csharp reported</c> names the
/// findings at the end of their lines (<c>// CHAT1001</c>), <c>```csharp fixed</c> is what the first choice of each makes of the
/// block before it, <c>```csharp silent</c> says nothing.
/// </summary>
internal sealed partial class RulePage
{
    private RulePage(string id, string text)
    {
        Id = id;
        Text = text;
        var parts = Heading().Split(text);
        Opening = parts[0][(parts[0].IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim();
        Sections = [.. parts.Skip(1).Chunk(2).Select(part => (part[0], part[1]))];
        Blocks = Block().Matches(text).Select(m => new Example(m.Groups["kind"].Value, m.Groups["code"].Value)).ToList();
    }

    public string Id { get; }

    public string Text { get; }

    /// <summary>What stands between the title and the first section.</summary>
    public string Opening { get; }

    public IReadOnlyList<(string Heading, string Text)> Sections { get; }

    public IReadOnlyList<Example> Blocks { get; }

    public static IReadOnlyList<RulePage> All { get; } = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "CHAT*.md")
        .Order()
        .Select(path => new RulePage(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
        .ToList();

    [GeneratedRegex(@"^## (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```csharp (?<kind>reported|fixed|silent)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>A code block. <paramref name="Kind"/> is what stands behind the language.</summary>
    internal sealed partial record Example(string Kind, string Marked)
    {
        /// <summary>The code without the marks of expectation.</summary>
        public string Code { get; } = Mark().Replace(Marked, "");

        /// <summary>The expected findings, by line of the block (from 0) and ID.</summary>
        public IReadOnlyList<(int Line, string Id)> Expected { get; } = Marked.Split('\n')
            .SelectMany((line, i) => Mark().Match(line) is { Success: true } mark ? Id().Matches(mark.Value).Select(id => (i, id.Value)) : [])
            .ToList();

        [GeneratedRegex(@"[ ]*// CHAT\d{4}(, CHAT\d{4})*[ ]*$", RegexOptions.Multiline)]
        private static partial Regex Mark();

        [GeneratedRegex(@"CHAT\d{4}")]
        private static partial Regex Id();
    }
}
