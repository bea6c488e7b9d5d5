using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A title says what the fix will write where it is offered.</summary>
public sealed class FixTitleTests
{
    private const string From = "from = new { id = agentId, type = \"agent\" }";
    private const string To = "to = new[] { new { id = participantId, type = \"participant\" } }";
    private const string Rest = "text = \"Hi\", type = \"text\"";

    [Theory]
    [InlineData($"new {{ {From}, {Rest} }}", "string participantId", "Add 'to' with participantId")]
    [InlineData($"new {{ {From}, {Rest} }}", "string participantID", "Add 'to' with a placeholder id")]
    [InlineData($"new {{ {From}, {Rest} }}", "Participant customer", "Add 'to' with customer.Id")]
    [InlineData($"new {{ {From}, {Rest} }}", "Participant theOneWhoWroteToUsInTheMorning", "Add 'to' with theOneWhoWroteToUsInTheMornin…")]
    [InlineData($"new {{ {From}, to = new object[0], {Rest} }}", "string participantId", "Add a recipient with participantId")]
    [InlineData($"new {{ {To}, {Rest} }}", "string participantId", "Add 'from' with agentId")]
    [InlineData($"new {{ from = new {{ type = \"agent\" }}, {To}, {Rest} }}", "string participantId", "Add 'id' with agentId")]
    [InlineData($"new {{ {From}, to = new[] {{ new {{ id = \" \", type = \"participant\" }} }}, {Rest} }}", "string participantId", "Fill in 'id' with participantId")]
    [InlineData($"new {{ {From}, to = new[] {{ new {{ id = \"TODO\", type = \"participant\" }} }}, {Rest} }}", "Participant customer", "Use customer.Id")]
    [InlineData($"new {{ {From}, {To}, {Rest}, cannedResponseId = \"b1c\" }}", "string participantId", "Keep 'cannedResponseId', remove 'text'; Keep 'text', remove 'cannedResponseId'")]
    [InlineData($"new {{ {From}, {To}, type = \"text\" }}", "string participantId", "Add 'cannedResponseId' with a placeholder id; Add 'text' with a sample text")]
    [InlineData($"new {{ {From}, {To}, {Rest}, aMemberWithANameThatIsLongerThanAnyMenuShowsInOneLineOfItsWidth = 1 }}", "string participantId", "Remove 'aMemberWithANameThatIsLongerTh…'")]
    public async Task It_says_what_is_written(string body, string parameter, string titles)
    {
        var program = UserProgram.Of(UserProgram.Usings + $$"""
            class Conversation { public List<Participant> Participants { get; set; } = new(); }
            class Participant { public string Id { get; set; } = ""; }
            class Sender
            {
                Task Send(HttpClient client, string agentId, {{parameter}}) => client.PostAsJsonAsync("/api/v2/conversations/chat/6b1c/messages", {{(parameter.Contains(" participantId", StringComparison.Ordinal) ? body : body.Replace("participantId", "\"9c1e\""))}});
                static void Main() { }
            }
            """);
        Assert.Empty(program.Errors);
        var choices = await Repair.ChoicesAsync(program, Assert.Single(await Analysis.OfAsync(program)));
        Assert.Equal(titles, string.Join("; ", choices.Select(choice => choice.Title)));
        Assert.All(choices, choice => Assert.True(FixTitles.AreInstructions(choice.Title), choice.Title));
        Assert.All(choices.Select((choice, i) => (choice.Key, i)), choice => Assert.EndsWith($":{choice.i}", choice.Key, StringComparison.Ordinal));
    }
}
