using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A fix takes a variable only where it certainly has a value and can be seen; else it writes an example. It compiles in any case.</summary>
public sealed class ScopeVariablesTests
{
    private const string Path = "\"/api/v2/conversations/chat/6b1c/messages\"";
    private const string Body = "new { from = new { id = \"2f6d\", type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Post = "client.PostAsJsonAsync(" + Path + ", " + Body + ")";

    [Theory]
    [InlineData("Task Send(HttpClient client, string participantId) => {post};")]
    [InlineData("Task Send(HttpClient client, string customerParticipantId) => {post};", "customerParticipantId")]
    [InlineData("Task Send(HttpClient client, string customerParticipantId, string participantId) => {post};")]
    [InlineData("Task Send(HttpClient client) { var participantId = \"a\"; return {post}; }")]
    [InlineData("Task Send(HttpClient client) { const string participantId = \"a\"; return {post}; }")]
    [InlineData("Task Send(HttpClient client) { if (!Try(out var participantId)) return Task.CompletedTask; return {post}; } bool Try(out string s) { s = \"\"; return true; }")]
    [InlineData("Task Send(HttpClient client, string participantId) { Func<Task> send = () => {post}; return send(); }")]
    [InlineData("Task Send(HttpClient client) { Func<string, Task> send = participantId => {post}; return send(\"a\"); }")]
    [InlineData("Task Send(HttpClient client) { Func<HttpClient, string, Task> send = static (client, participantId) => {post}; return send(client, \"a\"); }")]
    [InlineData("Task Send(HttpClient client, string participantId) { return Local(); Task Local() => {post}; }")]
    [InlineData("Task Send(HttpClient client) { return Local(client, \"a\"); static Task Local(HttpClient client, string participantId) => {post}; }")]
    [InlineData("readonly string participantId = \"a\"; Task Send(HttpClient client) => {post};")]
    [InlineData("static readonly string participantId = \"a\"; static Task Send(HttpClient client) => {post};")]
    [InlineData("const string participantId = \"a\"; static Task Send(HttpClient client) => {post};")]
    [InlineData("string participantId { get; } = \"a\"; Task Send(HttpClient client) => {post};")]
    [InlineData("string participantId => \"a\"; Task Send(HttpClient client) { Func<Task> send = () => {post}; return send(); }")]
    [InlineData("static readonly string participantId = \"a\"; static readonly Func<HttpClient, string, Task> Send = (client, x) => { return {post}; };")]
    [InlineData("static readonly Func<HttpClient, string, Task> Send = (client, participantId) => {post};")]
    [InlineData("async Task Send(HttpClient client) { foreach (var participantId in new[] { \"a\" }) await {post}; }")]
    [InlineData("Task Send(HttpClient client, object x) { if (x is string participantId) return {post}; return Task.CompletedTask; }")]
    [InlineData("Task Send(HttpClient client, object x) { if (x is not string participantId) return Task.CompletedTask; return {post}; }")]
    [InlineData("Task Send(HttpClient client) { string participantId; participantId = \"a\"; return {post}; }")]
    [InlineData("Task Send(HttpClient client) { var participantId = \"a\"; return Local(); Task Local() => {post}; }")]
    [InlineData("Task Send(HttpClient client, bool b) { if (b && Try(out var participantId)) return {post}; return Task.CompletedTask; } bool Try(out string s) { s = \"\"; return true; }")]
    [InlineData("[Obsolete] string x = \"\"; string participantId = \"a\"; Task Send(HttpClient client) => {post};")]
    public async Task A_string_that_has_a_value_is_taken(string members, string variable = "participantId")
    {
        Assert.Contains($"id = {variable},", await FixedAsync(members), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Task Send(HttpClient client) => {post};")]
    [InlineData("Task Send(HttpClient client, string ParticipantId, string participantID) => {post};")]
    [InlineData("Task Send(HttpClient client, ref string participantId) { Func<Task> none = null!; return none() ?? {post}; }")]
    [InlineData("Task Send(HttpClient client, int participantId) => {post};")]
    [InlineData("Task Send(HttpClient client, Guid participantId) => {post};")]
    [InlineData("Task Send(HttpClient client, string[] participantId) => {post};")]
    [InlineData("Task Send(HttpClient client, out string participantId) { var task = {post}; participantId = \"a\"; return task; }")]
    [InlineData("Task Send(HttpClient client) { var task = {post}; var participantId = \"a\"; return task; }")]
    [InlineData("Task Send(HttpClient client) { string participantId; var task = {post}; participantId = \"a\"; return task; }")]
    [InlineData("Task Send(HttpClient client) { { var participantId = \"a\"; } return {post}; }")]
    [InlineData("Task Send(HttpClient client, string participantId) { Func<HttpClient, Task> send = static client => {post}; return send(client); }")]
    [InlineData("Task Send(HttpClient client, string participantId) { return Local(client); static Task Local(HttpClient client) => {post}; }")]
    [InlineData("Task Send(HttpClient client) { var participantId = \"a\"; return Local(client); static Task Local(HttpClient client) { Func<Task> send = () => {post}; return send(); } }")]
    [InlineData("readonly string participantId = \"a\"; static Task Send(HttpClient client) => {post};")]
    [InlineData("string participantId { get; } = \"a\"; static Task Send(HttpClient client) => {post};")]
    [InlineData("string participantId { set { } } Task Send(HttpClient client) => {post};")]
    [InlineData("string participantId() => \"a\"; Task Send(HttpClient client) => {post};")]
    [InlineData("static class participantId { } Task Send(HttpClient client) => {post};")]
    [InlineData("readonly string participantId = \"a\"; class Inner { Task Send(HttpClient client) => {post}; }")]
    [InlineData("readonly string participantId = \"a\"; readonly Func<HttpClient, Task> Send = client => {post};")]
    [InlineData("Task Send(HttpClient client) { if ((object)client is string participantId) return Task.CompletedTask; return {post}; }")]
    [InlineData("Task Send(HttpClient client, int kind) { switch (kind) { case 1: var participantId = \"a\"; return Task.CompletedTask; default: return {post}; } }")]
    [InlineData("Task Send(HttpClient client, bool b) { if (b && Try(out var participantId)) { } return {post}; } bool Try(out string s) { s = \"\"; return true; }")]
    [InlineData("Task Send(HttpClient client) { _ = client?.DefaultRequestHeaders.TryAddWithoutValidation(\"a\", Try(out var participantId)); return {post}; } string Try(out string s) => s = \"\";")]
    [InlineData("Task Send(HttpClient client) { var task = Local(); var participantId = \"a\"; return task; Task Local() => {post}; }")]
    [InlineData("Task Send(HttpClient client) { var task = Outer(); var participantId = \"a\"; return Outer(); Task Outer() => Local(); Task Local() => {post}; }")]
    [InlineData("[Obsolete(\"no\", error: true)] string participantId = \"a\"; Task Send(HttpClient client) => {post};")]
    [InlineData("[Obsolete(\"no\", error: true)] static string participantId => \"a\"; Task Send(HttpClient client) => {post};")]
    [InlineData("string participantId = \"a\"; Func<HttpClient, Task> Send { get; } = client => {post};")]
    public async Task Anything_else_is_not(string members)
    {
        Assert.Contains("id = \"participant-id-here\",", await FixedAsync(members), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const string Json = {json}; Task Send(HttpClient client, string participantId) => client.PostAsync({path}, new StringContent(Json));")]
    [InlineData("Task Send(HttpClient client, string participantId) { const string json = {json}; return client.PostAsync({path}, new StringContent(json)); }")]
    public async Task A_constant_takes_no_variable(string members)
    {
        Assert.Contains("\\\"participant-id-here\\\"", await FixedAsync(members), StringComparison.Ordinal);
    }

    [Theory]
    [CSharpData(12, "class Sender(string participantId) { public Task Send(HttpClient client) => {post}; }", true)]
    [CSharpData(12, "class Sender(string participantId) { public static Task Send(HttpClient client) => {post}; }", false)]
    [CSharpData(12, "class Sender(string participantId) { public string Id { get; } = participantId; public Task Send(HttpClient client) => {post}; }", false)]
    [CSharpData(12, "class Sender(string participantId) { class Inner { public Task Send(HttpClient client) => {post}; } }", false)]
    [InlineData("record Sender(string participantId) { public Task Send(HttpClient client) => {post}; }", true)]
    [InlineData("record Sender(string ParticipantId) { public Task Send(HttpClient client) => {post}; }", false)]
    public async Task A_primary_constructor_gives_its_parameters_to_instance_members(string type, bool isTaken)
    {
        var program = UserProgram.Of(UserProgram.Usings + type.Replace("{post}", Post) + "\nstatic class Entry { static void Main() { } }\n");
        if (program.Errors.Any(error => error.Id is "CS1514" or "CS9058" or "CS8652")) return; // A compiler before C# 12.
        var text = (await Repair.AllAsync(program))[0];
        Assert.Empty(UserProgram.Of(text).Errors);
        Assert.Contains(isTaken ? "id = participantId," : "id = \"participant-id-here\",", text, StringComparison.Ordinal);
    }

    private static async Task<string> FixedAsync(string members)
    {
        const string Json = "\"{\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\"";
        var program = UserProgram.Of(UserProgram.Usings + $"class Sender\n{{\n    {members.Replace("{post}", Post).Replace("{json}", Json).Replace("{path}", Path)}\n}}\nstatic class Entry {{ static void Main() {{ }} }}\n");
        Assert.Empty(program.Errors);
        var text = (await Repair.AllAsync(program))[0];
        var errors = UserProgram.Of(text).Errors;
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + text);
        return text;
    }
}
