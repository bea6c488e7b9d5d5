using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>Values of which nothing but the type is known: the serializer writes one of the kinds that are read.</summary>
public sealed class ClrKindsTests
{
    private static readonly SendingCases Table = new(
        SerializedCase.Of("members of all types", """[{"a":…,"b":…,"c":…,"d":…,"e":…,"f":…,"g":…,"h":…,"i":…,"j":…,"k":…,"l":…,"m":…,"n":…,"o":…,"p":…,"q":…,"r":…,"s":…,"t":…,"u":…}]""", """
            public enum Day { Monday }
            public class N { public string? X { get; set; } }
            public class S<T> : List<T> { }
            public class M
            {
                public M() { }
                public string? A { get; set; }
                public char B { get; set; } = 'b';
                public Day C { get; set; }
                public Guid D { get; set; }
                public Uri? E { get; set; }
                public decimal F { get; set; } = 1.50m;
                public double G { get; set; } = 0.5;
                public byte[] H { get; set; } = { 1 };
                public object I { get; set; } = new[] { 1 };
                public long J { get; set; } = -9;
                public int? K { get; set; } = 3;
                public string[] L { get; set; } = { "l" };
                public Dictionary<string, int> M1 { get; set; } = new() { ["n"] = 1 };
                public N? O { get; set; } = new();
                public DateTimeOffset P { get; set; }
                public DateTime Q { get; set; }
                public JsonElement R { get; set; } = JsonDocument.Parse("[]").RootElement;
                public TimeSpan T { get; set; }
                public bool? U { get; set; } = true;
                public IEnumerable<int> V { get; set; } = new S<int>();
                public S<int> W { get; set; } = new();
                public float X { get; set; } = 1e10f;
                public ulong Y { get; set; } = ulong.MaxValue;
                public sbyte Z { get; set; } = -1;
            }
            """) with { Reads = null },
        SerializedCase.Of("constants of all types", """[{"a":"a","b":"b","c":7,"d":-7,"e":1.50,"f":…,"g":true,"h":5,"i":18446744073709551615,"j":null}]""", "", """
            new { a = "a", b = 'b', c = (byte)7, d = -7L, e = 1.50m, f = 0.1, g = true, h = DayOfWeek.Friday, i = ulong.MaxValue, j = (Uri?)null }
            """),
        SerializedCase.Of("casts", """[{"a":5,"b":7,"c":…,"d":…,"e":…}]""", "", """
            new { a = (object)5, b = (long?)7, c = (DayOfWeek)3, d = (char)65, e = 300 as int? }
            """) with { Reads = null },
        SerializedCase.Of("text that is put together", """[{"a":"x","b":"…","c":"98b","d":"x5cTrue"}]""", "", """
            new { a = (string?)null + "x", b = $"{agentId}", c = 'a' + 1 + "b", d = "x" + 5 + 'c' + true }
            """) with { Reads = null },
        SerializedCase.Of("text with all kinds of characters", """[{"a":"é<>&'"}]""", "", "new { a = \"é<>&'\" }"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_admits_what_the_serializer_writes(string name) => Table.AssertAsync(name);
}
