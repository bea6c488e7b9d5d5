namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A property that is misspelt on the wire gets its JSON name where it is declared; the creations stay as they are.</summary>
public sealed class PropertyNamingTests
{
    private const string Parties = """
        public class Sender { public string? Id { get; set; } public string? Type { get; set; } }
        public class Party { public string? Id { get; set; } public string? Type { get; set; } }

        """;

    private const string From = "new Sender { Id = agentId, Type = \"agent\" }";
    private const string To = "new[] { new Party { Id = participantId, Type = \"participant\" } }";
    private const string Post = $"await client.PostAsJsonAsync(path, new Message {{ From = {From}, To = {To}, Txt = \"Hi\", Type = \"text\" }});";

    private const string PostByNewtonsoft = $"await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new Message {{ From = {From}, To = {To}, Txt = \"Hi\", Type = \"text\" }}, new Newtonsoft.Json.JsonSerializerSettings {{ ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }})));";

    private static readonly FixCases Table = new(
        Named(
            "an attribute on a line of its own",
            """
            public class Message
            {
                public Sender? From { get; set; }
                public Party[]? To { get; set; }

                /// <summary>What it says.</summary>
                public string? Txt { get; set; }
                public string? Type { get; set; }
            }
            """,
            """
            public class Message
            {
                public Sender? From { get; set; }
                public Party[]? To { get; set; }

                /// <summary>What it says.</summary>
                [JsonPropertyName("text")]
                public string? Txt { get; set; }
                public string? Type { get; set; }
            }
            """),
        Named(
            "an attribute on the line of others",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } public string? Txt { get; set; } public string? Type { get; set; } }",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } [JsonPropertyName(\"text\")] public string? Txt { get; set; } public string? Type { get; set; } }"),
        Named(
            "an attribute beside another",
            """
            public class Message
            {
                public Sender? From { get; set; }
                public Party[]? To { get; set; }
                [Obsolete]
                public string? Txt { get; set; }
                public string? Type { get; set; }
            }
            """,
            """
            public class Message
            {
                public Sender? From { get; set; }
                public Party[]? To { get; set; }
                [JsonPropertyName("text")]
                [Obsolete]
                public string? Txt { get; set; }
                public string? Type { get; set; }
            }
            """),
        Named(
            "the attribute that is there",
            """
            public class Message
            {
                public Sender? From { get; set; }
                public Party[]? To { get; set; }
                [JsonPropertyName("txt")]
                public string? Txt { get; set; }
                public string? Type { get; set; }
            }
            """,
            """
            public class Message
            {
                public Sender? From { get; set; }
                public Party[]? To { get; set; }
                [JsonPropertyName("text")]
                public string? Txt { get; set; }
                public string? Type { get; set; }
            }
            """),
        Named(
            "an attribute that says another name for what the property is",
            "public class Message { [JsonPropertyName(\"sender\")] public Sender? From { get; set; } public Party[]? Recipients { get; set; } [JsonPropertyName(\"words\")] public string? Text { get; set; } [JsonPropertyName(\"category\")] public string? Type { get; set; } }",
            "public class Message { [JsonPropertyName(\"from\")] public Sender? From { get; set; } [JsonPropertyName(\"to\")] public Party[]? Recipients { get; set; } [JsonPropertyName(\"text\")] public string? Text { get; set; } [JsonPropertyName(\"type\")] public string? Type { get; set; } }",
            $"await client.PostAsJsonAsync(path, new Message {{ From = {From}, Recipients = {To}, Text = \"Hi\", Type = \"text\" }});"),
        Named(
            "a positional parameter",
            "public record Message(Sender From, Party[] To, string Txt, string Type);",
            "public record Message(Sender From, Party[] To, [property: JsonPropertyName(\"text\")] string Txt, string Type);",
            $"await client.PostAsJsonAsync(path, new Message({From}, {To}, \"Hi\", \"text\"));"),
        Named(
            "one type that two bodies are made of",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } public string? Txt { get; set; } public string? Type { get; set; } }",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } [JsonPropertyName(\"text\")] public string? Txt { get; set; } public string? Type { get; set; } }",
            Post + "\n" + Post),
        Named(
            "Newtonsoft's attribute",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } public string? Txt { get; set; } public string? Type { get; set; } }",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } [Newtonsoft.Json.JsonProperty(\"text\")] public string? Txt { get; set; } public string? Type { get; set; } }",
            PostByNewtonsoft),
        Named(
            "Newtonsoft's attribute that is there",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } [Newtonsoft.Json.JsonProperty(Order = 1, PropertyName = \"txt\")] public string? Txt { get; set; } public string? Type { get; set; } }",
            "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } [Newtonsoft.Json.JsonProperty(Order = 1, PropertyName = \"text\")] public string? Txt { get; set; } public string? Type { get; set; } }",
            PostByNewtonsoft));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_declaration_says_the_name(string name) => Table.AssertAsync(name);

    private static FixCase Named(string name, string type, string after, string statements = Post) => new(name, statements, statements, Parties + type, Parties + after);
}
