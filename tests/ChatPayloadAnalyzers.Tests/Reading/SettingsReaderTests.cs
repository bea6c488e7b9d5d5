namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// Settings of Newtonsoft.Json that are understood decide over names and absent members; under any others the body is open. What is sent
/// has a member whose name an attribute gives, one that is null, and one that is zero.
/// </summary>
public sealed class SettingsReaderTests
{
    private const string Types = """
        using Newtonsoft.Json;
        using Newtonsoft.Json.Serialization;
        public class M { [JsonProperty("GivenName")] public string? A { get; set; } public string? NullName { get; set; } public int ZeroName { get; set; } }
        public class Upper : NamingStrategy { protected override string ResolvePropertyName(string name) => name.ToUpperInvariant(); }
        public class Own : DefaultContractResolver { protected override string ResolvePropertyName(string name) => "own" + name; }
        public class K : JsonConverter
        {
            public override bool CanConvert(Type type) => type == typeof(M);
            public override object? ReadJson(JsonReader reader, Type type, object? value, JsonSerializer serializer) => null;
            public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(1);
        }
        public static class Some { public static JsonSerializerSettings Settings() => new() { ContractResolver = new Own() }; }
        """;

    private const string Plain = """[{"GivenName":"a","NullName":null,"ZeroName":0}]""";

