using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>What the serializer of a client library writes, which the library's version and its settings decide.</summary>
internal static class ClientSerializer
{
    /// <summary>What users say who give RestSharp, Flurl or Refit a serializer of their own, wherever they do.</summary>
    private static readonly SourceWords Custom = new(
        "UseNewtonsoft", "UseSerializer", "UseOnlySerializer", "UseSystemTextJson", "JsonNetSerializer", "NewtonsoftJsonSerializer", "IRestSerializer", "ISerializer", "IJsonSerializer", "JsonSerializer =", "ContentSerializer");

    public static bool MayBeCustom(Compilation compilation) => Custom.AreIn(compilation);

    /// <summary>A value that is written as what it is at run time. Where several serializers may write it, it is read if all of them write the same.</summary>
    public static Body? Read(IOperation value, Reader reader, params SerializerProfile[] profiles) => Read(value, null, reader, profiles);

    /// <param name="value">The value.</param>
    /// <param name="sending">The call that serializes it, where it could be told to send text.</param>
    /// <param name="reader">Where it stands.</param>
    /// <param name="profiles">The serializers that may write it.</param>
    public static Body? Read(IOperation value, IInvocationOperation? sending, Reader reader, params SerializerProfile[] profiles)
    {
        var call = new SerializeCall(Reader.Unwrap(value), reader.Model.Compilation.ObjectType, null) { Syntax = sending?.Syntax };
        var bodies = profiles.Select(profile => BodyReader.Serialized(call with { Profile = profile }, reader)).ToList();
        return bodies.Select(body => body is null ? "" : PayloadDump.Of(body.Root.Value)).Distinct().Count() == 1 ? bodies[0] : null;
    }
}
