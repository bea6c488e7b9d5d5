using System.Text.Json;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>docs/schemas.md lists the endpoints of the embedded documents, and every key of our own that is read; the JSON schema for editors knows the same keys.</summary>
public sealed partial class SchemasPageTests
{
    private const string Start = "<!-- written by the tests: endpoints -->\n";

    private const string Command = "CHATPAYLOAD_WRITE_PAGES=1 dotnet test tests/ChatPayloadAnalyzers.Tests --filter FullyQualifiedName~SchemasPageTests";

    private static readonly string PagePath = Path.Combine(RepositoryFiles.Root, "docs", "schemas.md");

    private static readonly IReadOnlyList<string> KeysRead =
        Keys(string.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "ChatPayloadAnalyzers", "Schemas"), "*.cs").Select(File.ReadAllText)));

    [Fact]
    public void The_table_is_that_of_the_documents()
    {
        var page = File.ReadAllText(PagePath);
        var (start, end) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf("<!-- end -->", StringComparison.Ordinal));
        var mended = page[..start] + Table() + page[end..];
        if (Environment.GetEnvironmentVariable("CHATPAYLOAD_WRITE_PAGES") is "1" or "true") File.WriteAllText(PagePath, page = mended);
        Assert.True(page == mended, $"The table of docs/schemas.md is not that of the documents. Run: {Command}");
    }

    [Fact]
    public void Every_key_that_is_read_stands_on_the_page_and_in_the_schema_for_editors()
    {
        Assert.NotEmpty(KeysRead);
        Assert.Equal(KeysRead, Keys(File.ReadAllText(PagePath)));
        using var schema = JsonDocument.Parse(RepositoryFiles.Read("docs", "schemas", "x-chat.schema.json"));
        var node = schema.RootElement.GetProperty("definitions").GetProperty("node");
        Assert.Equal(KeysRead, node.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        // What is no key is told apart by a pattern that names them all.
        var others = new Regex(node.GetProperty("patternProperties").EnumerateObject().Single().Name, RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.All(KeysRead, key => Assert.False(others.IsMatch(key), key));
        Assert.Matches(others, "x-chat-reciepient");
    }

    [Fact]
    public void The_documents_use_no_other_key() =>
        Assert.Empty(Keys(string.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "ChatPayloadAnalyzers", "Schemas", "Documents")).Select(File.ReadAllText))).Except(KeysRead));

    private static string Table() =>
        "| endpoint | in messages | |\n|---|---|---|\n"
        + string.Concat(EndpointCatalog.BuiltIn.All.Where(endpoint => !endpoint.IsInvented).Select(endpoint => $"| `{endpoint.Method} {endpoint.Path}` | {endpoint.Name} | {StateOf(endpoint)} |\n"))
        + "\nPaths that people write and nobody publishes ([CHAT5003](rules/CHAT5003.md)):\n\n| path | the nearest one that is there |\n|---|---|\n"
        + string.Concat(EndpointCatalog.BuiltIn.All.Where(endpoint => endpoint.IsInvented).Select(endpoint => $"| `{endpoint.Path}` | `{endpoint.Successor}` |\n"))
        + "\n";

    private static string StateOf(Endpoint endpoint) =>
        endpoint.Retired is { } date ? $"removed on {date} ([CHAT5002](rules/CHAT5002.md))"
        : endpoint.Body.IsStrict ? "strict"
        : "lenient";

    private static IReadOnlyList<string> Keys(string text) => [.. Key().Matches(text).Select(m => m.Groups["key"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("[\"`](?<key>x-chat-[a-z-]+)[\"`]")]
    private static partial Regex Key();
}
