namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>A part of the program that can be run alone.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Title">The heading of its section.</param>
/// <param name="Measure">Takes its measurements; fewer of them where it is told to be quick.</param>
internal sealed record Part(string Name, string Title, Func<bool, Section> Measure);
