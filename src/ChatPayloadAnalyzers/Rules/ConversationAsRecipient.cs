using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT4001: the recipient's id is the very value that fills the conversation's place in the path.</summary>
internal sealed class ConversationAsRecipient() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT4001",
        "The recipient of a chat message is a participant, not the conversation",
        DiagnosticSeverity.Warning,
        "A message goes to a participant of the conversation. The id of the conversation itself, which stands in the path, is no participant's, so the body is refused.");

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Schema.NotPathParameter is not { } parameter || visit.Node.AsText is not { } id || visit.Message.PathParameter(parameter) is not { } conversation || !id.IsSame(conversation)) return;
        var variables = visit.Schema.Variables;
        findings.Add(
            this,
            visit.Slot.Place,
            $"{visit.Name} is the conversation's id",
            "write the participant's id",
            variables.IsEmpty ? null : new Fix("Use the participant in scope", new SetValue(visit.Slot, new NewVariable(variables, visit.Schema.ItemOf))) { TitleWith = name => $"Use {name}" },
            LookUp.Of(visit));
    }
}
