using static ChatPayloadAnalyzers.Tests.Laws.Spellings.Arrays;
using static ChatPayloadAnalyzers.Tests.Laws.Spellings.Objects;

namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Every way to write the recipients.</summary>
internal static class ArrayRows
{
    public static IEnumerable<Spelling> All { get; } =
    [
        Of("new[]", OfOneType),
        Of("new object[] always", Initializer),
        Of("array filled by index", Sized),
        Of("List with initializer", List),
        Of("List filled by Add", ListThenAdded),
        Of("List of an array", ListOfArray),
        Of("List filled by AddRange", ListRange),
        Of("ImmutableArray.Create", ImmutableCreated),
        Of("ImmutableList.Create", ImmutableListCreated),
        Of("collection expression", CollectionExpression, 12),
        Of("collection expression as a list", CollectionExpressionAsList, 12),
        Of("collection expression with a spread", Spread, 12),
        Of("HashSet", HashSet),
        Of("Array.Empty", ArrayEmpty),
        Of("Enumerable.Empty", EnumerableEmpty),
        Of("List.ToArray", ToArray),
        Of("Enumerable.Repeat", Enumerated),
        Of("Select, ToArray", SelectToArray),
        Of("Select, ToList", SelectToList),
        Of("Select", Select),
        Row.Of("List filled by Add, of dictionaries", Forms.Of(Anonymous, DictionaryByIndexers, ListThenAdded)),
        Row.Of("Select, ToArray, in a dictionary", Forms.Of(DictionaryByIndexers, Anonymous, SelectToArray)),
        Row.Of("collection expression in a dictionary", Forms.Of(DictionaryByIndexers, Anonymous, CollectionExpression), csharp: 12),
        Row.Of("List, Newtonsoft", Forms.Of(Anonymous, Anonymous, List, Senders.PostNewtonsoft)),
        Row.Of("Select, ToArray, Newtonsoft", Forms.Of(Anonymous, Anonymous, SelectToArray, Senders.PostNewtonsoft)),
    ];

    private static Spelling Of(string name, ArraySpelling array, int csharp = 11) => Row.Of(name, Forms.Of(Anonymous, Anonymous, array), csharp: csharp);
}
