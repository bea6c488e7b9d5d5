using System.Text.Json;
using Xunit.Abstractions;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// The rules that know where a value came from, in every spelling: the stand-in knows shapes only, so these bodies have a right one, and what is
/// wrong with them is an id.
/// </summary>
public sealed class ProvenanceTests(ITestOutputHelper output)
{
    /// <summary>Spellings in which another body with the same ids is seen, and this one is not.</summary>
    private static readonly Dictionary<string, string> Unseen = new() { ["text, without line ends"] = "Replace may change the id as well" };

    [Fact]
    public Task The_conversation_as_recipient_is_seen() =>
        AssertAsync("CHAT4001", With(Value.Variable("conversationId")), sent => RecipientOf(sent.Body) is { } id && sent.Request.Contains($"/{id}/", StringComparison.Ordinal));

    [Fact]
    public Task A_placeholder_is_seen() => AssertAsync("CHAT2003", With("participant-id-here"), sent => RecipientOf(sent.Body) is "participant-id-here");

    [Fact]
    public async Task Another_recipient_is_silent()
    {
        var generated = Generated.InEverySpelling(With(Value.Variable("participantId")));
        Assert.Empty((await generated.FindingsAsync()).SelectMany(findings => findings).Select(finding => finding.ToString()));
    }

    /// <param name="id">The rule.</param>
    /// <param name="body">The body.</param>
    /// <param name="isWrong">Whether the rule is right about what is sent.</param>
    private async Task AssertAsync(string id, NamedBody body, Func<Sent, bool> isWrong)
    {
        var generated = Generated.InEverySpelling(body);
        var findings = await generated.FindingsAsync();
        var sent = await generated.SentAsync();
        Assert.Empty(generated.Cases.SelectMany(c => findings[c.Name].Where(finding => finding.Id != id).Select(finding => $"{c.Words}: {finding}")));
        Assert.Empty(generated.Cases.Where(c => findings[c.Name].Any() && !isWrong(sent[c.Name])).Select(c => $"FALSE ALARM: {c.Words}"));
        var missed = generated.Cases.Where(c => sent[c.Name].IsToEndpoint && isWrong(sent[c.Name]) && !findings[c.Name].Any() && c.Spelling.IsSeen).ToList();
        output.WriteLine($"{id}: {generated.Cases.Count} spellings, {generated.Cases.Count(c => findings[c.Name].Any())} seen.");
        Assert.Empty(missed.Select(c => c.Spelling.Name).Except(Unseen.Keys));
    }

    private static string? RecipientOf(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.TryGetProperty("to", out var to) && to is { ValueKind: JsonValueKind.Array } && to.GetArrayLength() == 1 ? to[0].GetProperty("id").GetString() : null;
    }

    private static NamedBody With(Value id) => new("recipient", new ObjectValue(
    [
        ("from", Value.Object(("id", Value.Variable("agentId")), ("type", "agent"))),
        ("to", Value.Array(Value.Object(("id", id), ("type", "participant")))),
        ("text", "Hi"),
        ("type", "text"),
    ]));
}
