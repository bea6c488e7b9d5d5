using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a variable holds where it is used: a value as it was created, and what was done to it since.</summary>
/// <param name="Value">The expression that made the value.</param>
/// <param name="Reader">A reader that stands where it is written.</param>
/// <param name="Changes">In order, up to the moment that the reading is about.</param>
internal sealed record Held(IOperation Value, Reader Reader, ImmutableArray<Change> Changes)
{
    public Held(IOperation value, Reader reader)
        : this(value, reader, ImmutableArray<Change>.Empty)
    {
    }
}
