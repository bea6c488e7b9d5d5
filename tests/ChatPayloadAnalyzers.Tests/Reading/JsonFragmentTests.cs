using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// JSON with a piece cut out is what a hole leaves of it: it has no flaw, and what is read admits the whole. A piece is
/// balanced (no closing without its opening), and ends in the string that it starts in.
/// </summary>
public sealed class JsonFragmentTests
{
    private static readonly string[] Valid =
    [
        """{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"participant"}],"text":"Hi","type":"text"}""",
        """{ "a" : { "b" : { "c" : 1, "d" : [ 1, 22, "x" ] }, "e" : true }, "f" : [ [ 1 ], { "g" : null } ] }""",
        "{\n  \"from\":\n  {\n    \"id\": \"2f6d\"\n  },\n  \"text\": \"a\\nb\\u0041c\"\n}\n",
        """[1, -2.5e+10, "a", [], {}, false]""",
    ];

    public static TheoryData<string> Texts => [.. Valid];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_with_a_piece_cut_out_has_no_flaw_and_admits_the_whole(string text)
    {
        var cuts = Cuts(text).ToList();
        var wrong = cuts.Zip(Read(cuts)).SelectMany(cut => new[]
        {
            cut.Second.Flaws.IsEmpty ? null : $"{cut.First}: {cut.Second.Flaws[0].What}",
            Admission.Failure(cut.Second.Root.Value, text) is { } failure ? $"{cut.First}: {failure}" : null,
        }).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cuts.Count}:\n" + string.Join('\n', wrong.Take(20)));
    }

    private static IEnumerable<string> Cuts(string text)
    {
        for (var start = 0; start < text.TrimEnd().Length; start++)
            for (var end = start; end <= text.Length; end++)
            {
                if (IsPiece(text, start, end)) yield return text[..start] + "…" + text[end..];
            }
    }

    private static bool IsPiece(string text, int start, int end)
    {
        var (isInString, startsInString, depth) = (false, false, 0);
        for (var i = 0; i < end; i++)
        {
            if (i == start) (startsInString, depth) = (isInString, 0);
            if (startsInString && i >= start && text[i] == '"') return false;
            if (isInString && text[i] == '\\')
            {
                // A piece of an escape has no meaning of its own.
                var next = i + (text[i + 1] == 'u' ? 6 : 2);
                if ((i < start && start < next) || end < next) return false;
                i = next - 1;
                continue;
            }

            if (text[i] == '"') isInString = !isInString;
            if (isInString) continue;
            if (text[i] is '{' or '[') depth++;
            if (text[i] is '}' or ']' && --depth < 0 && i >= start) return false;
        }

        return start == end || (startsInString == isInString && depth == 0);
    }

    /// <summary>All cuts in one array, each as <c>"…" + hole + "…"</c>.</summary>
    private static IEnumerable<Body> Read(IEnumerable<string> cuts)
    {
        var items = cuts.Select(cut => SymbolDisplay.FormatLiteral(cut, quote: true).Replace("…", "\" + hole + \""));
        var program = UserProgram.Of($"static class Cuts {{ static string[] All(string hole) => new[] {{\n{string.Join(",\n", items)}\n}};\nstatic void Main() {{ }} }}");
        var model = program.Compilation.GetSemanticModel(program.Tree);
        var symbols = new KnownSymbols(program.Compilation);
        var array = program.Tree.GetRoot().DescendantNodes().OfType<ImplicitArrayCreationExpressionSyntax>().Single();
        var operation = (IArrayCreationOperation)model.GetOperation(array)!;
        return operation.Initializer!.ElementValues.Select(value => JsonTextReader.Read(value, new Reader(model, symbols, CancellationToken.None)));
    }
}
