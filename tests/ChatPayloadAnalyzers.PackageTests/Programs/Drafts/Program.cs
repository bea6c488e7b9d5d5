using System.Net.Http.Headers;

using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(args[0]) };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", args[1]);
foreach (var send in new[] { Drafts.Misnamed, Drafts.Overfull, Drafts.Malformed, Drafts.Nameless })
{
    using var response = await send(http, args[2], args[3], args[4]);
    Console.WriteLine($"{send.Method.Name} {(int)response.StatusCode}");
}
