namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>What all clients of the generated SDK share.</summary>
internal static class SdkFoundation
{
    public const string Text = """
        using System.Net;
        using System.Text;
        using System.Text.Json;
        using Microsoft.Extensions.Logging;

        namespace Sdk;

        public sealed class ApiException(HttpStatusCode status, string body) : Exception($"The service answered {(int)status}: {body}")
        {
            public HttpStatusCode Status { get; } = status;
        }

        public interface ICommandBus
        {
            Task SendAsync(object command, CancellationToken cancellation);
        }

        public static class ApiDefaults
        {
            public const string Json = "application/json";

            public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
        }

        public abstract class ApiClient(HttpClient http, ILogger logger)
        {
            protected HttpClient Http { get; } = http;

            protected ILogger Log { get; } = logger;

            protected async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
            {
                var body = await response.Content.ReadAsStringAsync(cancellation);
                if (!response.IsSuccessStatusCode)
                {
                    Log.LogWarning("{Status} from {Path}", response.StatusCode, response.RequestMessage?.RequestUri);
                    throw new ApiException(response.StatusCode, body);
                }

                return JsonSerializer.Deserialize<T>(body, ApiDefaults.Options) ?? throw new InvalidOperationException("The answer was null.");
            }

            protected async Task<T> RetryAsync<T>(Func<Task<T>> call, int attempts, CancellationToken cancellation)
            {
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        return await call();
                    }
                    catch (ApiException failure) when (attempt < attempts && failure.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway)
                    {
                        Log.LogInformation("Attempt {Attempt} of {Attempts} failed", attempt, attempts);
                        await Task.Delay(TimeSpan.FromMilliseconds(100 * Math.Pow(2, attempt)), cancellation);
                    }
                }
            }

            protected static string Query(params (string Name, object? Value)[] parameters)
            {
                var query = new StringBuilder();
                foreach (var (name, value) in parameters)
                {
                    if (value is null) continue;
                    query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=');
                    query.Append(Uri.EscapeDataString(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""));
                }

                return query.ToString();
            }
        }
        """;
}
