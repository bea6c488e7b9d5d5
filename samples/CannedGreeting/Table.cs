namespace CannedGreeting;

/// <summary>Columns of text for a terminal; a cell that is too long goes on in the next line.</summary>
internal sealed class Table(params (string Title, int Width)[] columns)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public void WriteTo(TextWriter writer)
    {
        WriteRow(writer, [.. columns.Select(column => column.Title)]);
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join("-+-", columns.Select(column => new string('-', column.Width))));
            WriteRow(writer, row);
        }
    }

    private void WriteRow(TextWriter writer, string[] cells)
    {
        var wrapped = cells.Select((cell, index) => Wrap(cell, columns[index].Width)).ToArray();
        for (var line = 0; line < wrapped.Max(lines => lines.Count); line++)
        {
            var texts = wrapped.Select((lines, index) => (line < lines.Count ? lines[line] : "").PadRight(columns[index].Width));
            writer.WriteLine(string.Join(" | ", texts).TrimEnd());
        }
    }

    private static List<string> Wrap(string text, int width)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }
}
