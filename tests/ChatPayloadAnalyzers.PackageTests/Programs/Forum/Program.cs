using System.Net.Http.Headers;

using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(args[0]) };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", args[1]);
var greetings = new Greetings(http, conversationId: args[2], agentId: args[3], participantId: args[4]);
foreach (Func<Task<HttpResponseMessage>> send in new[]
{
    greetings.Raw,
    greetings.RawInterpolated,
    greetings.Regular,
    greetings.Verbatim,
    greetings.Interpolated,
    greetings.AnonymousObject,
    greetings.OwnClass,
})
{
    using var response = await send();
    Console.WriteLine($"{send.Method.Name} {(int)response.StatusCode}");
}
