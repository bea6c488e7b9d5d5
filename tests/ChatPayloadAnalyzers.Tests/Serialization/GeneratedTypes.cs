using System.Text;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>Random types with random attributes of both serializers; some derive from others, and share names with their members.</summary>
internal sealed class GeneratedTypes(int seed)
{
    private static readonly string[] Declarations =
    [
        "public {0} {1} {{ get; set; }}{2}", "public {0} {1} {{ get; set; }}{2}", "public {0} {1} {{ get; set; }}{2}", "public {0} {1} {{ get; }}{2}",
        "public {0} {1} {{ get; private set; }}{2}", "public {0} {1} {{ private get; set; }}{2}", "internal {0} {1} {{ get; set; }}{2}", "private {0} {1} {{ get; set; }}{2}",
        "public {0} {1}{2};", "public readonly {0} {1}{2};", "private {0} {1}{2};", "public virtual {0} {1} {{ get; set; }}{2}", "public static {0} {1} {{ get; set; }}{2}",
    ];

    private static readonly (string Type, string[] Values)[] Values =
    [
        ("string?", ["", " = \"x\""]), ("int", ["", " = 5", " = 0"]), ("int?", ["", " = 0", " = 7"]), ("bool", ["", " = true"]), ("double", ["", " = 1"]),
        ("decimal", ["", " = 2"]), ("Day", ["", " = Day.Two", " = (Day)9"]), ("Day?", ["", " = Day.One"]), ("object?", ["", " = 0", " = \"o\"", " = Day.Two"]),
        ("System.Guid", [""]), ("char", [" = 'c'"]), ("System.Uri?", ["", " = new System.Uri(\"https://example.test\")"]), ("byte[]?", ["", " = { 1 }"]),
        ("System.TimeSpan", [""]), ("Inner?", ["", " = new()"]), ("Pair", [""]), ("int[]?", ["", " = { 1 }"]),
    ];

    private static readonly string[] Attributes =
    [
        "S.JsonPropertyName(\"{0}\")", "S.JsonIgnore", "S.JsonIgnore(Condition = S.JsonIgnoreCondition.Never)", "S.JsonIgnore(Condition = S.JsonIgnoreCondition.WhenWritingDefault)",
        "S.JsonIgnore(Condition = S.JsonIgnoreCondition.WhenWritingNull)", "S.JsonInclude", "S.JsonPropertyOrder(2)", "S.JsonNumberHandling(S.JsonNumberHandling.AllowReadingFromString)",
        "N.JsonProperty", "N.JsonProperty(\"{0}\")", "N.JsonProperty(PropertyName = \"{0}\", NullValueHandling = N.NullValueHandling.Ignore)", "N.JsonProperty(DefaultValueHandling = N.DefaultValueHandling.Ignore)",
        "N.JsonProperty(NullValueHandling = N.NullValueHandling.Include, DefaultValueHandling = N.DefaultValueHandling.Include)", "N.JsonProperty(Required = N.Required.Always)", "N.JsonIgnore", "N.JsonRequired",
        "D.DataMember", "D.DataMember(Name = \"{0}\")", "D.DataMember(EmitDefaultValue = false)", "D.IgnoreDataMember", "System.ComponentModel.DefaultValue(5)",
    ];

    private static readonly string[] OnType = ["", "", "", "", "D.DataContract", "N.JsonObject(N.MemberSerialization.OptIn)", "N.JsonObject", "System.Serializable"];

    private readonly Random _random = new(seed);

    public const string Prelude = """
        #pragma warning disable
        using S = System.Text.Json.Serialization;
        using N = Newtonsoft.Json;
        using D = System.Runtime.Serialization;
        public enum Day { Zero, One, Two }
        public class Inner { public int X { get; set; } }
        public struct Pair { public int X { get; set; } }

        """;

    /// <summary>A type by the name <c>T</c> and its number; it may derive from an earlier one.</summary>
    public string Next(int number)
    {
        var text = new StringBuilder();
        if (Pick(OnType) is { Length: > 0 } marked) text.Append('[').Append(marked).AppendLine("]");
        text.Append($"public class T{number}").AppendLine(number > 0 && _random.Next(3) == 0 ? $" : T{_random.Next(number)}" : "").AppendLine("{");
        foreach (var name in new[] { "From", "to", "URLText", "Sha1Sum", "X_y", "Kind" }.Where(_ => _random.Next(5) < 3))
        {
            var (type, values) = Pick(Values);
            var marks = Enumerable.Range(0, _random.Next(3)).Select(_ => Pick(Attributes)).DistinctBy(a => a[..Math.Min(10, a.Length)]).Select(a => string.Format(null, a, Pick(["a", "GivenName", "from", "to"]) + (_random.Next(4) == 0 ? "" : name)));
            if (type.StartsWith("Day", StringComparison.Ordinal) && _random.Next(3) == 0) marks = marks.Append("S.JsonConverter(typeof(S.JsonStringEnumConverter))").Append("N.JsonConverter(typeof(N.Converters.StringEnumConverter))");
            var (form, value) = (Pick(Declarations), Pick(values));
            // Behind the accessors of a property the value needs an end of its own.
            var declaration = string.Format(null, form, type, name, value.Length > 0 && !form.EndsWith(';') ? value + ";" : value);
            text.Append("    ").AppendLine(string.Concat(marks.Select(m => $"[{m}] ")) + declaration);
            if (_random.Next(12) == 0) text.AppendLine($"    public bool ShouldSerialize{name}() => {(_random.Next(2) == 0 ? "true" : "false")};");
            if (_random.Next(12) == 0) text.AppendLine($"    public bool {name}Specified = {(_random.Next(2) == 0 ? "true" : "false")};");
        }

        return text.AppendLine("}").ToString();
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
