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
/// <param name="existing">The JSON that stands there now.</param>
internal sealed class JsonWriter(SyntaxNode syntax, LiteralStyle style, bool isCompact, EditWriter writer, string existing = "")
{
    private readonly string _blank = isCompact ? "" : " ";

    public string Member(string name, NewValue value) => style.Spell(Quote(name) + ":" + _blank) + Value(value);

    public string Value(NewValue value) => value switch
    {
        NewText text => style.Spell(Quote(text.Text)),
        NewIdentifier id => Identifier(id),
        NewArray array => style.Spell("[") + Value(array.Item) + style.Spell("]"),
        NewObject obj => style.Spell("{" + _blank) + string.Join("," + _blank, obj.Members.Select(m => Member(m.Name, m.Value))) + style.Spell(_blank + "}"),
        _ => style.Spell(existing),
    };

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

    private string Identifier(NewIdentifier id)
    {
        if (writer.ModelOf(syntax.SyntaxTree) is { } model
            && ScopeVariables.Find(id.Variables, syntax.SpanStart, syntax, model) is { } variable
            && JsonTextSource.Hole(syntax, style, CSharpValue.Identifier(variable), writer) is { } hole)
        {
            return style.Spell("\"") + hole + style.Spell("\"");
        }

        return style.Spell(Quote(id.Example));
    }
}
