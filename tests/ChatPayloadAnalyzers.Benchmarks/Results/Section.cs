namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>What one part of the program has measured, as it stands on the page.</summary>
internal sealed record Section(string Text, IReadOnlyList<Budget> Budgets);
