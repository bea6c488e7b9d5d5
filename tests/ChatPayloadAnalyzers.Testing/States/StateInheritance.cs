using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes of a state, and of the one that it follows, a state that says everything itself.</summary>
internal static class StateInheritance
{
    public static SolutionState Resolve(SolutionState state, SolutionState? previous, ImmutableArray<string> fixable)
    {
        var isChanged = previous is not null && HasChanges(state, previous, state.InheritanceMode != StateInheritanceMode.Explicit);
        var mode = state.InheritanceMode ?? (previous is null ? StateInheritanceMode.Explicit
            : isChanged ? StateInheritanceMode.AutoInherit : StateInheritanceMode.AutoInheritAll);
        var inherited = mode == StateInheritanceMode.Explicit ? null : previous;
        var result = new SolutionState(state.Name, state.Language, state.DefaultPrefix, state.DefaultExtension)
        {
            InheritanceMode = StateInheritanceMode.Explicit,
            MarkupHandling = state.MarkupHandling ?? (previous is null ? MarkupMode.Allow
                : isChanged ? MarkupMode.IgnoreFixable : previous.MarkupHandling ?? MarkupMode.Allow),
        };

        Fill(result, state, inherited);
        var projects = inherited?.AdditionalProjects ?? state.AdditionalProjects;
        foreach (var name in state.AdditionalProjects.Keys.Union(projects.Keys))
            Fill(result.AdditionalProjects[name], state.AdditionalProjects.GetValueOrDefault(name), projects.GetValueOrDefault(name));

        var inheritsAll = mode == StateInheritanceMode.AutoInheritAll;
        result.ExpectedDiagnostics.AddRange(state.ExpectedDiagnostics.Count > 0 || inherited is null
            ? state.ExpectedDiagnostics
            : inherited.ExpectedDiagnostics.Where(expected => inheritsAll || !fixable.Contains(expected.Id)));
        return result;
    }

    /// <summary>Whether the files of two resolved projects differ.</summary>
    public static bool HasDifferentFiles(ProjectState state, ProjectState previous)
        => !state.Sources.HasSameFilesAs(previous.Sources)
            || !state.AdditionalFiles.HasSameFilesAs(previous.AdditionalFiles)
            || !state.AnalyzerConfigFiles.HasSameFilesAs(previous.AnalyzerConfigFiles);

    private static bool HasChanges(SolutionState state, SolutionState previous, bool inherits)
        => Differs(state.Sources, previous.Sources, inherits)
            || Differs(state.AdditionalFiles, previous.AdditionalFiles, inherits)
            || Differs(state.AnalyzerConfigFiles, previous.AnalyzerConfigFiles, inherits)
            || ((!inherits || state.AdditionalReferences.Count > 0)
                && !state.AdditionalReferences.SequenceEqual(previous.AdditionalReferences))
            || state.AdditionalProjects.Any(project =>
                !previous.AdditionalProjects.TryGetValue(project.Key, out var other) || HasDifferentFiles(project.Value, other));

    private static bool Differs(SourceFileCollection files, SourceFileCollection previous, bool inherits)
        => (!inherits || files.Count > 0) && !files.HasSameFilesAs(previous);

    private static void Fill(ProjectState result, ProjectState? state, ProjectState? inherited)
    {
        result.OutputKind = state?.OutputKind ?? inherited?.OutputKind;
        result.DocumentationMode = state?.DocumentationMode ?? inherited?.DocumentationMode;
        result.ReferenceAssemblies = state?.ReferenceAssemblies ?? inherited?.ReferenceAssemblies;
        FillFrom(project => project.Sources);
        FillFrom(project => project.AdditionalFiles);
        FillFrom(project => project.AnalyzerConfigFiles);
        FillFrom(project => project.AdditionalReferences);
        FillFrom(project => project.AdditionalProjectReferences);

        void FillFrom<T>(Func<ProjectState, List<T>> list)
        {
            var own = state is null ? [] : list(state);
            list(result).AddRange(own.Count > 0 || inherited is null ? own : list(inherited));
        }
    }
}
