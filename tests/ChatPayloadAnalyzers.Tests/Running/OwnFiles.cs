using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>Additional files of a project, each with what its mark says; <see langword="null"/> for none.</summary>
internal static class OwnFiles
{
    public static AnalyzerOptions Of(params (string Path, string Text, string? Mark)[] files) =>
        new([.. files.Select(file => new File(file.Path, file.Text))], new Marks(files.ToDictionary(file => file.Path, file => file.Mark)));

    /// <summary>Documents that are marked, in this order.</summary>
    public static AnalyzerOptions Marked(params string[] documents) =>
        Of([.. documents.Select((text, i) => ($"/project/openapi{i}.json", text, (string?)"true"))]);

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Marks(Dictionary<string, string?> marks) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(marks[textFile.Path]);
    }

    private sealed class Options(string? mark) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = mark ?? "";
            return mark is not null && key == OwnDocuments.Mark;
        }
    }
}
