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
// command line it measures these alone, and writes their sections anew; with --quick it takes few measurements, and only prints.
if (args is [ColdProcess.Argument, var analyzer, var file])
{
    await ColdProcess.RunAsync(analyzer, file);
    return 0;
}

Part[] all =
[
    new("callbacks", "Code without messages: the callbacks alone", CallbackSection.Measure),
    new("driver", "Code without messages: in the driver", DriverSection.Measure),
    new("builds", "Whole builds", BuildSection.Measure),
    new("cold", "The first file in a new process", ColdSection.Measure),
    new("bodies", "Bodies at endpoints", DenseSection.Measure),
    new("fixes", "Fix all", FixAllSection.Measure),
    new("worst", "Worst cases", WorstSection.Measure),
    new("documents", "Documents", _ => DocumentSection.Measure()),
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
var measured = new Dictionary<Part, Section>();
foreach (var part in all.Where(part => names.Count == 0 || names.Contains(part.Name))) Measure(part);
var path = Path.Combine(Repository.Root, "docs", "performance.md");
var page = PerformancePage.Of(File.ReadAllText(path), all, measured);
if (quick) Console.Write(page);
else File.WriteAllText(path, page);
Console.WriteLine($"Done after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");
return failed ? 1 : 0;

// A part that fails takes no other with it, and leaves its section as it was.
void Measure(Part part)
{
    var start = Stopwatch.GetTimestamp();
    Console.Write($"{part.Name} … ");
    try
    {
        var section = measured[part] = part.Measure(quick);
        Console.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        foreach (var budget in section.Budgets) Console.WriteLine($"  {budget.Verdict,-5} {budget.What} ({budget.Where}): {budget.Measured}, {budget.Limit}");
    }
    catch (Exception failure)
    {
        Console.Error.WriteLine(failure);
        failed = true;
    }
}
