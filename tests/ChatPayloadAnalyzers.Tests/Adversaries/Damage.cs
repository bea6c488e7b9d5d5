using ChatPayloadAnalyzers.CodeFixes;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Adversaries;

/// <summary>Code as it stands while somebody types: half of it, or without one of its tokens.</summary>
internal static class Damage
{
    public static string WithoutToken(string code, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        if (tokens.Count == 0) return code;
        var span = tokens[random.Next(tokens.Count)].Span;
        return code.Remove(span.Start, span.Length);
    }

    /// <summary>Half of a file, cut at a line or within one.</summary>
    public static IEnumerable<string> Halves(string code)
    {
        yield return code[..(code.Length / 2)];
        yield return code[(code.Length / 2)..];
    }

    /// <summary>Analyses the files as one program, and opens the light bulb on the first finding of each kind in each. What throws fails the test.</summary>
    public static async Task<int> AnalyseAsync(IReadOnlyList<string> files)
    {
        var program = UserProgram.Of("", [.. files]);
        var said = await Analysis.WithAdviceOfAsync(program.Compilation);
        var solution = new AdhocWorkspace().CurrentSolution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(program.Compilation.Options).WithParseOptions(program.Tree.Options).WithMetadataReferences(program.Compilation.References).Solution;
        var documents = new Dictionary<SyntaxTree, DocumentId>();
        foreach (var tree in program.Compilation.SyntaxTrees)
        {
            documents.Add(tree, DocumentId.CreateNewId(solution.ProjectIds[0]));
            solution = solution.AddDocument(documents[tree], tree.FilePath, await tree.GetTextAsync());
        }

        var provider = new ChatPayloadCodeFixProvider();
        var opened = 0;
        foreach (var finding in said.Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id)).GroupBy(finding => (finding.Location.SourceTree, finding.Id)).Select(group => group.First()))
        {
            var document = solution.GetDocument(documents[finding.Location.SourceTree!])!;
            var here = Diagnostic.Create(finding.Descriptor, Location.Create((await document.GetSyntaxTreeAsync())!, finding.Location.SourceSpan));
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, here, (_, _) => { }, CancellationToken.None));
            opened++;
        }

        return opened;
    }
}
