namespace ChatPayloadAnalyzers.Reading;

/// <summary>Which of two runs of changes came first, where an object was changed by two ways.</summary>
internal static class ChangeOrder
{
    /// <summary>
    /// Whether all of <paramref name="changes"/> were made by callers of the method that <paramref name="reader"/> stands in. What the method does to an object
    /// that it gives back is done by then; elsewhere nobody knows which came first.
    /// </summary>
    public static bool AreBehindReturn(ImmutableArray<Change> changes, Reader reader) => changes.All(change => change switch
    {
        Either { Arms: var arms } => arms.All(arm => AreBehindReturn(arm, reader)),
        Assigned { Reader: var by } => IsCaller(by.Frame, reader.Frame),
        Called { Reader: var by } => IsCaller(by.Frame, reader.Frame),
        Appended { Reader: var by } => IsCaller(by.Frame, reader.Frame),
        // Whenever that was, nothing is known behind it.
        _ => true,
    });

    private static bool IsCaller(Frame? caller, Frame? called)
    {
        // A method that is handed the object does for its caller what the caller might do itself.
        while (caller is { Purpose: FramePurpose.Change }) caller = caller.Caller.Frame;
        for (var frame = called; frame is not null; frame = frame.Caller.Frame)
            if (ReferenceEquals(frame.Caller.Frame, caller)) return true;
        return false;
    }
}
