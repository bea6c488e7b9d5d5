using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>How code calls a JSON writer.</summary>
/// <param name="Target">The writer.</param>
/// <param name="IsNewtonsoft">It is Newtonsoft's, which names a member by a call of its own.</param>
/// <param name="NamesApart">Members are named by a call of their own.</param>
/// <param name="Symbols">The known symbols.</param>
internal sealed record WriterStyle(ExpressionSyntax Target, bool IsNewtonsoft, bool NamesApart, KnownSymbols Symbols)
{
    public string Call(string what, string arguments) => $"{Target}.Write{what}({arguments});";

    /// <summary>The calls that write <paramref name="what"/>, under a name or as an item.</summary>
    public IEnumerable<string> Named(string? name, string what, string argument)
    {
        if (name is null) return [Call(Ending(what), argument)];
        var quoted = CSharpValue.Quote(name);
        return IsNewtonsoft || NamesApart
            ? [Call("PropertyName", quoted), Call(Ending(what), argument)]
            : [Call(what, argument.Length == 0 ? quoted : $"{quoted}, {argument}")];
    }

    /// <returns>Statements, one a line; <see langword="null"/> for a value that cannot be written.</returns>
    public string? Spell(string? name, NewValue value, StatementSyntax beside, EditWriter writer) =>
        Lines(name, value, beside, writer) is { } lines ? string.Join("\n", lines) : null;

    private string Ending(string what) => what != "String" ? what : IsNewtonsoft ? "Value" : "StringValue";

    private IReadOnlyList<string>? Lines(string? name, NewValue value, StatementSyntax beside, EditWriter writer)
    {
        switch (value)
        {
            case NewObject obj:
                var members = obj.Members.Select(member => Lines(member.Name, member.Value, beside, writer)).ToList();
                return members.Contains(null) ? null : [.. Named(name, "StartObject", ""), .. members.SelectMany(lines => lines!), Call("EndObject", "")];
            case NewArray array:
                return Lines(null, array.Item, beside, writer) is { } item ? [.. Named(name, "StartArray", ""), .. item, Call("EndArray", "")] : null;
            case ExistingValue { Slot.Form: WrittenForm { Value: { } existing } }:
                return [.. Named(name, "String", existing.ToString())];
            case WrittenOut { Json: var json, Slot.Form: WrittenForm { Value: { } number } } when CSharpValue.WrittenOutAs(number, json, writer) is { } quoted:
                return [.. Named(name, "String", quoted)];
            default:
                return beside is ExpressionStatementSyntax { Expression: var around } && new CSharpValue(around, SerializerProfile.Default, Symbols, writer).Write(value, null) is { } written
                    ? [.. Named(name, "String", written)]
                    : null;
        }
    }
}
