using System.Collections.Immutable;
using ChatPayloadAnalyzers.CodeFixes;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Fixing;

/// <summary>Projects open in a workspace; what is asked of it goes through the provider's public face, as in an IDE.</summary>
internal sealed class OpenSolution
{
    private static readonly ChatPayloadCodeFixProvider Provider = new();
    private static readonly UserProgram Model = UserProgram.Of("");

    private OpenSolution(Solution solution) => Solution = solution;

    public Solution Solution { get; }

    public static OpenSolution Of(params string[] files) => new OpenSolution(new AdhocWorkspace().CurrentSolution).With("Program", [], [.. files.Select((text, i) => ($"File{i}.cs", text))]);

    public static OpenSolution Empty => new(new AdhocWorkspace().CurrentSolution);

    /// <summary>One more project; files of one path in several projects are linked.</summary>
    public OpenSolution With(string name, string[] defined, params (string Path, string Text)[] files)
    {
        var project = Solution
            .AddProject(name, name, LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: defined))
            .WithMetadataReferences(Model.Compilation.References);
        foreach (var (path, text) in files)
            project = project.AddDocument(Path.GetFileName(path), SourceText.From(text, System.Text.Encoding.UTF8), filePath: "/src/" + path).Project;
        return new OpenSolution(project.Solution);
    }

    public Document Document(string name, string project = "Program") => Solution.Projects.Single(p => p.Name == project).Documents.Single(d => d.Name == name);

    public async Task<string> TextAsync(string name, string project = "Program") => (await Document(name, project).GetTextAsync()).ToString();

    public async Task<IReadOnlyList<string>> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var document in Solution.Projects.SelectMany(p => p.Documents)) texts.Add((await document.GetTextAsync()).ToString());
        return texts;
    }

    public async Task<ImmutableArray<Diagnostic>> FindingsAsync(string project = "Program") =>
        await Analysis.OfAsync((await Solution.Projects.Single(p => p.Name == project).GetCompilationAsync())!);

    public async Task<IReadOnlyList<Diagnostic>> ErrorsAsync()
    {
        var errors = new List<Diagnostic>();
        foreach (var project in Solution.Projects) errors.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return errors;
    }

    public async Task<IReadOnlyList<CodeAction>> LightBulbAsync(Diagnostic finding, CancellationToken cancellation = default)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(Solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), cancellation));
        return actions;
    }

    public async Task<OpenSolution> ApplyAsync(CodeAction action) =>
        new((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution);

    /// <summary>Fix-all as a host asks for it; <paramref name="at"/> is the finding whose light bulb is open.</summary>
    public async Task<OpenSolution> FixAllAsync(FixAllScope scope, string? key = null, Document? document = null, Diagnostic? at = null, string? id = null, CancellationToken cancellation = default)
    {
        document ??= at is null ? Solution.Projects.First().Documents.First() : Solution.GetDocument(at.Location.SourceTree)!;
        var context = new FixAllContext(document, at?.Location.SourceSpan, Provider, scope, key!, id is null ? Provider.FixableDiagnosticIds : [id], new Reported(), cancellation);
        return await Provider.GetFixAllProvider().GetFixAsync(context) is { } action ? await ApplyAsync(action) : this;
    }

    /// <summary>Analyses whatever is asked for, and reports it in an order of its own, as hosts do whose analysis runs on many threads.</summary>
    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await project.GetCompilationAsync(cancellationToken) is { } compilation ? (await Analysis.OfAsync(compilation)).Reverse() : [];
    }
}
