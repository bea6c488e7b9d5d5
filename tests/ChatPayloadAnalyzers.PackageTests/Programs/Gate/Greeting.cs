using System.Net.Http.Json;

/// <summary>One warning of the package and one of the compiler.</summary>
internal static class Greeting
{
    // CHAT1001.
    public static Task<HttpResponseMessage> SendAsync(HttpClient http, string conversationId, string agentId) => http.PostAsJsonAsync(
        $"/api/v2/conversations/chat/{conversationId}/messages",
        new { from = new { id = agentId, type = "agent" }, text = "Thanks for waiting. How can I help?", type = "text" });

    private static void Main()
    {
        var unused = 1; // CS0219.
    }
}
