using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Builds;
using ChatPayloadAnalyzers.Benchmarks.Callbacks;
using ChatPayloadAnalyzers.Benchmarks.Cold;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Dense;
using ChatPayloadAnalyzers.Benchmarks.Documents;
using ChatPayloadAnalyzers.Benchmarks.Driver;
using ChatPayloadAnalyzers.Benchmarks.Fixes;
using ChatPayloadAnalyzers.Benchmarks.Results;
using ChatPayloadAnalyzers.Benchmarks.Worst;

// Measures what the analyzer costs, on code with and without messages, and writes docs/performance.md. With the names of parts on the
// command line it measures these alone; then, and with --quick, which takes few measurements, the page goes to the console.
if (args is [ColdProcess.Argument, var analyzer, var file])
{
    await ColdProcess.RunAsync(analyzer, file);
    return 0;
}

Part[] all =
[
    new("callbacks", CallbackSection.Measure),
    new("driver", DriverSection.Measure),
    new("builds", BuildSection.Measure),
    new("cold", ColdSection.Measure),
    new("bodies", DenseSection.Measure),
    new("fixes", FixAllSection.Measure),
    new("worst", WorstSection.Measure),
    new("documents", _ => DocumentSection.Measure()),
];
var quick = args.Contains("--quick");
var names = args.Where(argument => argument != "--quick").ToList();
if (names.Except(all.Select(part => part.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no part \"{unknown}\", but: {string.Join(", ", all.Select(part => part.Name))}.");
    return 1;
}

var start = Stopwatch.GetTimestamp();
var failed = false;
var page = PerformancePage.Of([.. all.Where(part => names.Count == 0 || names.Contains(part.Name)).Select(Measure).OfType<Section>()]);
if (quick || failed || names.Count > 0) Console.Write(page);
else File.WriteAllText(Path.Combine(Repository.Root, "docs", "performance.md"), page);
Console.WriteLine($"Done after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");
return failed ? 1 : 0;

// A part that fails takes no other with it, but a page without it is not written.
Section? Measure(Part part)
{
    var start = Stopwatch.GetTimestamp();
    Console.Write($"{part.Name} … ");
    try
    {
        var section = part.Measure(quick);
        Console.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        foreach (var budget in section.Budgets) Console.WriteLine($"  {budget.Verdict,-5} {budget.What} ({budget.Where}): {budget.Measured}, {budget.Limit}");
        return section;
    }
    catch (Exception failure)
    {
        Console.Error.WriteLine(failure);
        failed = true;
        return null;
    }
}
