namespace ChatPayloadAnalyzers.Editing;

/// <summary>What a fix has written for the ids that it needed, in the words of its title.</summary>
internal sealed class FixWords
{
    private readonly List<string> _ids = [];

    /// <summary><c>participantId</c>, <c>customer.Id</c>, <c>a placeholder id</c>; <see langword="null"/> where the fix needed none.</summary>
    public string? Ids => _ids.Count switch
    {
        0 => null,
        1 => _ids[0],
        2 => $"{_ids[0]} and {_ids[1]}",
        _ => "the ids in scope",
    };

    /// <summary>Notes an expression that was found; nothing was, where it is <see langword="null"/>.</summary>
    public string? Taken(string? expression)
    {
        if (expression is not null) Add(FixTitle.Shorten(expression.Replace("!", "").Replace("@", "")));
        return expression;
    }

    /// <summary>Notes that nothing was found, so that a value was made up.</summary>
    public string Invented(string example)
    {
        Add(example.EndsWith("-here", StringComparison.Ordinal) ? "a placeholder id" : "a sample text");
        return example;
    }

    private void Add(string words)
    {
        if (!_ids.Contains(words)) _ids.Add(words);
    }
}
