using System.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>Comparing, merging and reporting on resources: code far from any HTTP call, of which every program has most.</summary>
internal static class SdkReports
{
    public static string Of(SdkResource resource)
    {
        var text = new StringBuilder();
        text.AppendLine($$"""
            using System.Globalization;
            using System.Text;
            using Microsoft.Extensions.Logging;

            namespace Sdk.{{resource.Area}};

            public sealed record {{resource.Name}}Change(string Id, string Field, string Before, string After);

            public sealed class {{resource.Name}}Report(ILogger<{{resource.Name}}Report> logger, TimeProvider clock)
            {
                private readonly Dictionary<string, List<{{resource.Name}}Change>> _changes = new Dictionary<string, List<{{resource.Name}}Change>>();

                public int Count => _changes.Values.Sum(changes => changes.Count);

                public void Compare({{resource.Name}} before, {{resource.Name}} after)
                {
                    if (!string.Equals(before.Id, after.Id, StringComparison.Ordinal))
                        throw new ArgumentException($"{before.Id} and {after.Id} are two things.", nameof(after));
                    var changes = new List<{{resource.Name}}Change>();
            """);
        foreach (var field in resource.Fields) text.AppendLine($"        Compare{field.Name}(before, after, changes);");
        text.AppendLine("""
                    if (changes.Count == 0) return;
                    if (_changes.TryGetValue(before.Id, out var known)) known.AddRange(changes);
                    else _changes.Add(before.Id, changes);
                    logger.LogDebug("{Count} changes of {Id} at {Time}", changes.Count, before.Id, clock.GetUtcNow());
                }

            """);
        foreach (var field in resource.Fields) text.AppendLine(CompareMethod(resource, field)).AppendLine(SectionMethod(resource, field));
        text.AppendLine("""
                public override string ToString()
                {
                    var text = new StringBuilder();
                    text.Append(CultureInfo.InvariantCulture, $"{Count} changes of {_changes.Count} resources").AppendLine();
            """);
        foreach (var field in resource.Fields) text.AppendLine($"        Append{field.Name}Section(text);");
        text.AppendLine("""
                    return text.ToString().TrimEnd();
                }
            }
            """);
        return text.ToString();
    }

    private static string CompareMethod(SdkResource resource, SdkField field) => $$"""
            private void Compare{{field.Name}}({{resource.Name}} before, {{resource.Name}} after, List<{{resource.Name}}Change> changes)
            {
                if (before.{{field.Name}}.Equals(after.{{field.Name}})) return;
                var old = Convert.ToString(before.{{field.Name}}, CultureInfo.InvariantCulture) ?? "";
                var now = Convert.ToString(after.{{field.Name}}, CultureInfo.InvariantCulture) ?? "";
                if (old.Length > 80) old = old.Substring(0, 80) + "…";
                changes.Add(new {{resource.Name}}Change(before.Id, nameof({{resource.Name}}.{{field.Name}}), old, now));
            }

        """;

    private static string SectionMethod(SdkResource resource, SdkField field) => $$"""
            private void Append{{field.Name}}Section(StringBuilder text)
            {
                var rows = _changes
                    .SelectMany(pair => pair.Value)
                    .Where(change => change.Field == nameof({{resource.Name}}.{{field.Name}}))
                    .OrderBy(change => change.Id, StringComparer.Ordinal)
                    .ToList();
                if (rows.Count == 0) return;
                text.Append("== {{field.JsonName}} ==").AppendLine();
                var width = rows.Max(row => row.Id.Length);
                foreach (var row in rows)
                {
                    text.Append(row.Id.PadRight(width)).Append(": ");
                    for (var i = 0; i < row.Before.Length; i++) text.Append(char.IsControl(row.Before[i]) ? '?' : row.Before[i]);
                    text.Append(" => ").Append(row.After).AppendLine();
                }

                logger.LogTrace("{{field.JsonName}}: {Count} rows", rows.Count);
            }

        """;
}
