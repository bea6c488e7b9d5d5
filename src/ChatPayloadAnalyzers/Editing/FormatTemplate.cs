using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>string.Format("{{…{0}…}}", id)</c>: braces stand for items, and are doubled where they are meant as such.</summary>
/// <param name="call">The call.</param>
/// <param name="arguments">How many arguments its items choose from.</param>
/// <param name="takesMore">Another argument can be written behind them.</param>
internal sealed class FormatTemplate(SyntaxNode call, int arguments, bool takesMore) : TextTemplate, IVariableTemplate
{
    public InvocationExpressionSyntax? Call { get; } = takesMore ? call as InvocationExpressionSyntax : null;

    public override string Spell(string text) => text.Replace("{", "{{").Replace("}", "}}");

    public override int WidthOf(char c) => c is '{' or '}' ? 2 : 1;

    public string Item(string variable, EditWriter writer, List<Action> effects)
    {
        var list = Call!.ArgumentList.Arguments;
        var given = list.Skip(list.Count - arguments).Select(argument => argument.Expression.ToString()).ToList();
        var added = writer.AddedTo(Call);
        given.AddRange(added);
        var index = given.IndexOf(variable);
        if (index < 0)
        {
            index = given.Count;
            effects.Add(() =>
            {
                added.Add(variable);
                writer.Insert(Call.SyntaxTree, list.Last().Span.End, ", " + variable);
            });
        }

        return "{" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}";
    }
}
