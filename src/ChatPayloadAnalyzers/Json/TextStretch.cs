using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Json;

/// <summary>Characters of a text that one literal, one hole or one name spells.</summary>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
/// <param name="Place">What spells them: the whole literal, or the code that is no literal.</param>
/// <param name="Literal">The literal; <see langword="null"/> for a hole and for text that is spelled elsewhere.</param>
/// <param name="Templates">The calls that the literal's text goes through, the first one first.</param>
/// <param name="Source">The part of the file that spells just these characters.</param>
/// <param name="IsWhole">Nothing else is spelled there.</param>
/// <param name="IsShared">The same characters of the file stand in the text more than once.</param>
internal readonly record struct TextStretch(
    int Start, int End, Place Place, LiteralPiece? Literal, ImmutableArray<TextTemplate> Templates, TextSpan Source, bool IsWhole, bool IsShared);
