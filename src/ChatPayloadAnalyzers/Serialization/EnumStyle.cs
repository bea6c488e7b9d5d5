namespace ChatPayloadAnalyzers.Serialization;

/// <summary>How the values of an enum are written.</summary>
/// <param name="Writing">As numbers or as text.</param>
/// <param name="Names">What becomes of the names of the enum's members where they are written.</param>
/// <param name="IsOfMember">A converter on the member says so, which no other overrules.</param>
internal sealed record EnumStyle(EnumWriting Writing, NamingPolicy Names = NamingPolicy.AsSpelled, bool IsOfMember = false)
{
    public static readonly EnumStyle Numbers = new(EnumWriting.Number);

    public static readonly EnumStyle Text = new(EnumWriting.Text);

    public static readonly EnumStyle Unknown = new(EnumWriting.NumberOrText);

    /// <summary>A converter that nobody knows.</summary>
    public static readonly EnumStyle Open = new(EnumWriting.Anything);
}

internal enum EnumWriting
{
    Number,

    /// <summary>The name; a value that has none is written as a number all the same.</summary>
    Text,
    NumberOrText,
    Anything,
}
