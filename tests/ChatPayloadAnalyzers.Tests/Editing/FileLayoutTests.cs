using ChatPayloadAnalyzers.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Editing;

public sealed class FileLayoutTests
{
    [Theory]
    [InlineData("int First;", "")]
    [InlineData("int First;   ", "   ")]
    [InlineData("int First; // of all", " // of all")]
    [InlineData("int First; /* of all */", " /* of all */")]
    [InlineData("int First; /* of\n    all */ int Second;", "")]
    [InlineData("int First; int Second;", "")]
    [InlineData("int First; /* of */ int Second; /* all */", "")]
    public void A_comment_on_the_line_belongs_to_what_stands_there(string fields, string behind)
    {
        var text = $"class A\n{{\n    {fields}\n}}";
        var first = Fields(text)[0];
        Assert.Equal(behind, text[first.Span.End..FileLayout.EndOfLineBehind(first)]);
    }

    [Theory]
    [InlineData("class A\n{\n    int First;\n}", "\n    ")]
    [InlineData("class A\r\n{\r\n\tint First;\r\n}", "\r\n\t")]
    [InlineData("class A { int First; }", " ")]
    public void What_shares_its_line_is_parted_by_a_blank(string text, string parting) =>
        Assert.Equal(parting, FileLayout.LineBreakBefore(Fields(text)[0]));

    [Theory]
    [InlineData("// of all\n    int First;")]
    [InlineData("/* of all */ int First;")]
    [InlineData("/// <summary>Of all.</summary>\n    int First;")]
    [InlineData("/// <summary>\n    /// Of all.\n    /// </summary>\n    int First;")]
    [InlineData("/** Of all. */\n    int First;")]
    [InlineData("/// <summary>Of all.</summary>\n    // and more\n    [Obsolete]\n    int First;")]
    public void A_declaration_starts_with_the_comments_above_it(string field)
    {
        var text = $"class A\n{{\n    // of another\n\n    {field}\n}}";
        Assert.Equal(text.IndexOf(field, StringComparison.Ordinal), FileLayout.StartWithComments(Fields(text)[0]));
    }

    private static List<FieldDeclarationSyntax> Fields(string text) =>
        [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()];
}
