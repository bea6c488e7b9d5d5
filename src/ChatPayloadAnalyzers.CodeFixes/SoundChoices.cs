using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>
/// Choices that can be written together and leave code that compiles. All are written and bound at once; only where that brings
/// errors, halves are tried, down to the choices that bring them.
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
        if (choices.Count == 0 || await TryAsync(choices, cancellation).ConfigureAwait(false)) return;
        if (choices.Count > 1)
        {
            await AddAsync([.. choices.Take(choices.Count / 2)], position, cancellation).ConfigureAwait(false);
            await AddAsync([.. choices.Skip(choices.Count / 2)], position, cancellation).ConfigureAwait(false);
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
            if (await TryAsync([spelling], cancellation).ConfigureAwait(false)) return true;
        return false;
    }

    private async Task<bool> TryAsync(IReadOnlyList<Choice> choices, CancellationToken cancellation)
    {
        if (Write(_given, _kept.Concat(choices), cancellation) is not { } files) return false;
        // Where the changes of one document are told apart from what others write already, they are what must be looked at.
        if (Write(MendedFiles.None(solution), choices, cancellation) is not { } fresh) return false;
        if (await CompileErrors.AreNewAsync(files, fresh, solution, cancellation).ConfigureAwait(false)) return false;
        _kept.AddRange(choices);
        Files = files;
        return true;
    }

    /// <summary>
    /// The choices of one project are written together: their edits may be of one object, and documents may mend a constant or a
    /// type that stands in another, or need the same new one.
    /// </summary>
    private static MendedFiles? Write(MendedFiles files, IEnumerable<Choice> choices, CancellationToken cancellation)
    {
        foreach (var project in choices.GroupBy(choice => choice.Document.Document.Project.Id))
        {
            var written = project.First().Document.Write(project.Select(choice => choice.Fix), cancellation);
            if (written.Count == 0 || files.With(written) is not { } more) return null;
            files = more;
        }

        return files;
    }
}
