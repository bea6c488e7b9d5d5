using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Reads the path of a request from a string or a <see cref="System.Uri"/>.</summary>
internal static class PathReader
{
    public static PartialText Read(IOperation path, Reader reader)
    {
        var operation = Reader.Unwrap(path);
        if (operation.Type?.SpecialType == SpecialType.System_String) return WireTextReader.ReadText(operation, reader);
        if (reader.Follow(operation) is var (value, there)) return Read(value, there);
        if (operation is not IObjectCreationOperation creation || !KnownSymbols.Same(creation.Type, reader.Symbols.Uri)) return PartialText.Unknown;
        var texts = creation.Arguments.Where(a => a.Parameter is { Type.SpecialType: SpecialType.System_String }).ToList();
        if (texts.Count != 1) return PartialText.Unknown;
        var text = WireTextReader.ReadText(texts[0].Value, reader);
        // new Uri(baseUri, "conversations/…"): the base may carry anything in front, unless a slash starts the path anew.
        var isRelative = texts[0].Parameter!.Name == "relativeUri" && text.Pieces.FirstOrDefault() is { } start && !start.StartsWith("/", StringComparison.Ordinal);
        return isRelative ? PartialText.Of(text.Pieces.Insert(0, "/").Insert(0, null)) : text;
    }
}
