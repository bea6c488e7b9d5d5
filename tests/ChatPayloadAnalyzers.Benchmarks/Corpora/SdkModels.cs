using System.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>The data classes of a resource: what ordinary SDKs are mostly made of.</summary>
internal static class SdkModels
{
    public static string Of(SdkResource resource)
    {
        var text = new StringBuilder();
        text.AppendLine($$"""
            using System.Text;
            using System.Text.Json;
            using System.Text.Json.Serialization;

            namespace Sdk.{{resource.Area}};

            /// <summary>A {{resource.Name}} as the service returns it.</summary>
            public sealed class {{resource.Name}} : IEquatable<{{resource.Name}}>
            {
                [JsonPropertyName("id")]
                public string Id { get; set; } = "";

            """);
        foreach (var field in resource.Fields) AppendProperty(text, field);
        text.AppendLine($$"""
                [JsonPropertyName("tags")]
                public List<string> Tags { get; set; } = new List<string>();

                [JsonPropertyName("attributes")]
                public Dictionary<string, string> Attributes { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

                public bool Equals({{resource.Name}}? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

                public override bool Equals(object? obj) => Equals(obj as {{resource.Name}});

                public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

                public override string ToString()
                {
                    var text = new StringBuilder();
                    text.Append("{{resource.Name}} ").Append(Id);
            """);
        foreach (var field in resource.Fields) text.AppendLine($"        text.Append(\", {field.Name}: \").Append({field.Name});");
        text.AppendLine($$"""
                    return text.Append(", ").Append(string.Join('|', Tags.OrderBy(tag => tag, StringComparer.Ordinal))).ToString();
                }

                public {{resource.Name}} Copy()
                {
                    var copy = new {{resource.Name}}
                    {
                        Id = Id,
            """);
        foreach (var field in resource.Fields) text.AppendLine($"            {field.Name} = {field.Name},");
        text.AppendLine($$"""
                        Tags = Tags.ToList(),
                    };
                    foreach (var (key, value) in Attributes) copy.Attributes[key] = value;
                    return copy;
                }
            }

            /// <summary>What is sent to create or change a {{resource.Name}}.</summary>
            public sealed record {{resource.Name}}Draft
            {
            """);
        foreach (var field in resource.Fields.Where(f => f.IsText)) text.AppendLine($"    public string? {field.Name} {{ get; init; }}").AppendLine();
        text.AppendLine($$"""
                public IEnumerable<string> Mistakes()
                {
            """);
        foreach (var field in resource.Fields.Where(f => f.IsText))
        {
            text.AppendLine($$"""
                        if (string.IsNullOrWhiteSpace({{field.Name}})) yield return "{{field.JsonName}} is missing";
                        else if ({{field.Name}}.Length > 256) yield return string.Concat("{{field.JsonName}} is longer than ", 256.ToString());
                """);
        }

        text.AppendLine($$"""
                }
            }

            public sealed record {{resource.Name}}Page(IReadOnlyList<{{resource.Name}}> Items, string? NextPage, int Total);
            """);
        return text.ToString();
    }

    private static void AppendProperty(StringBuilder text, SdkField field) => text.AppendLine($$"""
            /// <summary>The {{field.JsonName}} of the resource.</summary>
            [JsonPropertyName("{{field.JsonName}}")]
            public {{field.Type}} {{field.Name}} { get; set; }{{(field.IsText ? " = \"\";" : "")}}

        """);
}
