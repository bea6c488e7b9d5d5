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
        if (reader.Follow(operation) is { Changes.IsEmpty: true } held) return Read(held.Value, held.Reader);
        if (operation is not IObjectCreationOperation creation || !KnownSymbols.Same(creation.Type, reader.Symbols.Uri)) return PartialText.Unknown;
        var texts = creation.Arguments.Where(a => a.Parameter is { Type.SpecialType: SpecialType.System_String }).ToList();
        if (texts.Count != 1) return PartialText.Unknown;
        var text = WireTextReader.ReadText(texts[0].Value, reader);
        var baseUri = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "baseUri")?.Value;
        return baseUri is null ? text : Resolve(Read(baseUri, reader), text);
    }

    /// <summary>A relative path under a base address: what stands behind the base's last slash is dropped; a slash in front starts the path anew.</summary>
    public static PartialText Resolve(PartialText baseUri, PartialText path)
    {
        if (path.Pieces.FirstOrDefault() is not { } start || start.StartsWith("/", StringComparison.Ordinal) || start.Contains("://")) return path;
        var prefix = baseUri.Whole is { } known ? Folder(known) : null;
        return PartialText.Of(prefix is null ? path.Pieces.Insert(0, "/").Insert(0, null) : path.Pieces.RemoveAt(0).Insert(0, prefix + start));
    }

    /// <summary>https://host/v3/x stands in https://host/v3/, and https://host in https://host/.</summary>
    private static string Folder(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var slash = address.LastIndexOf('/');
        return slash >= host ? address.Substring(0, slash + 1) : address + "/";
    }
}
