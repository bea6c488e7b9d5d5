using System.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>The client of a resource: where requests are built and sent, in the spellings that such code has.</summary>
internal static class SdkClients
{
    public static string Of(SdkResource resource)
    {
        var text = new StringBuilder();
        text.AppendLine($$"""
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Runtime.CompilerServices;
            using System.Text;
            using System.Text.Json;
            using Microsoft.Extensions.Logging;

            namespace Sdk.{{resource.Area}};

            public sealed class {{resource.Name}}Client(HttpClient http, ILogger<{{resource.Name}}Client> logger, ICommandBus bus) : ApiClient(http, logger)
            {
                private const string Root = "{{resource.Path}}";

                public async Task<{{resource.Name}}> GetAsync(string id, CancellationToken cancellation = default)
                {
                    ArgumentException.ThrowIfNullOrEmpty(id);
                    Log.LogDebug("Reading {{resource.Name}} {Id}", id);
                    using var response = await Http.GetAsync($"{Root}/{Uri.EscapeDataString(id)}", cancellation);
                    return await ReadAsync<{{resource.Name}}>(response, cancellation);
                }

                public async IAsyncEnumerable<{{resource.Name}}> ListAsync(
                    string? owner = null, int pageSize = 50, [EnumeratorCancellation] CancellationToken cancellation = default)
                {
                    string? next = null;
                    do
                    {
                        var path = Root + Query(("owner", owner), ("pageSize", pageSize), ("page", next));
                        var page = await RetryAsync(
                            async () =>
                            {
                                using var response = await Http.GetAsync(path, cancellation);
                                return await ReadAsync<{{resource.Name}}Page>(response, cancellation);
                            },
                            3,
                            cancellation);
                        foreach (var item in page.Items.Where(item => item.Id.Length > 0)) yield return item;
                        next = page.NextPage;
                    }
                    while (next is not null && !cancellation.IsCancellationRequested);
                }

            """);
        text.AppendLine(Create(resource));
        text.AppendLine(Change(resource));
        foreach (var (action, index) in resource.Actions.Select((action, index) => (action, index))) text.AppendLine(Do(resource, action, (index + resource.Variant) % 5));
        text.AppendLine($$"""
                public async Task DeleteAsync(string id, CancellationToken cancellation = default)
                {
                    using var response = await Http.DeleteAsync(string.Concat(Root, "/", id), cancellation);
                    if (!response.IsSuccessStatusCode) Log.LogError("{Id} was not deleted: {Status}", id, response.StatusCode);
                    response.EnsureSuccessStatusCode();
                }

                private static HttpRequestMessage Authorized(HttpRequestMessage request, string token)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                    request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(ApiDefaults.Json));
                    request.Headers.TryAddWithoutValidation("X-Request-Id", Guid.NewGuid().ToString("N"));
                    return request;
                }
            }
            """);
        return text.ToString();
    }

    private static string Create(SdkResource resource) => (resource.Variant % 2) switch
    {
        0 => $$"""
                public async Task<{{resource.Name}}> CreateAsync({{resource.Name}}Draft draft, CancellationToken cancellation = default)
                {
                    var mistakes = draft.Mistakes().ToList();
                    if (mistakes.Count > 0) throw new ArgumentException(string.Join(", ", mistakes), nameof(draft));
                    using var response = await Http.PostAsJsonAsync(Root, draft, cancellation);
                    var created = await ReadAsync<{{resource.Name}}>(response, cancellation);
                    Log.LogInformation("Created {Id} at {Time}", created.Id, DateTimeOffset.UtcNow);
                    return created;
                }

            """,
        _ => $$"""
                public async Task<{{resource.Name}}> CreateAsync({{resource.Name}}Draft draft, CancellationToken cancellation = default)
                {
                    if (draft.Mistakes().FirstOrDefault() is { } mistake) throw new ArgumentException(mistake, nameof(draft));
                    var json = JsonSerializer.Serialize(draft, ApiDefaults.Options);
                    var content = new StringContent(json, Encoding.UTF8, "application/json");
                    using var response = await Http.PostAsync("/{{resource.Path}}", content, cancellation);
                    return await ReadAsync<{{resource.Name}}>(response, cancellation);
                }

            """,
    };

