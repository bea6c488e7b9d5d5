using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <content>How fixes are applied until nothing is left to fix.</content>
public abstract partial class CodeFixTest<TVerifier>
{
    /// <summary>One iteration: what it made of the solution (null: nothing), and whether an action was offered.</summary>
    private delegate Task<(Solution? Changed, bool WasOffered)> Step(
        Solution solution,
        ImmutableArray<ReportedDiagnostic> reported,
        int iteration,
        IVerifier verifier,
        CancellationToken cancellationToken);

    private async Task<(Solution Solution, int Iterations)> RepeatAsync(
        Solution solution,
        ImmutableArray<ReportedDiagnostic> reported,
        Step step,
        int most,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var iterations = 0;
        while (reported.Length > 0)
        {
            var (changed, wasOffered) = await step(solution, reported, iterations, verifier, cancellationToken);
            iterations += wasOffered ? 1 : 0;
            if (changed is null || iterations > most || CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
                return (changed ?? solution, iterations);

            var before = reported;
            (solution, reported) = (changed, await GetDiagnosticsAsync(changed, cancellationToken));
            if (reported.Select(Place).SequenceEqual(before.Select(Place)))
                break;
        }

        return (solution, iterations);

        static (ProjectId, string, Text.TextSpan) Place(ReportedDiagnostic item)
            => (item.Project, item.Diagnostic.Id, item.Diagnostic.Location.SourceSpan);
    }

    private async Task<(Solution? Changed, bool WasOffered)> FixNextAsync(
        Solution solution,
        ImmutableArray<ReportedDiagnostic> reported,
        int iteration,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var wasOffered = false;
        foreach (var (_, diagnostic) in Fixable(solution, reported))
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            var (action, _) = await OfferedAsync(document, diagnostic, iteration, verifier, cancellationToken);
            if (action is null)
                continue;

            wasOffered = true;
            if (await AppliedAction.ToAsync(solution, action, CodeActionValidationMode, verifier, cancellationToken) is { } changed)
                return (changed, true);
        }

        return (null, wasOffered);
    }

    private Step FixAllIn(FixAllScope scope) => async (solution, reported, iteration, verifier, cancellationToken) =>
    {
        foreach (var (_, diagnostic) in Fixable(solution, reported))
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            var (action, provider) = await OfferedAsync(document, diagnostic, iteration, verifier, cancellationToken);
            if (action is null)
                continue;

            if (provider!.GetFixAllProvider() is not { } fixAll)
                break;

            // A fixer gets the analyzer's other ids too, as in the package: it has to leave alone what it does not fix.
            var ids = Analyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)
                .Concat(FixableIds().Where(id => id.StartsWith("CS", StringComparison.Ordinal))).Except(DisabledDiagnostics).Distinct();
            var all = await fixAll.GetFixAsync(new FixAllContext(
                document, provider, scope, action.EquivalenceKey!, ids, new FixAllDiagnostics(reported), cancellationToken));
            return all is null
                ? (null, false)
                : (await AppliedAction.ToAsync(solution, all, CodeActionValidationMode, verifier, cancellationToken), true);
        }

        return (null, false);
    };

    private ImmutableArray<ReportedDiagnostic> Fixable(Solution solution, ImmutableArray<ReportedDiagnostic> reported)
    {
        var ids = FixableIds();
        ImmutableArray<ReportedDiagnostic> fixable =
        [
            .. reported.Where(item =>
                ids.Contains(item.Diagnostic.Id) && solution.GetDocument(item.Diagnostic.Location.SourceTree) is not null),
        ];
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            return fixable;

        var selected = TrySelectDiagnosticToFix([.. fixable.Select(item => item.Diagnostic)]);
        return [.. fixable.Where(item => item.Diagnostic == selected).Take(1)];
    }

    private async Task<(CodeAction? Action, CodeFixProvider? Provider)> OfferedAsync(
        Document document, Diagnostic diagnostic, int iteration, IVerifier verifier, CancellationToken cancellationToken)
    {
        var offered = new List<(CodeAction Action, CodeFixProvider Provider)>();
        foreach (var provider in GetCodeFixProviders().Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = ImmutableArray.CreateBuilder<CodeAction>();
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
            offered.AddRange(FilterCodeActions(actions.ToImmutable()).Select(action => (action, provider)));
        }

        var chosen = Choose(iteration, [.. offered.Select(item => item.Action)], verifier);
        return (chosen, offered.FirstOrDefault(item => item.Action == chosen).Provider);
    }
}
