using ChatPayloadAnalyzers.Tests.Silence;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Source-generated contexts. The half that the generator writes is written here by hand, with the options that it would give.</summary>
public sealed class SourceGenerationTests
{
    private const string Types = """
        using System.Text.Json.Serialization.Metadata;
        public enum Kind { Agent }
        public class M { public string? A { get; set; } public string? NullName { get; set; } public Kind K { get; set; } public int Field = 1; }
        """;

    private static readonly SendingCases Table = new(
        Of("no options", "", "", """[{"A":"a","NullName":null,"K":0}]"""),
        Of("a policy", "PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase", "PropertyNamingPolicy = JsonNamingPolicy.CamelCase", """[{"a":"a","nullName":null,"k":0}]"""),
        Of("snake case", "PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = false", "PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower", """[{"a":"a","null_name":null,"k":0}]"""),
        Of("without nulls", "DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull", "DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull", """[{"A":"a","NullName"?:null,"K":0}]"""),
        Of("fields and names of enums", "IncludeFields = true, UseStringEnumConverter = true", "IncludeFields = true, Converters = { new JsonStringEnumConverter() }", """[{"A":"a","NullName":null,"K":"Agent","Field":1}]"""),
        Of("converters", "Converters = new[] { typeof(JsonStringEnumConverter) }", "Converters = { new JsonStringEnumConverter() }", ""),
        Of("web defaults", "JsonSerializerDefaults.Web", "", """[{"a":"a","nullName":null,"k":0}]""", "JsonSerializerDefaults.Web"),
        Sent("by content", "await client.PostAsync(path, JsonContent.Create(body, Ctx.Default.MArray));"),
        Sent("by extension", "await client.PostAsJsonAsync(path, body, Ctx.Default.MArray);"),
        Sent("with the context itself", "await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(body, typeof(M[]), Ctx.Default)));"),
        Sent("with the context's options", "await client.PostAsJsonAsync(path, body, Ctx.Default.Options);"),
        Sent("metadata in a local", "var metadata = Ctx.Default.MArray; await client.PostAsJsonAsync(path, body, metadata);"),
        Sent("a context of other options", "await client.PostAsJsonAsync(path, body, new Ctx(new JsonSerializerOptions()).MArray);") with { Reads = "", Says = "" },
        Sent("metadata from elsewhere", "await client.PostAsJsonAsync(path, body, (JsonTypeInfo<M[]>)JsonSerializerOptions.Default.GetTypeInfo(typeof(M[])));".Replace("JsonTypeInfo", "System.Text.Json.Serialization.Metadata.JsonTypeInfo", StringComparison.Ordinal)) with { Reads = "", Says = "" });

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_the_context_is_told_decides(string name) => Table.AssertAsync(name);

    [Fact]
    public Task A_context_whose_other_half_is_not_generated_yet() => Silent.HalfTypedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new M(), Ctx.Default.M);
        await client.PostAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize(new M(), Ctx.Default.M)));

        public class M { public string? Text { get; set; } }

        [JsonSerializable(typeof(M))] public partial class Ctx : JsonSerializerContext;
        """);

    private static SendingCase Sent(string name, string send) => Of(
        name,
        "PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase",
        "PropertyNamingPolicy = JsonNamingPolicy.CamelCase",
        """[{"a":"a","nullName":null,"k":0}]""") with
    {
        Statements = send.Replace("body", "new[] { new M { A = \"a\" } }", StringComparison.Ordinal),
    };

    private static SendingCase Of(string name, string told, string options, string reads, string defaults = "") => new(
        name,
        "await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(new[] { new M { A = \"a\" } }, Ctx.Default.MArray)));",
        Other: Types + $$"""

            {{(told.Length == 0 ? "" : $"[JsonSourceGenerationOptions({told})]")}}
            [JsonSerializable(typeof(M[]))]
            public partial class Ctx { }

            public partial class Ctx : JsonSerializerContext, IJsonTypeInfoResolver
            {
                public Ctx(JsonSerializerOptions options) : base(options) { }
                public static Ctx Default { get; } = new(new JsonSerializerOptions({{defaults}}) { {{options}} });
                public JsonTypeInfo<M[]> MArray => (JsonTypeInfo<M[]>)Options.GetTypeInfo(typeof(M[]));
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override JsonTypeInfo? GetTypeInfo(Type type) => Options.GetTypeInfo(type);
                JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => new DefaultJsonTypeInfoResolver().GetTypeInfo(type, options);
            }
            """,
        Reads: reads,
        Says: reads.Length == 0 ? "" : "CHAT1003");
}