    private static string Change(SdkResource resource) => $$"""
            public async Task<{{resource.Name}}> ChangeAsync(string id, {{resource.Name}}Draft draft, string token, CancellationToken cancellation = default)
            {
                using var request = new HttpRequestMessage(HttpMethod.Patch, $"https://api.example.com/{Root}/{id}");
                request.Content = new StringContent(JsonSerializer.Serialize(draft), Encoding.UTF8, ApiDefaults.Json);
                Authorized(request, token);
                using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (Log.IsEnabled(LogLevel.Trace)) Log.LogTrace("Headers: {Headers}", string.Join(';', response.Headers.Select(header => header.Key)));
                return await ReadAsync<{{resource.Name}}>(response, cancellation);
            }

        """;

    private static string Do(SdkResource resource, string action, int spelling) => spelling switch
    {
        0 => $$"""
                public async Task {{action}}Async(string id, string reason, CancellationToken cancellation = default)
                {
                    var path = $"{Root}/{id}/{{action.ToLowerInvariant()}}";
                    var body = new { reason, type = "{{action.ToLowerInvariant()}}", from = Environment.UserName, at = DateTimeOffset.UtcNow };
                    using var response = await Http.PostAsJsonAsync(path, body, ApiDefaults.Options, cancellation);
                    response.EnsureSuccessStatusCode();
                    Log.LogInformation("{Action} of {Id}", nameof({{action}}Async), id);
                }

            """,
        1 => $$"""
                public async Task {{action}}Async(IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
                {
                    foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(25))
                    {
                        var json = JsonSerializer.Serialize(new { ids = chunk, count = chunk.Length });
                        using var content = new StringContent(json, Encoding.UTF8, "application/json");
                        using var response = await Http.PostAsync(Root + "/bulk/{{action.ToLowerInvariant()}}", content, cancellation);
                        if (!response.IsSuccessStatusCode) throw new ApiException(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
                        Log.LogDebug("{Count} done, {First} to {Last}", chunk.Length, chunk.First(), chunk.Last());
                    }
                }

            """,
        2 => $$"""
                public async Task<bool> {{action}}Async(Uri address, string token, CancellationToken cancellation = default)
                {
                    var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "{{resource.Path}}/{{action.ToLowerInvariant()}}"))
                    {
                        Content = JsonContent.Create(new {{resource.Name}}Draft(), options: ApiDefaults.Options),
                    };
                    using var response = await Http.SendAsync(Authorized(request, token), cancellation);
                    return response.IsSuccessStatusCode && response.Content.Headers.ContentLength.GetValueOrDefault() > 0;
                }

            """,
        3 => $$"""
                public async Task {{action}}Async({{resource.Name}} item, CancellationToken cancellation = default)
                {
                    var command = new {{resource.Name}}Draft();
                    await bus.SendAsync(command, cancellation);
                    var lines = item.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}").ToArray();
                    Log.LogInformation("{Action} of {Id} with {Lines}", "{{action}}", item.Id, string.Join(Environment.NewLine, lines));
                    await Task.WhenAll(lines.Select(line => Task.Delay(line.Length, cancellation)));
                }

            """,
        _ => $$"""
                public async Task<string> {{action}}Async(string id, string format, CancellationToken cancellation = default)
                {
                    var path = format switch
                    {
                        "csv" => $"{Root}/{id}/export.csv",
                        "xml" => $"{Root}/{id}/export.xml",
                        _ => throw new ArgumentOutOfRangeException(nameof(format)),
                    };
                    using var content = new StringContent("<request><action>{{action}}</action></request>", Encoding.UTF8, "application/xml");
                    using var response = await RetryAsync(() => Http.PostAsync(path, content, cancellation), 5, cancellation);
                    var text = await response.Content.ReadAsStringAsync(cancellation);
                    return text.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
                }

            """,
    };
}
