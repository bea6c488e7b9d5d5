using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>The user's own OpenAPI documents: <c>&lt;AdditionalFiles Include="openapi.json" ChatPayloadSchema="true" /&gt;</c>.</summary>
internal sealed class OwnDocuments
{
    /// <summary>What the compiler is told of the item, where the package's targets make it visible.</summary>
    public const string Mark = "build_metadata.AdditionalFiles.ChatPayloadSchema";

    public static readonly OwnDocuments None = new(ImmutableArray<AdditionalText>.Empty);

    // Editors hand out the same text until the file changes, so a document is read once for it, and forgotten with it.
    private static readonly ConditionalWeakTable<SourceText, OwnDocument> Known = new();

    private readonly ImmutableArray<AdditionalText> _files;

    private OwnDocuments(ImmutableArray<AdditionalText> files) => _files = files;

    public bool IsEmpty => _files.IsEmpty;

    public static OwnDocuments Of(AnalyzerOptions options)
    {
        var marked = options.AdditionalFiles.Where(file => IsMarked(file, options.AnalyzerConfigOptionsProvider)).ToImmutableArray();
        return marked.IsEmpty ? None : new OwnDocuments(marked);
    }

    public bool Contains(AdditionalText file) => _files.Contains(file);

    /// <summary>Their operations, in the order of the items; those of a document that cannot be read are not there.</summary>
    public ImmutableArray<Endpoint> Endpoints() => _files.SelectMany(file => Read(file).Endpoints).ToImmutableArray();

    public static OwnDocument Read(AdditionalText file, CancellationToken cancellation = default) =>
        file.GetText(cancellation) is { } text ? Known.GetValue(text, t => OwnDocument.Read(t, file.Path)) : OwnDocument.Missing;

    private static bool IsMarked(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Mark, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
