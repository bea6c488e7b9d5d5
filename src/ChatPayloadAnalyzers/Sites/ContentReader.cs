using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Reads the body out of an HttpContent: of a text, of its bytes, or <c>JsonContent.Create(value)</c>.</summary>
internal static class ContentReader
{
    /// <returns><see langword="null"/> where it is not known what the content holds.</returns>
    public static Body? Read(IOperation content, Reader reader)
    {
        var operation = Reader.Unwrap(content);
        if (Arms.Of(operation) is { IsEmpty: false } arms) return BodyReader.Any(operation, arms.Select(arm => Read(arm.Value, reader)), isJoined: Arms.AreDecided(operation, reader), reader);
        if (reader.FollowAll(operation) is { IsEmpty: false } held) return BodyReader.Any(operation, held.Select(value => IsStillJson(value.Changes) ? Read(value.Value, value.Reader) : null), isJoined: true, reader);
        return operation switch
        {
            IObjectCreationOperation creation when TextOf(creation, reader) is { } text => BodyReader.Text(text, reader.At(creation.Syntax)),
            IObjectCreationOperation creation when BytesOf(creation, reader) is { } bytes => BodyReader.Bytes(bytes, reader.At(creation.Syntax)),
            IObjectCreationOperation creation when StreamOf(creation, reader) is { } stream => Streamed(stream, reader.Moment ?? creation.Syntax, reader),
            IInvocationOperation call when Created(call, reader) is { } created => BodyReader.Serialized(created, reader),
            _ => null,
        };
    }

    /// <summary>The body of a request whose content was set to one of <paramref name="contents"/>.</summary>
    public static Body? Read(ImmutableArray<MemberValue> contents, IOperation request, Reader reader) => contents.Length == 1
        ? Read(contents[0])
        : BodyReader.Any(request, contents.Select(Read), isJoined: true, reader);

    private static Body? Read(MemberValue content) => content.Value is { } value && IsStillJson(content.Changes) ? Read(value, content.Reader) : null;

    /// <summary><c>content.Headers.ContentType = …</c> says nothing about the body, unless it says that it is no JSON.</summary>
    private static bool IsStillJson(ImmutableArray<Change> changes) => changes.All(change =>
        change is Either either
            ? either.Arms.All(IsStillJson)
            : !change.Path.IsEmpty && change.Path[0] is IPropertyReferenceOperation { Property.Name: "Headers" } && !(change is Assigned { Value: var value, Reader: var reader } && IsOtherType(value, reader)));

    /// <summary><c>new MediaTypeHeaderValue("application/xml")</c>, or the text alone.</summary>
    private static bool IsOtherType(IOperation header, Reader reader)
    {
        var (value, there) = reader.FollowToEnd(header);
        var text = value is IObjectCreationOperation { Arguments: { Length: > 0 } arguments } ? arguments.InOrder()[0].Value : value;
        return text.Type?.SpecialType == SpecialType.System_String && IsOther(WireTextReader.ReadText(text, there).Whole);
    }

    /// <summary>A form or XML is no mistake in JSON.</summary>
    private static bool IsOther(string? mediaType) => mediaType is not null && !mediaType.Contains("json") && mediaType != "text/plain";

    /// <summary><c>JsonContent.Create(value)</c>, which uses web defaults.</summary>
    public static SerializeCall? Created(IInvocationOperation call, Reader reader) =>
        call.TargetMethod.Name == "Create" && KnownSymbols.Same(call.TargetMethod.ContainingType, reader.Symbols.JsonContent)
            ? SerializeCall.Of(call, "inputValue", SerializerProfile.Web, reader)
            : null;

    /// <summary>The text of a <c>StringContent</c> that is sent as JSON, or as plain text for want of a media type.</summary>
    public static IOperation? TextOf(IObjectCreationOperation creation, Reader reader)
    {
        if (!KnownSymbols.Same(creation.Type, reader.Symbols.StringContent)) return null;
        var mediaType = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "mediaType" && a.IsGiven())?.Value;
        return mediaType is not null && IsOtherType(mediaType, reader.At(creation.Syntax)) ? null : creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "content")?.Value;
    }

    /// <summary>The bytes of a content that is made of nothing else.</summary>
    private static IOperation? BytesOf(IObjectCreationOperation creation, Reader reader)
    {
        if (creation.Arguments.Length != 1 || !IsJson(creation, reader)) return null;
        var given = Reader.Unwrap(creation.Arguments[0].Value);
        if (KnownSymbols.Same(creation.Type, reader.Symbols.ByteArrayContent) || KnownSymbols.Same(creation.Type, reader.Symbols.ReadOnlyMemoryContent)) return given;
        return KnownSymbols.Same(creation.Type, reader.Symbols.StreamContent) && given is IObjectCreationOperation { Arguments: { Length: 1 } bytes } stream && KnownSymbols.Same(stream.Type, reader.Symbols.MemoryStream)
            ? bytes[0].Value
            : null;
    }

    private static bool IsJson(IObjectCreationOperation creation, Reader reader) => MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, reader) is { } headers && IsStillJson(headers);

    /// <summary>The variable that holds the stream of a content.</summary>
    private static ILocalReferenceOperation? StreamOf(IObjectCreationOperation creation, Reader reader) =>
        KnownSymbols.Same(creation.Type, reader.Symbols.StreamContent) && IsJson(creation, reader) && creation.Arguments.InOrder() is { Length: > 0 } arguments
            ? Reader.Unwrap(arguments[0].Value) as ILocalReferenceOperation
            : null;

    /// <summary>A stream is read when it is sent: what was written into it and is read from the start, or the bytes that it was made of and that nobody has touched.</summary>
    private static Body? Streamed(ILocalReferenceOperation stream, SyntaxNode moment, Reader reader)
    {
        if (Sink.Read(stream, moment, isLive: false, reader, isFromStart: true) is { } written) return new Body(written);
        return reader.At(moment).Follow(stream) is { Changes.IsEmpty: true, Value: var value, Reader: var there }
            && Reader.Unwrap(value) is IObjectCreationOperation { Initializer: null, Arguments: { Length: 1 } bytes } made && KnownSymbols.Same(made.Type, reader.Symbols.MemoryStream)
            && bytes[0].Value.Type is IArrayTypeSymbol
            ? BodyReader.Bytes(bytes[0].Value, there)
            : null;
    }
}
