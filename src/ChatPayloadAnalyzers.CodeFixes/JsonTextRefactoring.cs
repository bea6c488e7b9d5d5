using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Turns the JSON text of a message into an object: <c>new StringContent("{…}")</c> becomes <c>JsonContent.Create(new { … })</c>, with
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
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return;
        // A cheap look at names comes before the model is asked for.
        var member = root.FindNode(context.Span).FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? root;
        var contents = member.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Where(creation => creation.Type.ToString().EndsWith("StringContent", StringComparison.Ordinal)).ToList();
        if (contents.Count == 0 || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return;
        var symbols = new KnownSymbols(model.Compilation, UserSettings.Of(model.Compilation, document.Project.AnalyzerOptions));
        if (symbols.JsonContent is null) return;
        var reader = new Reader(model, symbols, cancellation);
        foreach (var content in contents)
        {
            if (model.GetOperation(content, cancellation) is not IObjectCreationOperation creation || ContentReader.TextOf(creation, reader) is not { } text) continue;
            var spelled = Spelled(text, model, cancellation);
            if (spelled is null || !(content.Span.Contains(context.Span) || spelled.Span.Contains(context.Span)) || !IsSent(spelled, member, reader)) continue;
            if (Changes(content, spelled, text, reader, root) is not { } changes) continue;
            context.RegisterRefactoring(CodeAction.Create(Title, token => ApplyAsync(document, changes, token), nameof(JsonTextRefactoring)));
            return;
        }
    }

    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<TextChange> changes, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(changes));

    /// <summary>The text where it is written: in the call, or in a local that only the call uses.</summary>
    private static ExpressionSyntax? Spelled(IOperation text, SemanticModel model, CancellationToken cancellation)
    {
        if (text.Syntax is not ExpressionSyntax written) return null;
        if (Reader.Unwrap(text) is not ILocalReferenceOperation { Local: var local }) return written;
        return local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } declarator
            && declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax }
            && LocalUses.Around(written).Of(local.Name).Count(use => KnownSymbols.Same(model.GetSymbolInfo(use, cancellation).Symbol, local)) == 1
                ? value
                : null;
    }

    /// <summary>A site of the member sends the text.</summary>
    private static bool IsSent(ExpressionSyntax spelled, SyntaxNode member, Reader reader) =>
        member.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(node => Gate.MayBeSite(node, reader.Symbols))
            .SelectMany(node => Site.Read(node, reader))
            .Any(site => site.Body.Root.Value.Place is { Detour: 0, Span: var span } && spelled.Span.Contains(span));

    private static List<TextChange>? Changes(ObjectCreationExpressionSyntax content, ExpressionSyntax spelled, IOperation text, Reader reader, SyntaxNode root)
    {
        var wire = WireTextReader.Read(text, reader, out _);
        if (JsonParser.Parse(wire) is not { Root: JsonObject body, Flaws.IsEmpty: true } || new TextAsObject(wire, root, reader.Model).Write(body) is not { } written) return null;
        var name = reader.Symbols.JsonContent!.ToMinimalDisplayString(reader.Model, content.SpanStart);
        var changes = new List<TextChange> { new(content.Span, $"{name}.Create({written})") };
        if (spelled.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } declaration && !declaration.Span.Contains(content.Span))
        {
            var lines = root.SyntaxTree.GetText().Lines;
            var first = lines.GetLineFromPosition(declaration.SpanStart);
            var last = lines.GetLineFromPosition(declaration.Span.End);
            changes.Insert(0, new TextChange(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), ""));
        }

        return changes;
    }
}
