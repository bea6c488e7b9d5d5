using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Fixes;

/// <summary>What it costs to fix all findings of a project in one pass.</summary>
internal static class FixAllSection
{
    private const int Few = 100;
    private const int Many = 1000;
    private const int FindingsAFile = 10;

    public static Section Measure(bool quick) => MeasureAsync(quick).GetAwaiter().GetResult();

    private static async Task<Section> MeasureAsync(bool quick)
    {
        var (few, many) = (await FixAllRun.OfAsync(Few, Few / FindingsAFile, quick), await FixAllRun.OfAsync(Many, Many / FindingsAFile, quick));
        var (fewInOne, manyInOne) = (await FixAllRun.OfAsync(Few, 1, quick), await FixAllRun.OfAsync(Many, 1, quick));
        return new Section(
            $"""
            Fix-all in a project, from the findings to the changed files: bodies that lack their recipient. After each run the project compiles, and
            nothing is found any more. Medians; the growth is that of the best runs.

            {Table.Of(1, ["findings", $"{Few}, ms", $"{Number.Text(Many)}, ms", "growth", $"ms a finding, of {Number.Text(Many)}"],
            [
                Row($"{FindingsAFile} in each file", few, many),
                Row("all in one file", fewInOne, manyInOne),
            ])}
            """,
            [
                Budget.AtMost("10 × as many findings fixed", $"{FindingsAFile} in each file", Budget.MostGrowth, "× the time", Growth(few, many)),
                Budget.AtMost("10 × as many findings fixed", "all in one file", Budget.MostGrowth, "× the time", Growth(fewInOne, manyInOne)),
            ]);
    }

    private static double Growth(FixAllRun few, FixAllRun many) => many.LeastMillis / few.LeastMillis;

    private static string[] Row(string where, FixAllRun few, FixAllRun many) =>
        [where, Number.Text(few.Millis), Number.Text(many.Millis), Number.Times(Growth(few, many)), Number.Text(many.Millis / many.Findings)];
}
