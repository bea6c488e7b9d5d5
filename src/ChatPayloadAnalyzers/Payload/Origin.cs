namespace ChatPayloadAnalyzers.Payload;

/// <summary>
/// What gives a value that only run time knows, so that it can be told whether two values are certainly one and the same. What is known of
/// the code stands in <c>Reading</c>.
/// </summary>
internal abstract class Origin
{
    /// <summary>Whether both give the same value, every time that one body is sent. A likeness of names is never enough.</summary>
    public abstract bool IsSame(Origin other);

    /// <summary>The value is a string to the program, too, and may be JSON text.</summary>
    public abstract bool IsText { get; }

    /// <summary>For a text that is JSON itself, what it says; <see langword="null"/> where that is not known, and for other values. Read when it is asked for.</summary>
    public abstract Slot? Json { get; }
}
