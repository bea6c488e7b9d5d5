namespace ChatPayloadAnalyzers.Json;

/// <summary>A call that makes another text of the one that literals spell: what a fix writes into such a literal goes through it.</summary>
internal abstract class TextTemplate
{
    /// <returns>What the template must say for <paramref name="text"/> to come out; <see langword="null"/> where nothing gives it.</returns>
    public abstract string? Spell(string text);

    /// <summary>How many characters of the template spell <paramref name="c"/>.</summary>
    public virtual int WidthOf(char c) => 1;
}
