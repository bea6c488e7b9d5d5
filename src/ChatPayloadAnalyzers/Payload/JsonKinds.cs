namespace ChatPayloadAnalyzers.Payload;

/// <summary>The JSON kinds that a value may have when it is sent; more than one flag means that the code does not say which.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    String = 8,
    Array = 16,
    Object = 32,
    Any = Null | Boolean | Number | String | Array | Object,
}

internal static class JsonKindsText
{
    /// <summary>How a message names a kind: <c>an array</c>, <c>a string</c>; alternatives are joined with "or".</summary>
    public static string InWords(this JsonKinds kinds)
    {
        var words = new List<string>(2);
        if ((kinds & JsonKinds.Array) != 0) words.Add("an array");
        if ((kinds & JsonKinds.Object) != 0) words.Add("an object");
        if ((kinds & JsonKinds.String) != 0) words.Add("a string");
        if ((kinds & JsonKinds.Number) != 0) words.Add("a number");
        if ((kinds & JsonKinds.Boolean) != 0) words.Add("true or false");
        if (words.Count == 0) words.Add("null");
        return string.Join(" or ", words);
    }
}
