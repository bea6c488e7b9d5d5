using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>A body on its way to an endpoint.</summary>
/// <param name="Body">What is known of it.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Settings">What the user has set for the file that sends it.</param>
internal sealed record Message(Slot Body, Destination Destination, RuleSettings Settings)
{
    public Endpoint Endpoint => Destination.Endpoint;

    /// <summary>What fills a parameter of the path; <see langword="null"/> where that is not in view.</summary>
    public PartialText? PathParameter(string name) => Destination.Parameters.TryGetValue(name, out var value) ? value : null;
}
