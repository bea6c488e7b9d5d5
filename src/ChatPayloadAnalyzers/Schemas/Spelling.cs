namespace ChatPayloadAnalyzers.Schemas;

/// <summary>Which known name a misspelt one means.</summary>
internal static class Spelling
{
    /// <summary>The only known name that is close enough, or <see langword="null"/>.</summary>
    /// <param name="name">What is written.</param>
    /// <param name="known">What may be meant.</param>
    /// <param name="isNear">Only letter case, dashes and a single slip count: other names may be meant as they are.</param>
    public static string? Closest(string name, IEnumerable<string> known, bool isNear = false)
    {
        string? closest = null;
        var least = int.MaxValue;
        var isTied = false;
        foreach (var candidate in known)
        {
            var allowed = isNear ? Math.Min(Allowed(candidate), candidate.Length < 5 ? 0 : 1) : Allowed(candidate);
            var distance = IsSame(name, candidate) ? 0 : Distance(name, candidate, allowed);
            if (distance > allowed) continue;
            if (distance == least) isTied = true;
            if (distance >= least) continue;
            (closest, least, isTied) = (candidate, distance, false);
        }

        return isTied ? null : closest;
    }

    /// <summary>The same words, whatever parts them.</summary>
    public static bool IsSame(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>canned_response_id and canned-response-id spell cannedResponseId.</summary>
    private static string Plain(string name) => name.Replace("_", "").Replace("-", "");

    private static int Allowed(string name) => name.Length switch
    {
        <= 5 => 1,
        <= 8 => 2,
        _ => 3,
    };

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), without regard to case.</summary>
    private static int Distance(string left, string right, int allowed)
    {
        // Names that differ more in length than is allowed cannot be close; this also bounds the table. Nor can those of other letters: a step brings in
        // one letter at most, and takes one away.
        if (Math.Abs(left.Length - right.Length) > allowed || HasMoreThan(allowed, Letters(left) & ~Letters(right)) || HasMoreThan(allowed, Letters(right) & ~Letters(left))) return int.MaxValue;
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) table[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }

        return table[left.Length, right.Length];
    }

    /// <summary>A bit for each letter; some share one.</summary>
    private static ulong Letters(string name)
    {
        var letters = 0UL;
        foreach (var letter in name) letters |= 1UL << (char.ToLowerInvariant(letter) & 63);
        return letters;
    }

    private static bool HasMoreThan(int count, ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
            if (count-- == 0) return true;
        return false;
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
