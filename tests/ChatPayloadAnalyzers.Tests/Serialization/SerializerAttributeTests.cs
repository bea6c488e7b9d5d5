using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>What attributes do to members and types; what is not followed leaves the whole type open.</summary>
public sealed class SerializerAttributeTests
{
    private const string Converter = """
        public class K : JsonConverter<string>
        {
            public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => "";
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteNumberValue(1);
        }

        """;

    private static readonly SendingCases Table = new(
        SerializedCase.Of("included members", """[{"a":"a","b":"b","c":"c","d":4,"e":"e"}]""", """
            public class M
            {
                public string? A { get; set; }
                [JsonInclude] internal string B { get; set; } = "b";
                [JsonInclude] public string C = "c";
                [JsonInclude] private int D = 4;
                [JsonInclude] public string E { private get; set; } = "e";
            }
            """),
        SerializedCase.Of("ignored members", """[{"a":"a","d":null,"e"?:null,"f":"f","h"?:8,"j":"j"}]""", """
            public class M
            {
                public string? A { get; set; }
                [JsonIgnore] public string B { get; set; } = "b";
                [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public string C { get; set; } = "c";
                [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? D { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? E { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string F { get; set; } = "f";
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int G { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int H { get; set; } = 8;
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool I { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string? J { get; set; } = "j";
            }
            """),
        // WhenWriting and WhenReading, by number: not every framework has their names.
        SerializedCase.Of("members that are ignored one way", """[{"a":"a","c":0}]""", """
            public class M
            {
                public string? A { get; set; }
                [JsonIgnore(Condition = (JsonIgnoreCondition)4)] public int B { get; set; }
                [JsonIgnore(Condition = (JsonIgnoreCondition)5)] public int C { get; set; }
            }
            """),
        SerializedCase.Of("named members", """[{"x-a":"a","B":0,"urlValue":0}]""", """
            public class M
            {
                [JsonPropertyName("x-a")] public string? A { get; set; }
                [JsonPropertyName("B")] public int B { get; set; }
                [JsonPropertyOrder(-1)] public int URLValue { get; set; }
            }
            """),
        SerializedCase.Of("named parameters", """[{"x":"a"}]""", "public record M([property: JsonPropertyName(\"x\")] string A);", "new M(\"a\")"),
        SerializedCase.Of("an override that is ignored", "[…]", """
            public class L { public virtual int C { get; set; } = 2; }
            public class M : L { public string? A { get; set; } [JsonIgnore] public override int C { get; set; } }
            """),
        SerializedCase.Of("a hiding member that is ignored", "[…]", """
            public class L { public int B { get; set; } = 1; }
            public class M : L { public string? A { get; set; } [JsonIgnore] public new int B { get; set; } }
            """),
        SerializedCase.Of("a hiding member of another name", "[…]", """
            public class L { public string A { get; set; } = "l"; }
            public class M : L { [JsonPropertyName("x")] public new string? A { get; set; } }
            """),
        SerializedCase.Of("a converter on a member", "[…]", Converter + "public class M { [JsonConverter(typeof(K))] public string? A { get; set; } }"),
        SerializedCase.Of("a converter on the type of a member", """[{"a":"a","b":…}]""", """
            public class K : JsonConverter<N>
            {
                public override N Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new();
                public override void Write(Utf8JsonWriter writer, N value, JsonSerializerOptions options) => writer.WriteNumberValue(1);
            }
            [JsonConverter(typeof(K))] public class N { public string C { get; set; } = "c"; }
            public class M { public string? A { get; set; } public N B { get; set; } = new N(); }
            """),
        SerializedCase.Of("a converter by an attribute of our own", "[…]", Converter + """
            public class KAttribute : JsonConverterAttribute { public override JsonConverter CreateConverter(Type type) => new K(); }
            public class M { [K] public string? A { get; set; } }
            """),
        SerializedCase.Of("a callback", "[…]", "public class M : IJsonOnSerializing { public string? A { get; set; } void IJsonOnSerializing.OnSerializing() => A = \"b\"; }"),
        SerializedCase.Of("extension data", "[…]", """
            public class M { public string? A { get; set; } [JsonExtensionData] public Dictionary<string, object> X { get; set; } = new() { ["y"] = 1 }; }
            """),
        SerializedCase.Of("a polymorphic type", "[…]", "[JsonDerivedType(typeof(M), \"m\")] public class M { public string? A { get; set; } }"),
        SerializedCase.Of("numbers as text", "[…]", """
            public class M { public string? A { get; set; } [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int B { get; set; } }
            """),
        new SendingCase(
            "names that collide throw",
            "try { await client.PostAsJsonAsync(path, new[] { new M { A = \"a\" } }); } catch (InvalidOperationException) { }",
            "public class M { public string? A { get; set; } [JsonPropertyName(\"a\")] public int B { get; set; } }",
            Reads: "[…]",
            Says: "CHAT1003"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_admits_what_the_serializer_writes(string name) => Table.AssertAsync(name);
}
