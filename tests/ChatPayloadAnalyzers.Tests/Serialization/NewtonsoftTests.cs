using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>
/// What Newtonsoft.Json makes of a type <c>M</c> of which one is sent whose <c>A</c> is <c>"a"</c>. It goes out in an array, which is no
/// message at all: CHAT1003 and nothing else is said. The types stand in another file, where the library's names are in scope.
/// </summary>
public sealed class NewtonsoftTests
{
    private static readonly SendingCases Table = new(
        Of("members", """[{"A":"a","B":1,"C":"c","D":"d","E":null,"L":"l"}]""", """
            public class L1 { public string L { get; set; } = "l"; }
            public class M : L1
            {
                public string? A { get; set; }
                public int B = 1;
                public string C { get; } = "c";
                public string D => "d";
                public object? E { get; set; }
                public static int F { get; set; }
                public const int G = 1;
                internal int H { get; set; }
                private int I = 2;
                public int J { private get; set; }
                public int K { set { I = value; } }
                public int this[int i] => I;
            }
            """),
        Of("attributes of System.Text.Json are none", """[{"A":"a","B":1,"C":null}]""", """
            public class M
            {
                [System.Text.Json.Serialization.JsonPropertyName("x")] public string? A { get; set; }
                [System.Text.Json.Serialization.JsonIgnore] public int B { get; set; } = 1;
                [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public string? C { get; set; }
                [System.Text.Json.Serialization.JsonInclude] internal int D { get; set; }
            }
            """),
        Of("named members", """[{"x":"a","y":2,"C":0,"z":"d1","e":5}]""", """
            public class M
            {
                [JsonProperty("x")] public string? A { get; set; }
                [JsonProperty(PropertyName = "y", Order = -1)] public int B { get; set; } = 2;
                [JsonProperty] private int C { get; set; }
                [JsonProperty("z")] internal string? D = "d" + 1;
                [JsonProperty("e", ObjectCreationHandling = ObjectCreationHandling.Replace)] public int E { get; set; } = 5;
            }
            """),
        Of("members that are left out", """[{"A":"a","E":"e","F"?:7,"G":null,"I"?:…,"J"?:"j"}]""", """
            public class M
            {
                public string? A { get; set; }
                [JsonIgnore] public int B { get; set; }
                [JsonProperty(NullValueHandling = NullValueHandling.Ignore)] public string? C { get; set; }
                [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)] public int D { get; set; }
                [JsonProperty(NullValueHandling = NullValueHandling.Ignore)] public string E { get; set; } = "e";
                [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)] public int F { get; set; } = 7;
                [JsonProperty(NullValueHandling = NullValueHandling.Include, DefaultValueHandling = DefaultValueHandling.Populate)] public string? G { get; set; }
                [System.NonSerialized] public int H = 8;
                [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)] public Guid I { get; set; }
                [DefaultValue("j"), JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)] public string J { get; set; } = "j";
            }
            """) with { Reads = null },
        Of("members that others decide over", """[{"A":"a","B"?:"b","BSpecified":false,"C"?:"c"}]""", """
            public class M
            {
                public string? A { get; set; }
                public string B { get; set; } = "b";
                public bool BSpecified { get; set; }
                public string C { get; set; } = "c";
                public bool ShouldSerializeC() => false;
            }
            """),
        Of("a data contract", """[{"from":"a","B":2,"d"?:null,"e":5,"f":"f"}]""", """
            [DataContract] public class M
            {
                [DataMember(Name = "from", Order = 1)] public string? A { get; set; }
                [DataMember] public int B { get; set; } = 2;
                public int C { get; set; } = 3;
                [DataMember(Name = "d", EmitDefaultValue = false)] public string? D { get; set; }
                [DataMember(Name = "e", IsRequired = true), IgnoreDataMember] private int E = 5;
                [DataMember(Name = "x"), JsonProperty("f")] public string F { get; set; } = "f";
                [DataMember, JsonIgnore] public int G { get; set; }
            }
            """),
        Of("data members without a contract", """[{"A":"a"}]""", """
            public class M { [DataMember(Name = "from")] public string? A { get; set; } [IgnoreDataMember] public int B { get; set; } [DataMember] private int C = 1; }
            """),
        Of("a contract of the base", """[{"a":"a","b":"b"}]""", """
            [DataContract] public class L { [DataMember(Name = "b")] public string B { get; set; } = "b"; public int C { get; set; } }
            public class M : L { [DataMember(Name = "a")] public string? A { get; set; } public int D { get; set; } }
            """),
        Of("a base without the contract", """[{"a":"a"}]""", """
            public class L { [DataMember(Name = "b")] public string B { get; set; } = "b"; }
            [DataContract] public class M : L { [DataMember(Name = "a")] public string? A { get; set; } }
            """),
        Of("opting in", """[{"A":"a","b":"b"}]""", """
            [JsonObject(MemberSerialization.OptIn)] public class M { [JsonProperty] public string? A { get; set; } [JsonProperty("b")] private string B = "b"; public int C { get; set; } }
            """),
        Of("opting out of a contract", """[{"x":"a","C":3}]""", """
            [DataContract, JsonObject(Title = "M")] public class M { [DataMember(Name = "x")] public string? A { get; set; } public int C { get; set; } = 3; }
            """),
        Of("a serializable type", """[{"A":"a"}]""", "[Serializable] public class M { public string? A { get; set; } private int B = 2; }"),
        Of("a record", """[{"x":"a","B":2}]""", "public record M([property: JsonProperty(\"x\")] string A, int B = 2);", "new M(\"a\")"),
        Of("a struct", """[{"A":"a","B":0,"C":…}]""", "public struct M { public string? A; public int B { get; set; } public DateTime C { get; set; } }"),
        Of("an override", """[{"A":"a"}]""", "public abstract class L { public abstract string? A { get; set; } } public class M : L { public override string? A { get; set; } }"),
        Of("an override that inherits a name", "[…]", """
            public class L { [JsonProperty("x")] public virtual string? A { get; set; } } public class M : L { public override string? A { get; set; } }
            """),
        Of("an interface that names", "[…]", "public interface I { [JsonProperty(\"x\")] string? A { get; } } public class M : I { public string? A { get; set; } }"),
        Of("an interface that opts in", "[…]", "[JsonObject(MemberSerialization.OptIn)] public interface I { } public class M : I { public string? A { get; set; } }"),
        Of("a member that hides another", "[…]", "public class L { public string A { get; set; } = \"l\"; } public class M : L { public new string? A { get; set; } }"),
        Of("a type converter", "[…]", """
            public class T : TypeConverter { public override bool CanConvertTo(ITypeDescriptorContext? c, Type? t) => true; public override object ConvertTo(ITypeDescriptorContext? c, System.Globalization.CultureInfo? i, object? v, Type t) => "m"; }
            [TypeConverter(typeof(T))] public class M { public string? A { get; set; } }
            """),
        Of("a serializable type that writes itself", "[…]", """
            [Serializable] public class M : ISerializable { public string? A { get; set; } public void GetObjectData(SerializationInfo info, StreamingContext context) => info.AddValue("x", 1); }
            """),
        Of("fields only", "[…]", "[JsonObject(MemberSerialization.Fields)] public class M { public string? A { get; set; } }"),
        Of("a strategy on the type", "[…]", "[JsonObject(NamingStrategyType = typeof(SnakeCaseNamingStrategy))] public class M { public string? A { get; set; } }"),
        Of("a strategy on a member", "[…]", "public class M { [JsonProperty(NamingStrategyType = typeof(SnakeCaseNamingStrategy))] public string? A { get; set; } }"),
        Of("a converter on a member", "[…]", Converter + "public class M { [JsonConverter(typeof(K))] public string? A { get; set; } }"),
        Of("a converter on the type", "[…]", Converter + "[JsonConverter(typeof(K))] public class M { public string? A { get; set; } }"),
        Of("a converter on the base", "[…]", Converter + "[JsonConverter(typeof(K))] public class L { } public class M : L { public string? A { get; set; } }"),
        Of("a converter of items", "[…]", Converter + "public class M { public string? A { get; set; } [JsonProperty(ItemConverterType = typeof(K))] public string[] B { get; set; } = { \"b\" }; }"),
        Of("extension data", "[…]", "public class M { public string? A { get; set; } [JsonExtensionData] public IDictionary<string, object> X = new Dictionary<string, object> { [\"y\"] = 1 }; }"),
        Of("a callback", "[…]", "public class M { public string? A { get; set; } [OnSerializing] internal void On(StreamingContext context) => A = \"b\"; }"),
        Of("a static member that is marked", "[…]", "public class M { public string? A { get; set; } [JsonProperty] public static int B = 1; }"),
        Of("required members", """[{"A":"a","B":"b"}]""", """
            public class M { [JsonProperty(Required = Required.Always)] public string? A { get; set; } [JsonRequired] public string B { get; set; } = "b"; }
            """),
        new SendingCase(
            "a required member that is null throws",
            "try { await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new[] { new M { A = \"a\" } }))); } catch (Newtonsoft.Json.JsonSerializationException) { }",
            Other: "using Newtonsoft.Json; public class M { public string? A { get; set; } [JsonProperty(Required = Required.DisallowNull)] public string? B { get; set; } }",
            Reads: "[…]",
            Says: "CHAT1003"),
        Of("values of all kinds", """[{"A":"a","B":…,"C":…,"D":…,"E":…,"F":…,"G":…,"H":…,"I":…,"J":…,"K":…,"L":…}]""", """
            public class M
            {
                public M() { }
                public string? A { get; set; }
                public double B { get; set; } = double.NaN;
                public decimal C { get; set; } = 5;
                public Guid D { get; set; }
                public Uri? E { get; set; } = new Uri("https://example.test");
                public DateTime F { get; set; }
                public DateTimeOffset G { get; set; }
                public TimeSpan H { get; set; }
                public byte[] I { get; set; } = { 1 };
                public char J { get; set; } = 'j';
                public float? K { get; set; } = 1;
                public int[] L { get; set; } = { 1 };
            }
            """) with { Reads = null },
        Of("numbers", """[{"A":"a","B":…,"C":…,"D":…,"E":5,"F":0.0,"G":0,"H":0}]""", """
            public class M
            {
                public string? A { get; set; }
                public decimal B { get; set; } = 5;
                public double C { get; set; } = 5;
                public double? D { get; set; } = 0.5;
                public long E { get; set; } = 5;
                public double F { get; set; }
                public int G { get; set; }
                public DayOfWeek H { get; set; }
            }
            """));

    private const string Converter = """
        public class K : JsonConverter
        {
            public override bool CanConvert(Type type) => true;
            public override object? ReadJson(JsonReader reader, Type type, object? value, JsonSerializer serializer) => null;
            public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(1);
        }

        """;

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_admits_what_the_serializer_writes(string name) => Table.AssertAsync(name);

    private static SendingCase Of(string name, string reads, string types, string creation = "new M { A = \"a\" }") => new(
        name,
        $"await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new[] {{ {creation} }})));",
        Other: "using Newtonsoft.Json;\nusing Newtonsoft.Json.Serialization;\nusing System.ComponentModel;\nusing System.Runtime.Serialization;\n" + types,
        Reads: reads,
        Says: "CHAT1003");
}
