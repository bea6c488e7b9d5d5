using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT5001: the token is asked for with scopes that do not cover an endpoint which the same type uses.</summary>
internal sealed class MissingScope() : Rule(Smell)
{
    /// <summary>Messages stay short, in characters.</summary>
    private const int Longest = 32;

    /// <summary>The scope that the vendor publishes, and what users call it who have their names from the forum.</summary>
    private const string Published = "conversations", Forum = "conversation:write";

    public static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT5001",
        "Tokens are asked for with the scopes of the endpoints that are used",
        DiagnosticSeverity.Info,
        "The scopes that the token is asked for with do not cover the endpoint that the same type sends to. Where scopes are enforced, it answers with 403.",
        "The token is asked for with {0}, which does not cover {1}: add {2}");

    public override bool HasFix => false;

    /// <summary>A token is no part of a body; <see cref="Of"/> looks at it once for all bodies of a type.</summary>
    public override void Judge(Visit visit, Findings findings)
    {
    }

    /// <summary>One finding for each request, where all of them together do not cover the endpoint.</summary>
    public static IEnumerable<Finding> Of(Endpoint endpoint, ImmutableArray<TokenRequest> requests)
    {
        if (requests.IsEmpty) return [];
        var asked = requests.SelectMany(request => request.Scopes).ToList();
        var lacks = Alternatives(endpoint).Select(alternative => alternative.Where(scope => !asked.Any(given => Covers(given, scope))).ToList()).OrderBy(missing => missing.Count).First();
        if (lacks.Count == 0) return [];
        var mend = string.Join(" and ", lacks.Select(scope => $"'{scope}'"));
        return requests.Select(request => new Finding(
            Smell, request.Place, ImmutableArray.Create($"'{Shorten(string.Join(" ", request.Scopes))}'", endpoint.Name, mend.Length <= Longest + 10 ? mend : $"'{Shorten(lacks[0])}'"), ImmutableArray<Fix>.Empty));
    }

    /// <summary>Where the document knows one naming only, the other one will do: which of them an organization has, nobody can tell from here.</summary>
    private static IEnumerable<ImmutableArray<string>> Alternatives(Endpoint endpoint) =>
        endpoint.Scopes.Any(scopes => scopes.Contains(Published)) && !endpoint.Scopes.Any(scopes => scopes.Contains(Forum))
            ? endpoint.Scopes.Add(ImmutableArray.Create(Forum))
            : endpoint.Scopes;

    /// <summary><c>conversations</c> is wider than <c>conversations:readonly</c>, and who may write may read.</summary>
    private static bool Covers(string given, string scope)
    {
        if (given == "*" || string.Equals(given, scope, StringComparison.OrdinalIgnoreCase)) return true;
        var kind = scope.IndexOf(':');
        if (kind < 0) return false;
        var domain = scope.Substring(0, kind);
        return string.Equals(given, domain, StringComparison.OrdinalIgnoreCase)
            || (scope.Substring(kind) is ":readonly" or ":read" && string.Equals(given, domain + ":write", StringComparison.OrdinalIgnoreCase));
    }

    private static string Shorten(string text) => text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
}

/// <summary>A token is asked for.</summary>
/// <param name="Place">Where the scopes are written.</param>
/// <param name="Scopes">All of them.</param>
internal sealed record TokenRequest(Place Place, ImmutableArray<string> Scopes);
