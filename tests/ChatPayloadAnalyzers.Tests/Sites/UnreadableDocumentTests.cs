using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>CHAT0001: a document that cannot be read is reported where reading ends, and the rest goes on.</summary>
public sealed class UnreadableDocumentTests
{
    private const string Wrong = "await client.PostAsJsonAsync($\"/api/v2/conversations/chat/{conversationId}/messages\", new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" });";

    [Theory]
    [InlineData("a.json", "{ \"openapi\": \"3.1.0\",\n  \"paths\": {}\n  \"info\": {} }", 1, 12, "a comma is missing")]
    [InlineData("a.json", "{ \"openapi\": \"3.1.0\",\n  \"paths\": { }, }", 1, 14, "a comma stands behind the last member")]
    [InlineData("a.json", "{ \"openapi\": \"3.1.0\", \"paths\": {", 0, 31, "'}' is missing")]
    [InlineData("a.json", "", 0, 0, "it is empty")]
    [InlineData("a.json", "{ \"swagger\": \"2.0\", \"paths\": {} }", 0, 0, "it is a Swagger 2.0 document")]
    [InlineData("a.json", "{ \"title\": \"Order\" }", 0, 0, "it is no OpenAPI document")]
    [InlineData("a.json", "[]", 0, 0, "it is no OpenAPI document")]
    [InlineData("a.json", "\n openapi: 3.1.0\npaths: {}", 0, 0, "it is YAML, so convert it (yq -o=json a.json > openapi.json)")]
    [InlineData("a.yaml", "# An API\nopenapi: 3.1.0\npaths: {}", 0, 0, "it is YAML, so convert it (yq -o=json a.yaml > openapi.json)")]
    [InlineData("the-team-s-rather-long-name.yml", "info: {}", 0, 0, "it is YAML, so convert it (yq -o=json openapi.yaml > openapi.json)")]
    public async Task It_is_said_where_and_why(string name, string text, int line, int column, string reason)
    {
        var program = UserProgram.OfStatements(Wrong);
        var findings = (await Analysis.WithAdviceOfAsync(program.Compilation, OwnFiles.Of(("/project/" + name, text, "true")))).ToLookup(finding => finding.Id);
        var finding = Assert.Single(findings["CHAT0001"]);
        Assert.Equal("The file is no OpenAPI document that can be read, so its endpoints are not checked: " + reason, finding.GetMessage());
        Assert.True(finding.GetMessage().Length <= 160);
        var place = finding.Location.GetLineSpan();
        Assert.Equal(("/project/" + name, line, column), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Single(findings["CHAT1001"]);
    }

    [Theory]
    [InlineData("{ \"openapi\": \"3.1.0\", \"paths\": {} }")]
    [InlineData("{ \"paths\": [] }")]
    [InlineData("{ \"openapi\": 3, \"paths\": { \"/a\": { \"post\": 7, \"get\": null } } }")]
    [InlineData("{ \"openapi\": \"3.1.0\", \"paths\": { \"/a\": { \"post\": { \"requestBody\": { \"$ref\": \"#/nowhere\" } } }, \"/b\": { \"$ref\": \"#/paths/~1b\" } } }")]
    [InlineData("{ \"openapi\": \"3.1.0\", \"paths\": { \"/a\": { \"post\": { \"requestBody\": { \"content\": { \"application/json\": { \"schema\": { \"$ref\": \"other.json#/A\", \"type\": 7, \"enum\": {}, \"allOf\": 1, \"required\": [1] } } } } } } } }")]
    public async Task What_is_not_understood_in_a_document_is_no_fault(string text)
    {
        var program = UserProgram.OfStatements("await client.PostAsJsonAsync(\"a\", 1); await client.PostAsJsonAsync(\"b\", 1);");
        Assert.Empty(await Analysis.WithAdviceOfAsync(program.Compilation, OwnFiles.Marked(text)));
    }

    [Fact]
    public void A_file_that_is_not_there_cannot_be_opened() => Assert.Equal("it cannot be opened", OwnDocuments.Read(new Gone()).Flaw);

    private sealed class Gone : Microsoft.CodeAnalysis.AdditionalText
    {
        public override string Path => "/project/gone.json";

        public override Microsoft.CodeAnalysis.Text.SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
