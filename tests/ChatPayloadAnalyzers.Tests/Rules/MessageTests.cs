using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>A message is one short sentence that names the member, the endpoint's answer and the mend.</summary>
public sealed class MessageTests
{
    private const int Longest = 160;

    [Fact]
    public async Task Every_message_of_the_generated_programs_is_one_sentence()
    {
        var messages = (await Analysis.OfAsync(Generated.All.Program)).Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.GetMessage()).Distinct().ToList();
        Assert.True(messages.Count > 30);
        Assert.All(messages, AssertSentence);
    }

    [Fact]
    public async Task The_generated_programs_show_every_rule_of_a_body()
    {
        var shown = (await Analysis.OfAsync(Generated.All.Program)).Select(d => d.Id).ToHashSet();
        // CHAT0001 needs a document, CHAT0002 a fault of ours, CHAT0003 a setting; the others speak of ids, which are right here, of text that is serialized, or of other endpoints.
        Assert.Equal(["CHAT0001", "CHAT0002", "CHAT0003", "CHAT1007", "CHAT2002", "CHAT2003", "CHAT3003", "CHAT4001", "CHAT5001", "CHAT5002", "CHAT5003", "CHAT6001", "CHAT6002", "CHAT9001"], AllRules.Judging.Select(rule => rule.Descriptor.Id).Except(shown));
    }

    [Fact]
    public void Long_names_and_values_do_not_make_a_message_long()
    {
        var name = new string('n', 300);
        string[] bodies =
        [
            $$"""{"{{name}}":1}""",
            $$"""{"from":{"id":"<{{name}}>","type":"{{name}}","{{name}}":1},"to":[{"id":"<{{name}}>","type":"{{name}}","{{name}}":1}],"type":"{{name}}","text":""}""",
            """{"from":{},"to":[{}]}""",
        ];
        foreach (var body in bodies)
            foreach (var finding in Judged.Findings(body))
                AssertSentence(Message(finding));
    }

    [Theory]
    [InlineData("""{"from":{"id":"2f6d","type":"agent"},"text":"Hi","type":"text"}""",
        "'to' is missing, so the chat message endpoint answers '400 Invalid message payload': add an array with the participant's id and type")]
    [InlineData("""{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"customer"}],"text":"Hi","type":"text"}""",
        "'to[0].type' is 'customer', so the chat message endpoint answers '400 Invalid message payload': write 'participant'")]
    public void A_message_reads_well(string body, string message)
    {
        Assert.Equal(message, Message(Judged.Findings(body).Single()));
    }

    [Fact]
    public void Titles_and_descriptions_are_sentences()
    {
        foreach (var descriptor in AllRules.Judging.Select(rule => rule.Descriptor))
        {
            Assert.Matches("^[A-Z][^.]*[^.]$", descriptor.Title.ToString());
            Assert.Matches("^[A-Z].*\\.$", descriptor.Description.ToString());
            Assert.Equal("ChatPayload", descriptor.Category);
            Assert.EndsWith($"/docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri);
            Assert.Equal(descriptor.DefaultSeverity != DiagnosticSeverity.Hidden, descriptor.IsEnabledByDefault);
        }
    }

    private static void AssertSentence(string message)
    {
        Assert.True(message.Length <= Longest, $"{message.Length}: {message}");
        Assert.False(message.EndsWith('.'), message);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain(". ", message);
        Assert.Matches("^('|the body |the text is not JSON: )", message);
        Assert.Contains($", so {EndpointCatalog.BuiltIn.Default.Name} answers '{EndpointCatalog.BuiltIn.Default.Answer}': ", message);
    }

    private static string Message(Finding finding) =>
        Diagnostic.Create(finding.Descriptor, Location.None, [.. finding.Words]).GetMessage();
}
