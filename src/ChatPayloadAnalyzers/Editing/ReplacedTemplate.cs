using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>template.Replace("{{agentId}}", agentId)</c>.</summary>
/// <param name="call">The call.</param>
/// <param name="old">What is replaced.</param>
/// <param name="value">What stands there then; <see langword="null"/> where only run time knows it.</param>
internal sealed class ReplacedTemplate(SyntaxNode call, string old, string? value) : TextTemplate, IVariableTemplate
{
    public string Old { get; } = old;

    /// <summary>Other calls take away what they replace, or replace marks: they hold no place for a variable.</summary>
    public InvocationExpressionSyntax? Call { get; } =
        NameIn(old) is not null && call is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } spelled && arguments[0].Expression is LiteralExpressionSyntax ? spelled : null;

    public override string? Spell(string text)
    {
        if (text.Contains(Old)) return null;
        // Where the template has other quotes than JSON, so has what is written into it.
        return value?.Length == 1 && Old.Length == 1 ? text.Replace(value, Old) : text;
    }

    /// <summary>The mark of this call with another name in it; <see langword="null"/> for an expression that gives no name.</summary>
    public string? MarkOf(string variable)
    {
        // customer.Id is customerId.
        variable = string.Concat(variable.Replace("!", "").Split('.').Select((name, i) => i == 0 || name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1)));
        if (!SyntaxFacts.IsValidIdentifier(variable.TrimStart('@'))) return null;
        var (start, length) = NameIn(Old)!.Value;
        return Old.Substring(0, start) + Like(Old.Substring(start, length), variable.TrimStart('@')) + Old.Substring(start + length);
    }

    public string Item(string variable, EditWriter writer, List<Action> effects)
    {
        var mark = MarkOf(variable)!;
        var added = writer.AddedTo(Call!);
        if (mark == Old || added.Contains(variable)) return mark;
        effects.Add(() =>
        {
            added.Add(variable);
            var literal = (LiteralExpressionSyntax)Call!.ArgumentList.Arguments[0].Expression;
            var rest = string.Concat(Call.ArgumentList.Arguments.Skip(2).Select(argument => ", " + argument));
            writer.Insert(Call.SyntaxTree, Call.Span.End, $"{LineBefore(Call)}.Replace({literal.Token.Text.Replace(Old, mark)}, {variable}{rest})");
        });
        return mark;
    }

    /// <summary>The line break and indentation of the call, where calls of the chain stand on lines of their own.</summary>
    private static string LineBefore(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
        && access.Expression.GetTrailingTrivia().ToFullString() + access.OperatorToken.LeadingTrivia.ToFullString() is var blank
        && blank.Trim().Length == 0
            ? blank
            : "";

    /// <summary>The one name in <c>{{agentId}}</c>, <c>$agentId$</c>, <c>__AGENT_ID__</c>: where it starts, and its length.</summary>
    private static (int Start, int Length)? NameIn(string old)
    {
        var start = 0;
        while (start < old.Length && !char.IsLetter(old[start])) start++;
        var end = start;
        while (end < old.Length && (char.IsLetterOrDigit(old[end]) || (old[end] == '_' && end + 1 < old.Length && char.IsLetterOrDigit(old[end + 1])))) end++;
        var isMarked = start > 0 && end > start && !old.Skip(end).Any(char.IsLetterOrDigit) && !old.Any(c => c is '"' or '\\' || char.IsWhiteSpace(c));
        return isMarked ? (start, end - start) : null;
    }

    /// <summary>AGENT_ID is to agentId as PARTICIPANT_ID is to participantId.</summary>
    private static string Like(string name, string variable)
    {
        if (name.Contains('_') || (name.Length > 2 && !name.Any(char.IsLower)))
        {
            var words = string.Concat(variable.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString()));
            return name.Any(char.IsLower) ? words.ToLowerInvariant() : words.ToUpperInvariant();
        }

        return char.IsUpper(name[0]) ? char.ToUpperInvariant(variable[0]) + variable.Substring(1) : variable;
    }
}
