using System.Net;
using CannedGreeting;
using ConversationsApi;

// The script greets a customer who has waited in the queue for two minutes; here the minutes are short ones.
var queueWait = TimeSpan.FromSeconds(0.5);

await using var api = await ConversationsServer.StartAsync();

// The stand-in is on this machine: a proxy of the environment has no part in it.
using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = api.BaseAddress };
http.DefaultRequestHeaders.Authorization = await AccessToken.RequestAsync(http, SampleCentre.ClientId, SampleCentre.ClientSecret);

Console.WriteLine($"Conversations API (local stand-in) at {api.BaseAddress}; a customer waits in the queue ...");
await Task.Delay(queueWait);

var firstPosted = new AsFirstPosted(http);
var shouldBe = new AsItShouldBe(http, SampleCentre.QueueId, SampleCentre.CannedResponseId);
Attempt[] attempts =
[
    new(firstPosted.JsonText, HttpStatusCode.BadRequest),
    new(firstPosted.AnonymousObject, HttpStatusCode.BadRequest),
    new(firstPosted.OwnClass, HttpStatusCode.BadRequest),
    new(shouldBe.CannedResponse, HttpStatusCode.OK),
];

var buildLog = BuildLog.OfThisProgram();
var bodies = attempts.Select(attempt => attempt.Body).ToArray();
var table = new Table(("Body", 20), ("What the build said", 48), ("What the API answered", 45));
var surprises = 0;
foreach (var attempt in attempts)
{
    using var response = await attempt.Send(SampleCentre.ConversationId, SampleCentre.AgentId);
    var answer = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    if (response.StatusCode != attempt.Expected)
    {
        surprises++;
        answer += $" (expected: {(int)attempt.Expected})";
    }

    var said = string.Join(" ", buildLog.SaidOf(attempt.Body, bodies).DefaultIfEmpty("nothing"));
    table.Add(attempt.Body.Name, said, answer);
}

Console.WriteLine();
table.WriteTo(Console.Out);
return surprises == 0 ? 0 : 1;
