using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>Enums are numbers, or names where a converter on the member, on the enum or in the settings says so.</summary>
public sealed class EnumValuesTests
{
    private const string TextJson = """
        public enum Plain { One = 1, Two, Three, AlsoThree = 3 }
        [Flags] public enum Flag : byte { None, A = 1, B = 2, Both = 3, C = 4 }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Text { First, [JsonStringEnumMemberName("2nd")] Second }
        [JsonConverter(typeof(JsonStringEnumConverter<Generic>))] public enum Generic { FirstOne, SecondOne }
        [JsonConverter(typeof(K))] public enum Custom { One }
        public class K : JsonConverter<Custom>
        {
            public override Custom Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => default;
            public override void Write(Utf8JsonWriter writer, Custom value, JsonSerializerOptions options) => writer.WriteBooleanValue(true);
        }
        """;

    private const string Newtonsoft = """
        using Newtonsoft.Json;
        using Newtonsoft.Json.Converters;
        using System.Runtime.Serialization;
        public enum Plain { One = 1, Two, [EnumMember(Value = "drei")] Three }
        [JsonConverter(typeof(StringEnumConverter))] public enum Text { First, [EnumMember(Value = "2nd")] Second }
        [JsonConverter(typeof(StringEnumConverter), true)] public enum Camel { First }
        [JsonConverter(typeof(K))] public enum Custom { One }
        [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] public enum Other { One }
        public class K : JsonConverter
        {
            public override bool CanConvert(Type type) => true;
            public override object? ReadJson(JsonReader reader, Type type, object? value, JsonSerializer serializer) => null;
            public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(true);
        }
        public class M
        {
            [JsonConverter(typeof(StringEnumConverter))] public Plain A { get; set; } = Plain.Three;
            [JsonConverter(typeof(StringEnumConverter))] public Plain? B { get; set; }
            [JsonConverter(typeof(StringEnumConverter))] public Plain? C { get; set; } = Plain.One;
            public object D { get; set; } = Plain.Two;
            public Text E { get; set; }
        }
        """;

    private static readonly SendingCases Table = new(
        Of("numbers", "", """[{"a":1,"b":3,"c":9,"d":3,"e":4}]""", "new { a = Plain.One, b = Plain.AlsoThree, c = (Plain)9, d = Flag.Both, e = (object)Flag.C }"),
        Of("converters on the enum", "", """[{"a":"First","b":"2nd","c":…,"d":"SecondOne","e":…}]""", "new { a = Text.First, b = (Text?)Text.Second, c = (Text)7, d = Generic.SecondOne, e = Custom.One }"),
        Of("a converter in options", By("new JsonStringEnumConverter()"), """[{"a":"One","b":…,"c":…,"d":"Both","e":…,"f":"One","g":"None"}]""", """
            new { a = Plain.One, b = Plain.AlsoThree, c = (Plain)9, d = Flag.Both, e = Flag.A | Flag.C, f = Custom.One, g = Flag.None }
            """),
        Of("a converter with a policy", By("new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, false)"), """[{"a":"one","b":"2nd","c":"first_one"}]""", "new { a = Plain.One, b = Text.Second, c = Generic.FirstOne }"),
        Of("a converter of one enum", By("new JsonStringEnumConverter<Plain>()"), """[{"a":…,"b":…}]""", "new { a = Plain.One, b = Flag.A }"),
        Of("two converters", By("new JsonStringEnumConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)"), """[{"a":"One"}]""", "new { a = Plain.One }"),
        Of("a member's converter", ", JsonSerializerOptions.Web", """[{"a":"Two","b":null,"c":"One","d":0}]""", "new M()", """
            public class M
            {
                [JsonConverter(typeof(JsonStringEnumConverter))] public Plain A { get; set; } = Plain.Two;
                [JsonConverter(typeof(JsonStringEnumConverter<Plain>))] public Plain? B { get; set; }
                [JsonConverter(typeof(JsonStringEnumConverter))] public Plain? C { get; set; } = Plain.One;
                public Plain D { get; set; }
            }
            """),
        Of("a default that is left out", By("new JsonStringEnumConverter()", ", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault"), """[{"a"?:"None","b"?:"A","c":"None"}]""", "new { a = Flag.None, b = Flag.A, c = (Flag?)Flag.None }"),
        Newton("Newtonsoft's numbers", "", """[{"a":3,"b":1,"c":0}]""", "new { a = Plain.Three, b = (object)Plain.One, c = Other.One }"),
        Newton("Newtonsoft's converters on enums", "", """[{"a":"First","b":"2nd","c":…,"d":…}]""", "new { a = Text.First, b = Text.Second, c = Camel.First, d = Custom.One }"),
        Newton("Newtonsoft's converter in settings", ", new Newtonsoft.Json.Converters.StringEnumConverter()", """[{"a":"One","b":"drei","c":"2nd","d":…,"e":…}]""", """
            new { a = Plain.One, b = Plain.Three, c = Text.Second, d = (Plain)9, e = Custom.One }
            """),
        Newton(
            "Newtonsoft's converter with a strategy",
            ", new Newtonsoft.Json.Converters.StringEnumConverter(new Newtonsoft.Json.Serialization.CamelCaseNamingStrategy())",
            """[{"a":"one","b":"drei","c":"First"}]""",
            "new { a = Plain.One, b = Plain.Three, c = Text.First }"),
        Newton("Newtonsoft's converter of camel case", ", new Newtonsoft.Json.Converters.StringEnumConverter { CamelCaseText = true }", """[{"a":…}]""", "new { a = Plain.One }"),
        Newton("Newtonsoft's converter of a member", "", """[{"A":"drei","B":null,"C":"One","D":2,"E":"First"}]""", "new M()"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_admits_what_the_serializer_writes(string name) => Table.AssertAsync(name);

    private static string By(string converters, string more = "") => $", new JsonSerializerOptions {{ Converters = {{ {converters} }}{more} }}";

    private static SendingCase Of(string name, string options, string reads, string item, string types = "") =>
        new(name, $"await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(new[] {{ {item} }}{options})));", types, TextJson, reads, "CHAT1003");

    private static SendingCase Newton(string name, string settings, string reads, string item) =>
        new(name, $"#pragma warning disable CS0618\nawait client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new[] {{ {item} }}{settings})));", "", Newtonsoft, reads, "CHAT1003");
}
