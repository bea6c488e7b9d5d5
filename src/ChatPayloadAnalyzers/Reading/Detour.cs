using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A visit to other code: its file, and the expression that led there.</summary>
/// <param name="Tree">The file.</param>
/// <param name="From">The expression.</param>
/// <param name="HasArguments">It is the code of a method, and what it makes may depend on what it is given.</param>
internal sealed record Detour(SyntaxTree Tree, Place From, bool HasArguments);

/// <summary>The files that one reading went through; <see cref="Place.Detour"/> counts from 1, 0 is the file under analysis.</summary>
internal sealed class Detours(SyntaxTree home)
{
    private readonly List<Detour> _all = [];

    public int Add(SyntaxTree tree, Place from, bool hasArguments)
    {
        _all.Add(new Detour(tree, from, hasArguments));
        return _all.Count;
    }

    /// <summary>Whether some of what was read may depend on the arguments of a call.</summary>
    public bool HaveArguments => _all.Any(detour => detour.HasArguments);

    public SyntaxTree TreeOf(Place place) => place.Detour == 0 ? home : _all[place.Detour - 1].Tree;

    /// <summary>Where to report what is written at <paramref name="place"/>: always in the file under analysis.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="isUnconditional">It holds whatever the arguments of the calls on the way are.</param>
    public Place Home(Place place, bool isUnconditional)
    {
        while (place.Detour != 0 && _all[place.Detour - 1] is var detour)
        {
            if (detour.Tree == home && (isUnconditional || !detour.HasArguments) && !IsConditional(detour.From, isUnconditional)) break;
            place = detour.From;
        }

        return place;
    }

    private bool IsConditional(Place place, bool isUnconditional)
    {
        for (; place.Detour != 0; place = _all[place.Detour - 1].From)
            if (!isUnconditional && _all[place.Detour - 1].HasArguments) return true;
        return false;
    }
}
