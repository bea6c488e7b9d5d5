using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Where code has just asked whether an id is there, and it is not, a fix does not write it.</summary>
public sealed class MissingValueTests
{
    private const string Post = "await client.PostAsJsonAsync(\"/api/v2/conversations/chat/6b1c/messages\", new { from = new { id = \"2f6d\", type = \"agent\" }, text = \"Hi\", type = \"text\" });";

    [Theory]
    [InlineData("if (participantId is null) {post}")]
    [InlineData("if (participantId == null) { Console.WriteLine(); {post} }")]
    [InlineData("if (null == participantId || participantId == \"\") {post}")]
    [InlineData("if (participantId is null or \"\") {post}")]
    [InlineData("if (string.IsNullOrEmpty(participantId)) {post}")]
    [InlineData("if (client != null && string.IsNullOrWhiteSpace(participantId)) {post}")]
    [InlineData("if (participantId.Length == 0) {post}")]
    [InlineData("if (participantId is { Length: > 0 }) { } else {post}")]
    [InlineData("if (participantId?.Length > 0) { } else {post}")]
    [InlineData("if (participantId != null && client != null) return; if (participantId is not null) return; {post}")]
    [InlineData("if (!string.IsNullOrEmpty(participantId)) { return; } {post}")]
    [InlineData("if (!(participantId is null)) throw new InvalidOperationException(); {post}")]
    [InlineData("foreach (var c in \"ab\") { if (participantId != null) continue; {post} }")]
    [InlineData("switch (participantId) { case null: {post} break; }")]
    [InlineData("Func<Task> send = async () => { if (participantId is null) {post} }; await send();")]
    [InlineData("string? customerParticipantId = null; if (participantId is null) {post}")]
    public async Task A_variable_that_is_null_is_not_taken(string statements) => Assert.Contains("id = \"participant-id-here\"", await FixedAsync(statements), StringComparison.Ordinal);

    [Theory]
    [InlineData("if (participantId is not null) {post}")]
    [InlineData("if (participantId is null) return; {post}")]
    [InlineData("if (participantId is null || client is null) { } {post}")]
    [InlineData("if (participantId is null || client is null) {post}")]
    [InlineData("if (participantId != null && client != null) return; {post}")]
    [InlineData("if (participantId is null) { participantId = \"a\"; {post} }")]
    [InlineData("if (client is null) {post}")]
    [InlineData("if (participantId == \"a\") {post}")]
    [InlineData("if (participantId.Length > 0) {post}")]
    [InlineData("if (participantId is not null) Console.WriteLine(); {post}")]
    [InlineData("switch (participantId) { case null: break; default: {post} break; }")]
    public async Task Another_is(string statements) => Assert.Contains("id = participantId", await FixedAsync(statements), StringComparison.Ordinal);

    [Theory]
    [InlineData("agentId ?? \"TODO\"")]
    [InlineData("this.agentId ?? \"TODO\"")]
    [InlineData("agentId == null ? \"agent-id-here\" : agentId")]
    [InlineData("agentId is { Length: > 0 } ? agentId : \"agent-id-here\"")]
    [InlineData("agentId switch { null => \"TODO\", _ => agentId }")]
    public async Task A_placeholder_for_a_variable_that_is_null_stays(string id)
    {
        var program = Program($"await client.PostAsJsonAsync(\"/api/v2/conversations/chat/6b1c/messages\", new {{ from = new {{ id = {id}, type = \"agent\" }}, to = new[] {{ new {{ id = \"9c1e\", type = \"participant\" }} }}, text = \"Hi\", type = \"text\" }});");
        var finding = Assert.Single(await Analysis.OfAsync(program));
        Assert.Equal("CHAT2003", finding.Id);
        Assert.Empty(await Repair.ChoicesAsync(program, finding));
    }

    [Fact]
    public async Task In_a_program_without_a_method_too()
    {
        var text = (await Repair.AllAsync(UserProgram.OfStatements("if (participantId != null) return;\n" + Post)))[0];
        Assert.Contains("id = \"participant-id-here\"", text, StringComparison.Ordinal);
    }

    private static async Task<string> FixedAsync(string statements)
    {
        var text = (await Repair.AllAsync(Program(statements)))[0];
        Assert.Empty(UserProgram.Of(text).Errors);
        return text;
    }

    private static UserProgram Program(string statements)
    {
        var program = UserProgram.Of("#nullable disable warnings\n" + UserProgram.Usings + $"class Sender\n{{\n    string? agentId = \"2f6d\";\n    async Task Send(HttpClient client, string participantId)\n    {{\n        {statements.Replace("{post}", Post)}\n    }}\n}}\nstatic class Entry {{ static void Main() {{ }} }}\n");
        Assert.Empty(program.Errors);
        return program;
    }
}
