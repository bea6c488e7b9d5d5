using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>The endpoints of a team's own documents, seen through the analyzer.</summary>
public sealed class OwnDocumentsTests
{
    private const string Orders = """
        {
          "openapi": "3.0.3",
          "servers": [{ "url": "https://orders.example.test/v1" }],
          "paths": {
            "/orders": { "post": {
              "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } },
              "responses": { "422": { "description": "Not an order. See the details." } } } },
            "/orders/{id}": {
              "put": { "requestBody": { "$ref": "#/components/requestBodies/Order" } },
              "patch": { "requestBody": { "content": { "application/merge-patch+json": { "schema": { "properties": { "size": { "maximum": 10 } } } } } } } }
          },
          "components": {
            "requestBodies": { "Order": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } },
            "schemas": {
              "Order": {
                "type": "object", "additionalProperties": false, "required": ["item", "size", "created"],
                "properties": {
                  "item": { "type": "string" },
                  "size": { "type": "integer", "minimum": 1 },
                  "kind": { "enum": ["gift", "sale"], "nullable": true },
                  "created": { "type": "string", "readOnly": true },
                  "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } } } } } }
        }
        """;

    private const string Right = "new { item = \"tea\", size = 2, kind = (string?)null, parts = new[] { new { item = \"cup\", size = 1 } } }";

    [Theory]
    [InlineData($"await client.PostAsJsonAsync(\"https://orders.example.test/v1/orders\", {Right});", "")]
    [InlineData("await client.PostAsJsonAsync(\"https://orders.example.test/v1/orders\", new { size = 2 });", "CHAT1002 'item' is missing, so POST /orders answers '422 Not an order': add it")]
    [InlineData("await client.PostAsJsonAsync(\"/v1/orders\", new { item = \"tea\", size = \"2\" });", "CHAT1003 'size' is a string, so POST /orders answers '422 Not an order': make it a number")]
    [InlineData("await client.PostAsJsonAsync(\"orders\", new { item = \"tea\", size = 0 });", "CHAT2002 'size' is less than 1, so POST /orders answers '422 Not an order': write a number within its bounds")]
    [InlineData("await client.PostAsJsonAsync(\"orders\", new { item = \"tea\", size = 1, kind = \"gift!\" });", "CHAT2002 'kind' is 'gift!', so POST /orders answers '422 Not an order': write 'gift'")]
    [InlineData("await client.PostAsJsonAsync(\"orders\", new { item = \"tea\", size = 1, parts = new[] { new { item = \"cup\", size = 1, hue = \"red\" } } });", "CHAT1004 'parts[0].hue' is not a member it knows, so POST /orders answers '422 Not an order': remove it")]
    [InlineData("await client.PutAsJsonAsync($\"orders/{agentId}\", new { size = 2 });", "CHAT1002 'item' is missing, so PUT /orders/{id} answers '400': add it")]
    [InlineData("await client.PutAsync($\"orders/{agentId}\", new StringContent(\"[]\"));", "CHAT1003 the body is an array, so PUT /orders/{id} answers '400': make it an object")]
    [InlineData("await client.PatchAsJsonAsync($\"orders/{agentId}\", new { size = 11 });", "CHAT2002 'size' is more than 10, so PATCH /orders/{id} answers '400': write a number within its bounds")]
    [InlineData("await client.SendAsync(new HttpRequestMessage(HttpMethod.Put, \"orders/5\") { Content = JsonContent.Create(new { size = 2 }) });", "CHAT1002 'item' is missing, so PUT /orders/{id} answers '400': add it")]
    // Another method, another host, another path.
    [InlineData("await client.PutAsJsonAsync(\"orders\", new { size = 2 });", "")]
    [InlineData("await client.PostAsJsonAsync(\"https://other.example.test/v1/orders\", new { size = 2 });", "")]
    [InlineData("await client.PostAsJsonAsync(\"https://orders.example.test/v2/orders\", new { size = 2 });", "")]
    [InlineData("await client.PostAsJsonAsync(\"orders/5/parts\", new { size = 2 });", "")]
    public Task Its_operations_are_checked(string statement, string finding) => AssertAsync(statement, OwnFiles.Marked(Orders), finding);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public async Task Only_marked_files_are_read(string? mark)
    {
        var options = OwnFiles.Of(("/project/openapi.json", Orders, mark), ("/project/notes.txt", "{ not JSON", null));
        await AssertAsync("await client.PostAsJsonAsync(\"orders\", new { size = 2 });", options, "");
    }

