using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

/// <summary>One CHAT1001, in C# 7.3 and with what every framework has.</summary>
internal static class Sending
{
    public static Task<HttpResponseMessage> SendAsync(HttpClient http, string conversationId, string agentId, string participantId)
    {
        var json = $"{{ \"from\": {{ \"id\": \"{agentId}\", \"type\": \"agent\" }}, \"text\": \"Thanks for waiting.\", \"type\": \"text\" }}";
        return http.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", new StringContent(json, Encoding.UTF8, "application/json"));
    }
}
