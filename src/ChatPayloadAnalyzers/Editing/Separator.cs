using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>What <c>string.Join</c> writes between two items: it stands in the code once, whatever it is between.</summary>
internal sealed class Separator(SyntaxNode call) : TextTemplate
{
    public SyntaxNode Call { get; } = call;

    public override string? Spell(string text) => null;
}
