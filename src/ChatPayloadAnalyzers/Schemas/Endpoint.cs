namespace ChatPayloadAnalyzers.Schemas;

/// <summary>One operation of an OpenAPI document that takes a JSON body.</summary>
internal sealed class Endpoint(string method, PathTemplate path, string name, string answer, bool nullIsAbsent, Schema body)
{
    /// <summary>The HTTP method in capitals.</summary>
    public string Method { get; } = method;

    public PathTemplate Path { get; } = path;

    /// <summary>How messages name it: <c>the chat message endpoint</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What it answers to a body that it refuses: <c>400 Invalid message payload</c>.</summary>
    public string Answer { get; } = answer;

    /// <summary>A member whose value is null counts as absent.</summary>
    public bool NullIsAbsent { get; } = nullIsAbsent;

    public Schema Body { get; } = body;
}
