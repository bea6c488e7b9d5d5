using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1004: a misspelt or mis-cased member, or one that a strict endpoint does not have.</summary>
internal sealed class UnknownMember() : MemberRule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1004",
        "A chat message has only members that the endpoint knows",
        DiagnosticSeverity.Warning,
        "The endpoint is strict about names, their letter case included: a member that it does not know makes it refuse the body.");

    protected override void Judge(Visit visit, ObjectNode owner, Findings findings)
    {
        foreach (var (member, meant, taken) in visit.Members.Misspelt)
        {
            var isRefused = IsRefused(visit, member, meant);
            if (!isRefused && (visit.Schema.IsStrict || !visit.Members.IsSent(member))) continue;
            findings.Add(
                this,
                member.NamePlace,
                $"{visit.NameOf(Shown(member))} is not a member it knows",
                Outcome(visit, isRefused),
                $"write '{meant.Name}'",
                [new Fix($"Rename to '{meant.Name}'", Rename(owner, member, meant.Name, taken)), InCamelCase(visit, owner)]);
        }

        foreach (var member in visit.Members.Unlisted)
        {
            if (visit.Schema.Instead.TryGetValue(member.Name, out var instead)) ReportInstead(visit, owner, member, instead, findings);
            else if (visit.Schema.IsStrict && visit.Members.IsSent(member))
                findings.Add(this, member.NamePlace, $"{visit.NameOf(Shown(member))} is not a member it knows", "remove it", new Fix($"Remove '{Shown(member)}'", new RemoveMember(owner, member, IsUnlisted: true)));
        }
    }

    /// <summary>An endpoint that is not strict reads on without the member.</summary>
    private static string Outcome(Visit visit, bool isRefused) => isRefused ? $"answers '{visit.Message.Endpoint.Answer}'" : "ignores it";

    /// <summary>A member that people send in place of another, which is in the way where its rivals are there already.</summary>
    private void ReportInstead(Visit visit, ObjectNode owner, Member member, string instead, Findings findings)
    {
        var target = instead.Split('.')[0];
        // Where the other is missed, the body is refused with this one and without it.
        var first = visit.Members.SentInsteadOf(target);
        var isMissed = IsMissed(visit, target) && first is not null;
        if (!isMissed && !visit.Members.IsSent(member)) return;
        var rival = visit.Schema.ExactlyOne.Where(group => group.Contains(target)).SelectMany(group => group).Append(target).FirstOrDefault(visit.Members.Has) ?? (first is null || first == member ? null : target);
        findings.Add(
            this,
            member.NamePlace,
            $"{visit.NameOf(member.Name)} is not a member it knows",
            Outcome(visit, visit.Schema.IsStrict || isMissed),
            rival is null ? $"write '{instead}'" : rival == target ? "remove it" : $"remove it, or write '{instead}' in place of {visit.NameOf(rival)}",
            [rival is null ? Move(visit, owner, member, instead) : new Fix($"Remove '{member.Name}'", new RemoveMember(owner, member, IsUnlisted: true))]);
    }

    /// <summary>The endpoint refuses a body that has no such member, and this one has none.</summary>
    private static bool IsMissed(Visit visit, string name) =>
        visit.Members.Lacks(name)
        && (visit.Schema.Find(name) is { IsRequired: true }
            || (visit.Schema.GroupOf(name) is { IsEmpty: false } group && group.All(visit.Members.Lacks))
            || visit.Conditions.Any(condition => condition.Asked.Find(name) is { IsRequired: true }));

    /// <summary>The value goes where the endpoint wants it: <c>cannedResponseId = id</c> becomes <c>messagingTemplate = new { responseId = id }</c>.</summary>
    private static Fix? Move(Visit visit, ObjectNode owner, Member member, string path)
    {
        var steps = path.Split('.');
        if (visit.Members.Find(steps[0]) is not null) return null;
        // Beside what may be there it may not stand.
        if (visit.Schema.ExactlyOne.Any(group => group.Contains(steps[0]) && !group.All(visit.Members.Lacks))) return null;
        NewValue value = new ExistingValue(member.Slot);
        for (var i = steps.Length - 1; i > 0; i--) value = new NewObject(ImmutableArray.Create((steps[i], value)));
        return new Fix($"Move to '{path}'", new RenameMember(owner, member, steps[0]), new SetValue(member.Slot, value));
    }

    /// <summary>
    /// A name that may hold null, or that a lenient endpoint passes over, is refused only where the member it means is missing, which matters
    /// if that one is required or the last of its group.
    /// </summary>
    private static bool IsRefused(Visit visit, Member member, Property meant)
    {
        if (visit.Schema.IsStrict && visit.Members.IsSent(member)) return true;
        if (visit.Schema.IsStrict && visit.Members.Lacks(meant.Name)) return false;
        return IsNeeded(visit, meant.Name);
    }

    private static bool IsNeeded(Visit visit, string meant)
    {
        var group = visit.Schema.GroupOf(meant);
        return visit.Schema.Find(meant) is { IsRequired: true } || (!group.IsEmpty && group.All(name => name == meant || visit.Members.Lacks(name)));
    }

    /// <summary>Where the serializer's settings alone are to blame: every refused name is a known one in camel case, and no other changes.</summary>
    private static Fix? InCamelCase(Visit visit, ObjectNode owner)
    {
        if (owner.CamelCase is not { } then) return null;
        foreach (var member in owner.Members)
        {
            var misspelt = visit.Members.Misspelt.FirstOrDefault(misspelt => misspelt.Member == member);
            var isRefused = misspelt is null ? visit.Members.IsSent(member) : IsRefused(visit, member, misspelt.Meant);
            if (isRefused && then.NameOf(member.Name) != (misspelt?.Meant.Name ?? member.Name)) return null;
        }

        return new Fix("Serialize with camel-case names", new UseCamelCase(then.Call));
    }

    private static Edit[] Rename(ObjectNode owner, Member member, string name, Member? taken)
    {
        var rename = new RenameMember(owner, member, name);
        // A null that is written out under the right name would stand there twice.
        return taken is null || taken.Slot.Place == owner.Place ? [rename] : [rename, new RemoveMember(owner, taken)];
    }

    private static string Shown(Member member) => member.Name.ShortenedTo(30);
}
