using ChatPayloadAnalyzers.Serialization;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>
/// Which members a type <c>M</c> is written with, and when: <c>A?n</c> is left out where it is null, <c>A?0</c> where it is zero or false,
/// <c>A?</c> as run time decides, <c>A!</c> throws on null; <c>A:Text</c> is an enum written so. <c>-</c> is a type that is not followed.
/// </summary>
public sealed class MembersTests
{
    private const string OwnConverter = """
        public class Own : JsonConverter<int>
        {
            public override int Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => 0;
            public override void Write(System.Text.Json.Utf8JsonWriter writer, int value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNullValue();
        }
        """;

    private static readonly Dictionary<string, SerializerProfile> Profiles = new()
    {
        ["default"] = SerializerProfile.Default,
        ["fields"] = SerializerProfile.Default with { IncludesFields = true },
        ["nulls"] = SerializerProfile.Default with { IgnoresNull = true },
        ["defaults"] = SerializerProfile.Default with { IgnoresDefault = true },
        ["Newtonsoft"] = SerializerProfile.Newtonsoft,
        ["Newtonsoft, nulls"] = SerializerProfile.Newtonsoft with { IgnoresNull = true },
        ["Newtonsoft, defaults"] = SerializerProfile.Newtonsoft with { IgnoresDefault = true },
    };

