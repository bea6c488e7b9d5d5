using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace ConversationsApi;

/// <summary>The tokens given out and still good: at most <see cref="Most"/>, the oldest make room for new ones.</summary>
internal sealed class AccessTokens(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const int Most = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (IReadOnlySet<string> Scopes, DateTimeOffset Expires)> issued = new(StringComparer.Ordinal);
    private readonly Queue<string> oldestFirst = new();

    public string Issue(IReadOnlySet<string> scopes)
    {
        var token = RandomNumberGenerator.GetHexString(40, lowercase: true);
        lock (gate)
        {
            if (oldestFirst.Count == Most)
                issued.Remove(oldestFirst.Dequeue());
            issued.Add(token, (scopes, clock.GetUtcNow() + Lifetime));
            oldestFirst.Enqueue(token);
        }

        return token;
    }

    /// <summary>The scopes of the bearer token that the request carries; null when it carries none that is known.</summary>
    public IReadOnlySet<string>? ScopesOf(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { } token)
        {
            return null;
        }

        lock (gate)
            return issued.TryGetValue(token, out var found) && clock.GetUtcNow() < found.Expires ? found.Scopes : null;
    }
}
