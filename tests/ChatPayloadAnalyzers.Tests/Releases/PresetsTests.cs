using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Releases;

/// <summary>The package's configs say what the rules and the release files say.</summary>
public sealed class PresetsTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "src", "ChatPayloadAnalyzers.Package", "build", "config");

    [Fact]
    public void The_configs_are_written_from_the_rules()
    {
        var files = Presets.Files().ToDictionary(file => file.Name, file => file.Text);
        if (Environment.GetEnvironmentVariable("CHATPAYLOAD_WRITE_PAGES") is "1" or "true")
        {
            foreach (var old in Directory.EnumerateFiles(Folder)) File.Delete(old);
            foreach (var (name, text) in files) File.WriteAllText(Path.Combine(Folder, name), text);
        }

        var found = Directory.EnumerateFiles(Folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        var wrong = files.Keys.Union(found.Keys).Where(name => files.GetValueOrDefault(name) != found.GetValueOrDefault(name)).Order().ToList();
        Assert.True(wrong.Count == 0, $"build/config is not what the rules say ({string.Join(", ", wrong)}). Run: {Presets.Command}");
    }

    [Fact]
    public void Every_rule_came_with_a_version() =>
        Assert.Equal(AllRules.Judging.Select(rule => rule.Descriptor.Id).Order(), ReleasedRules.Introduced.Keys.Order());

    /// <summary>Whoever holds to 0.1 takes every 0.1.x, so none of these may bring a rule.</summary>
    [Fact]
    public void No_patch_brings_a_rule() => Assert.All(ReleasedRules.Introduced, rule => Assert.True(rule.Value.Build <= 0, $"{rule.Key} came with {rule.Value}."));

    /// <summary>Else somebody who holds to a version that is shipped would get them.</summary>
    [Fact]
    public void Rules_that_are_not_shipped_come_with_a_version_that_is_not() =>
        Assert.All(ReleasedRules.Unshipped, id => Assert.All(ReleasedRules.Shipped, version => Assert.True(version < ReleasedRules.Next, $"{version} is shipped, {id} is not.")));

    [Fact]
    public void An_older_level_leaves_every_rule_out_that_is_on()
    {
        var config = Presets.Level(new Version(0, 0));
        Assert.All(
            AllRules.Judging.Select(rule => rule.Descriptor).Where(rule => rule.IsEnabledByDefault),
            rule => Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity = none", config, StringComparison.Ordinal));
    }
}
