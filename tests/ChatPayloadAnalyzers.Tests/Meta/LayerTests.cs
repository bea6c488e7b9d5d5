using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Meta;

/// <summary>The folders that hold the thinking could run without a compiler; each uses only those that the design lets it see.</summary>
public sealed partial class LayerTests
{
    private const string Own = "ChatPayloadAnalyzers.";

    private static readonly string[] Core = ["Payload", "Json", "Schemas", "Rules", "Edits"];

    public static TheoryData<string, string> Allowed => new()
    {
        { "Payload", "" },
        { "Json", "Payload" },
        { "Schemas", "Json Payload" },
        { "Edits", "Json Payload Schemas" },
        { "Rules", "Edits Json Payload Schemas" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_folder_of_the_core_uses_only_what_it_may_see(string folder, string allowed)
    {
        foreach (var (file, text) in Sources(folder))
        {
            var uses = Using().Matches(text).Select(m => m.Groups["name"].Value).Where(name => name.StartsWith(Own, StringComparison.Ordinal));
            Assert.All(uses, name => Assert.Contains(name[Own.Length..], allowed.Split(' ').Append(folder)));
            // Half a name (Schemas.Endpoint) says as much as a using.
            Assert.DoesNotContain(HalfName().Matches(Code(text)), m => !allowed.Split(' ').Append(folder).Contains(m.Groups["folder"].Value));
            Assert.False(string.IsNullOrEmpty(file));
        }
    }

    [Fact]
    public void The_core_knows_no_syntax_no_symbols_and_no_operations()
    {
        foreach (var folder in Core)
            foreach (var (file, text) in Sources(folder))
            {
                var uses = Using().Matches(text).Select(m => m.Groups["name"].Value).Where(name => name.StartsWith("Microsoft.", StringComparison.Ordinal)).ToList();
                Assert.True(uses.All(name => name == "Microsoft.CodeAnalysis.Text" || (folder == "Rules" && name == "Microsoft.CodeAnalysis")), $"{file}: {string.Join(", ", uses)}");
                Assert.True(!CompilerType().IsMatch(Code(text)), $"{file}: {CompilerType().Match(Code(text)).Value}");
            }
    }

    [Fact]
    public void Only_one_file_enters_other_trees_and_only_one_looks_symbols_up()
    {
        var sources = RepositoryFiles.CSharpUnder("src").Select(path => (Name: Path.GetFileName(path), Code: Code(File.ReadAllText(path)))).ToList();
        // The fixes bind what they have written.
        Assert.Equal(["CompileErrors.cs", "OtherTrees.cs"], sources.Where(s => s.Code.Contains(".GetSemanticModel(", StringComparison.Ordinal)).Select(s => s.Name).Order());
        Assert.Equal(["KnownSymbols.cs"], sources.Where(s => s.Code.Contains("GetTypeByMetadataName(", StringComparison.Ordinal)).Select(s => s.Name));
    }

    private static IEnumerable<(string File, string Text)> Sources(string folder)
    {
        var files = RepositoryFiles.CSharpUnder("src", "ChatPayloadAnalyzers", folder).ToList();
        Assert.NotEmpty(files);
        return files.Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
    }

    private static string Code(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"^(global )?using (static )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])(?<folder>Payload|Json|Schemas|Rules|Edits|Reading|Editing|Sites|Serialization)\.[A-Z]")]
    private static partial Regex HalfName();

    [GeneratedRegex(@"\b(SemanticModel|I\w+Operation|\w+Syntax|SyntaxNode|SyntaxTree|SyntaxToken|ISymbol|I\w+Symbol|Compilation)\b")]
    private static partial Regex CompilerType();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
