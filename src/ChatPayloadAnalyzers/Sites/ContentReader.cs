using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Reads the body out of an HttpContent: <c>new StringContent(text)</c> or <c>JsonContent.Create(value)</c>.</summary>
internal static class ContentReader
{
    /// <returns><see langword="null"/> where it is not known what the content holds.</returns>
    public static Body? Read(IOperation content, Reader reader)
    {
        var operation = Reader.Unwrap(content);
        if (reader.Follow(operation) is var (value, there)) return Read(value, there);
        return operation switch
        {
            IObjectCreationOperation creation when TextOf(creation, reader) is { } text => Text(text, reader),
            IInvocationOperation call when Created(call, reader) is { } created => Serialized(created, reader),
            _ => null,
        };
    }

    /// <summary><c>JsonContent.Create(value)</c>, which uses web defaults.</summary>
    public static SerializeCall? Created(IInvocationOperation call, Reader reader) =>
        call.TargetMethod.Name == "Create" && KnownSymbols.Same(call.TargetMethod.ContainingType, reader.Symbols.JsonContent)
            ? SerializeCall.Of(call, "inputValue", SerializerProfile.Web, reader)
            : null;

    /// <summary>The text of a <c>StringContent</c> that is sent as JSON, or as plain text for want of a media type.</summary>
    public static IOperation? TextOf(IObjectCreationOperation creation, Reader reader)
    {
        if (!KnownSymbols.Same(creation.Type, reader.Symbols.StringContent)) return null;
        var mediaType = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "mediaType")?.Value.ConstantValue.Value as string;
        // A form or XML is no mistake in JSON.
        var isOther = mediaType is not null && !mediaType.Contains("json") && mediaType != "text/plain";
        return isOther ? null : creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "content")?.Value;
    }

    public static Body? Serialized(SerializeCall? call, Reader reader) =>
        call is { Profile: { } profile } ? new Body(ValueReader.ReadSlot(call.Value, call.DeclaredType, profile, reader), ImmutableArray<JsonFlaw>.Empty) : null;

    private static Body? Text(IOperation text, Reader reader)
    {
        var operation = Reader.Unwrap(text);
        if (SerializeCall.Read(operation, reader) is { } call) return Serialized(call, reader);
        // What a variable holds may be the serializer's work.
        if (reader.Follow(operation) is var (value, there) && SerializeCall.Read(Reader.Unwrap(value), there) is { } behind) return Serialized(behind, there);
        return JsonTextReader.Read(operation, reader);
    }
}
