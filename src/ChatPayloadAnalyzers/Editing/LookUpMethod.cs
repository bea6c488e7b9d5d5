namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes the method that asks the service for a conversation and finds the item of a queue in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Collection">The collection in the answer: <c>participants</c>.</param>
/// <param name="Site">The client that asks.</param>
/// <param name="ClientType">The client's type as it is spelled there.</param>
/// <param name="TakesToken">The client can be told to stop.</param>
/// <param name="Waits">What awaited calls end with: <c>.ConfigureAwait(false)</c> where the file has it.</param>
internal sealed record LookUpMethod(string Name, string Collection, LookUpSite Site, string? ClientType, bool TakesToken, string Waits)
{
    /// <summary>Two methods with the same one cannot stand side by side.</summary>
    public string Signature => $"{Name}({ClientType})";

    /// <summary>The lines without indentation.</summary>
    /// <param name="modifiers"><c>private static async</c>, or without <c>private</c> for a local function.</param>
    /// <param name="unit">One step of indentation.</param>
    /// <param name="spell">Spells a type that is given by its full name.</param>
    public IEnumerable<string> Lines(string modifiers, string unit, Func<string, string> spell)
    {
        var failure = spell("System.InvalidOperationException");
        var document = spell("System.Text.Json.JsonDocument");
        var kind = spell("System.Text.Json.JsonValueKind");
        var token = spell("System.Threading.CancellationToken");
        var task = spell("System.Threading.Tasks.Task");
        var client = ClientType is null ? "" : ClientType + " client, ";
        yield return $"{modifiers} {task}<string> {Name}({client}string conversationId, string queueId, {token} cancellationToken = default)";
        yield return "{";
        foreach (var line in Ask(document, failure, unit)) yield return unit + line;
        yield return unit + $"foreach (var item in conversation.RootElement.GetProperty(\"{Collection}\").EnumerateArray())";
        yield return unit + "{";
        yield return unit + unit + "var isInQueue = item.TryGetProperty(\"queueId\", out var value) && value.ToString() == queueId;";
        yield return unit + unit + $"if (!isInQueue && item.TryGetProperty(\"queue\", out var queue) && queue.ValueKind == {kind}.Object)";
        yield return unit + unit + unit + "isInQueue = queue.TryGetProperty(\"id\", out value) && value.ToString() == queueId;";
        yield return unit + unit + "if (isInQueue && item.GetProperty(\"id\").GetString() is string id)";
        yield return unit + unit + unit + "return id;";
        yield return unit + "}";
        yield return "";
        yield return unit + $"throw new {failure}($\"Conversation '{{conversationId}}' has no participant in queue '{{queueId}}'.\");";
        yield return "}";
    }

    private IEnumerable<string> Ask(string document, string failure, string unit)
    {
        var address = "$" + CSharpValue.Quote(Site.Address.Prefix.Replace("{", "{{").Replace("}", "}}") + "{conversationId}");
        switch (Site.Library)
        {
            case LookUpLibrary.RestSharp:
                yield return $"var response = await client.ExecuteAsync(new RestRequest({address}), cancellationToken){Waits};";
                yield return "if (!response.IsSuccessful || response.Content == null)";
                yield return $"{unit}throw new {failure}($\"Conversation '{{conversationId}}' could not be read: {{response.StatusCode}}.\");";
                yield return $"using var conversation = {document}.Parse(response.Content);";
                break;
            case LookUpLibrary.Flurl:
                var request = ClientType is null ? address : $"client.Request({address})";
                yield return $"using var stream = await {request}.GetStreamAsync(cancellationToken: cancellationToken){Waits};";
                yield return $"using var conversation = await {document}.ParseAsync(stream, cancellationToken: cancellationToken){Waits};";
                break;
            default:
                yield return $"using var stream = await client.GetStreamAsync({address}{(TakesToken ? ", cancellationToken" : "")}){Waits};";
                yield return $"using var conversation = await {document}.ParseAsync(stream, cancellationToken: cancellationToken){Waits};";
                break;
        }
    }
}
