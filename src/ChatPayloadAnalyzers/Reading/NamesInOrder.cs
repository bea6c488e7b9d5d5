using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Names by what they say. Most members have few of them: to look through them takes no longer than to look them up, and there is no index for each
/// member that sends, which would be copied whenever the runtime collects.
/// </summary>
/// <param name="all">The names, in the order of the text.</param>
internal sealed class NamesInOrder(IReadOnlyCollection<IdentifierNameSyntax> all)
{
    private const int Few = 32;

    private readonly IdentifierNameSyntax[] _few = all.Count <= Few ? [.. all] : [];

    private readonly Dictionary<string, List<IdentifierNameSyntax>>? _many = all.Count <= Few ? null : Index(all);

    /// <summary>Those that say <paramref name="name"/>, in the order of the text.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Of(string name)
    {
        if (_many is not null) return _many.TryGetValue(name, out var uses) ? uses : [];
        var count = 0;
        foreach (var one in _few)
            if (one.Identifier.ValueText == name) count++;
        if (count == 0) return [];
        var found = new IdentifierNameSyntax[count];
        for (var i = _few.Length - 1; count > 0; i--)
            if (_few[i].Identifier.ValueText == name) found[--count] = _few[i];
        return found;
    }

    /// <summary>Where in names that are in the order of the text the first one stands that begins at <paramref name="position"/> or behind it.</summary>
    public static int IndexFrom<TNames>(TNames names, int position)
        where TNames : IReadOnlyList<IdentifierNameSyntax>
    {
        var low = 0;
        var high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].SpanStart < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Those of such names that stand in <paramref name="span"/>.</summary>
    public static IEnumerable<IdentifierNameSyntax> In(IReadOnlyList<IdentifierNameSyntax> names, TextSpan span)
    {
        for (var index = IndexFrom(names, span.Start); index < names.Count && names[index].Span.End <= span.End; index++) yield return names[index];
    }

    private static Dictionary<string, List<IdentifierNameSyntax>> Index(IReadOnlyCollection<IdentifierNameSyntax> names)
    {
        var index = new Dictionary<string, List<IdentifierNameSyntax>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!index.TryGetValue(name.Identifier.ValueText, out var uses)) index.Add(name.Identifier.ValueText, uses = []);
            uses.Add(name);
        }

        return index;
    }
}
