using System.Net.Http.Json;

// Shows what would be sent; nobody answers at this address.
using var client = new HttpClient(new Echo()) { BaseAddress = new Uri("https://desk.example.test/support/v1/") };
var (ticketId, agentId) = ("4711", "2f6d7a10");

#if WRONG
await client.PostAsJsonAsync($"tickets/{ticketId}/replies", new
{
    visibility = "everybody",
    text = "Your parcel is on its way.",
    templateId = "b1c9",
});
#else
await client.PostAsJsonAsync($"tickets/{ticketId}/replies", new
{
    author = agentId,
    visibility = "public",
    text = "Your parcel is on its way.",
});
#endif

internal sealed class Echo : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{request.Method} {request.RequestUri}\n{await request.Content!.ReadAsStringAsync(cancellationToken)}");
        return new HttpResponseMessage();
    }
}
