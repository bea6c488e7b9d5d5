using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Choices that can be written together and leave code that compiles. All are written and bound at once; only where that brings
/// errors, parts are tried, down to the choices that bring them.
/// </summary>
/// <param name="solution">The code as it is.</param>
/// <param name="given">What is to be written already, for other projects.</param>
internal sealed class SoundChoices(Solution solution, MendedFiles given)
{
    private readonly MendedFiles _given = given;
    private readonly List<Choice> _kept = [];

    /// <summary>The files with all that was added.</summary>
    public MendedFiles Files { get; private set; } = given;

    public IReadOnlyList<Choice> Kept => _kept;

    /// <summary>The fixes of a finding that compile, in the order of their offer.</summary>
    public static async Task<IReadOnlyList<SoundChoices>> OfAsync(DocumentFindings document, Rules.Finding finding, CancellationToken cancellation)
    {
        var sound = new List<SoundChoices>();
        foreach (var fix in document.Choices(finding, cancellation))
        {
            var solution = document.Document.Project.Solution;
            var one = new SoundChoices(solution, MendedFiles.None(solution));
            if (await one.TryAddAsync(new Choice(document, finding, fix), cancellation).ConfigureAwait(false)) sound.Add(one);
        }

        return sound;
    }

    /// <param name="choices">What is asked for.</param>
    /// <param name="position">Which of a finding's sound choices to take where the one that is asked for is not sound.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task AddAsync(IReadOnlyList<Choice> choices, Func<Rules.Finding, int> position, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (choices.Count == 0 || await TryAsync(choices, cancellation).ConfigureAwait(false) is not { } errors) return;
        if (choices.Count > 1)
        {
            foreach (var part in Parts(choices, errors, cancellation)) await AddAsync(part, position, cancellation).ConfigureAwait(false);
            return;
        }

        // The light bulb counts only what it offers, and so does the key.
        var offered = await OfAsync(choices[0].Document, choices[0].Finding, cancellation).ConfigureAwait(false);
        if (Choice.At(position(choices[0].Finding), offered, one => one.Kept[0].Fix) is { } chosen) await TryAsync(chosen.Kept, cancellation).ConfigureAwait(false);
    }

    /// <summary>Adds a choice as it is, or with an example in place of a variable.</summary>
    private async Task<bool> TryAddAsync(Choice choice, CancellationToken cancellation)
    {
        foreach (var spelling in choice.WithFewerVariables().Prepend(choice))
            if (await TryAsync([spelling], cancellation).ConfigureAwait(false) is null) return true;
        return false;
    }

    /// <returns><see langword="null"/> where they are added; else where the errors stand, nowhere in particular where they cannot be written together.</returns>
    private async Task<IReadOnlyList<(SyntaxTree Tree, int Position)>?> TryAsync(IReadOnlyList<Choice> choices, CancellationToken cancellation)
    {
        if (Write(_given, _kept.Concat(choices), cancellation) is not { } files) return [];
        // Where the changes of one document are told apart from what others write already, they are what must be looked at.
        var none = MendedFiles.None(solution);
        if ((_kept.Count == 0 && !_given.Files.Any() ? files : Write(none, choices, cancellation)) is not { } fresh) return [];
        if (await CompileErrors.NewAsync(files, fresh, solution, cancellation).ConfigureAwait(false) is { Count: > 0 } errors) return errors;
        _kept.AddRange(choices);
        Files = files;
        return null;
    }

    /// <summary>Those that change the code around no error, and the others; halves, where the errors do not tell them apart.</summary>
    private static IEnumerable<IReadOnlyList<Choice>> Parts(IReadOnlyList<Choice> choices, IReadOnlyList<(SyntaxTree Tree, int Position)> errors, CancellationToken cancellation)
    {
        var places = errors.Select(error => Around(error.Tree, error.Position, cancellation)).Distinct().ToList();
        var parts = choices
            .GroupBy(choice => errors.Count == 0 ? -1 : choice.Document.Write([choice.Fix], cancellation) is var written ? places.FindIndex(place => IsChanged(place, written, cancellation)) : -1)
            .OrderBy(part => part.Key)
            .Select(part => (IReadOnlyList<Choice>)[.. part])
            .ToList();
        return parts.Count > 1 ? parts : [[.. choices.Take(choices.Count / 2)], [.. choices.Skip(choices.Count / 2)]];
    }

    /// <summary>The outermost declaration but a namespace.</summary>
    private static SyntaxNode Around(SyntaxTree tree, int position, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        var token = root.FindToken(Math.Min(position, Math.Max(0, root.FullSpan.End - 1)));
        return token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault(node => node is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)) ?? root;
    }

    private static bool IsChanged(SyntaxNode place, IReadOnlyDictionary<SyntaxTree, ImmutableArray<TextChange>> written, CancellationToken cancellation) => written.Any(file =>
        file.Value.Any(change => (file.Key == place.SyntaxTree && place.Span.IntersectsWith(change.Span))
            || (Around(file.Key, change.Span.Start, cancellation) is BaseTypeDeclarationSyntax type && place.DescendantTokens().Any(token => token.ValueText == type.Identifier.ValueText))));

    /// <summary>
    /// The choices of one project are written together: their edits may be of one object, and documents may mend a constant or a
    /// type that stands in another, or need the same new one.
    /// </summary>
    private static MendedFiles? Write(MendedFiles files, IEnumerable<Choice> choices, CancellationToken cancellation)
    {
        foreach (var project in choices.GroupBy(choice => choice.Document.Document.Project.Id))
        {
            var written = project.First().Document.Write(project.Select(choice => choice.Fix), cancellation);
            if (written.Count == 0 || files.With(written, cancellation) is not { } more) return null;
            files = more;
        }

        return files;
    }
}
