using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Callbacks;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Dense;
using ChatPayloadAnalyzers.Benchmarks.Documents;
using ChatPayloadAnalyzers.Benchmarks.Driver;
using ChatPayloadAnalyzers.Benchmarks.Results;

// Measures what the analyzer costs, on code with and without messages, and writes docs/performance.md.
var start = Stopwatch.GetTimestamp();
Corpus[] withoutMessages = [Repository.Sources, SdkCorpus.Sources, SdkCorpus.WithConversations];
foreach (var corpus in withoutMessages) corpus.MustCompile();

var documents = Step("Documents", DocumentRun.All);
var dense = Step("Bodies at endpoints", DenseRuns.All);
var callbacks = Step("Callback bodies alone", () => withoutMessages.Select(CallbackRuns.Of).ToList());
var drivers = Step("In the driver", () => withoutMessages.Select(DriverRuns.Of).ToList());

File.WriteAllText(Path.Combine(Repository.Root, "docs", "performance.md"), PerformancePage.Of(callbacks, drivers, dense, documents));
foreach (var budget in Budgets.Of(callbacks, drivers, dense, documents))
    Console.WriteLine($"{budget.Verdict,-11} {budget.What} ({budget.Where}): {budget.Measured}, {budget.Limit}");
Console.WriteLine($"Written to docs/performance.md after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");

static T Step<T>(string name, Func<T> measure)
{
    var start = Stopwatch.GetTimestamp();
    Console.Write($"{name} … ");
    var result = measure();
    Console.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
    return result;
}
