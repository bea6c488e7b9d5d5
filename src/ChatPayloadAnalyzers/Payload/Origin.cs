namespace ChatPayloadAnalyzers.Payload;

/// <summary>
/// What gives a value that only run time knows, so that it can be told whether two values are certainly one and the same. What is known of
/// the code stands in <c>Reading</c>.
/// </summary>
internal abstract class Origin
{
    /// <summary>Whether both give the same value, every time that one body is sent. A likeness of names is never enough.</summary>
    public abstract bool IsSame(Origin other);
}