    private static readonly SendingCases Table = new(
        Of("none", "", Plain),
        Of("null", ", (N.JsonSerializerSettings?)null", Plain),
        Of("a format", ", N.Formatting.Indented", Plain),
        Of("new", ", new N.JsonSerializerSettings()", Plain),
        Of("new behind a format", ", N.Formatting.None, new N.JsonSerializerSettings()", Plain),
        Of("a type", ", typeof(object), N.Formatting.None, null", Plain),
        Of("without nulls", ", new N.JsonSerializerSettings { NullValueHandling = N.NullValueHandling.Ignore }", """[{"GivenName":"a","NullName"?:null,"ZeroName":0}]"""),
        Of("without defaults", ", new N.JsonSerializerSettings { DefaultValueHandling = N.DefaultValueHandling.Ignore }", """[{"GivenName":"a","NullName"?:null}]"""),
        Of("with populated defaults", ", new N.JsonSerializerSettings { DefaultValueHandling = N.DefaultValueHandling.Populate }", Plain),
        Of("camel case", ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.CamelCasePropertyNamesContractResolver() }", """[{"givenName":"a","nullName":null,"zeroName":0}]"""),
        Of(
            "camel case by strategy",
            ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.DefaultContractResolver { NamingStrategy = new N.Serialization.CamelCaseNamingStrategy() } }",
            """[{"GivenName":"a","nullName":null,"zeroName":0}]"""),
        Of(
            "camel case by a strategy that renames",
            ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.DefaultContractResolver { NamingStrategy = new N.Serialization.CamelCaseNamingStrategy(true, true) } }",
            """[{"givenName":"a","nullName":null,"zeroName":0}]"""),
        Of(
            "snake case that renames",
            ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.DefaultContractResolver { NamingStrategy = new N.Serialization.SnakeCaseNamingStrategy { OverrideSpecifiedNames = true } } }",
            """[{"given_name":"a","null_name":null,"zero_name":0}]"""),
        Of(
            "kebab case",
            ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.DefaultContractResolver { NamingStrategy = new N.Serialization.KebabCaseNamingStrategy() } }",
            """[{"GivenName":"a","null-name":null,"zero-name":0}]"""),
        Of("the plain resolver", ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.DefaultContractResolver() }", Plain),
        Of("looks only", ", new N.JsonSerializerSettings { Formatting = N.Formatting.Indented, DateFormatString = \"o\", MaxDepth = 5, TypeNameHandling = N.TypeNameHandling.None }", Plain),
        Of("a converter of enums", ", new N.Converters.StringEnumConverter()", Plain),
        Of("converters of enums and dates", ", N.Formatting.None, new N.Converters.StringEnumConverter(), new N.Converters.IsoDateTimeConverter()", Plain),
        Of("a converter of enums in settings", ", new N.JsonSerializerSettings { Converters = { new N.Converters.StringEnumConverter() } }", Plain),
        Of("a list of converters", ", new N.JsonSerializerSettings { Converters = new List<N.JsonConverter> { new N.Converters.StringEnumConverter() } }", Plain),
        Of("an array of converters", ", new N.JsonSerializerSettings { Converters = new N.JsonConverter[] { new N.Converters.StringEnumConverter() } }", Plain),
        Of("a collection of converters", ", new N.JsonSerializerSettings { Converters = [new N.Converters.StringEnumConverter()] }", Plain) with { Needs = 12 },
        Of("a copy", ", new N.JsonSerializerSettings(new N.JsonSerializerSettings { NullValueHandling = N.NullValueHandling.Ignore })", """[{"GivenName":"a","NullName"?:null,"ZeroName":0}]"""),
        // From here on nothing is claimed of the body.
        Of("a converter of one's own", ", new K()", ""),
        Of("a converter of one's own in settings", ", new N.JsonSerializerSettings { Converters = { new K() } }", ""),
        Of("a list with a converter of one's own", ", new N.JsonSerializerSettings { Converters = new List<N.JsonConverter> { new N.Converters.StringEnumConverter(), new K() } }", ""),
        Of("a resolver of one's own", ", new N.JsonSerializerSettings { ContractResolver = new Own() }", ""),
        Of("a strategy of one's own", ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.DefaultContractResolver { NamingStrategy = new Upper() } }", ""),
        Of("a resolver that looks at fields", ", new N.JsonSerializerSettings { ContractResolver = new N.Serialization.DefaultContractResolver { IgnoreSerializableAttribute = false } }", ""),
        Of("names of types", ", new N.JsonSerializerSettings { TypeNameHandling = N.TypeNameHandling.All }", ""),
        Of("references", ", new N.JsonSerializerSettings { PreserveReferencesHandling = N.PreserveReferencesHandling.All }", ""),
        Of("a callback on errors", ", new N.JsonSerializerSettings { Error = (_, e) => e.ErrorContext.Handled = true }", ""),
        Of("a method's", ", Some.Settings()", ""),
        new SendingCase(
            "a local",
            "var settings = new Newtonsoft.Json.JsonSerializerSettings { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore }; " + Send(", settings"),
            Other: Types,
            Reads: """[{"GivenName":"a","NullName"?:null,"ZeroName":0}]""",
            Says: "CHAT1003"));

    private static readonly SendingCases WithDefaultSettings = new(
        new SendingCase(
            "default settings",
            // Never set: the library is the process's, and other tests run beside this one.
            "if (agentId.Length > 100) Newtonsoft.Json.JsonConvert.DefaultSettings = () => new() { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }; " + Send(""),
            Other: Types),
        new SendingCase("default settings of another file", Send(""), Other: Types));

    public static TheoryData<string> Cases => Table.Names;

    public static TheoryData<string> DefaultCases => WithDefaultSettings.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Settings_are_followed_only_as_far_as_they_are_understood(string name) => Table.AssertAsync(name);

    [Theory]
    [MemberData(nameof(DefaultCases))]
    public Task Nothing_is_claimed_where_any_file_sets_the_defaults(string name) => WithDefaultSettings.AssertAsync(name);

    private static SendingCase Of(string name, string settings, string reads) =>
        new(name, Send(settings.Replace("N.", "Newtonsoft.Json.", StringComparison.Ordinal)), Other: Types, Reads: reads, Says: reads.Length == 0 ? "" : "CHAT1003");

    private static string Send(string settings) =>
        $"await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new[] {{ new M {{ A = \"a\" }} }}{settings})));";
}
