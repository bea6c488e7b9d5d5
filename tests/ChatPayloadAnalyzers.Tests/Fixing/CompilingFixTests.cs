using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Fixing;

/// <summary>What a fix writes compiles, or the fix is not offered: one by one, and among the others of its file.</summary>
public sealed class CompilingFixTests
{
    private const string Path = "\"/api/v2/conversations/chat/6b1c/messages\"";
    private const string From = "from = new { id = \"2f6d\", type = \"agent\" }";
    private const string Rest = "text = \"Hi\", type = \"text\"";
    private const string Post = "client.PostAsJsonAsync(" + Path + ", new { " + From + ", " + Rest + " })";
    private const string Typed = "client.PostAsJsonAsync(" + Path + ", new Message { From = new Party(\"agent\") { Id = \"2f6d\" }, Text = \"Hi\", Type = \"text\" })";
    private const string Parties = "class Party { public Party(string type) => Type = type; public string Id { get; set; } = \"\"; public string Type { get; set; } }";

    /// <summary>A variable of a good name that is not to be used there; the example stands in its place.</summary>
    [Theory]
    [InlineData("Task Send(HttpClient client, int n) { switch (n) { case 0: string participantId = \"a\"; return Task.FromResult(participantId); default: return {post}; } }")]
    [InlineData("Task Send(HttpClient client, bool b) { if (b && Try(out var participantId)) return Task.CompletedTask; return {post}; } bool Try(out string s) { s = \"\"; return true; }")]
    [InlineData("Task Send(HttpClient client, Sender? other) { other?.Try(out var participantId); return {post}; } bool Try(out string s) { s = \"\"; return true; }")]
    [InlineData("Task Send(HttpClient client) { string participantId; if (client is null) participantId = \"a\"; return {post}; }")]
    [InlineData("struct Inner { string participantId = \"a\"; public Inner() { } Task Send(HttpClient client) { Func<Task> send = () => {post}; return send(); } }")]
    [CSharpData(12, "class Inner(string participantId) { static Task Send(HttpClient client) => {post}; }")]
    [CSharpData(12, "class Inner(string participantId) { class Deeper { Task Send(HttpClient client) => {post}; } }")]
    [InlineData("[Obsolete(\"no\", error: true)] string participantId => \"a\"; Task Send(HttpClient client) => {post};")]
    [InlineData("Task Send(HttpClient client, int[] numbers) { string participantId; foreach (var n in numbers) { participantId = \"a\"; } return {post}; }")]
    public async Task A_variable_that_cannot_be_used_there_is_left_alone(string members)
    {
        var text = await MendedAsync(members);
        Assert.Contains("id = \"participant-id-here\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_variables_the_good_one_stays()
    {
        var text = await MendedAsync("[Obsolete(\"no\", error: true)] string participantId => \"a\"; Task Send(HttpClient client, string agentId) => client.PostAsJsonAsync(" + Path + ", new { " + Rest + " });");
        Assert.Contains("from = new { id = agentId", text, StringComparison.Ordinal);
        Assert.Contains("id = \"participant-id-here\"", text, StringComparison.Ordinal);
    }

    /// <summary>What cannot be written so that it compiles is not offered, or is written otherwise.</summary>
    [Theory]
    [InlineData("Task Send(HttpClient client) => {typed};", "class Party { private Party() { } public Party(string type) => Type = type; public string Id { get; set; } = \"\"; public string Type { get; set; } } class Message { public Party From { get; set; } public Party[] To { get; set; } public string Text { get; set; } public string Type { get; set; } }")]
    [InlineData("Task Send(HttpClient client) => {typed};", "class Party { public Party(string type) => Type = type; public Party(int id, int type) : this(\"\") { } public string Id { get; set; } = \"\"; public string Type { get; set; } } class Message { public Party From { get; set; } public Party[] To { get; set; } public string Text { get; set; } public string Type { get; set; } }")]
    [InlineData("Task Send(HttpClient client) => {typed};", Parties + " class Message { public Party From { get; set; } public Party[] To { get; private set; } public string Text { get; set; } public string Type { get; set; } }")]
    [InlineData("Task Send(HttpClient client) => {free};", "class Party { public Party() { } public string id { get; private set; } = \"\"; public string type { get; set; } = \"\"; } class Message { public object from { get; set; } public Party[] to { get; set; } public string text { get; set; } public string type { get; set; } }")]
    [InlineData("Task Send(HttpClient client) => {free};", "class Party { public string id { get; set; } = \"\"; public string type { get; set; } = \"\"; } class Message { public object from { get; set; } public ISet<Party> to { get; set; } public string text { get; set; } public string type { get; set; } }")]
    [InlineData("Task Send(HttpClient client) => {free};", "class Party { public string id { get; set; } = \"\"; public string type { get; set; } = \"\"; } class Message { public object from { get; set; } public Party[,] to { get; set; } public string text { get; set; } public string type { get; set; } }")]
    [InlineData("Task Send(HttpClient client) => {free};", "class Party { [Obsolete(\"no\", true)] public Party() { } public Party(int n) { } public string id { get; set; } = \"\"; public string type { get; set; } = \"\"; } class Message { public object from { get; set; } public Party[] to { get; set; } public string text { get; set; } public string type { get; set; } }")]
    [InlineData("Task Send(HttpClient client) => {free};", "class Party { public required string name { get; set; } public string id { get; set; } = \"\"; public string type { get; set; } = \"\"; } class Message { public object from { get; set; } public Party[] to { get; set; } public string text { get; set; } public string type { get; set; } }")]
    [InlineData("IEnumerable<Task> Send(HttpClient client, string[] ids) => from id in ids select client.PostAsJsonAsync({path}, new { @from = new { id, type = \"user\" }, text = \"Hi\", type = \"text\" });", "")]
    [InlineData("IEnumerable<Task> Send(HttpClient client, string[] ids) => from to in ids select client.PostAsJsonAsync({path}, new { to, text = \"Hi\", type = \"text\" });", "")]
    [InlineData("Task Send(HttpClient client, Holder h) => client.PostAsJsonAsync({path}, new { {from}, h?.to, {rest} });", "class Holder { public string to = \"\"; }")]
    [InlineData("Task Send(HttpClient client, Holder h) => client.PostAsJsonAsync({path}, new { {from}, h.to, {rest} });", "class Holder { public string to = \"\"; }")]
    public async Task What_is_written_compiles(string members, string types)
    {
        await MendedAsync(members, types);
    }

    /// <summary>Errors that stand there already, as while somebody types, do not keep a fix from being offered.</summary>
    [Theory]
    [InlineData("Task Send(HttpClient client) { var x = unknown; return {post}; }")]
    [InlineData("Task Send(HttpClient client, string participantId) { int n = client.PostAsJsonAsync({path}, new { {from}, {rest} }); return {post}; }")]
    [InlineData("Task Send(HttpClient client, string participantId) => {post}; void Half( { ")]
    [InlineData("Task Send(HttpClient client, string participantId) { Other(new { {from}, {rest} }); return {post} }")]
    public async Task Errors_that_were_there_before_do_not_count(string members)
    {
        var program = Program(members, "");
        Assert.NotEmpty(program.Errors);
        var finding = (await Analysis.OfAsync(program)).First(d => d.Id == "CHAT1001");
        Assert.NotEmpty(await Repair.ChoicesAsync(program, finding));
        Assert.Contains("to = new[]", (await Repair.AllAsync(program))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_does_not_compile_takes_no_other_with_it()
    {
        var sends = string.Join("\n", Enumerable.Range(0, 40).Select(i => i % 13 == 5
            ? $"Task Send{i}(HttpClient client, bool b) {{ if (b && Try(out var participantId)) return Task.CompletedTask; return {Post}; }}"
            : $"Task Send{i}(HttpClient client, string participantId) => {Post};"));
        var text = await MendedAsync(sends + " bool Try(out string s) { s = \"\"; return true; }");
        Assert.Equal(37, text.Split("id = participantId").Length - 1);
        Assert.Equal(3, text.Split("id = \"participant-id-here\"").Length - 1);
    }

    private static UserProgram Program(string members, string types)
    {
        static string Filled(string text) => text
            .Replace("{post}", Post).Replace("{typed}", Typed).Replace("{path}", Path).Replace("{from}", From).Replace("{rest}", Rest)
            .Replace("{free}", "client.PostAsJsonAsync(" + Path + ", new Message { " + From + ", " + Rest + " })");
        return UserProgram.Of("#nullable disable warnings\n" + UserProgram.Usings + $"class Sender\n{{\n    {Filled(members)}\n}}\nstatic class Entry {{ static void Main() {{ }} }}\n{Filled(types)}\n");
    }

    /// <summary>The text after fix-all, which compiles as what every choice writes does.</summary>
    private static async Task<string> MendedAsync(string members, string types = "")
    {
        var program = Program(members, types);
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors));
        var findings = await Analysis.OfAsync(program);
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
            foreach (var choice in await Repair.ChoicesAsync(program, finding))
                AssertCompiles(choice.Texts[0]);
        var text = (await Repair.AllAsync(program))[0];
        AssertCompiles(text);
        Assert.Equal(text, (await Repair.AllAsync(UserProgram.Of(text)))[0]);
        return text;

        void AssertCompiles(string mended)
        {
            var errors = UserProgram.Of(mended).Errors;
            Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + mended);
        }
    }
}
