using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.CodeFixes;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Meta;

/// <summary>One rule, one ID, one file named after the smell, one line in the releases.</summary>
public sealed partial class RuleFileTests
{
    [Fact]
    public void The_releases_list_the_rules_as_they_are()
    {
        var released = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(name => Line().Matches(RepositoryFiles.Read("src", "ChatPayloadAnalyzers", name)))
            .Select(m => (m.Groups["id"].Value, m.Groups["category"].Value, m.Groups["severity"].Value, m.Groups["notes"].Value))
            // What is shipped comes first, whatever its ID.
            .Order();
        Assert.Equal(
            AllRules.Judging.Select(rule => (rule.Descriptor.Id, rule.Descriptor.Category, rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity.ToString() : "Disabled", rule.GetType().Name)),
            released);
    }

    [Fact]
    public void Every_rule_stands_in_a_file_of_its_name()
    {
        foreach (var rule in AllRules.Judging)
        {
            var text = RepositoryFiles.Read("src", "ChatPayloadAnalyzers", "Rules", rule.GetType().Name + ".cs");
            Assert.Contains($"/// <summary>{rule.Descriptor.Id}: ", text, StringComparison.Ordinal);
            Assert.Contains($"\"{rule.Descriptor.Id}\"", text, StringComparison.Ordinal);
            Assert.Single(RuleClass().Matches(text));
        }
    }

    [Fact]
    public void Every_rule_class_is_among_the_rules()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name);
        Assert.Equal(classes.Order(), AllRules.Judging.Select(rule => rule.GetType().Name).Order());
        Assert.Equal(AllRules.Judging.Select(rule => rule.Descriptor.Id).Order().Distinct(), AllRules.Judging.Select(rule => rule.Descriptor.Id));
    }

    [Fact]
    public void Analyzer_and_fix_know_every_rule()
    {
        var ids = AllRules.Judging.Select(rule => rule.Descriptor.Id).ToList();
        Assert.Equal(ids, new ChatPayloadAnalyzer().SupportedDiagnostics.Select(d => d.Id));
        // A document that cannot be read, a setting, a fault of ours have no fix in the user's code, what is shown is no fault, and of an endpoint that we do not know we know no better.
        Assert.Equal(ids.Where(id => id is not ("CHAT0001" or "CHAT0002" or "CHAT0003" or "CHAT1007" or "CHAT5001" or "CHAT5002" or "CHAT5003" or "CHAT9001")), new ChatPayloadCodeFixProvider().FixableDiagnosticIds);
    }

    [Fact]
    public void Advice_is_info_and_all_else_is_a_warning()
    {
        Assert.Equal(["CHAT0002", "CHAT1007", "CHAT5001", "CHAT5003", "CHAT6002"], AllRules.Judging.Select(rule => rule.Descriptor).Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Info).Select(rule => rule.Id));
        Assert.Equal(["CHAT9001"], AllRules.Judging.Select(rule => rule.Descriptor).Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Hidden).Select(rule => rule.Id));
    }

    [GeneratedRegex(@"^(?<id>CHAT\d{4}) \| (?<category>\w+) \| (?<severity>\w+) \| (?<notes>\w+)", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\) : (Member)?Rule\(")]
    private static partial Regex RuleClass();
}
