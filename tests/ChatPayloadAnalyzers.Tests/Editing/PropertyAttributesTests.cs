namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A new property has the attributes that its serializer needs, as its neighbours have them.</summary>
public sealed class PropertyAttributesTests
{
    private static readonly FixCases Table = new(
        Serialize(
            "the name by an attribute where the serializer does not lower it",
            "new Message { from = new Party { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }",
            "new Message { from = new Party { id = agentId, type = \"agent\" }, to = new[] { new Party { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" }",
            "public class Party { public string? id { get; set; } public string? type { get; set; } }\npublic class Message { public Party? from { get; set; } public string? text { get; set; } public string? type { get; set; } }",
            "public class Party { public string? id { get; set; } public string? type { get; set; } }\npublic class Message { public Party? from { get; set; } public Party[]? to { get; set; } public string? text { get; set; } public string? type { get; set; } }"),
        Newtonsoft(
            "Newtonsoft's attributes",
            "new Message { From = new Party { Id = agentId, Type = \"agent\" }, Text = \"Hi\" }",
            "new Message { From = new Party { Id = agentId, Type = \"agent\" }, To = new[] { new Party { Id = participantId, Type = \"participant\" } }, Type = \"text\", Text = \"Hi\" }",
            """
            public class Party { [Newtonsoft.Json.JsonProperty("id")] public string? Id { get; set; } [Newtonsoft.Json.JsonProperty("type")] public string? Type { get; set; } }
            public class Message
            {
                [Newtonsoft.Json.JsonProperty(PropertyName = "from", Order = 1)]
                public Party? From { get; set; }

                [Newtonsoft.Json.JsonProperty("text", NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore)]
                public string? Text { get; set; }
            }
            """,
            """
            public class Party { [Newtonsoft.Json.JsonProperty("id")] public string? Id { get; set; } [Newtonsoft.Json.JsonProperty("type")] public string? Type { get; set; } }
            public class Message
            {
                [Newtonsoft.Json.JsonProperty(PropertyName = "from", Order = 1)]
                public Party? From { get; set; }

                [Newtonsoft.Json.JsonProperty(PropertyName = "to")]
                public Party[]? To { get; set; }

                [Newtonsoft.Json.JsonProperty(PropertyName = "type")]
                public string? Type { get; set; }

                [Newtonsoft.Json.JsonProperty("text", NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore)]
                public string? Text { get; set; }
            }
            """),
        Newtonsoft(
            "a data contract, and a type of recipients",
            "new Message { From = new { id = agentId, type = \"agent\" }, Text = \"Hi\", Type = \"text\" }",
            "new Message { From = new { id = agentId, type = \"agent\" }, To = new[] { new MessageRecipient { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }",
            """
            [System.Runtime.Serialization.DataContract]
            internal class Message
            {
                [System.Runtime.Serialization.DataMember(Name = "from", IsRequired = true)]
                public object? From { get; set; }

                [System.Runtime.Serialization.DataMember(Name = "text")]
                public string? Text { get; set; }

                [System.Runtime.Serialization.DataMember(Name = "type")]
                public string? Type { get; set; }
            }
            """,
            """
            [System.Runtime.Serialization.DataContract]
            internal class Message
            {
                [System.Runtime.Serialization.DataMember(Name = "from", IsRequired = true)]
                public object? From { get; set; }

                [System.Runtime.Serialization.DataMember(Name = "to")]
                public MessageRecipient[]? To { get; set; }

                [System.Runtime.Serialization.DataMember(Name = "text")]
                public string? Text { get; set; }

                [System.Runtime.Serialization.DataMember(Name = "type")]
                public string? Type { get; set; }
            }

            [System.Runtime.Serialization.DataContract]
            internal class MessageRecipient
            {
                [System.Runtime.Serialization.DataMember(Name = "id")]
                public string? Id { get; set; }

                [System.Runtime.Serialization.DataMember(Name = "type")]
                public string? Type { get; set; }
            }
            """));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_new_property_is_named_as_its_serializer_asks(string name) => Table.AssertAsync(name);

    private static FixCase Serialize(string name, string before, string after, string types, string typesAfter) =>
        Of(name, value => $"await client.PostAsync(path, new StringContent(JsonSerializer.Serialize({value})));", before, after, types, typesAfter);

    private static FixCase Newtonsoft(string name, string before, string after, string types, string typesAfter) =>
        Of(name, value => $"await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject({value})));", before, after, types, typesAfter);

    private static FixCase Of(string name, Func<string, string> send, string before, string after, string types, string typesAfter) =>
        new(name, send(before), send(after), types, typesAfter);
}
