using System.Collections.Concurrent;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>What <c>.editorconfig</c> and global configs tell the package: <c>chat_payload.…</c>.</summary>
internal sealed class UserSettings
{
    public static readonly UserSettings None = new(SendMethods.None, OwnDocuments.None, null, null);

    private readonly AnalyzerConfigOptionsProvider? _options;
    private readonly CompilationOptions? _compilation;
    private readonly ConcurrentDictionary<string, Placeholders> _placeholders = new(StringComparer.Ordinal);

    private UserSettings(SendMethods sends, OwnDocuments documents, AnalyzerConfigOptionsProvider? options, CompilationOptions? compilation)
    {
        Sends = sends;
        Documents = documents;
        Endpoints = documents.IsEmpty ? EndpointCatalog.BuiltIn : EndpointCatalog.BuiltIn.With(documents.Endpoints);
        _options = options;
        _compilation = compilation;
    }

    /// <summary>Where a body may go.</summary>
    public EndpointCatalog Endpoints { get; }

    /// <summary>Documents of the user's own.</summary>
    public OwnDocuments Documents { get; }

    /// <summary>Methods that the user says send a message.</summary>
    public SendMethods Sends { get; }

    public static UserSettings Of(Compilation compilation, AnalyzerOptions options) => new(SendMethods.Of(compilation, options), OwnDocuments.Of(options), options.AnalyzerConfigOptionsProvider, compilation.Options);

    /// <summary>What is said to the rules for the bodies of one file; files under one setting share the answer.</summary>
    public RuleSettings RulesFor(SyntaxTree tree)
    {
        var placeholders = _options?.GetOptions(tree).TryGetValue(Placeholders.Key, out var setting) == true ? _placeholders.GetOrAdd(setting, Placeholders.Parse) : Placeholders.BuiltIn;
        var isPreviewed = IsOn(PayloadPreview.Preview.Id, tree);
        return isPreviewed || placeholders != Placeholders.BuiltIn ? new RuleSettings(placeholders, isPreviewed) : RuleSettings.Default;
    }

    /// <summary>Whether a rule that is off by default is switched on, so that nobody works for what nobody sees.</summary>
    private bool IsOn(string id, SyntaxTree tree)
    {
        if (_compilation is null) return false;
        var provider = _compilation.SyntaxTreeOptionsProvider;
        return (provider?.TryGetDiagnosticValue(tree, id, CancellationToken.None, out var severity) == true
                || _compilation.SpecificDiagnosticOptions.TryGetValue(id, out severity)
                || provider?.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out severity) == true)
            && severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);
    }
}
