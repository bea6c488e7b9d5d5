using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Makes <c>JsonContent.Create(new { … })</c> of JSON text that is sent by <c>StringContent</c>, with
/// the text's holes as expressions. It is offered on the text and on the content, at a site, where the object is sent as the same JSON.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(JsonTextRefactoring))]
public sealed class JsonTextRefactoring : CodeRefactoringProvider
{
    private const string Title = "Write the JSON text as an object";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        var cancellation = context.CancellationToken;
        foreach (var site in await SitesAround.FindAsync(document, context.Span, cancellation).ConfigureAwait(false))
        {
            // A text with a flaw is no object yet.
            if (!site.Body.Flaws.IsEmpty || site.Body.Root.Form is not JsonValueForm) continue;
            var changes = EditWriter.Write([new Fix(Title, new WriteAsObject(site.Body.Root))], site.Model, cancellation);
            if (changes.Count != 1 || !changes.TryGetValue(site.Model.SyntaxTree, out var here) || !here.Any(change => change.Span.Contains(context.Span) || site.Body.Root.Value.Place.Span.Contains(context.Span))) continue;
            context.RegisterRefactoring(CodeAction.Create(Title, async token => document.WithText((await document.GetTextAsync(token).ConfigureAwait(false)).WithChanges(here)), nameof(JsonTextRefactoring)));
            return;
        }
    }
}
