using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Pages;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>A message is one short sentence that names the member, the endpoint's answer and the mend.</summary>
public sealed partial class MessageTests
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
                AssertSentence(Judged.Text(finding));
    }

    [Theory]
    [InlineData("""{"from":{"id":"2f6d","type":"agent"},"text":"Hi","type":"text"}""",
        "'to' is missing, so the chat message endpoint answers '400 Invalid message payload': add an array with the participant's id and type")]
    [InlineData("""{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"customer"}],"text":"Hi","type":"text"}""",
        "'to[0].type' is 'customer', so the chat message endpoint answers '400 Invalid message payload': write 'participant'")]
    public void A_message_reads_well(string body, string message)
    {
        Assert.Equal(message, Judged.Text(Judged.Findings(body).Single()));
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

    /// <summary>Advice and what the package says of itself have no answer of an endpoint to tell; all else has.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Every_rule_of_a_body_speaks_so_on_its_page(string id)
    {
        var messages = new List<string>();
        foreach (var block in RulePage.All.Single(page => page.Id == id).Blocks.Where(block => block.Kind == "reported"))
            messages.AddRange((await Analysis.WithAdviceOfAsync(UserProgram.OfStatements(block.Code).Compilation)).Where(d => d.Id == id).Select(d => d.GetMessage()));
        Assert.NotEmpty(messages);
        Assert.All(messages, message => AssertBrief(message, id));
    }

    public static TheoryData<string> Rules => [.. AllRules.Judging.Select(rule => rule.Descriptor.Id).Except(OfThePackage)];

    [Fact]
    public void At_every_endpoint_and_for_each_member_a_message_is_one_sentence()
    {
        var said = new HashSet<string>();
        foreach (var endpoint in EndpointCatalog.BuiltIn.All)
        {
            IEnumerable<string> bodies = ["7", "{}", """{"cannedResponseId":"a"}""", """{"toAddressMessengerType":"sms"}""", .. endpoint.Body.Properties.SelectMany(property => Wrong.Select(value => $$"""{"{{property.Name}}":{{value}}}"""))];
            var findings = bodies.SelectMany(body => Judged.Findings(body, endpoint)).ToList();
            Assert.All(findings, finding => AssertBrief(Judged.Text(finding), finding.Descriptor.Id));
            said.UnionWith(findings.Select(finding => finding.Descriptor.Id));
        }

        Assert.Empty(new[] { "CHAT1002", "CHAT1003", "CHAT1004", "CHAT2001", "CHAT2002", "CHAT3002", "CHAT3003", "CHAT5002", "CHAT5003" }.Except(said));
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_told_in_one_sentence()
    {
        var entry = $"M:{new string('n', 200)}.Send path=url body=message";
        var finding = Assert.Single(await Analysis.OfAsync(UserProgram.OfStatements("").Compilation, new Settings("chat_payload.send_methods", entry)));
        AssertBrief(finding.GetMessage(), "CHAT0003");
        Assert.Equal("CHAT0003", finding.Id);
    }

    [Fact]
    public void What_the_build_itself_says_is_one_sentence()
    {
        var targets = RepositoryFiles.Read("src", "ChatPayloadAnalyzers.Package", "build", "ChatPayloadAnalyzers.targets");
        var texts = WarningText().Matches(targets).Select(m => m.Groups["text"].Value).ToList();
        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => AssertOne(List().Replace(Property().Replace(text, "0.1"), "Default, Strict, CIOnly, None")));
    }

    /// <summary>What is never right, by its kind or its value; nothing is both an object and a text.</summary>
    private static readonly string[] Wrong = ["7", "[]", "\"\"", "{}", $"\"{new string('x', 5000)}\"", "{\"type\":\"nothing\",\"cannedId\":\"a\"}", "[{\"type\":\"nothing\"}]"];

    /// <summary>A document, a fault of ours, a setting, and what is shown: their messages have tests of their own.</summary>
    private static readonly string[] OfThePackage = ["CHAT0001", "CHAT0002", "CHAT0003", "CHAT9001"];

    private static readonly string[] Advice = ["CHAT1007", "CHAT5001", "CHAT5003", "CHAT6002"];

    private static void AssertOne(string message)
    {
        Assert.True(message.Length <= Longest, $"{message.Length}: {message}");
        Assert.False(message.EndsWith('.'), message);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain(". ", message);
    }

    private static void AssertBrief(string message, string id)
    {
        AssertOne(message);
        // The path of the member, or what it is that has none.
        Assert.Matches("^('|the body |the text is not JSON: |The token is asked for with |No published endpoint is at this path: )", message);
        if (Advice.Concat(OfThePackage).Contains(id)) return;
        Assert.Matches($", so ({string.Join('|', EndpointCatalog.BuiltIn.All.Select(endpoint => Regex.Escape(endpoint.Name)))}) (answers '[^']+'|ignores it): [a-z]", message);
    }

    private static void AssertSentence(string message)
    {
        AssertBrief(message, "");
        Assert.Contains($", so {EndpointCatalog.BuiltIn.Default.Name} answers '{EndpointCatalog.BuiltIn.Default.Answer}': ", message);
    }

    [GeneratedRegex("Text=\"(?<text>[^\"]+)\"")]
    private static partial Regex WarningText();

    [GeneratedRegex(@"\$\([^)]+\)")]
    private static partial Regex Property();

    [GeneratedRegex(@"@\(.+\)")]
    private static partial Regex List();
}
