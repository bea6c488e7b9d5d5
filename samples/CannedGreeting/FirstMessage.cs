using System.Text.Json.Serialization;

namespace CannedGreeting;

/// <summary>The message as the script first modelled it, from what the documentation shows: without <c>to</c>.</summary>
internal sealed class FirstMessage
{
    [JsonPropertyName("from")]
    public required FirstSender From { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    [JsonPropertyName("type")]
    public required string Type { get; init; }
}

internal sealed class FirstSender
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("type")]
    public required string Type { get; init; }
}
