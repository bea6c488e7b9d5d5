using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Reads the path of a request from a string, a <see cref="System.Uri"/> or a <see cref="System.UriBuilder"/>.</summary>
internal static class PathReader
{
    /// <summary>How many addresses may stand in one another.</summary>
    private const int MostDepth = 16;

    public static PartialText Read(IOperation path, Reader reader) => Read(path, reader, 0);

    /// <summary>A relative path under a base address: what stands behind the base's last slash is dropped; a slash in front starts the path anew.</summary>
    public static PartialText Resolve(PartialText baseUri, PartialText path)
    {
        if (path.Pieces.IsEmpty) return baseUri;
        if (path.Pieces[0].Known is { } start)
        {
            if (start.StartsWith("/", StringComparison.Ordinal) || PathJoin.IsAbsolute(start)) return path;
            return Folder(baseUri) is { } folder ? PathJoin.Append(folder, path) : PartialText.Of([null, "/", .. path.Pieces]);
        }

        // What the path starts with may be a whole address; under a base with a path of its own it may be a part of one too.
        return Folder(baseUri) is { Whole: { } known } && known.IndexOf('/', known.IndexOf("://", StringComparison.Ordinal) + 3) != known.Length - 1
            ? PathJoin.Append(PartialText.Known(known), path)
            : path;
    }

    private static PartialText Read(IOperation path, Reader reader, int depth)
    {
        if (depth == MostDepth) return PartialText.Unknown;
        var operation = Reader.Unwrap(path);
        var read = operation switch
        {
            IObjectCreationOperation creation => Created(creation, reader, depth),
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } when IsAddress(instance.Type, reader) => Read(instance, reader, depth + 1),
            IPropertyReferenceOperation { Property.Name: "Uri" or "AbsoluteUri" or "OriginalString", Instance: { } instance } when IsAddress(instance.Type, reader) => Read(instance, reader, depth + 1),
            IInvocationOperation call => Called(call, reader, depth),
            _ => null,
        };
        if (read is not null) return read;
        if (reader.Follow(operation) is { Changes.IsEmpty: true } held) return Read(held.Value, held.Reader, depth + 1);
        return operation.Type?.SpecialType == SpecialType.System_String ? WireTextReader.ReadPath(operation, reader) : PartialText.Unknown;
    }

    private static PartialText? Created(IObjectCreationOperation creation, Reader reader, int depth)
    {
        if (KnownSymbols.Same(creation.Type, reader.Symbols.UriBuilder)) return Built(creation, reader, depth);
        if (!KnownSymbols.Same(creation.Type, reader.Symbols.Uri)) return null;
        // Of what is no text (UriKind, UriCreationOptions) nothing changes the path.
        var texts = creation.Arguments.Where(a => a.Parameter is { Type: { } type } && (type.SpecialType == SpecialType.System_String || IsAddress(type, reader))).OrderBy(a => a.Parameter!.Ordinal).ToList();
        return texts.Count switch
        {
            1 => Read(texts[0].Value, reader, depth + 1),
            2 => Resolve(Read(texts[0].Value, reader, depth + 1), Read(texts[1].Value, reader, depth + 1)),
            _ => PartialText.Unknown,
        };
    }

    /// <summary><c>new UriBuilder("https", host) { Path = path }</c>; a builder that is changed later is not followed.</summary>
    private static PartialText Built(IObjectCreationOperation creation, Reader reader, int depth)
    {
        var set = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().LastOrDefault(a => a.Target is IPropertyReferenceOperation { Property.Name: "Path" });
        if ((set?.Value ?? Argument("pathValue") ?? Argument("path")) is { } path)
        {
            // A question mark would be escaped here, and not start a query.
            var pieces = Read(path, reader, depth + 1).Pieces;
            return PartialText.Of(pieces.Select(piece => piece with { Known = piece.Known?.Replace("?", "%3F").Replace("#", "%23") }).Prepend("/"));
        }

        return Argument("uri") is { } uri ? Read(uri, reader, depth + 1) : PartialText.Unknown;

        IOperation? Argument(string name) => creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == name)?.Value;
    }

    private static PartialText? Called(IInvocationOperation call, Reader reader, int depth)
    {
        var method = call.TargetMethod;
        if (method.Name == "AddQueryString" && KnownSymbols.Same(method.ContainingType, reader.Symbols.QueryStrings))
            return PartialText.Of([.. Read(TextCalls.Argument(call, "uri") ?? call.Arguments[0].Value, reader, depth + 1).Pieces, "?", null]);
        var isFlurl = KnownSymbols.Same(method.ContainingType, reader.Symbols.FlurlUrl);
        if (method.Name is not ("Combine" or "Join") || !(isFlurl || KnownSymbols.Same(method.ContainingType, reader.Symbols.Path))) return null;
        if (TextCalls.Items(call, reader) is not { } items) return PartialText.Unknown;
        var parts = items.Select(item => Read(item, reader, depth + 1));
        return parts.Aggregate(PartialText.Known(""), (path, part) => PathJoin.Join(path, part, startsAnew: !isFlurl && method.Name == "Combine"));
    }

    private static bool IsAddress(ITypeSymbol? type, Reader reader) =>
        KnownSymbols.Same(type, reader.Symbols.Uri) || KnownSymbols.Same(type, reader.Symbols.UriBuilder);

    /// <summary>https://host/v3/x stands in https://host/v3/, and https://host in https://host/. Not known where the address ends in what run time decides.</summary>
    private static PartialText? Folder(PartialText address)
    {
        if (address.Pieces.IsEmpty || address.Pieces[address.Pieces.Length - 1].Known is not { } last) return null;
        var query = last.IndexOfAny(['?', '#']);
        if (query >= 0) last = last.Substring(0, query);
        var scheme = last.IndexOf("://", StringComparison.Ordinal);
        var slash = last.LastIndexOf('/');
        var folder = slash < 0 || slash < scheme + 3 ? last + "/" : last.Substring(0, slash + 1);
        // https://{host}.example.test has no slash behind the host, {base}/v3 has one that belongs to the path.
        return PartialText.Of([.. address.Pieces.RemoveAt(address.Pieces.Length - 1), folder]);
    }
}
