using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1007: a member that a lenient endpoint does not list. It may be passed over, or be known to the endpoint and not to us.</summary>
internal sealed class UnlistedMember() : MemberRule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1007",
        "A chat message has the members that the endpoint lists",
        DiagnosticSeverity.Info,
        "The description of the endpoint does not list the member. Such an endpoint passes over what it does not know, so the message goes out without it; or the description is not complete.",
        "{0} is not listed by {1}, which passes over what it does not know");

    public override bool HasFix => false;

    protected override void Judge(Visit visit, ObjectNode owner, Findings findings)
    {
        if (visit.Schema.IsStrict || visit.Schema.IsMap || visit.Schema.Properties.IsEmpty) return;
        foreach (var member in visit.Members.Unlisted)
        {
            if (visit.Members.IsSent(member) && !visit.Schema.Instead.ContainsKey(member.Name))
                findings.Add(new Finding(Descriptor, member.NamePlace, ImmutableArray.Create($"'{visit.Path.Member(member.Name.ShortenedTo(AllowedValues.Longest))}'", visit.Message.Endpoint.Name), ImmutableArray<Fix>.Empty));
        }
    }
}
