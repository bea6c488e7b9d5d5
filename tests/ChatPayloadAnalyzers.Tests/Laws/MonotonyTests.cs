using System.Collections.Immutable;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Monotony: whatever is forgotten of a payload (a value, a presence, that an object is complete), warnings only disappear.
/// </summary>
public sealed class MonotonyTests
{
    private const int Seed = 20261122;

    [Fact]
    public void Forgetting_never_creates_a_warning()
    {
        var random = new Random(Seed);
        var sites = Generated.All.Trees.SelectMany(tree => Analysis.SitesOf(Generated.All.Program.Compilation, tree)).Where(site => site.Body.Flaws.IsEmpty).ToList();
        Assert.NotEmpty(sites);
        foreach (var site in sites)
        {
            var known = Findings(site, site.Body.Root.Value);
            for (var i = 0; i < 8; i++)
            {
                var forgotten = Forget(site.Body.Root.Value, random, 0.25);
                var created = Findings(site, forgotten).Except(known).ToList();
                Assert.True(created.Count == 0, $"seed {Seed}: {string.Join("; ", created)}\n{PayloadDump.Of(site.Body.Root.Value)}\n{PayloadDump.Of(forgotten)}");
            }
        }
    }

    /// <summary>By rule: one finding may speak of fewer members than before, never of another rule.</summary>
    private static HashSet<string> Findings(Site site, PayloadNode body) =>
        Judgement.Of(new Message(new Slot(body, site.Body.Root.Place, null), site.Destination, RuleSettings.Default), [], AllRules.Judging)
            .Select(finding => finding.Descriptor.Id + (finding.Descriptor.Id == "CHAT1002" ? "" : " " + finding.Words[0]))
            .ToHashSet();

    private static PayloadNode Forget(PayloadNode node, Random random, double share)
    {
        if (random.NextDouble() < share * 0.5) return new UnknownNode(node.Place, random.Next(2) == 0 ? JsonKinds.Any : node.Kinds | JsonKinds.Null);
        switch (node)
        {
            case ObjectNode obj:
                var members = obj.Members
                    .Select(m => new Member(m.Name, m.NamePlace, ForgetIn(m.Slot, random, share), random.NextDouble() < share ? Presence.Maybe : m.Presence))
                    .ToImmutableArray();
                return new ObjectNode(obj.Place, members, obj.IsOpen || random.NextDouble() < share, obj.Form);
            case ArrayNode array:
                return new ArrayNode(array.Place, [.. array.Items.Select(item => ForgetIn(item, random, share))], array.IsOpen || random.NextDouble() < share, array.Form);
            case ChoiceNode choice:
                return new ChoiceNode(choice.Place, [.. choice.Arms.Select(arm => ForgetIn(arm, random, share))], choice.IsJoined || random.NextDouble() < share);
            case TextNode when random.NextDouble() < share:
                return new TextNode(node.Place, PartialText.Unknown);
            default:
                return node;
        }
    }

    private static Slot ForgetIn(Slot slot, Random random, double share) => new(Forget(slot.Value, random, share), slot.Place, slot.Form);
}
