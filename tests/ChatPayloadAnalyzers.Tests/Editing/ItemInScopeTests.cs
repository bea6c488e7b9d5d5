using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A fix writes the id of the participant that is in scope, never an agent's, and never one that may be another's.</summary>
public sealed class ItemInScopeTests
{
    private const string Post = "client.PostAsJsonAsync(\"/api/v2/conversations/chat/6b1c/messages\", new { from = new { id = \"2f6d\", type = \"agent\" }, text = \"Hi\", type = \"text\" })";

    private const string Types = """

        class Conversation { public string Id { get; set; } = ""; public List<Participant> Participants { get; set; } = new(); public List<Participant> Supervisors { get; set; } = new(); }
        class Participant { public string Id { get; set; } = ""; public string? QueueId { get; set; } public string Purpose { get; set; } = ""; public string Name { get; set; } = ""; }
        class Entry { public string? ParticipantId { get; set; } }
        class Numbered { public List<Numbered> Participants { get; set; } = new(); public int Id { get; set; } }
        class Old { public List<Old> Participants { get; set; } = new(); [Obsolete("Use Key.", error: true)] public string Id { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var customer = conversation.Participants.First(p => p.Purpose == \"customer\"); return {post}; }", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation, string queueId) { var found = conversation.Participants.Single(p => p.QueueId == queueId); return {post}; }", "found.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var first = conversation.Participants[0]; return {post}; }", "first.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var last = conversation.Participants.Where(p => p.Name != \"\").ToList().Last(); return {post}; }", "last.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var all = conversation.Participants; var other = all.ElementAt(1); return {post}; }", "other.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var customer = conversation.Participants.FirstOrDefault(); if (customer is null) return Task.CompletedTask; return {post}; }", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var customer = conversation.Participants.FirstOrDefault(); return {post}; }", "customer!.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var customer = conversation.Participants.Find(p => p.Name == \"\")!; return {post}; }", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Conversation? conversation) { var customer = conversation?.Participants.First() ?? throw new InvalidOperationException(); return {post}; }", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { if (conversation.Participants.FirstOrDefault() is { } customer) return {post}; return Task.CompletedTask; }", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { if (conversation.Participants.FirstOrDefault() is not { } customer) return Task.CompletedTask; return {post}; }", "customer.Id")]
    [InlineData("async Task Send(HttpClient client, Conversation conversation) { foreach (var participant in conversation.Participants) await {post}; }", "participant.Id")]
    [InlineData("async Task Send(HttpClient client, Conversation conversation) { foreach (var @object in conversation.Participants) { await {post}; } }", "@object.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) => Task.WhenAll(conversation.Participants.Select(p => {post}));", "p.Id")]
    [InlineData("async Task Send(HttpClient client, List<Participant> participants) { foreach (Participant p in participants.OrderBy(p => p.Name)) await {post}; }", "p.Id")]
    [InlineData("async Task Send(HttpClient client) { var customer = (await Load()).Participants.First(); await {post}; } Task<Conversation> Load() => null!;", "customer.Id")]
    [InlineData("readonly List<Participant> Participants = new(); Task Send(HttpClient client) { var customer = (Participant)Participants.First(); return {post}; }", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Participant customer) => {post};", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Participant agent, Participant customer) => {post};", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Participant first, Participant theCustomer) => {post};", "theCustomer.Id")]
    [InlineData("Task Send(HttpClient client, List<Entry> participants) { var entry = participants.First(); return {post}; }", "entry.ParticipantId")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var recipient = conversation.Participants.First().Id; return {post}; }", "recipient")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var customer = conversation.Participants.First(); var recipient = customer.Id; return {post}; }", "recipient")]
    [InlineData("Task Send(HttpClient client, JsonElement conversation) { var customer = conversation.GetProperty(\"participants\")[0]; return {post}; }", "customer.GetProperty(\"id\").GetString()")]
    [InlineData("Task Send(HttpClient client, JsonElement conversation) { var id = conversation.GetProperty(\"participants\").EnumerateArray().First().GetProperty(\"id\").GetString(); return {post}; }", "id")]
    [InlineData("async Task Send(HttpClient client, JsonDocument conversation) { foreach (var p in conversation.RootElement.GetProperty(\"participants\").EnumerateArray()) await {post}; }", "p.GetProperty(\"id\").GetString()")]
    [InlineData("Task Send(HttpClient client, System.Text.Json.Nodes.JsonNode conversation) { var customer = conversation[\"participants\"]![0]; return {post}; }", "customer![\"id\"]!.GetValue<string>()")]
    public async Task The_participant_in_scope_is_the_recipient(string members, string id)
    {
        Assert.Contains($"id = {id},", await FixedAsync(members), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Task Send(HttpClient client, Conversation conversation, string participantId) { var customer = conversation.Participants.First(); return {post}; }", "customer.Id")]
    [InlineData("Task Send(HttpClient client, Conversation conversation, string participantId) { var agent = conversation.Participants.First(); return {post}; }", "participantId")]
    [InlineData("Task Send(HttpClient client, Conversation conversation, string participantId) { var first = conversation.Participants[0]; var second = conversation.Participants[1]; return {post}; }", "participantId")]
    [InlineData("Task Send(HttpClient client, string agentParticipantId, string customerParticipantId) => {post};", "customerParticipantId")]
    public async Task The_participant_comes_before_the_variable_and_the_variable_before_the_placeholder(string members, string id)
    {
        Assert.Contains($"id = {id},", await FixedAsync(members), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var agent = conversation.Participants.First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var someAgent = conversation.Participants.First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var p = conversation.Participants.Where(p => p.Purpose == \"agent\").First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var p = conversation.Participants.First(p => p.Purpose == \"Agent\"); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation, string agentId) { var p = conversation.Participants.First(p => p.Id == agentId); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var some = conversation.Participants.Where(p => p.Purpose == \"agent\").ToList(); var p = some[0]; return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var participants = conversation.Participants.Where(p => p.Purpose == \"agent\").ToList(); var p = participants[0]; return {post}; }")]
    [InlineData("Task Send(HttpClient client, List<Participant> agentParticipants) { var p = agentParticipants.First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, string agentParticipantId) => {post};")]
    [InlineData("async Task Send(HttpClient client, Conversation conversation) { foreach (var p in conversation.Participants) if (p.Purpose == \"agent\") await {post}; }")]
    [InlineData("async Task Send(HttpClient client, Conversation conversation) { foreach (var p in conversation.Participants) switch (p.Purpose) { case \"agent\": await {post}; break; } }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var p = conversation.Supervisors.First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var id = conversation.Id; return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation participant) => {post};")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var first = conversation.Participants[0]; var second = conversation.Participants[1]; return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var p = conversation.Participants.First(); p = conversation.Supervisors.First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Participant sender) => {post};")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var task = {post}; var customer = conversation.Participants.First(); return task; }")]
    [InlineData("async Task Send(HttpClient client, Conversation conversation) { foreach (var p in conversation.Participants) { } await {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation, int kind) { switch (kind) { case 1: var p = conversation.Participants.First(); return Task.CompletedTask; default: return {post}; } }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var customer = conversation.Participants.First(); return Local(client); static Task Local(HttpClient client) => {post}; }")]
    [InlineData("Task Send(HttpClient client, Numbered conversation) { var p = conversation.Participants.First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, Old conversation) { var p = conversation.Participants.First(); return {post}; }")]
    [InlineData("Task Send(HttpClient client, dynamic conversation) { var p = conversation.participants[0]; return {post}; }")]
    [InlineData("Task Send(HttpClient client, Conversation conversation) { var name = conversation.Participants.First().Name; return {post}; }")]
    public async Task Whoever_may_be_someone_else_is_not(string members)
    {
        Assert.Contains("id = \"participant-id-here\",", await FixedAsync(members), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_takes_it_as_a_hole()
    {
        const string Json = "$\"{{\\\"from\\\":{{\\\"id\\\":\\\"{agentId}\\\",\\\"type\\\":\\\"agent\\\"}},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\"";
        var text = await FixedAsync($"Task Send(HttpClient client, Conversation conversation, string agentId) {{ var p = conversation.Participants.First(); return client.PostAsync(\"/api/v2/conversations/chat/6b1c/messages\", new StringContent({Json})); }}");
        Assert.Contains("\\\"to\\\":[{{\\\"id\\\":\\\"{p.Id}\\\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_takes_no_null_gets_none_without_a_word()
    {
        var text = await FixedAsync("""
            Task Send(HttpClient client, List<Entry> participants) { var entry = participants.First(); return client.PostAsJsonAsync("/api/v2/conversations/chat/6b1c/messages", new Message()); }
            class Message { [JsonPropertyName("from")] public Party From { get; set; } = new() { Id = "2f6d", Type = "agent" }; [JsonPropertyName("to")] public Party[]? To { get; set; } [JsonPropertyName("text")] public string Text { get; set; } = "Hi"; [JsonPropertyName("type")] public string Type { get; set; } = "text"; }
            class Party { [JsonPropertyName("id")] public string Id { get; set; } = ""; [JsonPropertyName("type")] public string Type { get; set; } = ""; }
            """);
        Assert.Contains("Id = entry.ParticipantId!,", text, StringComparison.Ordinal);
    }

    private static async Task<string> FixedAsync(string members)
    {
        var program = UserProgram.Of(UserProgram.Usings + $"class Sender\n{{\n    {members.Replace("{post}", Post)}\n}}{Types}\nstatic class Start {{ static void Main() {{ }} }}\n");
        Assert.Empty(program.Errors);
        var text = (await Repair.AllAsync(program))[0];
        var repaired = UserProgram.Of(text);
        Assert.True(repaired.Errors.Count == 0, string.Join('\n', repaired.Errors) + "\n" + text);
        Assert.Empty(Warnings(repaired).Except(Warnings(program)));
        return text;
    }

    private static IEnumerable<string> Warnings(UserProgram program) =>
        program.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.Id).ToList();
}
