using System.Globalization;

namespace ChatPayloadAnalyzers.Payload;

/// <summary>The way from the body to a value, as messages show it: <c>to[0].type</c>.</summary>
internal sealed class PayloadPath
{
    public static readonly PayloadPath Body = new("");

    private const int Longest = 40;

    private readonly string _text;

    private PayloadPath(string text) => _text = text;

    public bool IsBody => _text.Length == 0;

    public PayloadPath Member(string name) => new(IsBody ? name : _text + "." + name);

    public PayloadPath Item(int index) => new(_text + "[" + index.ToString(CultureInfo.InvariantCulture) + "]");

    /// <summary>Long paths lose their start, so that a message stays a sentence.</summary>
    public override string ToString() => _text.Length <= Longest ? _text : "…" + _text.Substring(_text.Length - Longest + 1);
}
