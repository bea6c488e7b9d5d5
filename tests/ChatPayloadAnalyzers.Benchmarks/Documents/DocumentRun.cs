using System.Diagnostics;
using System.Text;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Benchmarks.Documents;

/// <summary>What it costs to read a team's own OpenAPI document, from the text to the endpoints and the schema of one body.</summary>
/// <param name="Operations">How many it has.</param>
/// <param name="Megabytes">Its length, in 2^20 characters.</param>
/// <param name="Millis">The median.</param>
/// <param name="MegabytesAllocated">In 2^20 bytes.</param>
internal sealed record DocumentRun(int Operations, double Megabytes, double Millis, double MegabytesAllocated)
{
    private const int Times = 7;
    private const int PropertiesEach = 28;
    private const double Mega = 1024 * 1024;

    public static IReadOnlyList<DocumentRun> All()
    {
        // The runtime settles, its collector with it, on what is as large as the largest.
        _ = Of(2000);
        return [.. new[] { 200, 1000, 2000 }.Select(Of)];
    }

    private static DocumentRun Of(int operations)
    {
        var text = Document(operations);
        var millis = new List<double>();
        var bytes = 0L;
        for (var i = 0; i < Times; i++)
        {
            // What the run before left is not this one's.
            GC.Collect();
            var (start, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            var endpoints = OpenApiDocument.Load(text);
            _ = endpoints[^1].Body.Properties[0].Schema;
            millis.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return new DocumentRun(operations, text.Length / Mega, millis.Order().ElementAt(Times / 2), bytes / Mega);
    }

    /// <summary>Shaped like those of large vendors: a schema for each operation, with descriptions.</summary>
    private static string Document(int operations)
    {
        var (paths, schemas) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < operations; i++)
        {
            var comma = i == 0 ? "" : ",\n";
            paths.Append($$"""{{comma}}"/v1/area{{i % 40}}/things{{i}}/{thingId}": { "post": { "operationId": "createThing{{i}}", "description": "Creates a thing of kind {{i}}, unless there is one.", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing{{i}}" } } } }, "responses": { "400": { "description": "Bad Request" } } } }""");
            schemas.Append($$"""{{comma}}"Thing{{i}}": { "type": "object", "required": ["name"], "properties": {""");
            for (var p = 0; p < PropertiesEach; p++)
                schemas.Append($$"""{{(p == 0 ? "" : ",")}} "{{(p == 0 ? "name" : $"property{p}")}}": { "type": "string", "maxLength": {{100 + p}}, "description": "What property {{p}} of the thing says to whoever reads it, in a sentence that is as long as sentences are in such documents." }""");
            schemas.Append(" } }");
        }

        return $$"""{ "openapi": "3.1.0", "paths": { {{paths}} }, "components": { "schemas": { {{schemas}} } } }""";
    }
}
