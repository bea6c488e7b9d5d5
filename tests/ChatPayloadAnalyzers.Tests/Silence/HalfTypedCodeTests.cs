namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Code in the middle of being typed. Nothing is known of what will stand there in a moment.</summary>
public sealed class HalfTypedCodeTests
{
    [Theory]
    [InlineData("await client.PostAsJsonAsync({0}, ")]
    [InlineData("await client.PostAsJsonAsync({0}, new")]
    [InlineData("await client.PostAsJsonAsync({0}, new Message")]
    [InlineData("await client.PostAsJsonAsync({0}, new Message {{")]
    [InlineData("await client.PostAsJsonAsync({0}, message);")]
    [InlineData("await client.PostAsJsonAsync({0}, Make(")]
    [InlineData("await client.PostAsJsonAsync({0}, new {{ from = new {{ id = agentId, type = \"agent\" }}, to = , text = \"Hi\", type = \"text\" }});")]
    [InlineData("await client.PostAsJsonAsync({0}, new {{ from = new {{ id = agentId, type = \"agent\" }}, to = recipients, text = \"Hi\", type = \"text\" }});")]
    [InlineData("await client.PostAsJsonAsync({0}, new {{ from = new {{ id = , type =  }}, to = new[] {{ new {{ id = , type = \"participant\" }} }}, text = \"Hi\", type = \"text\" }});")]
    [InlineData("await client.PostAsync({0}, ")]
    [InlineData("await client.PostAsync({0}, new StringContent(")]
    [InlineData("await client.PostAsync({0}, new StringContent(json")]
    [InlineData("await client.PostAsync({0}, JsonContent.Create(")]
    [InlineData("await client.PostAsync({0}, JsonContent.Create(new Message {{ Text = }}));")]
    [InlineData("await client.PostAsync({0}, new StringContent(JsonSerializer.Serialize(")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, {0}) {{ Content = ")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod., {0}) {{ Content = new StringContent(\"{{}}\") }}; await client.SendAsync(request);")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, {0}); request.Content = ; await client.SendAsync(request);")]
    [InlineData("client.")]
    [InlineData("client.PostAsJsonAsync")]
    [InlineData("client.PostAsJsonAsync(")]
    public Task Nothing_is_said(string code) => Silent.HalfTypedAsync(string.Format(code, Silent.Path));
}
