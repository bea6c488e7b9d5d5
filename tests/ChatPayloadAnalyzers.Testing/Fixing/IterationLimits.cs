using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The limits that hold where a test sets none.</summary>
internal static class IterationLimits
{
    public static IterationLimit Incremental(SolutionState test, SolutionState fixedState, ImmutableArray<DiagnosticResult> fixable)
        => new(AnyChange(test, fixedState) ? -fixable.Length : 0);

    public static IterationLimit InDocument(SolutionState test, SolutionState batch, ImmutableArray<DiagnosticResult> fixable)
        => new(AnyChange(test, batch) ? -fixable.Select(expected => expected.Spans.FirstOrDefault().Span.Path).Distinct().Count() : 0);

    public static IterationLimit InProject(SolutionState test, SolutionState batch)
        => new(-Projects(test, batch).Count(pair => StateInheritance.HasDifferentFiles(pair.Before, pair.After)));

    public static IterationLimit InSolution(SolutionState test, SolutionState batch) => new(AnyChange(test, batch) ? -1 : 0);

    private static bool AnyChange(SolutionState before, SolutionState after)
        => Projects(before, after).Any(pair => StateInheritance.HasDifferentFiles(pair.Before, pair.After));

    private static IEnumerable<(ProjectState Before, ProjectState After)> Projects(SolutionState before, SolutionState after)
        => before.AdditionalProjects.Keys.Union(after.AdditionalProjects.Keys)
            .Select(name => (before.AdditionalProjects[name], after.AdditionalProjects[name]))
            .Prepend((before, after));
}
