using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A call of a method that the user says sends a message: by a setting, or by an attribute on the method.</summary>
internal static class NamedCall
{
    /// <summary>The name of the attribute; it may be declared anywhere.</summary>
    private const string Attribute = "SendsChatMessageAttribute";

    public static HttpCall? Read(IOperation operation, Reader reader)
    {
        var (method, arguments) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (method is null || SendsBy(method, reader) is not { } sends) return null;
        if (Argument(arguments, sends.Body) is not { Parameter: { } parameter } body) return null;
        var path = sends.IsPathItself ? PartialText.Known(sends.Path)
            : Argument(arguments, sends.Path) is { } address ? PathReader.Read(address.Value, reader)
            : PartialText.Unknown;
        return new HttpCall("POST", path, () => BodyOf(body.Value, parameter.Type, reader));
    }

    /// <summary>What the user says of a method; <see langword="null"/> where that is nothing.</summary>
    public static SendMethod? SendsBy(IMethodSymbol method, Reader reader) => reader.Symbols.Settings.Sends.Find(method) ?? ByAttribute(method);

    /// <summary>Text is sent as it stands, a content by itself, and anything else as the extensions of HttpClient serialize it.</summary>
    private static Body? BodyOf(IOperation value, ITypeSymbol type, Reader reader)
    {
        if (type.SpecialType == SpecialType.System_String) return BodyReader.Text(value, reader);
        return type.Name == "HttpContent"
            ? ContentReader.Read(value, reader)
            : BodyReader.Serialized(new SerializeCall(Reader.Unwrap(value), type, SerializerProfile.Web), reader);
    }

    private static IArgumentOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);

    /// <summary><c>[SendsChatMessage(Path = "url", Body = "message")]</c>, or both by position.</summary>
    private static SendMethod? ByAttribute(IMethodSymbol method)
    {
        if (method.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == Attribute) is not { } attribute) return null;
        var path = Value("Path", 0);
        var body = Value("Body", 1);
        return path is null || body is null ? null : new SendMethod("", path, body);

        string? Value(string name, int position) =>
            (attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value
                ?? (position < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[position].Value : null)) as string;
    }
}
