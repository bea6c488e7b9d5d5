namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Bodies that Newtonsoft.Json makes right, whatever their types look like.</summary>
public sealed class NewtonsoftTests
{
    /// <summary>Each row: an expression for <c>from</c>, and the types that it needs. Each is sent as a right sender.</summary>
    public static TheoryData<string, string, string> Senders => new()
    {
        { "a data contract", """new Agent { Id = "2f6d", Type = "agent", Note = "x" }""", """
            [System.Runtime.Serialization.DataContract] public class Agent
            {
                [System.Runtime.Serialization.DataMember(Name = "id", EmitDefaultValue = false)] public string? Id { get; set; }
                [System.Runtime.Serialization.DataMember(Name = "type")] public string? Type { get; set; }
                [System.Runtime.Serialization.DataMember(Name = "name", EmitDefaultValue = false)] public string? Name { get; set; }
                public string? Note { get; set; }
            }
            """ },
        { "a derived type in a variable of its base", """(Party)new Agent { id = "2f6d", type = "agent" }""", """
            public class Party { public string? id; }
            public class Agent : Party { public string? type; }
            """ },
        { "an enum by its member's name", """new { id = "2f6d", type = Kind.Agent }""", """
            [Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))] public enum Kind { [System.Runtime.Serialization.EnumMember(Value = "agent")] Agent }
            """ },
        { "a member that is never written", """new Agent()""", """
            public class Agent { public string id = "2f6d"; public string type = "agent"; public string? name = "x"; public bool ShouldSerializename() => false; }
            """ },
        { "a property that says whether another is", """new Agent()""", """
            public class Agent { public string id = "2f6d"; public string type = "agent"; public int rank = 5; [Newtonsoft.Json.JsonIgnore] public bool rankSpecified { get; set; } }
            """ },
        { "a callback", """new Agent { id = "2f6d", type = "x" }""", """
            public class Agent { public string? id; public string? type; [System.Runtime.Serialization.OnSerializing] internal void Before(System.Runtime.Serialization.StreamingContext context) => type = "agent"; }
            """ },
        { "a default that is left out", """new Agent { id = "2f6d", type = "agent", tag = "none" }""", """
            public class Agent { public string? id; public string? type; [System.ComponentModel.DefaultValue("none"), Newtonsoft.Json.JsonProperty(DefaultValueHandling = Newtonsoft.Json.DefaultValueHandling.Ignore)] public string? tag; }
            """ },
    };

    [Theory]
    [MemberData(nameof(Senders))]
    public Task Senders_by(string how, string sender, string types) => Silent.AndAcceptedAsync($$"""
        // {{how}}
        await client.PostAsync({{Silent.Path}}, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new { from = {{sender}}, {{Silent.To}}, text = "Hi", type = "text" })));
        var from = {{sender}};
        await client.PostAsync({{Silent.Path}}, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new { from, {{Silent.To}}, text = "Hi", type = "text" }), Encoding.UTF8, "application/json"));

        {{types}}
        """);

    [Fact]
    public Task Settings_that_make_names_right() => Silent.AndAcceptedAsync($$"""
        var body = new { From = new { Id = agentId, Type = "agent" }, To = new[] { new { Id = participantId, Type = "participant" } }, Text = "Hi", Type = "text", Extra = (string?)null };
        var settings = new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(), NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore };
        await client.PostAsync({{Silent.Path}}, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(body, settings)));
        var later = new Newtonsoft.Json.JsonSerializerSettings { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore };
        later.ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver();
        await client.PostAsync({{Silent.Path}}, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(body, later)));
        """);

    [Fact]
    public Task A_namesake_of_the_library() => Silent.MembersAsync("""
        string Make() => JsonConvert.SerializeObject(new { from = new { id = "1", type = "agent" }, text = "Hi", type = "text" });
        static class JsonConvert { public static string SerializeObject(object value) => ""; }
        """);
}
