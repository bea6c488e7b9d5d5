using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatPayloadAnalyzers.PackageTests.Pictures;

/// <summary>
/// Code with the squiggles of a build, and what the build said, as an image: an editor above a terminal. Places are counted in characters, and each piece of text is told its length, so that the
/// lines fit whatever font the reader has. It has a background of its own, for pages in light and in dark.
/// </summary>
internal static partial class BuildPicture
{
    private const int Columns = 112;
    private const double Advance = 7.8;
    private const int LineHeight = 20;
    private const int Margin = 18;
    private const int Gutter = 4;

    private const string Style = """
        text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d4d4d4; }
        .number { fill: #6e7681; } .keyword { fill: #569cd6; } .string { fill: #ce9178; } .name { fill: #dcdcaa; }
        .prompt { fill: #6e7681; } .command { fill: #ffffff; font-weight: bold; } .place { fill: #9da5ae; } .id { fill: #e5c07b; font-weight: bold; }
        .squiggle { fill: none; stroke: #e5c07b; stroke-width: 1.3; }
        """;

    /// <param name="code">The file's lines.</param>
    /// <param name="first">The first line that is shown, from 1.</param>
    /// <param name="findings">In the order of the output.</param>
    public static string Draw(IReadOnlyList<string> code, int first, IReadOnlyList<SquiggledFinding> findings)
    {
        var body = new StringBuilder();
        var shown = code.Count - first + 1;
        for (var i = 0; i < shown; i++)
        {
            var line = first + i;
            Write(body, i, 0, [("number", line.ToString(CultureInfo.InvariantCulture).PadLeft(Gutter - 1))]);
            Write(body, i, Gutter, Tokens(code[line - 1]));
            foreach (var finding in findings.Where(finding => finding.Line == line)) Squiggle(body, i, Gutter + finding.Start - 1, Gutter + Math.Min(finding.End - 1, code[line - 1].Length));
        }

        var divider = Top(shown) + 6;
        var row = shown + 1;
        Write(body, row++, 0, [("prompt", "$ "), ("command", "dotnet build")]);
        foreach (var finding in findings)
            foreach (var line in Wrapped(finding)) Write(body, row++, 0, line);

        var width = (Columns * Advance) + (2 * Margin);
        var height = Top(row) + 10;
        var about = string.Join(" ", findings.Select(finding => $"{finding.Id}: {finding.Message}."));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0} {height}" width="{width:0}" height="{height}" role="img" aria-labelledby="about">
            <title id="about">{WebUtility.HtmlEncode(about)}</title>
            <style>
            {Style}
            </style>
            <rect x="0.5" y="0.5" width="{width - 1:0}" height="{height - 1}" rx="8" fill="#1e1e1e" stroke="#484f58" />
            <path d="M1 {divider}V{height - 9}q0 8 8 8H{width - 9:0}q8 0 8 -8V{divider}z" fill="#0d1117" />
            {body}</svg>

            """).ReplaceLineEndings("\n");
    }

    /// <summary>As the terminal has it, but for the address of the page and the project, which a picture has no use for.</summary>
    private static IEnumerable<IReadOnlyList<(string Class, string Text)>> Wrapped(SquiggledFinding finding)
    {
        var start = $"{finding.File}({finding.Line},{finding.Start}): ";
        var rest = $"{finding.Severity} {finding.Id}: {finding.Message}";
        var words = (start + rest).Split(' ');
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= Columns) lines[^1] += " " + word;
            else lines.Add(lines.Count == 0 ? word : "    " + word);
        }

        return lines.Select(line => Output().Matches(line).Select(m => (m.Groups.Values.Skip(1).FirstOrDefault(g => g.Success)?.Name ?? "", m.Value)).ToList());
    }

    private static IReadOnlyList<(string Class, string Text)> Tokens(string line) =>
        [.. Token().Matches(line).Select(m => (m.Groups.Values.Skip(1).FirstOrDefault(g => g.Success)?.Name ?? "", m.Value))];

    private static void Write(StringBuilder body, int row, int column, IReadOnlyList<(string Class, string Text)> pieces)
    {
        foreach (var (name, text) in pieces)
        {
            var words = text.TrimStart();
            var x = Margin + ((column + text.Length - words.Length) * Advance);
            column += text.Length;
            words = words.TrimEnd();
            if (words.Length == 0) continue;
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{Top(row) + 14}\" textLength=\"{words.Length * Advance:0.#}\"{(name.Length == 0 ? "" : $" class=\"{name}\"")}>{WebUtility.HtmlEncode(words)}</text>\n");
        }
    }

    private static void Squiggle(StringBuilder body, int row, int start, int end)
    {
        var x = Margin + (start * Advance);
        var waves = Math.Max(1, (int)Math.Round((end - start) * Advance / 4));
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"squiggle\" d=\"M{x:0.#} {Top(row) + 20}{string.Concat(Enumerable.Repeat("l2 -3l2 3", waves))}\" />\n");
    }

    private static int Top(int row) => Margin + (row * LineHeight);

    [GeneratedRegex("""(?<string>\$?"[^"]*")|(?<keyword>\b(?:await|new|var|return)\b)|(?<name>\b\w+(?=\())|[^"$\w]+|\w+|.""")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<place>^\S+\(\d+,\d+\):)|(?<id>\b(?:warning|error) CHAT\d{4}:)|\S+(?: \S+)*|\s+")]
    private static partial Regex Output();
}

/// <summary>A finding of a build with the columns of its place in its first line, from 1, the end not counted.</summary>
internal sealed record SquiggledFinding(string File, int Line, int Start, int End, string Severity, string Id, string Message);
