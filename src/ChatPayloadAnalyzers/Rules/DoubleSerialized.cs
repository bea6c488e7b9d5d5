using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT6001: JSON text that is serialized once more, and arrives as one long string.</summary>
internal sealed class DoubleSerialized() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT6001",
        "JSON text is sent as it is, not serialized once more",
        DiagnosticSeverity.Warning,
        "The text is JSON already. A serializer that is given it writes it as one string, with a backslash before each quote, so the endpoint finds no object.");

    public override void Judge(Visit visit, Findings findings)
    {
        if (!visit.IsSerializedTwice) return;
        var json = visit.Node.Origin?.Json;
        findings.Add(
            this,
            visit.Slot.Place,
            visit.Path.IsBody ? "the body is JSON text that is serialized once more" : $"{visit.Name} is JSON text in a string",
            visit.Path.IsBody ? "send the text as it is" : "give it the object itself",
            visit.Slot.Serializer is null ? null : new Fix("Send the text as it is", new SendAsText(visit.Slot)),
            json is null ? null : new Fix("Pass the object itself", new SetValue(visit.Slot, new ExistingValue(json))));
    }
}
