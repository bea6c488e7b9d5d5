namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>JSON text with run-time pieces in it that may hold any piece of JSON.</summary>
public sealed class JsonFragmentsTests
{
    /// <summary>Each row: the value of <c>piece</c>, and the text around it.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        // Members, with or without their comma.
        { """ "to":[{"id":"p","type":"participant"}] """, """{"from":{"id":"a","type":"agent"},"text":"Hi","type":"text",{{piece}}}""" },
        { """ "to":[{"id":"p","type":"participant"}], """, """{"from":{"id":"a","type":"agent"},{{piece}}"text":"Hi","type":"text"}""" },
        { """ ,"to":[{"id":"p","type":"participant"}] """, """{"from":{"id":"a","type":"agent"},"text":"Hi","type":"text"{{piece}}}""" },
        { """ "to":[{"id":"p","type":"participant"}], """, """{ {{piece}} "from":{"id":"a","type":"agent"},"text":"Hi","type":"text"}""" },
        { """ "from":{"id":"a","type":"agent"},"to":[{"id":"p","type":"participant"}],"text":"Hi","type":"text" """, """{ {{piece}} }""" },
        { """ "type":"agent" """, """{"from":{"id":"a",{{piece}}},"to":[{"id":"p","type":"participant"}],"text":"Hi","type":"text"}""" },

        // Values.
        { """ [{"id":"p","type":"participant"}] """, """{"from":{"id":"a","type":"agent"},"to":{{piece}},"text":"Hi","type":"text"}""" },
        { """ {"id":"p","type":"participant"} """, """{"from":{"id":"a","type":"agent"},"to":[{{piece}}],"text":"Hi","type":"text"}""" },
        { """ {"id":"p","type":"participant"},{"id":"q","type":"participant"} """, """{"from":{"id":"a","type":"agent"},"to":[ {{piece}} ],"text":"Hi","type":"text"}""" },
        { """ "Hi" """, """{"from":{"id":"a","type":"agent"},"to":[{"id":"p","type":"participant"}],"text":{{piece}},"type":"text"}""" },
        { "text", """{"from":{"id":"a","type":"agent"},"to":[{"id":"p","type":"participant"}],"{{piece}}":"Hi","type":"{{piece}}"}""" },
        { "t", """{"from":{"id":"a","type":"agen{{piece}}"},"to":[{"id":"p","type":"par{{piece}}icipan{{piece}}"}],"text":"Hi","type":"{{piece}}ex{{piece}}"}""" },

        // Nothing at all, wherever it stands.
        { "", """{{{piece}}"from"{{piece}}:{"id":"a","type":"agent"}{{piece}},"to":[{"id":"p","type":"participant"}]{{piece}},"text":"Hi"{{piece}},"type":"text"{{piece}}}{{piece}}""" },
        { " \t\r\n", """{ {{piece}}"from":{{piece}}{"id":"a","type":"agent"},{{piece}}"to":[{{piece}}{"id":"p","type":"participant"}],"text":"Hi","type":"text" }{{piece}}""" },

        // The start or the end of the text.
        { """ {"from":{"id":"a","type":"agent"},"to":[{"id":"p","type":"participant"}], """, """{{piece}}"text":"Hi","type":"text"}""" },
        { """ "to":[{"id":"p","type":"participant"}],"text":"Hi","type":"text"} """, """{"from":{"id":"a","type":"agent"},{{piece}}""" },
        { """ {"from":{"id":"a","type":"agent"},"to":[{"id":"p","type":"participant"}],"text":"Hi","type":"text"} """, """{{piece}}""" },

