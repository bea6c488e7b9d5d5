namespace ChatPayloadAnalyzers.Rules;

/// <summary>What an id looks like that was left over from a sample: by spellings that all samples use, and by a list of the user's own.</summary>
/// <param name="own">Further ids, whatever their letter case; <c>*</c> stands for any characters.</param>
internal sealed class Placeholders(ImmutableArray<string> own)
{
    /// <summary>The setting that adds to the list: <c>chat_payload.placeholders = demo-* | nobody</c>.</summary>
    public const string Key = "chat_payload.placeholders";

    public static readonly Placeholders BuiltIn = new(ImmutableArray<string>.Empty);

    private static readonly (char First, char Last)[] Brackets = [('<', '>'), ('{', '}'), ('[', ']'), ('%', '%')];

    private static readonly string[] Words = ["todo", "fixme", "changeme", "change-me", "replaceme", "replace-me", "placeholder"];

    /// <param name="setting">Entries with <c>|</c> between them.</param>
    public static Placeholders Parse(string setting)
    {
        var entries = setting.Split('|').Select(entry => entry.Trim()).Where(entry => entry.Trim('*').Length > 0).ToImmutableArray();
        return entries.IsEmpty ? BuiltIn : new Placeholders(entries);
    }

    /// <param name="text">The id.</param>
    /// <param name="isName">It may be one that people make up, such as that of a canned response: "your-order-has-shipped" is one, "your-agent-id" is nobody's.</param>
    public bool Contains(string text, bool isName)
    {
        // AGENT_ID_HERE, agent id here
        var id = text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        if (id.Length == 0) return false;
        return id.EndsWith("-here", StringComparison.Ordinal)
            || Brackets.Any(pair => id.Length > 1 && id[0] == pair.First && id[id.Length - 1] == pair.Last)
            // ${agentId}: the hole of another language.
            || (id.StartsWith("${", StringComparison.Ordinal) && id[id.Length - 1] == '}')
            || (id.StartsWith("your", StringComparison.Ordinal) && (id.EndsWith("id", StringComparison.Ordinal) || (!isName && id.StartsWith("your-", StringComparison.Ordinal))))
            || (id.EndsWith("-id", StringComparison.Ordinal) && new[] { "insert-", "enter-", "replace-" }.Any(verb => id.StartsWith(verb, StringComparison.Ordinal)))
            || Words.Contains(id)
            || id.StartsWith("todo:", StringComparison.Ordinal)
            || IsFilledWith('x', id, least: 3)
            // The GUID of zeros, with and without its dashes and braces.
            || IsFilledWith('0', id.Trim('(', ')'), least: 32)
            || own.Any(entry => Fits(entry.ToLowerInvariant(), text.Trim().ToLowerInvariant()));
    }

    private static bool IsFilledWith(char filling, string id, int least) => id.All(c => c == filling || c == '-') && id.Count(c => c == filling) >= least;

    private static bool Fits(string entry, string id)
    {
        var parts = entry.Split('*');
        if (parts.Length == 1) return id == entry;
        if (!id.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = id.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        var last = parts[parts.Length - 1];
        return id.Length - at >= last.Length && id.EndsWith(last, StringComparison.Ordinal);
    }
}
