using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Meta;

/// <summary>Files are small and named after what they know.</summary>
public sealed class FileTests
{
    private static readonly string[] WordsForOthers = ["Contract", "Helper", "Utils", "Utility", "Manager", "Processor", "Handler"];

    [Fact]
    public void Source_files_are_small()
    {
        var lines = RepositoryFiles.CSharpUnder("src").Select(path => (path, Count: File.ReadLines(path).Count())).OrderBy(file => file.Count).ToList();
        Assert.All(lines, file => Assert.True(file.Count <= 300, $"{file.path} has {file.Count} lines."));
        Assert.InRange(lines[lines.Count / 2].Count, 1, 80);
    }

    [Fact]
    public void No_file_is_named_after_what_everything_could_be()
    {
        Assert.DoesNotContain(
            Folders().Select(path => Path.GetFileNameWithoutExtension(path)),
            name => WordsForOthers.Any(word => name.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_thing_of_our_own_has_a_name_that_means_something_else_to_others()
    {
        var wrong = Folders()
            .SelectMany(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes())
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                ParameterSyntax parameter => parameter.Identifier.ValueText,
                _ => "",
            })
            .Where(name => WordsForOthers.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_file_of_the_source_holds_a_type_of_its_name()
    {
        string[] withoutType = ["GlobalUsings", "Compatibility"];
        foreach (var path in RepositoryFiles.CSharpUnder("src"))
        {
            // A part of a type is named after both: History.Interrupted.cs.
            var name = Path.GetFileNameWithoutExtension(path).Split('.')[0];
            if (withoutType.Contains(name)) continue;
            var types = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).ToList();
            // JsonSyntax.cs and PayloadNode.cs show a closed set of nodes on one page.
            Assert.True(types.Contains(name) || (name == "JsonSyntax" && types.Contains("JsonValue")), path);
        }
    }

    /// <summary>Our own code; the stand-in of the testing package has the names of the package.</summary>
    private static IEnumerable<string> Folders() =>
        RepositoryFiles.CSharpUnder("src").Concat(RepositoryFiles.CSharpUnder("samples")).Concat(RepositoryFiles.CSharpUnder("tests", "ChatPayloadAnalyzers.Tests"));
}