        // Quotes.
        { "\"", """{ {{piece}}from{{piece}}:{"id":"a","type":"agent"},"to":[{"id":"p","type":"participant"}],"text":"Hi","type":"text"}""" },
        { "\"", """{"from":{"id":{{piece}}a{{piece}},"type":"agent"},"to":[{"id":"p","type":{{piece}}participant{{piece}}}],"text":"Hi","type":"text"}""" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public Task In_an_interpolated_literal(string piece, string text) => Silent.AndAcceptedAsync($$""""
        var piece = Wire.Text({{Quote(piece)}});
        await client.PostAsync({{Silent.Path}}, new StringContent($${{"\"\"\""}}
            {{text}}
            {{"\"\"\""}}, Encoding.UTF8, "application/json"));
        """");

    [Theory]
    [MemberData(nameof(Texts))]
    public Task In_a_sum(string piece, string text) => Silent.AndAcceptedAsync($"""
        var piece = Wire.Text({Quote(piece)});
        var json = {string.Join(" + piece + ", text.Split("{{piece}}").Select(Quote))};
        await client.PostAsync({Silent.Path}, new StringContent(json, Encoding.UTF8, "application/json"));
        """);

    [Fact]
    public Task Pieces_by_a_condition_a_join_and_a_serializer() => Silent.AndAcceptedAsync($$$""""
        var ids = new[] { participantId, participantId };
        var isCanned = agentId.Length > 3;
        var text = JsonSerializer.Serialize("She said \"hi\"");
        await client.PostAsync({{{Silent.Path}}}, new StringContent($$"""
            {
              "from": {{JsonSerializer.Serialize(new { id = agentId, type = "agent" })}},
              "to": [{{string.Join(",", ids.Select(id => "{\"id\":\"" + id + "\",\"type\":\"participant\"}"))}}],
              {{(isCanned ? "\"cannedResponseId\": \"b1c9\"" : "\"text\": " + text)}},
              "type": "text"
            }
            """));
        await client.PostAsync({{{Silent.Path}}}, new StringContent("{\"from\":{\"id\":\"a\",\"type\":\"agent\"},\"to\":[{\"id\":\"p\",\"type\":\"participant\"}],\"text\":" + text + ",\"type\":\"text\"}"));
        """");

    [Fact]
    public Task Numbers_in_strings() => Silent.AndAcceptedAsync($$$""""
        var number = agentId.Length;
        await client.PostAsync({{{Silent.Path}}}, new StringContent(
            $$"""{"from":{"id":"{{number}}","type":"agent"},"to":[{"id":"{{number:D4}}","type":"participant"}],"text":"{{number,4}}","type":"text"}"""));
        """");

    [Fact]
    public Task Templates() => Silent.AndAcceptedAsync($$$""""
        const string format = "{{\"from\":{{\"id\":\"{0}\",\"type\":\"agent\"}},\"to\":[{{\"id\":\"{1}\",\"type\":\"participant\"}}],\"text\":\"Hi\",\"type\":\"text\"}}";
        await client.PostAsync({{{Silent.Path}}}, new StringContent(string.Format(format, agentId, participantId)));
        const string template = """{"from":{"id":"AGENT","type":"agent"},"to":TO,"text":"Hi","type":"text"}""";
        await client.PostAsync({{{Silent.Path}}}, new StringContent(template.Replace("TO", "[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}]")));
        var builder = new StringBuilder("{\"from\":{\"id\":\"a\",\"type\":\"agent\"},");
        builder.Append("\"to\":[{\"id\":\"p\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}");
        await client.PostAsync({{{Silent.Path}}}, new StringContent(builder.ToString()));
        """");

    [Fact]
    public Task The_end_of_a_string() => Silent.AndAcceptedAsync($$$""""
        var builder = new StringBuilder("{\"from\":{\"id\":\"a\",\"type\":\"agent\"},\"to\":[{\"id\":\"");
        builder.Append(participantId).Append(Same("\",\"type\":\"participant\"}],")).Append("\"text\":\"Hi\",\"type\":\"text\"}");
        await client.PostAsync({{{Silent.Path}}}, new StringContent(builder.ToString()));
        var rest = string.Concat(Enumerable.Repeat("\",\"type\":\"participant\"}]", 1));
        await client.PostAsync({{{Silent.Path}}}, new StringContent("{\"from\":{\"id\":\"a\",\"type\":\"agent\"},\"text\":\"Hi\",\"to\":[{\"id\":\"" + participantId + rest + ",\"type\":\"text\"}"));

        static T Same<T>(T value) => value;
        """");

    private static string Quote(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