    [Theory]
    [InlineData("default", "public int A { get; set; } public int B; [JsonInclude] internal int C { get; set; } public static int D { get; set; } internal int E { get; set; } [JsonInclude] public int F; public int G { set { } } public int this[int i] => i; public int H { get; } public int I { internal get; set; }", "A C F H")]
    [InlineData("fields", "public int A { get; set; } public int B; internal int C; public static int D; public const int E = 1; public readonly int F = 2;", "A B F")]
    [InlineData("default", "[JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? A { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public int B { get; set; } [JsonIgnore] public int C { get; set; }", "A")]
    [InlineData("nulls", "[JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? A { get; set; } public string? B { get; set; } public int? C { get; set; } public int D { get; set; }", "A B?n C?n D")]
    [InlineData("defaults", "public string? A { get; set; } public int? B { get; set; } public int C { get; set; } public Guid D { get; set; } public bool E { get; set; } public sbyte F { get; set; } public double G { get; set; } public char H { get; set; } public DayOfWeek I { get; set; } public DateTime J { get; set; }", "A?n B?n C?0 D? E?0 F?0 G?0 H? I? J?")]
    [InlineData("default", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int A { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string? B { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Guid C { get; set; }", "A?0 B?n C?")]
    [InlineData("default", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? A { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? B { get; set; }", "A?n B?n")]
    // It throws on what is never null.
    [InlineData("default", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int A { get; set; }", "-")]
    [InlineData("default", "[JsonNumberHandling(JsonNumberHandling.Strict)] public int A { get; set; } [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public int B { get; set; }", "A B")]
    [InlineData("default", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int A { get; set; }", "-")]
    [InlineData("default", "[JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek A { get; set; } [JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] public DayOfWeek B { get; set; } [JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek? C { get; set; }", "A:Text B:Text C:Text")]
    [InlineData("default", "[JsonConverter(typeof(JsonStringEnumConverter))] public int A { get; set; }", "-")]
    [InlineData("default", "[JsonConverter(typeof(Own))] public int A { get; set; }", "-")]
    [InlineData("default", "[JsonPropertyName(\"a\")] public int A { get; set; } [JsonPropertyOrder(1)] public int B { get; set; }", "a B")]
    [InlineData("default", "[JsonPropertyName(\"B\")] public int A { get; set; } public int B { get; set; }", "-")]
    [InlineData("default", "[JsonExtensionData] public Dictionary<string, object>? A { get; set; }", "-")]
    public void Of_System_Text_Json(string profile, string members, string written) => AssertWritten(profile, "public class M { " + members + " }", written);

    [Theory]
    [InlineData("public class L { public int A { get; set; } } public class M : L { public new int A { get; set; } }", "A")]
    [InlineData("public class L { public virtual int A { get; set; } } public class M : L { public override int A { get; set; } }", "A")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { [JsonPropertyName(\"x\")] public new int A { get; set; } }", "-")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { [JsonIgnore] public new int A { get; set; } }", "-")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { internal new int A { get; set; } }", "A")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { [Obsolete] internal new int A { get; set; } }", "-")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { public static new int A { get; set; } }", "-")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { public int B { get; set; } }", "B A")]
    [InlineData("public class M : IJsonOnSerializing { public int A { get; set; } public void OnSerializing() { } }", "-")]
    [InlineData("[JsonConverter(typeof(Own))] public class M { public int A { get; set; } }", "-")]
    [InlineData("[JsonConverter(typeof(Own))] public class L { } public class M : L { public int A { get; set; } }", "-")]
    [InlineData("[JsonNumberHandling(JsonNumberHandling.WriteAsString)] public class M { public int A { get; set; } }", "-")]
    [InlineData("[JsonNumberHandling(JsonNumberHandling.Strict)] public class M { public int A { get; set; } }", "A")]
    [InlineData("[JsonPolymorphic] public class M { public int A { get; set; } }", "-")]
    [InlineData("public class M : Exception { public int A { get; set; } }", "-")]
    public void Of_System_Text_Json_by_the_type(string source, string written) => AssertWritten("default", source, written);

    [Theory]
    [InlineData("default", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public T? A { get; set; }", "A?n")]
    [InlineData("nulls", "public T? A { get; set; }", "A?n")]
    [InlineData("defaults", "public T? A { get; set; }", "A?")]
    [InlineData("default", "public T? A { get; set; }", "A")]
    public void Of_a_type_that_is_not_known(string profile, string members, string written) => AssertWritten(profile, "public class M<T> { " + members + " }", written, "M`1");

    [Theory]
    [InlineData("Newtonsoft", "public int A { get; set; } public int B; private int C = 1; [JsonProperty] private int D { get; set; } internal int E; public static int F; public int G { private get; set; } public int H { set { C = value; } } [JsonRequired] internal int I { get; set; }", "A B D I")]
    [InlineData("Newtonsoft", "[JsonProperty(NullValueHandling = NullValueHandling.Ignore)] public string? A; [JsonProperty(NullValueHandling = NullValueHandling.Include)] public string? B; [JsonProperty(NullValueHandling = NullValueHandling.Ignore)] public int C;", "A?n B C")]
    [InlineData("Newtonsoft, nulls", "[JsonProperty(NullValueHandling = NullValueHandling.Include)] public string? A; public string? B; [JsonProperty] public string? C;", "A B?n C?n")]
    [InlineData("Newtonsoft", "[JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)] public int A; [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)] public int B; [JsonProperty(DefaultValueHandling = DefaultValueHandling.Populate)] public int C; [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)] public int D;", "A B?0 C D?0")]
    [InlineData("Newtonsoft, defaults", "[JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)] public int A; public int B; [JsonProperty] public int C; [JsonProperty(DefaultValueHandling = DefaultValueHandling.Populate)] public int D;", "A B?0 C?0 D")]
    // Another default than the type's own.
    [InlineData("Newtonsoft", "[DefaultValue(5), JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)] public int A; [DefaultValue(5)] public int B;", "A? B")]
    [InlineData("Newtonsoft", "[JsonProperty(\"a\")] public int A; [JsonProperty(PropertyName = \"b\")] public int B; [JsonProperty(\"c\", PropertyName = \"x\")] public int C;", "a b c")]
    [InlineData("Newtonsoft", "[JsonProperty(Order = 1, Required = Required.Default, ObjectCreationHandling = ObjectCreationHandling.Auto, ReferenceLoopHandling = ReferenceLoopHandling.Ignore)] public int A;", "A")]
    [InlineData("Newtonsoft", "[JsonProperty(ItemConverterType = typeof(StringEnumConverter))] public int[]? A;", "-")]
    [InlineData("Newtonsoft", "[JsonProperty(TypeNameHandling = TypeNameHandling.All)] public int A;", "-")]
    [InlineData("Newtonsoft", "[JsonProperty(Required = Required.Always)] public string? A; [JsonProperty(Required = Required.DisallowNull)] public string? B; [JsonProperty(Required = Required.AllowNull)] public string? C; [JsonRequired] public string? D; [JsonProperty(Required = Required.Always)] public int E;", "A! B! C D! E")]
    [InlineData("Newtonsoft", "public int A; public bool ShouldSerializeA() => true;", "A?")]
    [InlineData("Newtonsoft", "public int A; public bool ASpecified;", "A? ASpecified")]
    [InlineData("Newtonsoft", "[JsonConverter(typeof(StringEnumConverter))] public DayOfWeek A; [JsonConverter(typeof(StringEnumConverter))] public DayOfWeek? B; [JsonConverter(typeof(StringEnumConverter), typeof(CamelCaseNamingStrategy))] public DayOfWeek C;", "A:Text B:Text C:NumberOrText")]
    [InlineData("Newtonsoft", "[JsonConverter(typeof(StringEnumConverter))] public int A;", "-")]
    [InlineData("Newtonsoft", "[JsonConverter(typeof(IsoDateTimeConverter))] public DateTime A;", "-")]
    [InlineData("Newtonsoft", "[JsonConverter(typeof(IsoDateTimeConverter))] public DayOfWeek A;", "-")]
    [InlineData("Newtonsoft", "[JsonIgnore] public int A; [NonSerialized] public int B; [IgnoreDataMember] public int C; public int D;", "D")]
    [InlineData("Newtonsoft", "[JsonExtensionData] public Dictionary<string, object>? A;", "-")]
    [InlineData("Newtonsoft", "public int A; [OnSerializing] internal void Before(StreamingContext context) { }", "-")]
    [InlineData("Newtonsoft", "[JsonProperty] public static int A; public int B;", "-")]
    public void Of_Newtonsoft(string profile, string members, string written) => AssertWritten(profile, "public class M { " + members + " }", written);

    [Theory]
    [InlineData("[DataContract] public class M { [DataMember(Name = \"a\")] public int A; public int B; [DataMember(EmitDefaultValue = false)] public int C; [DataMember(EmitDefaultValue = true)] public int D; [DataMember(Name = \"x\"), JsonProperty(PropertyName = \"e\")] public int E; [DataMember, IgnoreDataMember] public int F; }", "a C?0 D e F")]
    [InlineData("[DataContract] public class L { } public class M : L { [DataMember(Name = \"a\")] public int A; public int B; }", "a")]
    [InlineData("public class M { [DataMember(Name = \"a\")] public int A; }", "A")]
    [InlineData("[JsonObject(MemberSerialization.OptIn)] public class M { [JsonProperty] public int A; public int B; }", "A")]
    [InlineData("[JsonObject(MemberSerialization = MemberSerialization.OptIn)] public class M { [JsonProperty] public int A; public int B; }", "A")]
    [InlineData("[JsonObject(MemberSerialization.OptOut, MemberSerialization = MemberSerialization.OptIn)] public class M { [JsonProperty] public int A; public int B; }", "A")]
    [InlineData("[JsonObject(MemberSerialization.OptOut)] public class M { public int A; }", "A")]
    [InlineData("[JsonObject(MemberSerialization.Fields)] public class M { public int A; }", "-")]
    [InlineData("[JsonObject(\"m\")] public class M { public int A; }", "A")]
    [InlineData("[JsonObject(Id = \"m\", Title = \"M\", Description = \"An M\")] public class M { public int A; }", "A")]
    [InlineData("[JsonObject(ItemRequired = Required.Always)] public class M { public int A; }", "-")]
    [InlineData("[JsonObject(MemberSerialization.OptIn)] public class L { } public class M : L { public int A; [JsonProperty] public int B; }", "B")]
    [InlineData("[JsonConverter(typeof(StringEnumConverter))] public class M { public int A; }", "-")]
    [InlineData("public class L { [JsonProperty] public virtual int A { get; set; } } public class M : L { public override int A { get; set; } }", "-")]
    [InlineData("public class L { public virtual int A { get; set; } } public class M : L { public override int A { get; set; } }", "A")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { public new int A { get; set; } }", "-")]
    [InlineData("public class L { public int A { get; set; } } public class M : L { private new int A { get; set; } }", "-")]
    [InlineData("public interface I { [JsonProperty(\"x\")] int A { get; } } public class M : I { public int A => 1; }", "-")]
    [InlineData("[JsonObject] public interface I { } public class M : I { public int A; }", "-")]
    [InlineData("public interface I { int A { get; } } public class M : I { public int A => 1; }", "A")]
    [InlineData("public class M : ISerializable { public int A; public void GetObjectData(SerializationInfo info, StreamingContext context) { } }", "-")]
    [InlineData("public class M : List<int> { public int A; }", "-")]
    [InlineData("public class L { public bool ShouldSerializeA() => true; } public class M : L { public int A; }", "A?")]
    [InlineData("public class L { public int A; } public class M : L { public bool ShouldSerializeA() => true; }", "A")]
    public void Of_Newtonsoft_by_the_type(string source, string written) => AssertWritten("Newtonsoft", source, written);

    private static void AssertWritten(string profile, string source, string written, string type = "M")
    {
        var isNewtonsoft = profile.StartsWith("Newtonsoft", StringComparison.Ordinal);
        var usings = isNewtonsoft ? "using Newtonsoft.Json; using Newtonsoft.Json.Converters; using Newtonsoft.Json.Serialization; " : "using System.Text.Json.Serialization; ";
        var symbols = new SymbolsOf(source + (isNewtonsoft ? "" : OwnConverter), usings);
        var members = SerializedType.Of(symbols.Type(type), Profiles[profile], symbols.Known);
        Assert.Equal(written, members is null ? "-" : string.Join(' ', members.Value.Select(Shown)));
    }

    private static string Shown(SerializedMember member)
    {
        Assert.Equal(member.Profile.Enums.Writing != EnumWriting.Number, member.Profile.Enums.IsOfMember);
        return member.Name + member.Ignore switch
        {
            IgnoreCondition.Never => "",
            IgnoreCondition.WhenNull => "?n",
            IgnoreCondition.WhenDefault => "?0",
            IgnoreCondition.Sometimes => "?",
            IgnoreCondition.NeverNull => "!",
            _ => throw new InvalidOperationException(),
        } + (member.Profile.Enums.Writing == EnumWriting.Number ? "" : $":{member.Profile.Enums.Writing}");
    }
}
