using System.Composition;
using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>Offers the fixes of every rule. It derives the findings again from the code, and writes what they propose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChatPayloadCodeFixProvider)), Shared]
public sealed class ChatPayloadCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        AllRules.Judging.Select(rule => rule.Descriptor.Id).Where(id => id != "CHAT0002").ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => PayloadFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await DocumentFindings.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } findings) return;
        foreach (var diagnostic in context.Diagnostics)
            foreach (var fix in findings.Of(diagnostic).SelectMany(finding => finding.Fixes))
            {
                var fixes = new[] { fix };
                // A choice that cannot be written here (no such variable, a type without room) is not offered.
                if (findings.Write(fixes, context.CancellationToken).Count == 0) continue;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        cancellation => Task.FromResult(findings.Apply(fixes, cancellation)),
                        EquivalenceKey.Of(diagnostic.Id, fix)),
                    diagnostic);
            }
    }
}

/// <summary>Names a choice across findings: the rule's ID and the fix's key. What is in scope is no part of it.</summary>
internal static class EquivalenceKey
{
    public static string Of(string id, Fix fix) => id + ":" + fix.Key;

    /// <summary>
    /// The fix that <paramref name="key"/> asks for. <c>dotnet format</c> hands the key of one arbitrary finding to the fix-all of
    /// every rule, or none: a key of another rule means each finding's first choice.
    /// </summary>
    public static Fix? Choose(Finding finding, string? key)
    {
        var id = finding.Descriptor.Id;
        return key is not null && key.StartsWith(id + ":", StringComparison.Ordinal)
            ? finding.Fixes.FirstOrDefault(fix => Of(id, fix) == key)
            : finding.Fixes.FirstOrDefault();
    }
}
