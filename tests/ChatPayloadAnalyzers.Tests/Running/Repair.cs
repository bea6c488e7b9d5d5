using System.Collections.Immutable;
using ChatPayloadAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>Applies fixes through the provider's public API, as a host does.</summary>
internal static class Repair
{
    /// <summary>All warnings at once, and the advice of one rule, by the first choice of each; gives back the changed text of every file, the first being the program's.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(UserProgram program, string? equivalenceKey = null, string? adviceToo = null)
    {
        var (project, documents) = Open(program);
        var compilation = (await project.GetCompilationAsync())!;
        var diagnostics = (await Analysis.WithAdviceOfAsync(compilation)).RemoveAll(d => d.Severity != DiagnosticSeverity.Warning && d.Id != adviceToo);
        var provider = new ChatPayloadCodeFixProvider();
        var context = new FixAllContext(
            project.GetDocument(documents[0])!,
            provider,
            FixAllScope.Project,
            equivalenceKey!,
            provider.FixableDiagnosticIds,
            new Given(diagnostics),
            CancellationToken.None);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        return await ApplyAsync(action!, documents);
    }

    /// <summary>Every choice that the light bulb offers for <paramref name="diagnostic"/>, with the text that each leads to.</summary>
    public static async Task<IReadOnlyList<(string Title, string Key, IReadOnlyList<string> Texts)>> ChoicesAsync(UserProgram program, Diagnostic diagnostic)
    {
        var (project, documents) = Open(program);
        var actions = new List<CodeAction>();
        var document = project.GetDocument(documents[0])!;
        var tree = (await document.GetSyntaxTreeAsync())!;
        var here = Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan));
        await new ChatPayloadCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, here, (action, _) => actions.Add(action), CancellationToken.None));
        var choices = new List<(string, string, IReadOnlyList<string>)>();
        foreach (var action in actions) choices.Add((action.Title, action.EquivalenceKey!, await ApplyAsync(action, documents)));
        return choices;
    }

    private static (Project Project, ImmutableArray<DocumentId> Documents) Open(UserProgram program)
    {
        var project = new AdhocWorkspace().CurrentSolution
            .AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(program.Compilation.Options)
            .WithParseOptions(program.Tree.Options)
            .WithMetadataReferences(program.Compilation.References);
        var documents = ImmutableArray.CreateBuilder<DocumentId>();
        foreach (var tree in program.Compilation.SyntaxTrees)
        {
            var document = project.AddDocument(tree.FilePath, tree.GetText());
            documents.Add(document.Id);
            project = document.Project;
        }

        return (project, documents.ToImmutable());
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(CodeAction action, ImmutableArray<DocumentId> documents)
    {
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var texts = new List<string>();
        foreach (var id in documents) texts.Add((await operation.ChangedSolution.GetDocument(id)!.GetTextAsync()).ToString());
        return texts;
    }

    private sealed class Given(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
