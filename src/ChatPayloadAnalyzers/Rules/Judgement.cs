using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>Walks a body beside its schema and shows every value to every rule.</summary>
internal sealed class Judgement
{
    private readonly ImmutableArray<Rule> _rules;
    private readonly Findings _findings;
    private readonly HashSet<Rule> _failed = [];
    private readonly Place _body;

    private Judgement(Message message, ImmutableArray<Rule> rules, Place body)
    {
        _rules = rules;
        _findings = new Findings(message.Endpoint);
        _body = body;
    }

    public static ImmutableArray<Finding> Of(Message message, ImmutableArray<JsonFlaw> flaws, ImmutableArray<Rule> rules)
    {
        var judgement = new Judgement(message, rules, message.Body.Place);
        if (message.Settings.IsPreviewed) judgement._findings.Add(PayloadPreview.Of(message.Body));
        judgement.Walk(new Visit(message, PayloadPath.Body, message.Body, message.Endpoint.Body, null, isRequired: true, flaws));
        return judgement._findings.All;
    }

    /// <summary>The edits that make <paramref name="visit"/>'s value right: the first choice for each finding in it.</summary>
    public static IEnumerable<Edit> Repairs(Visit visit)
    {
        var judgement = new Judgement(visit.Message, AllRules.Judging, visit.Slot.Place);
        judgement.Walk(visit);
        return judgement._findings.All.Where(f => f.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning && !f.Fixes.IsEmpty).SelectMany(f => f.Fixes[0].Edits);
    }

    private void Walk(Visit visit)
    {
        if (visit.Node is ChoiceNode choice)
        {
            WalkArms(visit, choice);
            return;
        }

        // Of several alternatives rules look at the chosen one.
        if (!visit.IsWrongKind && !visit.Schema.Alternatives.IsEmpty && visit.Schema.Choose(visit.Node) is { } chosen)
        {
            Walk(visit.As(chosen));
            return;
        }

        foreach (var rule in _rules) Apply(rule, visit);
        // What a text says that is JSON itself is wrong by itself, too.
        if (visit.IsSerializedTwice && visit.Node.Origin?.Json is { } json) Walk(visit.ToArm(json));
        // A value of the wrong kind is one mistake; what is inside it is not searched further.
        if (visit.IsWrongKind || visit.Schema is not { Alternatives.IsEmpty: true } schema) return;
        switch (visit.Node)
        {
            case ObjectNode owner:
                WalkMembers(visit, schema, owner);
                break;
            case ArrayNode array when schema.Items is { } items:
                for (var i = 0; i < array.Items.Length; i++) Walk(visit.ToItem(array.Items[i], i, items));
                // Either there is none, which is too few, or each of them is wrong.
                if (array.Each is { } each && array.Items.Length < schema.MinItems) Walk(visit.ToItem(each, array.Items.Length, items));
                break;
        }
    }

    private void WalkMembers(Visit visit, Schema schema, ObjectNode owner)
    {
        foreach (var property in schema.Properties) WalkMember(property);
        foreach (var (_, asked) in visit.Conditions)
            foreach (var property in asked.Properties)
                if (schema.Find(property.Name) is null) WalkMember(property);
        if (schema.Additional is not { } additional) return;
        foreach (var member in visit.Members.Unlisted)
            if (visit.Members.IsSent(member)) Walk(visit.ToOther(member, additional.Value));

        void WalkMember(Property property)
        {
            // What is not sent every time is not wrong every time, unless it is refused as well where it is not sent.
            if (visit.Members.Find(property.Name) is { } member && (schema.IsStrict || member.Name == property.Name) && (member.Presence == Presence.Always || (property.IsRequired && !owner.IsOpen))) Walk(visit.To(member, property));
        }
    }

    private void WalkArms(Visit visit, ChoiceNode choice)
    {
        var start = _findings.Count;
        foreach (var arm in choice.Arms)
        {
            var before = _findings.Count;
            Walk(visit.ToArm(arm));
            if (!choice.IsJoined || _findings.RefuseSince(before)) continue;
            // Along this branch the body may be right.
            _findings.Forget(start);
            return;
        }
    }

    private void Apply(Rule rule, Visit visit)
    {
        try
        {
            rule.Judge(visit, _findings);
        }
        catch (Exception failure) when (RuleFailed.IsCaught(failure))
        {
            // The user's build must not suffer from a rule of ours: the others go on, and this one asks to be reported.
            if (_failed.Add(rule)) _findings.Add(RuleFailed.In(rule.Descriptor.Id, failure, _body));
        }
    }
}
