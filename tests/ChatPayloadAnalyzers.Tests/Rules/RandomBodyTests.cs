using System.Text.Json.Nodes;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>Over bodies damaged at random, the rules warn exactly where the stand-in of the API refuses; it was written without them.</summary>
public sealed class RandomBodyTests
{
    private const int Seed = 60606;

    private static readonly string[] Right =
    [
        """{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"participant"}],"text":"Hi","type":"text"}""",
        """{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"participant"},{"id":"9c1f","type":"participant"}],"cannedResponseId":"b1c","text":null,"type":"text"}""",
    ];

    private static readonly string[] Names = ["from", "to", "type", "text", "cannedResponseId", "id", "To", "Type", "txt", "priority", "canned_response_id", ""];

    private static readonly string[] Values =
        ["null", "true", "7", "\"\"", "\" \"", "\"Hi\"", "\"agent\"", "\"text\"", "\"participant\"", "[]", "{}", "[{}]", "{\"id\":\"a\",\"type\":\"participant\"}", "[{\"id\":\"a\",\"type\":\"agent\"}]"];

    [Fact]
    public void The_rules_warn_exactly_where_the_endpoint_refuses()
    {
        var random = new Random(Seed);
        var wrong = new HashSet<string>();
        for (var i = 0; i < Attempts.Of(20_000); i++)
        {
            var body = JsonNode.Parse(Right[random.Next(Right.Length)])!;
            for (var changes = random.Next(1, 4); changes > 0; changes--) Damage(body, random);
            var json = body.ToJsonString();
            var faults = MessageValidation.Faults(json);
            var says = Judged.Says(json);
            if (says.Length > 0 != faults.Count > 0) wrong.Add($"{json}\n  says: {says}\n  endpoint: {string.Join("; ", faults)}");
        }

        Assert.True(wrong.Count == 0, $"seed {Seed}, {wrong.Count}:\n" + string.Join('\n', wrong.OrderBy(w => w.Length).Take(10)));
    }

    private static void Damage(JsonNode body, Random random)
    {
        var places = Objects(body).ToList();
        var place = places[random.Next(places.Count)];
        var name = place.Count > 0 && random.Next(3) > 0 ? place.ElementAt(random.Next(place.Count)).Key : Some(Names, random);
        switch (random.Next(3))
        {
            case 0:
                place.Remove(name);
                break;
            case 1:
                place[name] = JsonNode.Parse(Some(Values, random));
                break;
            default:
                if (!place.TryGetPropertyValue(name, out var value)) break;
                place.Remove(name);
                place[Some(Names, random)] = value?.DeepClone();
                break;
        }

        var arrays = Objects(body).SelectMany(o => o).Select(m => m.Value).OfType<JsonArray>().ToList();
        if (arrays.Count > 0 && random.Next(6) == 0) arrays[random.Next(arrays.Count)].Add(JsonNode.Parse(Some(Values[1..], random)));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject obj => obj.Select(m => m.Value).SelectMany(Objects).Prepend(obj),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };

    private static string Some(string[] of, Random random) => of[random.Next(of.Length)];
}
