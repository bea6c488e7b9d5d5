namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes the solution that a resolved state describes.</summary>
internal static class TestSolution
{
    // Solutions are immutable and are never applied to it, so that one workspace serves all tests.
    private static readonly AdhocWorkspace s_workspace = new();

    public static async Task<(Solution Solution, ProjectId Primary)> CreateAsync(
        SolutionState state,
        CompilationOptions compilation,
        ParseOptions parse,
        ReferenceAssemblies references,
        CancellationToken cancellationToken)
    {
        ProjectState[] projects = [state, .. state.AdditionalProjects.Values];
        var ids = projects.ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name));
        var solution = s_workspace.CurrentSolution;
        foreach (var project in projects)
        {
            var id = ids[project.Name];
            solution = solution.AddProject(id, project.Name, project.AssemblyName, project.Language);
            var added = solution.GetProject(id)!;
            var framework = project.ReferenceAssemblies ?? references;
            solution = solution
                .WithProjectCompilationOptions(id, (project == state ? compilation : added.CompilationOptions!)
                    .WithOutputKind(project.OutputKind ?? OutputKind.DynamicallyLinkedLibrary))
                .WithProjectParseOptions(id, (project == state ? parse : added.ParseOptions!)
                    .WithDocumentationMode(project.DocumentationMode ?? DocumentationMode.Diagnose))
                .AddMetadataReferences(id, await framework.ResolveAsync(project.Language, cancellationToken))
                .AddMetadataReferences(id, project.AdditionalReferences);
            solution = WithFiles(solution, id, project);
        }

        foreach (var project in projects)
        {
            solution = solution.AddProjectReferences(
                ids[project.Name], project.AdditionalProjectReferences.Select(name => new ProjectReference(ids[name])));
        }

        return (solution, ids[state.Name]);
    }

    private static Solution WithFiles(Solution solution, ProjectId id, ProjectState project)
    {
        foreach (var (name, text) in project.Sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(id, name), name, text, filePath: name);

        foreach (var (name, text) in project.AdditionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, name), name, text, filePath: name);

        foreach (var (name, text) in project.AnalyzerConfigFiles)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, name), name, text, filePath: name);

        return solution;
    }
}
