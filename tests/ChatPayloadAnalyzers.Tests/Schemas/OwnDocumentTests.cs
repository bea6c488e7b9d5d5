using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>What one of the user's files says, or why it says nothing.</summary>
public sealed class OwnDocumentTests
{
    private const string Right = """{"paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":{}}}}}}}}""";

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    [InlineData("a")]
    public void What_is_JSON_is_read_whatever_the_file_is_called(string path)
    {
        foreach (var blanks in new[] { "", " \r\n\t" })
        {
            var document = OwnDocument.Read(SourceText.From(blanks + Right), path);
            Assert.Equal((null, "/a"), (document.Flaw, document.Endpoints.Single().Path.ToString()));
        }
    }

    [Theory]
    [InlineData("a.json", "openapi: 3.1.0")]
    [InlineData("a.json", "\n\n  openapi: 3.1.0")]
    [InlineData("a.json", "---\npaths:")]
    [InlineData("a.json", "---")]
    [InlineData("a.json", "# An API")]
    [InlineData("a.json", "swagger: '2.0'")]
    [InlineData("a.yaml", "paths:")]
    [InlineData("a.YML", "paths:")]
    [InlineData("a.yml", "")]
    [InlineData("a.Yaml", "\"openapi\": 3")]
    public void What_is_YAML_is_to_be_converted(string path, string text)
    {
        var document = OwnDocument.Read(SourceText.From(text), path);
        Assert.Equal($"it is YAML, so convert it (yq -o=json {path} > openapi.json)", document.Flaw);
        Assert.Equal(default, document.Span);
        Assert.Empty(document.Endpoints);
    }

    [Theory]
    [InlineData("/project/docs/a.yaml", "a.yaml")]
    [InlineData("aaaaaaaaaaaaaaaaaaa.yaml", "aaaaaaaaaaaaaaaaaaa.yaml")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa.yaml", "openapi.yaml")]
    public void A_file_is_named_where_its_name_is_short(string path, string name) =>
        Assert.Contains($"yq -o=json {name} >", OwnDocument.Read(SourceText.From(""), path).Flaw, StringComparison.Ordinal);

    [Theory]
    [InlineData("", 0, "it is empty")]
    [InlineData("openapi", 0, "'openapi' is no JSON value")]
    [InlineData("paths: {}", 0, "'paths' is no JSON value")]
    [InlineData("[7] 8", 4, "something stands behind the end of the JSON")]
    [InlineData("""{"paths":{},}""", 11, "a comma stands behind the last member")]
    [InlineData("""{"paths":{}""", 10, "'}' is missing")]
    [InlineData("""{"swagger":"2.0","paths":{}}""", 0, "it is a Swagger 2.0 document")]
    [InlineData("""{"title":"Order"}""", 0, "it is no OpenAPI document")]
    [InlineData("""[{"openapi":"3.1.0"}]""", 0, "it is no OpenAPI document")]
    public void Where_reading_ends_is_told_and_why(string text, int position, string reason)
    {
        var document = OwnDocument.Read(SourceText.From(text), "a.json");
        Assert.Equal((reason, new TextSpan(position, 0)), (document.Flaw, document.Span));
        Assert.Empty(document.Endpoints);
    }

    [Fact]
    public void What_is_nested_too_deep_is_not_read()
    {
        Assert.Null(OwnDocument.Read(SourceText.From(Nested(250)), "a.json").Flaw);
        Assert.Equal("it is too long, or nested too deep", OwnDocument.Read(SourceText.From(Nested(257)), "a.json").Flaw);

        static string Nested(int depth) => """{"paths":{},"x":""" + new string('[', depth) + new string(']', depth) + "}";
    }

    [Fact]
    public void What_is_not_there_cannot_be_opened()
    {
        Assert.Equal("it cannot be opened", OwnDocument.Missing.Flaw);
        Assert.Empty(OwnDocument.Missing.Endpoints);
    }
}
