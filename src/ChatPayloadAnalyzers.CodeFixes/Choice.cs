using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Rules;

namespace ChatPayloadAnalyzers.CodeFixes;

/// <summary>A finding of a document, and the fix that is chosen for it.</summary>
internal sealed record Choice(DocumentFindings Document, Finding Finding, Fix Fix)
{
    /// <summary>
    /// The one at <paramref name="position"/> of those that are offered, else the first: but what is done only on request is asked for by
    /// a position of its own, which the first has not.
    /// </summary>
    public static T? At<T>(int position, IReadOnlyList<T> offered, Func<T, Fix> fix)
        where T : class =>
        position > 0 && position < offered.Count ? offered[position] : offered.FirstOrDefault(one => !fix(one).IsOnlyOnRequest);

    /// <summary>
    /// The same with fewer variables from the scope: one whose value is not certain at this place, or that is not to be used,
    /// gives way to the next name or to an example.
    /// </summary>
    public IEnumerable<Choice> WithFewerVariables()
    {
        var names = Fix.Variables;
        var sets = names.Count < 2 ? [] : names.OrderBy(name => name, StringComparer.Ordinal).Select(name => names.Intersect([name]));
        return sets.Append(names).Where(set => !set.IsEmpty).Select(set => this with { Fix = Fix.Without(set) });
    }
}
