using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>The checkout that this program was built from, and its own sources as far as they send no chat message.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>All but the projects whose subject are messages: CannedGreeting and the tests.</summary>
    public static Corpus Sources { get; } = new(
        "the repository's own sources",
        [
            // Compiled as one, since the code fixes see what is internal to the analyzer.
            new SourceProject("Analyzer", [.. FilesOf("src")]),
            new SourceProject("Testing", [.. FilesOf("tests/ChatPayloadAnalyzers.Testing")]),
            new SourceProject("ConversationsApi", [.. FilesOf("samples/ConversationsApi")]) { IsProgram = true, IsWeb = true },
        ]);

    private static IEnumerable<(string Path, SourceText Text)> FilesOf(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !name.Split('/').Any(part => part is "bin" or "obj")
        select (name, SourceText.From(File.ReadAllText(path)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ChatPayloadAnalyzers.sln"))) return folder.FullName;
        throw new InvalidOperationException("This program measures the repository that it was built in, and is not in one.");
    }
}
