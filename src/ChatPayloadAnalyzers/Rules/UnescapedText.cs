using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT6002: a run-time text between the quotes of JSON text, as it is: a quote in it ends the string.</summary>
internal sealed class UnescapedText() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT6002",
        "Run-time text is escaped before it stands in JSON text",
        DiagnosticSeverity.Info,
        "A quote, a backslash or a line break in the value breaks the body; a value from outside can add members to it, or change them. A serializer escapes what it is given.",
        "{0} takes a run-time text as it is, so that a quote in it breaks or forges the body: {1}");

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Node is not TextNode { RawHoles: { IsEmpty: false } holes }) return;
        foreach (var hole in holes)
        {
            findings.Add(new Finding(
                Descriptor,
                hole.Place,
                ImmutableArray.Create(visit.Name, "build the body as an object, or escape the text"),
                ImmutableArray.Create(
                    new Fix("Write the JSON text as an object", new WriteAsObject(visit.Message.Body)),
                    new Fix("Escape the text for JSON", new EscapeText(hole)))));
        }
    }
}
