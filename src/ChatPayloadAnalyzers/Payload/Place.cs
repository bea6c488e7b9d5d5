namespace ChatPayloadAnalyzers.Payload;

/// <summary>
/// Where something is written. <paramref name="Detour"/> 0 is the file under analysis; any other number is a visit to
/// another file that the reading made, and the reading knows which file and from where.
/// </summary>
internal readonly record struct Place(TextSpan Span, int Detour = 0);
