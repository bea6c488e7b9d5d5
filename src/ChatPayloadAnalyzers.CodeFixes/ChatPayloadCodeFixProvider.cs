using System.Globalization;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>Offers the fixes of every rule. It derives the findings again from the code, and writes what they propose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChatPayloadCodeFixProvider))]
public sealed class ChatPayloadCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        AllRules.Judging.Where(rule => rule.HasFix).Select(rule => rule.Descriptor.Id).ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => PayloadFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await DocumentFindings.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } findings) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var position = 0;
            foreach (var finding in findings.Of(diagnostic))
                foreach (var choice in await SoundChoices.OfAsync(findings, finding, context.CancellationToken).ConfigureAwait(false))
                {
                    var action = CodeAction.Create(findings.TitleOf(choice.Kept[0].Fix, context.CancellationToken), choice.Files.ApplyAsync, EquivalenceKey.Of(diagnostic.Id, position++));
                    context.RegisterCodeFix(action, diagnostic);
                }
        }
    }
}

/// <summary>
/// Names a choice across findings: the rule's ID and its position in the light bulb. What is in scope, or which value is
/// set, is no part of it: the first choice of one finding is the same choice as the first of another.
/// </summary>
internal static class EquivalenceKey
{
    public static string Of(string id, int position) => id + ":" + position.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The position that <paramref name="key"/> asks for among the choices of a rule. <c>dotnet format</c> hands the key of one
    /// arbitrary finding to the fix-all of every rule, or none: a key of another rule means each finding's first choice.
    /// </summary>
    public static int PositionFor(string id, string? key) =>
        key is not null
        && key.StartsWith(id + ":", StringComparison.Ordinal)
        && int.TryParse(key.Substring(id.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : 0;
}
