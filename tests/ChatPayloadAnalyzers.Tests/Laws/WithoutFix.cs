namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Findings that have no fix, and why; the rules' pages say the same.</summary>
internal static class WithoutFix
{
    /// <summary>In every spelling.</summary>
    public static readonly IReadOnlyDictionary<string, string> Bodies = new Dictionary<string, string>
    {
        ["text blank"] = "words made up would go out to somebody",
        ["malformed: a bare word"] = "any text may be meant",
        ["malformed: a comma missing"] = "what follows may belong to either member",
        ["malformed: a brace too many"] = "it may be the first or the last",
        ["malformed: an open string"] = "where it ends is not known",
        ["malformed: a leading zero"] = "a number or an id may be meant",
    };

    /// <summary>In objects of the user's own types.</summary>
    public static readonly IReadOnlyDictionary<string, string> BodiesInTypes = new Dictionary<string, string>
    {
        ["misspelt from, wrong inside"] = "the property that is meant has another type",
        ["much wrong"] = "the property that is meant has another type",
    };

    /// <summary>In some spellings: all bodies, or one.</summary>
    public static readonly IReadOnlyList<(string Spelling, string? Body, string Reason)> Spellings =
    [
        ("class, constructor", null, "what the constructor has no parameter for cannot be given, and what it has one for must be"),
        ("class, constructor with named arguments", null, "the same"),
        ("class, primary constructor", null, "the same"),
        ("struct, constructor", null, "the same"),
        ("class, options in a static field", null, "the same"),
        ("class, Newtonsoft named", null, "the same"),
        ("class, factory method", null, "the parameters of the method have the types of the values"),
        ("class, property initializers", null, "what the type says itself is for all that use it"),
        ("class, get-only texts", null, "the same"),
        ("class, set by a method", null, "what a method sets may be right for its other callers"),
        ("dictionary, filled by a method", null, "the same"),
        ("class, set twice", null, "another value stands there before"),
        ("class, required and init", "unknown member last", "every creation must set it"),
        ("record, positional, in lists", "text and blank canned response", "the constructor asks for both"),
        ("record, positional, of what is sent", "text and canned response", "the constructor asks for both"),
        ("record, Newtonsoft", "snake case canned response", "the type has the member that is meant, too"),
        ("record inside an anonymous object", "recipient empty", "a record without parameters gets none"),
        ("anonymous, names inferred from members", "text and blank canned response", "another object of the same anonymous type is asked for the member"),
    ];

    public static bool Covers(Case program) =>
        Bodies.ContainsKey(program.Body)
        || (IsInType(program.Spelling.Name) && BodiesInTypes.ContainsKey(program.Body))
        || Spellings.Any(entry => entry.Spelling == program.Spelling.Name && (entry.Body is null || entry.Body == program.Body));

    private static bool IsInType(string spelling) => new[] { "class", "record", "struct", "of a type" }.Any(word => spelling.Contains(word, StringComparison.Ordinal));
}
