using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The solution after a code action.</summary>
internal static class AppliedAction
{
    /// <summary>Null where the action changes nothing.</summary>
    public static async Task<Solution?> ToAsync(
        Solution solution, CodeAction action, CodeActionValidationMode validation, IVerifier verifier, CancellationToken cancellationToken)
    {
        var changes = (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().ToList();
        verifier.True(changes.Count == 1, $"'{action.Title}' has {changes.Count} operations that change the solution, expected one.");

        var changed = changes[0].ChangedSolution;
        var result = changed;
        var isChanged = false;
        foreach (var project in changed.GetChanges(solution).GetProjectChanges())
        {
            isChanged |= project.GetChangedAdditionalDocuments().Any() || project.GetChangedAnalyzerConfigDocuments().Any()
                || project.GetRemovedDocuments().Any();
            foreach (var id in project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Concat(project.GetAddedDocuments()))
            {
                isChanged = true;
                result = await ParsedAgainAsync(result, id, validation, verifier, cancellationToken);
            }
        }

        return isChanged ? result : null;
    }

    // A fix may leave a tree that no parser would make, with annotations; the next analysis must see what is on disk.
    private static async Task<Solution> ParsedAgainAsync(
        Solution solution, DocumentId id, CodeActionValidationMode validation, IVerifier verifier, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(id)!;
        var text = await document.GetTextAsync(cancellationToken);
        var parsed = document.WithText(SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
        var made = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var expected = (await parsed.GetSyntaxRootAsync(cancellationToken))!;
        var isSame = validation switch
        {
            CodeActionValidationMode.SemanticStructure => SyntaxFactory.AreEquivalent(expected, made, topLevel: false),
            CodeActionValidationMode.Full => expected.IsEquivalentTo(made),
            _ => true,
        };
        verifier.True(isSame, $"The fix made a tree of '{document.Name}' that the parser does not make of the same text:"
            + $"{Environment.NewLine}{made.ToFullString()}");
        return parsed.Project.Solution;
    }
}
