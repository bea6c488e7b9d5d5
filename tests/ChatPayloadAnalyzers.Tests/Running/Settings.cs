using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>One key of <c>.editorconfig</c>, for all files; it is not there where it has no value.</summary>
internal sealed class Settings(string key, string value) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Options("", "");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(key, value);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string known, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string found)
        {
            found = value;
            return key == known && value.Length > 0;
        }
    }
}
