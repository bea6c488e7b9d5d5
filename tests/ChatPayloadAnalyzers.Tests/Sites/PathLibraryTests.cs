using ChatPayloadAnalyzers.Tests.Reading;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Paths put together by libraries, by stubs of them.</summary>
public sealed class PathLibraryTests
{
    private const string Stubs = """
        namespace Flurl { public class Url { public static string Combine(params string[] parts) => ""; } }
        namespace Microsoft.AspNetCore.WebUtilities { public static class QueryHelpers { public static string AddQueryString(string uri, string name, string value) => uri; } }
        namespace Mine { public class Url { public static string Combine(params string[] parts) => ""; } }
        """;

    [Theory]
    [InlineData("Flurl.Url.Combine(\"https://api.example.test/\", \"/api/v2/\", \"conversations/chat\", conversationId, \"messages\", \"?a=b\")", "CHAT1001")]
    [InlineData("Flurl.Url.Combine(baseUrl, \"api/v2\", \"conversations\", \"chat\", conversationId, \"messages\")", "CHAT1001")]
    [InlineData("Flurl.Url.Combine(parts)", "")]
    [InlineData("Flurl.Url.Combine(\"https://api.example.test/v3\", \"conversations\", \"chat\", conversationId, \"messages\")", "")]
    [InlineData("Mine.Url.Combine(\"/api/v2/conversations/chat\", conversationId, \"messages\")", "")]
    [InlineData("Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString($\"/api/v2/conversations/chat/{conversationId}/messages\", \"a\", \"b\")", "CHAT1001")]
    [InlineData("Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString($\"/api/v2/conversations/chats/{conversationId}/messages\", \"a\", \"b\")", "")]
    public async Task A_path_is_read(string path, string id)
    {
        var program = UserProgram.Of(
            UserProgram.Usings + $"static class P {{ static void Main() {{ }} static Task Go(HttpClient client, string baseUrl, string conversationId, string agentId, string[] parts) => client.PostAsJsonAsync({path}, {ReaderTests.Body}); }}",
            Stubs);
        Assert.Empty(program.Errors);
        Assert.Equal(id, string.Join(' ', (await Analysis.OfAsync(program)).Select(d => d.Id)));
    }
}
