using System.Globalization;
using System.Text;
using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes new JSON as the inside of a C# literal.</summary>
/// <param name="at">Where it is written.</param>
/// <param name="style">How the text around it is laid out.</param>
/// <param name="writer">Takes the changes.</param>
internal sealed class JsonWriter(TextAnchor at, JsonStyle style, EditWriter writer)
{
    /// <summary>Noncharacters, for a variable and for what stands there now.</summary>
    private const char Hole = '\uFDD0';
    public const char Existing = '\uFDD1';

    private readonly List<string> _holes = [];
    private readonly List<Action> _effects = [];

    /// <summary>An example was written, as no variable is in scope.</summary>
    public bool HasPlaceholder { get; private set; }

    /// <returns><see langword="null"/> where the value cannot be written.</returns>
    public string? Member(string name, NewValue value) => Json(name, value) is { } json ? Spelled(json) : null;

    /// <summary>The value; <see cref="Existing"/> in it is what stands there now.</summary>
    public string? Value(NewValue value) => Json(value) is { } json ? Spelled(json) : null;

    /// <summary>What is changed elsewhere for the sake of what was written.</summary>
    public void Commit() => _effects.ForEach(effect => effect());

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

    private string? Json(string name, NewValue value) => Json(value) is { } json ? Quote(name) + ":" + style.Blank + json : null;

    private string? Json(NewValue value)
    {
        switch (value)
        {
            case NewText text:
                return Quote(text.Text);
            case WrittenOut { Json: { } json }:
                return Quote(json);
            case NewIdentifier id:
                if (Variable(id.Variables, id.Collection) is { } variable) return variable;
                HasPlaceholder = true;
                _effects.Add(() => writer.Words.Invented(id.Example));
                return Quote(id.Example);
            case NewVariable { Names: var names, Collection: var collection }:
                return Variable(names, collection);
            case LookedUpId id:
                return Expression(around => LookUpWriter.Write(id, around, writer)) is null ? null : $"\"{Hole}\"";
            case NewArray array:
                return Json(array.Item) is { } item ? "[" + item + "]" : null;
            case NewObject obj:
                var members = obj.Members.Select(m => Json(m.Name, m.Value)).ToList();
                return members.Contains(null) ? null : "{" + style.Padding + string.Join("," + style.Blank, members) + style.Padding + "}";
            default:
                return Existing.ToString();
        }
    }

    private string? Variable(ImmutableArray<string> names, string? collection)
    {
        if (Expression(around => IdentifierInScope.Find(names, collection, around, takesNull: true, writer)) is not { } variable) return null;
        _effects.Add(() => writer.Words.Taken(variable));
        return $"\"{Hole}\"";
    }

    /// <summary>The expression that was found, where there is room for it.</summary>
    private string? Expression(Func<SyntaxNode, string?> find)
    {
        string? found = null;
        if (TextHole.Write(around => found = find(around), at, writer, _effects) is not { } hole) return null;
        _holes.Add(hole);
        return found;
    }

    private string? Spelled(string json)
    {
        var pieces = json.Split(Hole);
        var spelled = new StringBuilder();
        for (var i = 0; i < pieces.Length; i++)
        {
            // What stands there now is not written anew.
            var parts = pieces[i].Split(Existing).Select(part => at.Spell(part)).ToList();
            if (parts.Contains(null)) return null;
            spelled.Append(string.Join(Existing.ToString(), parts));
            if (i < _holes.Count) spelled.Append(_holes[i]);
        }

        return spelled.ToString();
    }
}
