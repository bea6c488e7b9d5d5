using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>The kinds of a value by its type: (n)ull, (b)oolean, (d) number, (s)tring, (a)rray, (o)bject, * for any.</summary>
public sealed class TypeKindsTests
{
    private static readonly (string Type, string TextJson, string Newtonsoft)[] Rows =
    [
        ("bool", "b", "b"), ("string", "ns", "ns"), ("char", "s", "s"), ("DateTime", "s", "s"),
        ("sbyte", "d", "d"), ("byte", "d", "d"), ("short", "d", "d"), ("ushort", "d", "d"), ("int", "d", "d"), ("uint", "d", "d"), ("long", "d", "d"), ("ulong", "d", "d"), ("decimal", "d", "d"),
        // What is no number is written as "NaN".
        ("float", "d", "ds"), ("double", "d", "ds"), ("double?", "nd", "nds"), ("int?", "nd", "nd"), ("bool?", "nb", "nb"),
        ("Guid", "s", "s"), ("Guid?", "ns", "ns"), ("DateTimeOffset", "s", "s"), ("TimeSpan", "*", "s"), ("Uri", "ns", "ns"),
        ("Day", "d", "d"), ("Day?", "nd", "nd"), ("TextDay", "ds", "d"), ("NewtonDay", "d", "ds"), ("OwnDay", "*", "d"),
        ("int[]", "na", "na"), ("byte[]", "*", "ns"), ("byte[,]", "na", "na"), ("string[][]", "na", "na"), ("List<int>", "*", "*"), ("IEnumerable<int>", "*", "*"),
        ("Dictionary<string, int>", "no", "*"), ("IDictionary<string, int>", "no", "*"), ("IReadOnlyDictionary<string, int>", "no", "*"), ("SortedList<string, int>", "*", "*"),
        ("JsonObject", "no", "*"), ("JsonArray", "na", "*"), ("System.Text.Json.JsonElement", "*", "*"),
        ("object", "*", "*"), ("dynamic", "*", "*"), ("IModel", "*", "*"), ("Exception", "*", "*"),
        ("Model", "no", "no"), ("Sealed", "no", "no"), ("Struct", "o", "o"), ("Struct?", "no", "no"), ("Items", "*", "*"), ("Later", "*", "*"), ("Converted", "*", "no"),
    ];

    private static readonly Lazy<SymbolsOf> Source = new(() => new SymbolsOf($$"""
        public enum Day { Monday }
        [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] public enum TextDay { Monday }
        [Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))] public enum NewtonDay { Monday }
        [System.Text.Json.Serialization.JsonConverter(typeof(Own<OwnDay>))] public enum OwnDay { Monday }
        public class Own<T> : System.Text.Json.Serialization.JsonConverter<T>
        {
            public override T Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => throw new NotSupportedException();
            public override void Write(System.Text.Json.Utf8JsonWriter writer, T value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNullValue();
        }
        public interface IModel { string? X { get; } }
        public class Model : IModel { public string? X { get; set; } }
        public sealed class Sealed { public string? X { get; set; } }
        public struct Struct { public string? X { get; set; } }
        public class Items : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException(); }
        public class Later : IAsyncEnumerable<int> { public IAsyncEnumerator<int> GetAsyncEnumerator(System.Threading.CancellationToken token) => throw new NotSupportedException(); }
        [System.Text.Json.Serialization.JsonConverter(typeof(Own<Converted>))] public class Converted { public string? X { get; set; } }
        public class Holder
        {
        {{string.Join('\n', Rows.Select((row, i) => $"    public {row.Type} F{i} = default!;"))}}
        }
        """));

    public static TheoryData<string> Types => [.. Rows.Select(row => row.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_is_written_as_some_kinds(string type)
    {
        var (_, textJson, newtonsoft) = Rows.Single(row => row.Type == type);
        Assert.Equal(textJson, Letters(ClrKinds.Of(TypeOf(type), SerializerProfile.Default, Source.Value.Known)));
        Assert.Equal(newtonsoft, Letters(ClrKinds.Of(TypeOf(type), SerializerProfile.Newtonsoft, Source.Value.Known)));
        // Told of this very type, System.Text.Json writes it as such.
        Assert.Equal(textJson, Letters(ClrKinds.Of(TypeOf(type), TypeOf(type), SerializerProfile.Default, Source.Value.Known)));
    }

    [Theory]
    [InlineData("Model", "object", "*", "*")]
    [InlineData("Model", "Model", "no", "*")]
    [InlineData("Model", null, "no", "*")]
    [InlineData("Sealed", "object", "no", "no")]
    [InlineData("Sealed", "Sealed", "no", "no")]
    [InlineData("Struct", "object", "o", "o")]
    [InlineData("int", "object", "d", "d")]
    [InlineData("string", "object", "ns", "ns")]
    [InlineData("Uri", "object", "ns", "ns")]
    [InlineData("IModel", "object", "*", "*")]
    public void What_derives_from_a_type_may_be_written_otherwise(string type, string? declared, string textJson, string newtonsoft)
    {
        var told = declared is null ? null : TypeOf(declared);
        Assert.Equal(textJson, Letters(ClrKinds.Of(TypeOf(type), told, SerializerProfile.Default, Source.Value.Known)));
        Assert.Equal(newtonsoft, Letters(ClrKinds.Of(TypeOf(type), told, SerializerProfile.Newtonsoft, Source.Value.Known)));
    }

    [Fact]
    public void Of_no_type_nothing_is_known() => Assert.Equal("*", Letters(ClrKinds.Of(null, SerializerProfile.Default, Source.Value.Known)));

    private static ITypeSymbol TypeOf(string type) => ((IFieldSymbol)Source.Value.Type("Holder").GetMembers($"F{Array.FindIndex(Rows, row => row.Type == type)}").Single()).Type;

    private static string Letters(JsonKinds kinds) => kinds == JsonKinds.Any ? "*" : string.Concat(
        new[] { (JsonKinds.Null, "n"), (JsonKinds.Boolean, "b"), (JsonKinds.Number, "d"), (JsonKinds.String, "s"), (JsonKinds.Array, "a"), (JsonKinds.Object, "o") }.Where(kind => (kinds & kind.Item1) != 0).Select(kind => kind.Item2));
}
