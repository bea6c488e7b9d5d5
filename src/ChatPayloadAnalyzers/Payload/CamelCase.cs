namespace ChatPayloadAnalyzers.Payload;

/// <summary>What the members of an object would be called if the call that serializes it were told to use camel case.</summary>
/// <param name="call">How the call is written.</param>
/// <param name="names">The names of now, and those of then; <see langword="null"/> where the serializer would throw.</param>
internal sealed class CamelCase(Form call, Lazy<IReadOnlyDictionary<string, string>?> names)
{
    public Form Call { get; } = call;

    /// <summary>The name of a member then; <see langword="null"/> where it is not known.</summary>
    public string? NameOf(string name) => names.Value is { } known && known.TryGetValue(name, out var then) ? then : null;
}
