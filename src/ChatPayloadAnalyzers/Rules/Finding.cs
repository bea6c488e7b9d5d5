using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>What a rule found: where, the words of its message, and the fixes in the order of their offer.</summary>
internal sealed class Finding(DiagnosticDescriptor descriptor, Place place, ImmutableArray<string> words, ImmutableArray<Fix> fixes)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public Place Place { get; } = place;

    /// <summary>The arguments of the descriptor's message format.</summary>
    public ImmutableArray<string> Words { get; } = words;

    public ImmutableArray<Fix> Fixes { get; } = fixes;

    public Finding WithoutFixes() => Fixes.IsEmpty ? this : new(Descriptor, Place, Words, ImmutableArray<Fix>.Empty);
}

/// <summary>Takes the findings of one judgement.</summary>
internal sealed class Findings(Schemas.Endpoint endpoint)
{
    private readonly ImmutableArray<Finding>.Builder _all = ImmutableArray.CreateBuilder<Finding>();

    private string? _answers;

    public ImmutableArray<Finding> All => _all.ToImmutable();

    /// <param name="rule">The rule that speaks.</param>
    /// <param name="place">What to underline.</param>
    /// <param name="what">What is wrong, naming the member by its path in quotes.</param>
    /// <param name="mend">What to write instead, as an instruction.</param>
    /// <param name="fixes">The choices of the light bulb, the first being the one that <c>dotnet format</c> takes.</param>
    public void Add(Rule rule, Place place, string what, string mend, params Fix?[] fixes) => Add(rule, place, what, _answers ??= $"answers '{endpoint.Answer}'", mend, fixes);

    /// <param name="rule">The rule that speaks.</param>
    /// <param name="place">What to underline.</param>
    /// <param name="what">What is wrong, naming the member by its path in quotes.</param>
    /// <param name="outcome">What the endpoint does.</param>
    /// <param name="mend">What to write instead, as an instruction.</param>
    /// <param name="fixes">The choices of the light bulb.</param>
    public void Add(Rule rule, Place place, string what, string outcome, string mend, Fix?[] fixes) =>
        Add(new Finding(rule.Descriptor, place, ImmutableArray.Create(what, endpoint.Name, outcome, mend), fixes.OfType<Fix>().ToImmutableArray()));

    public void Add(Finding finding) => _all.Add(finding);

    public int Count => _all.Count;

    /// <summary>Whether one of the findings from <paramref name="start"/> on says that the body is refused.</summary>
    public bool RefuseSince(int start)
    {
        for (var i = start; i < _all.Count; i++)
            if (_all[i].Descriptor.DefaultSeverity == DiagnosticSeverity.Warning) return true;
        return false;
    }

    /// <summary>Takes back the findings from <paramref name="start"/> on.</summary>
    public void Forget(int start)
    {
        while (_all.Count > start) _all.RemoveAt(_all.Count - 1);
    }
}
