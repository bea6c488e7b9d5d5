using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Types and methods of the user's own with the names that the package looks for.</summary>
public sealed class NamesakesTests
{
    [Fact]
    public Task A_client_of_the_users_own() => Silent.StatementsAsync($$"""
        var api = new Own.HttpClient();
        await api.PostAsJsonAsync({{Silent.Path}}, {{Silent.WrongBody}});
        await api.PostAsync({{Silent.Path}}, new Own.StringContent("{}"));
        await api.SendAsync({{Silent.WrongBody}});

        namespace Own
        {
            public class HttpClient
            {
                public Task PostAsJsonAsync<T>(string path, T value) => Task.CompletedTask;
                public Task PostAsync(string path, StringContent content) => Task.CompletedTask;
                public Task SendAsync<T>(T value) => Task.CompletedTask;
            }

            public class StringContent
            {
                public StringContent(string text) => Text = text;

                public string Text { get; }
            }
        }
        """);

    [Fact]
    public Task A_serializer_and_contents_of_the_users_own() => Silent.StatementsAsync($$$""""
        Console.WriteLine(Own.JsonSerializer.Serialize({{{Both}}}));
        Console.WriteLine(Own.JsonContent.Create({{{Both}}}));
        Console.WriteLine(new Own.StringContent("""{"from":{"id":"a","type":"agent"},"text":"Hi","type":"text"}"""));
        await client.PostAsync({{{Silent.Path}}}, new System.Net.Http.StringContent(Own.JsonSerializer.Serialize({{{Both}}})));

        namespace Own
        {
            public static class JsonSerializer { public static string Serialize(object value) => value.ToString()!; }

            public static class JsonContent { public static object Create(object value) => value; }

            public class StringContent { private readonly string _text; public StringContent(string text) => _text = text; public override string ToString() => _text; }
        }
        """");

    [Fact]
    public Task Extensions_of_the_users_own() => Silent.StatementsAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, {{Silent.WrongBody}}, retries: 3);
        await client.PostAsync({{Silent.Path}}, {{Silent.WrongBody}});

        public static class Extensions
        {
            public static Task PostAsJsonAsync<T>(this HttpClient client, string path, T value, int retries) => client.PostAsJsonAsync("/v1/outbox", new { path, value, retries });

            public static Task PostAsync(this HttpClient client, string path, object value) => client.PostAsJsonAsync("/v1/outbox", new { path, value });
        }
        """);

    [Theory]
    [InlineData("public class Enriched : StringContent { public Enriched(string text) : base(text.Replace(\"{}\", \"…\")) { } }")]
    [CSharpData(12, "public class Enriched(string text) : StringContent(text.Replace(\"{}\", \"…\"));")]
    public Task A_content_that_derives_from_one_that_is_known(string type) => Silent.StatementsAsync($$"""
        await client.PostAsync({{Silent.Path}}, new Enriched("{}"));
        HttpContent content = new Enriched("{}");
        await client.PostAsync({{Silent.Path}}, content);

        {{type}}
        """);

    [Fact]
    public Task Other_contents() => Silent.StatementsAsync($$"""
        await client.PostAsync({{Silent.Path}}, null);
        await client.PostAsync({{Silent.Path}}, new FormUrlEncodedContent(new Dictionary<string, string>()));
        await client.PostAsync({{Silent.Path}}, new ByteArrayContent(new byte[0]));
        await client.PostAsync({{Silent.Path}}, new MultipartContent());
        await client.PostAsync({{Silent.Path}}, new StringContent("from=2f6d&text=Hi", Encoding.UTF8, "application/x-www-form-urlencoded"));
        await client.PostAsync({{Silent.Path}}, new StringContent("<message/>", Encoding.UTF8, "application/xml"));
        """);

    private const string Both = """new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "text" }""";
}
