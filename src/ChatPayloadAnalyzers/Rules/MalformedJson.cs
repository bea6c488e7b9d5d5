using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1005: the text that is sent is not JSON. The first flaw is reported; the others often follow from it.</summary>
internal sealed class MalformedJson() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1005",
        "The text of a chat message is JSON",
        DiagnosticSeverity.Warning,
        "The text goes out as it stands and is not JSON by RFC 8259, so the endpoint cannot read it.");

    public override void Judge(Visit visit, Findings findings)
    {
        if (!visit.Flaws.IsEmpty) Report(visit, findings);
    }

    private void Report(Visit visit, Findings findings)
    {
        var first = visit.Flaws[0];
        // All or nothing: text that is mended in part is no JSON either.
        var repairs = new Lazy<ImmutableArray<SetValue>>(() => visit.RepairsAs(visit.Schema).OfType<SetValue>().ToImmutableArray());
        var mends = visit.Flaws.Select(flaw => Mend(visit, flaw, repairs)).OfType<Edit>().ToArray();
        findings.Add(
            this,
            first.Place,
            $"the text is not JSON: {first.What}",
            first.Mend,
            mends.Length == visit.Flaws.Length ? new Fix("Mend the JSON", mends) : null);
    }

    /// <summary>007 may be a number or an id; where a string is due it is an id, and is put in quotes.</summary>
    private static Edit? Mend(Visit visit, JsonFlaw flaw, Lazy<ImmutableArray<SetValue>> repairs) => flaw.Replacement is { } replacement
        ? new MendText(visit.Slot, flaw, replacement)
        : repairs.Value.FirstOrDefault(set => set.Target.Place.Detour == flaw.Place.Detour && set.Target.Place.Span.Contains(flaw.Place.Span));
}
