using System.Collections.Concurrent;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>What <c>.editorconfig</c> and global configs tell the package: <c>chat_payload.…</c>.</summary>
internal sealed class UserSettings
{
    public static readonly UserSettings None = new(SendMethods.None, null);

    private readonly AnalyzerConfigOptionsProvider? _options;
    private readonly ConcurrentDictionary<string, RuleSettings> _rules = new(StringComparer.Ordinal);

    private UserSettings(SendMethods sends, AnalyzerConfigOptionsProvider? options)
    {
        Sends = sends;
        _options = options;
    }

    /// <summary>Methods that the user says send a message.</summary>
    public SendMethods Sends { get; }

    public static UserSettings Of(Compilation compilation, AnalyzerOptions options) => new(SendMethods.Of(compilation, options), options.AnalyzerConfigOptionsProvider);

    /// <summary>What is said to the rules for the bodies of one file; files under one setting share the answer.</summary>
    public RuleSettings RulesFor(SyntaxTree tree) =>
        _options?.GetOptions(tree).TryGetValue(Placeholders.Key, out var placeholders) == true
            ? _rules.GetOrAdd(placeholders, setting => new RuleSettings(Placeholders.Parse(setting)))
            : RuleSettings.Default;
}
