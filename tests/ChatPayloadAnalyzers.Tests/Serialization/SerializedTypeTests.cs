using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>Which members of a type are sent, by what they are and where they are declared.</summary>
public sealed class SerializedTypeTests
{
    private static readonly SendingCases Table = new(
        SerializedCase.Of("properties", """[{"a":"a","b":7,"c":false,"d":"d","e":"e"}]""", """
            public class M
            {
                public string? A { get; set; }
                public int B { get; set; } = 7;
                public bool C { get; init; }
                public string? D { get; private set; } = "d";
                public string E { get; } = "e";
            }
            """),
        SerializedCase.Of("properties with bodies", """[{"a":"a","b":"b","c":…,"d":…,"e":…}]""", """
            public class M
            {
                private string _d = "d";
                public string? A { get; set; }
                public string B => "b";
                public string C { get { return "c" + A; } }
                public string D { get => _d; set => _d = value + value; }
                public int E => A!.Length;
            }
            """),
        SerializedCase.Of("set-only, static and indexed properties", """[{"a":"a"}]""", """
            public class M
            {
                public string? A { get; set; }
                public string B { set { } }
                public static string C { get; set; } = "c";
                public string this[int i] => "d";
                public const string E = "e";
            }
            """),
        SerializedCase.Of("properties that are not public", """[{"a":"a"}]""", """
            public class M
            {
                public string? A { get; set; }
                internal string B { get; set; } = "b";
                protected string C { get; set; } = "c";
                private string D { get; set; } = "d";
                public string E { internal get; set; } = "e";
            }
            """),
        SerializedCase.Of("fields", """[{"a":"a"}]""", "public class M { public string? A { get; set; } public string B = \"b\"; internal int C = 1; }"),
        SerializedCase.Of("inherited members", """[{"a":"a","v":"w","l1":"l"}]""", """
            public class L { public string L1 { get; set; } = "l"; public virtual string V { get; set; } = "v"; }
            public class M : L { public string? A { get; set; } public override string V { get; set; } = "w"; }
            """),
        SerializedCase.Of("abstract members", """[{"a":"a","b":"b"}]""", """
            public abstract class L { public abstract string? A { get; set; } public abstract string? B { get; } }
            public class M : L { public override string? A { get; set; } public override string? B => "b"; }
            """),
        SerializedCase.Of("hidden members", """[{"a":"a","b":1}]""", """
            public class L { public string A { get; set; } = "hidden"; public int B { get; set; } = 1; }
            public class M : L { public new string? A { get; set; } private new int B { get; set; } = 2; }
            """),
        SerializedCase.Of("a generic base", """[{"a":"a","b":0,"c":null}]""", """
            public class L<T> { public T? B { get; set; } public T[]? C { get; set; } }
            public class M : L<int> { public string? A { get; set; } }
            """),
        SerializedCase.Of("an interface with a default", """[{"a":"a"}]""", """
            public interface IL { string B { get; } int C => 3; }
            public class M : IL { public string? A { get; set; } string IL.B => "b"; }
            """),
        SerializedCase.Of("a record", """[{"a":"a","b":2}]""", "public record M { public string? A { get; set; } public int B { get; init; } = 2; }"),
        SerializedCase.Of("a positional record", """[{"a":"a","b":2,"d":4,"c":"c","e":…}]""", """
            public record M(string A, int B, int D = 4) { public string? C { get; init; } public int E => B; }
            """, "new M(B: 2, A: \"a\") { C = \"c\" }"),
        SerializedCase.Of("a derived positional record", """[{"a":"a","b":…}]""", "public record L(string B); public record M(string A, string B) : L(B);", "new M(\"a\", \"l\")"),
        SerializedCase.Of("a struct", """[{"a":"a","b":0,"c":…}]""", "public struct M { public string? A { get; set; } public int B { get; set; } public DateTime C { get; set; } }"),
        SerializedCase.Of("a record struct", """[{"a":"a","b":null}]""", "public record struct M { public string? A { get; set; } public int? B { get; set; } }"),
        SerializedCase.Of("a positional record struct", """[{"a":"a","b":2}]""", "public readonly record struct M(string A, int B);", "new M(\"a\", 2)"),
        SerializedCase.Of("required members", """[{"a":"a"}]""", "public class M { public required string A { get; init; } public int B; }"),
        SerializedCase.Of("a primary constructor", """[{"a":"a","b":…,"c":"c"}]""", """
            public class M(string a) { public string A { get; } = a; public string B => a; public string? C { get; set; } }
            """, "new M(\"a\") { C = \"c\" }", needs: 12),
        SerializedCase.Of("a constructor of its own", """[{"a":"a","b":"b","d":4}]""", """
            public class M { public M() { B = "b"; D = 4; } public string? A { get; set; } public string? B { get; set; } public int D { get; set; } }
            """),
        SerializedCase.Of("a base with a constructor", """[{"a":"a","c":…,"b":…}]""", """
            public class L { public L() { B = "b"; } public string? B { get; set; } }
            public class M : L { public string? A { get; set; } public string? C { get; set; } }
            """),
        SerializedCase.Of("defaults", """[{"a":"a","b":"b…","c":null,"d":null,"e":"Mx"}]""", """
            public class M
            {
                private static int n;
                public string? A { get; set; }
                public string B { get; set; } = "b" + ++n;
                public string C { get; set; } = null!;
                public string D { get; set; } = default!;
                public string E { get; set; } = nameof(M) + "x";
            }
            """),
        SerializedCase.Of("a collection", "[…]", "public class M : List<int> { public string? A { get; set; } }"),
        SerializedCase.Of("a base that is not in source", "[…]", "public class M : System.Collections.Specialized.StringCollection { public string? A { get; set; } }"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_admits_what_the_serializer_writes(string name) => Table.AssertAsync(name);
}
