using System.Globalization;
using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes JSON text as the C# expression of an object that is sent as the same JSON.</summary>
/// <param name="text">The text.</param>
/// <param name="root">The root of the file that spells it.</param>
/// <param name="model">Knows the types of the holes.</param>
/// <param name="line">The line break and indentation of the statement, for a member on each line; <see langword="null"/> for one line.</param>
internal sealed class TextAsObject(WireText text, SyntaxNode root, SemanticModel model, string? line = null)
{
    /// <summary>JSON nested deeper stays text; this also bounds the recursion.</summary>
    private const int MostDepth = 64;

    /// <returns><see langword="null"/> where an object could not say the same: a name that is none in C#, a hole that is no value.</returns>
    public string? Write(JsonValue value, int depth = 0) => depth > MostDepth ? null : value switch
    {
        JsonObject { IsOpen: false } obj => Object(obj, depth),
        JsonArray { IsOpen: false } array => Array(array, depth),
        JsonString words => String(words),
        JsonWord { Text: "true" or "false" } word => word.Text,
        JsonWord { Text: "null" } => "(object?)null",
        JsonWord { Text: var digits } when decimal.TryParse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => digits,
        // A number in the text is written as it stands; a string would bring its own JSON.
        JsonHole { Hole.Place.Span: var span } when HoleAt(span) is { } hole && TypeOf(hole) is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => hole.ToString(),
        _ => null,
    };

    private string? Object(JsonObject obj, int depth)
    {
        var members = new List<string>();
        foreach (var member in obj.Members)
        {
            // The serializer's web defaults would lower a capital.
            if (member.Name.Text.Whole is not { Length: > 0 } name || !SyntaxFacts.IsValidIdentifier(name) || char.IsUpper(name[0])) return null;
            if (Write(member.Value, depth + 1) is not { } written) return null;
            members.Add(written == name ? written : $"{CSharpValue.Identifier(name)} = {written}");
        }

        var names = obj.Members.Select(member => member.Name.Text.Whole).ToList();
        if (names.Distinct().Count() < names.Count) return null;
        if (members.Count == 0) return "new { }";
        if (depth > 0 || line is null) return $"new {{ {string.Join(", ", members)} }}";
        var step = line.Contains('\t') ? "\t" : "    ";
        return $"new{line}{{{string.Concat(members.Select(member => line + step + member + ","))}{line}}}";
    }

    private string? Array(JsonArray array, int depth)
    {
        var items = array.Items.Select(item => Write(item.Value, depth + 1)).ToList();
        if (items.Contains(null)) return null;
        if (items.Count == 0) return "new object[0]";
        return AreAlike(array) ? $"new[] {{ {string.Join(", ", items)} }}" : $"new object?[] {{ {string.Join(", ", items)} }}";
    }

    /// <summary>All items are strings, or objects with the same members whose values are strings: then they have one type.</summary>
    private static bool AreAlike(JsonArray array)
    {
        if (array.Items.All(item => item.Value is JsonString)) return true;
        var shapes = array.Items
            .Select(item => item.Value is JsonObject obj && (array.Items.Length == 1 || obj.Members.All(member => member.Value is JsonString)) ? string.Join(",", obj.Members.Select(member => member.Name.Text.Whole)) : null)
            .Distinct()
            .ToList();
        return shapes.Count == 1 && shapes[0] is not null;
    }

    /// <summary>A string with its holes; one that is nothing but a hole is that value.</summary>
    private string? String(JsonString words)
    {
        if (words.Text.Whole is { } whole) return CSharpValue.Quote(whole);
        var holes = new Queue<ExpressionSyntax?>(Enumerable.Range(words.Start, words.End - words.Start).Select(text.HoleAt).OfType<WireText.Hole>().Select(hole => HoleAt(hole.Place.Span)));
        if (holes.Contains(null) || holes.Count != words.Text.Pieces.Count(piece => piece.IsHole)) return null;
        // A GUID is written as its text is, too.
        if (words.Text.Pieces.Length == 1 && TypeOf(holes.Peek()!) is { SpecialType: SpecialType.System_String } or { Name: "Guid", ContainingNamespace.Name: "System" }) return holes.Peek()!.ToString();
        return "$\"" + string.Concat(words.Text.Pieces.Select(piece => piece.Known is { } known ? Inside(known) : "{" + Hole(holes.Dequeue()!) + "}")) + "\"";
    }

    /// <summary>A colon in a hole would begin its format.</summary>
    private static string Hole(ExpressionSyntax expression) =>
        expression is ConditionalExpressionSyntax or AssignmentExpressionSyntax || expression.DescendantTokens().Any(token => token.IsKind(SyntaxKind.ColonColonToken)) ? $"({expression})" : expression.ToString();

    private static string Inside(string known)
    {
        var quoted = CSharpValue.Quote(known);
        return quoted.Substring(1, quoted.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    /// <summary>The expression of the hole that is written at <paramref name="span"/>: an interpolation, or an operand of a sum.</summary>
    private ExpressionSyntax? HoleAt(TextSpan span)
    {
        if (!root.FullSpan.Contains(span)) return null;
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node switch
        {
            InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation => interpolation.Expression,
            ExpressionSyntax expression when expression.Span == span => expression,
            _ => null,
        };
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type;
}
