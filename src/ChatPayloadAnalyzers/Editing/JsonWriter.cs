using System.Globalization;
using System.Text;
using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes new JSON as the inside of a C# literal.</summary>
/// <param name="syntax">The literal.</param>
/// <param name="style">How it spells its characters.</param>
/// <param name="isCompact">The text has no blanks between its tokens.</param>
/// <param name="writer">Takes the changes that the literal needs to hold a variable.</param>
/// <param name="existing">What stands there now, as the literal spells it.</param>
internal sealed class JsonWriter(SyntaxNode syntax, LiteralStyle style, bool isCompact, EditWriter writer, string existing = "")
{
    private readonly string _blank = isCompact ? "" : " ";

    /// <returns><see langword="null"/> where the value cannot be written.</returns>
    public string? Member(string name, NewValue value) => Value(value) is { } written ? style.Spell(Quote(name) + ":" + _blank) + written : null;

    public string? Value(NewValue value)
    {
        switch (value)
        {
            case NewText text:
                return style.Spell(Quote(text.Text));
            case NewIdentifier id:
                return Variable(id.Variables, id.Collection) ?? style.Spell(Quote(writer.Words.Invented(id.Example)));
            case NewVariable variable:
                return Variable(variable.Names, variable.Collection);
            case LookedUpId id:
                return Hole(LookUpWriter.Write(id, syntax, writer));
            case NewArray array:
                return Value(array.Item) is { } item ? style.Spell("[") + item + style.Spell("]") : null;
            case NewObject obj:
                var members = obj.Members.Select(m => Member(m.Name, m.Value)).ToList();
                return members.Contains(null) ? null : style.Spell("{" + _blank) + string.Join("," + _blank, members) + style.Spell(_blank + "}");
            default:
                return existing;
        }
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c < ' ') quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private string? Variable(ImmutableArray<string> names, string? collection) =>
        IdentifierInScope.Find(names, collection, syntax, takesNull: true, writer) is { } variable && Hole(variable) is { } hole && writer.Words.Taken(variable) is not null ? hole : null;

    private string? Hole(string? expression) =>
        expression is not null && JsonTextSource.Hole(syntax, style, expression, writer) is { } hole ? style.Spell("\"") + hole + style.Spell("\"") : null;
}
