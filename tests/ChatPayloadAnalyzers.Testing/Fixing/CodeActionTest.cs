using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An analyzer test that also applies a code action.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    // Hosts before 4.9 keep nested actions to themselves, under another name.
    private static readonly PropertyInfo? s_nested =
        typeof(CodeAction).GetProperty("NestedActions")
        ?? typeof(CodeAction).GetProperty("NestedCodeActions", BindingFlags.Instance | BindingFlags.NonPublic);

    public int? CodeActionIndex { get; set; }

    /// <summary>Together with <see cref="CodeActionIndex"/> both have to name the same action.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    /// <summary>Whether a later state says anything: only then is a code action applied at all.</summary>
    protected static bool CodeActionExpected(SolutionState state)
        => state.InheritanceMode is not null
            || state.MarkupHandling is not null
            || state.Sources.Count > 0
            || state.AdditionalFiles.Count > 0
            || state.AnalyzerConfigFiles.Count > 0
            || state.AdditionalProjects.Values.Any(project => project.Sources.Count > 0);

    /// <summary>The actions to choose from; nested ones stand in the place of the one that holds them.</summary>
    protected virtual ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
        => [.. actions.SelectMany(action => Nested(action) is { IsEmpty: false } nested ? FilterCodeActions(nested) : [action])];

    private protected CodeAction? Choose(int iteration, ImmutableArray<CodeAction> actions, IVerifier verifier)
    {
        var chosen = CodeActionEquivalenceKey is { } key
            ? actions.FirstOrDefault(action => action.EquivalenceKey == key)
            : actions.ElementAtOrDefault(CodeActionIndex ?? 0);

        // After the first iteration another finding may be in turn, which has no such action.
        if (CodeActionEquivalenceKey is not null && CodeActionIndex is { } index && (chosen is not null || iteration == 0))
        {
            verifier.True(index < actions.Length, $"Expected a code action at index {index}, {actions.Length} were offered.");
            verifier.Equal(CodeActionEquivalenceKey, actions[index].EquivalenceKey, $"The action at index {index} has another key.");
            chosen = actions[index];
        }

        if (chosen is not null)
            CodeActionVerifier?.Invoke(chosen, verifier);

        return chosen;
    }

    private static ImmutableArray<CodeAction> Nested(CodeAction action)
        => s_nested?.GetValue(action) is ImmutableArray<CodeAction> { IsDefault: false } nested ? nested : [];
}
