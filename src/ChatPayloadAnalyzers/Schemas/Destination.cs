using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>The endpoint that a body goes to, by a path whose parameters are filled.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Parameters">What fills the path's parameters, by their names; those that a base address may hold are not known.</param>
internal sealed record Destination(Endpoint Endpoint, ImmutableDictionary<string, PartialText> Parameters)
{
    /// <summary>By no path that is in view.</summary>
    public Destination(Endpoint endpoint)
        : this(endpoint, ImmutableDictionary<string, PartialText>.Empty)
    {
    }
}
