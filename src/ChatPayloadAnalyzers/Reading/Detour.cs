using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A visit to another file: which, and the expression in the file under analysis that led there.</summary>
internal sealed record Detour(SyntaxTree Tree, Place From);

/// <summary>The files that one reading went through; <see cref="Place.Detour"/> counts from 1, 0 is the file under analysis.</summary>
internal sealed class Detours(SyntaxTree home)
{
    private readonly List<Detour> _all = [];

    public int Add(SyntaxTree tree, Place from)
    {
        _all.Add(new Detour(tree, from));
        return _all.Count;
    }

    public SyntaxTree TreeOf(Place place) => place.Detour == 0 ? home : _all[place.Detour - 1].Tree;

    /// <summary>Where to report what is written at <paramref name="place"/>: always in the file under analysis.</summary>
    public TextSpan Home(Place place)
    {
        while (place.Detour != 0) place = _all[place.Detour - 1].From;
        return place.Span;
    }
}
