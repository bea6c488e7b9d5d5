using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>Text with holes as tests write it: <c>…</c> may be any fragment of JSON, <c>№</c> is a number, <c>¤</c> an object or null.</summary>
internal static class HoledText
{
    public static WireText Of(string notation)
    {
        var text = new WireText.Builder();
        var known = 0;
        for (var i = 0; i <= notation.Length; i++)
        {
            if (i < notation.Length && KindsOf(notation[i]) is null) continue;
            text.Add(notation[known..i], new Place(TextSpan.FromBounds(known, i)));
            if (i < notation.Length) text.Add(new WireText.Hole(new Place(new TextSpan(i, 1)), KindsOf(notation[i])!.Value));
            known = i + 1;
        }

        return text.Build();
    }

    public static JsonTree Parse(string notation) => JsonParser.Parse(Of(notation))!;

    private static JsonKinds? KindsOf(char c) => c switch
    {
        '…' => JsonKinds.None,
        '№' => JsonKinds.Number,
        '¤' => JsonKinds.Object | JsonKinds.Null,
        _ => null,
    };
}
