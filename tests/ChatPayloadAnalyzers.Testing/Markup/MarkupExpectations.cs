using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Turns the markup of a state into expected diagnostics and plain sources.</summary>
internal sealed class MarkupExpectations(
    MarkupMode mode,
    MarkupOptions options,
    DiagnosticDescriptor? unnamed,
    ImmutableArray<DiagnosticDescriptor> supported,
    ImmutableArray<string> fixable)
{
    private readonly Dictionary<string, FileLinePositionSpan> _keys = [];
    private readonly List<DiagnosticResult> _found = [];

    public void Apply(SolutionState state, string defaultPath)
    {
        foreach (var project in state.AdditionalProjects.Values.Prepend(state))
        {
            foreach (var files in (SourceFileCollection[])[project.Sources, project.AdditionalFiles, project.AnalyzerConfigFiles])
            {
                for (var i = 0; mode != MarkupMode.None && i < files.Count; i++)
                    files[i] = (files[i].filename, WithoutMarkup(files[i].filename, files[i].content));
            }
        }

        var given = state.ExpectedDiagnostics.Select(expected => expected.WithDefaultPath(defaultPath).MapSpans(AtKey)).ToList();
        state.ExpectedDiagnostics.Clear();
        state.ExpectedDiagnostics.AddRange(given.Concat(_found));
        state.MarkupHandling = MarkupMode.None;
    }

    private SourceText WithoutMarkup(string path, SourceText content)
    {
        var markup = MarkupReader.Read(content.ToString(), options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode));
        var text = SourceText.From(markup.Code, content.Encoding, content.ChecksumAlgorithm);
        if (mode == MarkupMode.Ignore)
            return text;

        foreach (var position in markup.Positions)
        {
            if (Expect(string.Empty) is { } expected)
                _found.Add(expected.WithLocation(path, text.Lines.GetLinePosition(position)));
        }

        foreach (var (name, span) in markup.Spans)
        {
            var place = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
            if (name.StartsWith('#'))
                AddKey(name, place);
            else if (Expect(name) is { } expected)
                _found.Add(expected.WithSpan(place));
        }

        return text;
    }

    private DiagnosticResult? Expect(string id)
    {
        var descriptors = id.Length == 0 ? [unnamed ?? throw NoUnnamed()] : supported.Where(descriptor => descriptor.Id == id).ToList();
        if (descriptors.Count > 1 && !options.HasFlag(MarkupOptions.UseFirstDescriptor))
            throw new InvalidOperationException($"'{id}' has several descriptors: expect one by code, or set UseFirstDescriptor.");

        // An id that no analyzer under test reports is the compiler's.
        var expected = descriptors.Count > 0 ? new DiagnosticResult(descriptors[0]) : new DiagnosticResult(id, DiagnosticSeverity.Error);
        return mode == MarkupMode.IgnoreFixable && fixable.Contains(expected.Id)
            ? null
            : expected.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }

    private void AddKey(string key, FileLinePositionSpan place)
    {
        if (!_keys.TryAdd(key, place))
            throw new InvalidOperationException($"The markup key '{key}' stands twice in the sources.");
    }

    private DiagnosticLocation AtKey(DiagnosticLocation location)
    {
        if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
            return location;

        var key = $"#{location.Span.StartLinePosition.Character}";
        return _keys.TryGetValue(key, out var place)
            ? new DiagnosticLocation(place, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
            : throw new InvalidOperationException($"The markup key '{key}' does not stand in the sources.");
    }

    private static InvalidOperationException NoUnnamed()
        => new("'[|…|]' and '$$' need an analyzer with one descriptor, or MarkupOptions.UseFirstDescriptor. "
            + "Where '$$' starts a raw string, set MarkupOptions.TreatPositionIndicatorsAsCode.");
}
