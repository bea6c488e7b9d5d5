using System.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>What programs do around their clients: collections, LINQ, parsing, logging. Little of it passes a gate by names.</summary>
internal static class SdkServices
{
    public static string Of(SdkResource resource)
    {
        var text = new StringBuilder();
        text.AppendLine($$"""
            using System.Collections.Concurrent;
            using System.Globalization;
            using System.Text;
            using System.Text.Json;
            using Microsoft.Extensions.Logging;

            namespace Sdk.{{resource.Area}};

            public sealed class {{resource.Name}}Service({{resource.Name}}Client client, ILogger<{{resource.Name}}Service> logger, ICommandBus bus)
            {
                private readonly ConcurrentDictionary<string, {{resource.Name}}> _known = new(StringComparer.Ordinal);
                private readonly SemaphoreSlim _gate = new SemaphoreSlim(1, 1);

                public async Task<{{resource.Name}}?> FindAsync(string id, CancellationToken cancellation)
                {
                    if (_known.TryGetValue(id, out var known)) return known;
                    await _gate.WaitAsync(cancellation);
                    try
                    {
                        var found = await client.GetAsync(id, cancellation);
                        return _known.GetOrAdd(found.Id, found);
                    }
                    catch (ApiException failure)
                    {
                        logger.LogWarning(failure, "No {{resource.Name}} {Id}", id);
                        return null;
                    }
                    finally
                    {
                        _gate.Release();
                    }
                }

                public async Task<IReadOnlyDictionary<string, List<{{resource.Name}}>>> ByTagAsync(string owner, CancellationToken cancellation)
                {
                    var groups = new Dictionary<string, List<{{resource.Name}}>>(StringComparer.OrdinalIgnoreCase);
                    await foreach (var item in client.ListAsync(owner, 100, cancellation))
                    {
                        foreach (var tag in item.Tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct())
                        {
                            if (!groups.TryGetValue(tag, out var group)) groups.Add(tag, group = new List<{{resource.Name}}>());
                            group.Add(item);
                        }
                    }

                    await bus.SendAsync(groups.Keys.ToArray(), cancellation);
                    return groups;
                }

                public string Snapshot() => JsonSerializer.Serialize(_known.Values.OrderBy(item => item.Id, StringComparer.Ordinal).ToList(), ApiDefaults.Options);

            """);
        foreach (var field in resource.Fields.Where(f => f.IsText)) text.AppendLine(TextMethods(resource, field));
        foreach (var field in resource.Fields.Where(f => f.IsNumber)) text.AppendLine(NumberMethods(resource, field));
        text.AppendLine($$"""
                public string ToCsv(IEnumerable<{{resource.Name}}> items, char separator = ';')
                {
                    var text = new StringBuilder();
                    text.Append("id");
            """);
        foreach (var field in resource.Fields) text.AppendLine($"        text.Append(separator).Append(\"{field.JsonName}\");");
        text.AppendLine("""
                    text.AppendLine();
                    foreach (var item in items)
                    {
                        text.Append(item.Id);
            """);
        foreach (var field in resource.Fields)
        {
            text.AppendLine(field.IsText
                ? $"            text.Append(separator).Append(Quoted(item.{field.Name}));"
                : $"            text.Append(separator).Append(Convert.ToString(item.{field.Name}, CultureInfo.InvariantCulture));");
        }

        text.AppendLine("""
                    text.AppendLine();
                }

                return text.ToString();
            }

            private static string Quoted(string text) => text.Contains('"') ? "\"" + text.Replace("\"", "\"\"") + "\"" : text;
        }
        """);
        return text.ToString();
    }

    private static string TextMethods(SdkResource resource, SdkField field) => $$"""
            public IEnumerable<{{resource.Name}}> With{{field.Name}}(IEnumerable<{{resource.Name}}> items, string {{field.JsonName}})
            {
                var wanted = {{field.JsonName}}.Trim().ToUpperInvariant();
                foreach (var item in items)
                {
                    var words = item.{{field.Name}}.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    if (words.Length == 0)
                    {
                        logger.LogDebug("{Id} has no {Field}", item.Id, nameof({{resource.Name}}.{{field.Name}}));
                        continue;
                    }

                    if (words.Any(word => word.ToUpperInvariant().StartsWith(wanted, StringComparison.Ordinal))) yield return item;
                }
            }

            public ILookup<string, string> IdsBy{{field.Name}}(IEnumerable<{{resource.Name}}> items) =>
                items.Where(item => !string.IsNullOrEmpty(item.{{field.Name}}))
                    .ToLookup(item => item.{{field.Name}}.ToLowerInvariant(), item => item.Id, StringComparer.Ordinal);

        """;

    private static string NumberMethods(SdkResource resource, SdkField field) => $$"""
            public IReadOnlyList<(string Owner, {{field.Type}} Sum, double Mean)> {{field.Name}}Statistics(IEnumerable<{{resource.Name}}> items)
            {
                var result = new List<(string, {{field.Type}}, double)>();
                foreach (var group in items.GroupBy(item => item.Id[..Math.Min(3, item.Id.Length)]))
                {
                    var sum = group.Sum(item => item.{{field.Name}});
                    var mean = group.Average(item => (double)item.{{field.Name}});
                    if (Math.Abs(mean) < 0.01) logger.LogInformation("{Group} is empty", group.Key);
                    result.Add((group.Key, sum, Math.Round(mean, 2)));
                }

                return result.OrderByDescending(row => row.Item2).ThenBy(row => row.Item1, StringComparer.Ordinal).ToArray();
            }

            public bool TryParse{{field.Name}}(string text, out {{field.Type}} value)
            {
                if ({{field.Type}}.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out value)) return true;
                logger.LogWarning("'{Text}' is no {{field.JsonName}}", text);
                value = default;
                return false;
            }

        """;
}
