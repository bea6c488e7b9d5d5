using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>A small program that sends a body.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Statements">Statements that find <c>client</c>, <c>path</c>, <c>conversationId</c>, <c>agentId</c> and <c>participantId</c> in scope.</param>
/// <param name="Types">Types beside them, in a namespace of the case's own.</param>
/// <param name="Other">The inside of another file in the same namespace.</param>
/// <param name="Reads">The expected dump of the first body that is read; <see langword="null"/> where it does not matter.</param>
/// <param name="Says">The expected IDs, in the order of the text.</param>
/// <param name="Usings">Usings of the case's own, beside <see cref="UserProgram.Usings"/>.</param>
/// <param name="Needs">The C# version that the spelling needs.</param>
internal sealed record SendingCase(
    string Name, string Statements, string Types = "", string Other = "", string? Reads = null, string Says = "", int Needs = HostCompiler.OldestCSharp, string Usings = "");