    [Fact]
    public async Task A_later_document_overrides_an_earlier_one_and_the_package()
    {
        const string Statement = "await client.PostAsJsonAsync($\"/api/v2/conversations/chat/{conversationId}/messages\", new { words = 1 });";
        await AssertAsync(Statement, OwnFiles.Marked(Chat("integer")), "");
        await AssertAsync(Statement, OwnFiles.Marked(Chat("integer"), Chat("string")), "CHAT1003 'words' is a number, so POST …/chat/{conversationId}/messages answers '400': make it a string");
        await AssertAsync(Statement, OwnFiles.Marked(Chat("string"), Chat("integer")), "");

        static string Chat(string type) => Document("/api/v2/conversations/chat/{id}/messages", $$"""{ "properties": { "words": { "type": "{{type}}" } } }""").Replace("{id}", "{conversationId}");
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_is_there_if_a_document_says_so()
    {
        const string Statement = "await client.PostAsJsonAsync($\"/api/v2/webchat/guest/conversations\", new { words = 1 });";
        Assert.Equal("CHAT5002", Assert.Single(await FindingsAsync(Statement, OwnFiles.Marked(Orders))).Id);
        await AssertAsync(Statement, OwnFiles.Marked(Document("/api/v2/webchat/guest/conversations", "{}")), "");
    }

    [Fact]
    public Task A_path_of_parameters_alone_could_be_anybodys() =>
        AssertAsync("await client.PostAsJsonAsync(\"a/b\", \"text\");", OwnFiles.Marked(Document("/{tenant}/{id}", """{ "type": "object" }""")), "");

    /// <summary>Of Refit's attributes only <c>[Post]</c> is followed; the page says so.</summary>
    [Theory]
    [InlineData("Post", "CHAT1002 'item' is missing")]
    [InlineData("Put", "")]
    public Task By_refit_what_is_posted_is_seen(string verb, string finding) => AssertAsync(
        $$"""
        await ((IOrders)null!).SendAsync("5", new { size = 2 });
        interface IOrders { [Refit.{{verb}}("/orders")] Task SendAsync(string id, [Refit.Body] object order); }
        """,
        OwnFiles.Marked(Orders.Replace("\"/orders\": { \"post\"", $"\"/orders\": {{ \"{verb.ToLowerInvariant()}\"")),
        finding);

    [Fact]
    public Task What_openapi_cannot_say_is_said_by_keys_of_our_own() => AssertAsync(
        "await client.PostAsJsonAsync($\"rooms/{agentId}/posts\", new { whom = new[] { new { id = agentId } }, words = \"Hi\", picture = \"p\" });",
        OwnFiles.Marked(Document("/rooms/{room}/posts", """
            { "x-chat-exactly-one": [["words", "picture"]], "properties": {
              "words": { "type": "string" }, "picture": { "type": "string" },
              "whom": { "type": "array", "x-chat-recipient": true, "items": { "properties": { "id": { "type": "string", "x-chat-not-path-parameter": "room", "x-chat-item-of": "members" } } } } } }
            """)),
        "CHAT4001 'whom[0].id'", "CHAT3001 'words' and 'picture' stand together");

    [Fact]
    public Task A_document_of_many_words_is_read_as_well()
    {
        var paths = string.Join(",", Enumerable.Range(0, 200).Select(i => $$"""
            "/thing{{i}}/parts": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "array" } } } } } }
            """));
        return AssertAsync("await client.PostAsJsonAsync(\"thing137/parts\", new { a = 1 });", OwnFiles.Marked($$"""{ "openapi": "3.1.0", "paths": { {{paths}} } }"""), "CHAT1003 the body is an object, so POST /thing137/parts");
    }

    [Fact]
    public void A_document_is_read_once_for_its_text()
    {
        var file = OwnFiles.Marked(Orders).AdditionalFiles[0];
        Assert.Same(OwnDocuments.Read(file), OwnDocuments.Read(file));
        Assert.Equal(3, OwnDocuments.Read(file).Endpoints.Length);
    }

    private static string Document(string path, string schema) => $$"""
        { "openapi": "3.1.0", "paths": { "{{path}}": { "post": { "requestBody": { "content": { "application/json": { "schema": {{schema}} } } } } } } }
        """;

    private static async Task AssertAsync(string statement, AnalyzerOptions options, params string[] starts)
    {
        var findings = (await FindingsAsync(statement, options)).Select(finding => $"{finding.Id} {finding.GetMessage()}").ToList();
        if (starts is [""]) Assert.Empty(findings);
        else Assert.True(starts.Length == findings.Count && starts.Zip(findings).All(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal)), string.Join('\n', findings));
    }

    private static async Task<IEnumerable<Microsoft.CodeAnalysis.Diagnostic>> FindingsAsync(string statement, AnalyzerOptions options)
    {
        var program = UserProgram.OfStatements(statement);
        Assert.Empty(program.Errors);
        return (await Analysis.WithAdviceOfAsync(program.Compilation, options)).Where(finding => finding.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
    }
}
