using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>Writes the JSON that a statement will send above it, as a comment: what is known of it before the program runs.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PayloadCommentRefactoring))]
public sealed class PayloadCommentRefactoring : CodeRefactoringProvider
{
    private const string Title = "Copy the payload as JSON comment";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        foreach (var site in await SitesAround.FindAsync(document, context.Span, context.CancellationToken).ConfigureAwait(false))
        {
            if (!site.Site.Syntax.Span.Contains(context.Span) || site.Body.Root.Value is UnknownNode) continue;
            var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            var statement = site.Site.Syntax.Ancestors().First(node => node is StatementSyntax or MemberDeclarationSyntax);
            var comment = "// " + PayloadDump.Of(site.Body.Root.Value);
            var line = text.Lines.GetLineFromPosition(statement.SpanStart);
            // It stands there already.
            if (line.LineNumber > 0 && text.Lines[line.LineNumber - 1].ToString().Trim() == comment) return;
            var change = new TextChange(new TextSpan(statement.SpanStart, 0), comment + FileLayout.LineBreakOf(statement.SyntaxTree) + statement.IndentationOf());
            context.RegisterRefactoring(CodeAction.Create(Title, _ => Task.FromResult(document.WithText(text.WithChanges(change))), nameof(PayloadCommentRefactoring)));
            return;
        }
    }
}
