using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Refit: <c>[Post("/api/v2/…/{id}/messages")] Task Send(string id, [Body] Message message)</c> in an interface; a call of it sends.</summary>
internal static class RefitCall
{
    /// <summary>From this version on System.Text.Json writes, with web defaults and enums by their names in camel case.</summary>
    private const int FirstOfTextJson = 6;

    private static readonly SerializerProfile Profile = SerializerProfile.Web with { Enums = new EnumStyle(EnumWriting.Text, NamingPolicy.CamelCase) };

    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.TypeKind != TypeKind.Interface || reader.Symbols is not { RefitPostAttribute: { } post, RefitBodyAttribute: { } marks }) return null;
        var route = method.OriginalDefinition.GetAttributes().FirstOrDefault(a => KnownSymbols.Same(a.AttributeClass, post));
        if (route is not { ConstructorArguments: { Length: 1 } given } || given[0].Value is not string path) return null;
        var body = call.Arguments.FirstOrDefault(a => MarkOf(a.Parameter, marks) is not null);
        if (body is null || !IsPlain(MarkOf(body.Parameter, marks)!)) return null;
        // It stands behind the base address.
        var address = Route.Fill(path.TrimStart('/'), name => call.Arguments.FirstOrDefault(argument => IsCalled(argument.Parameter, name)), reader);
        return new HttpCall("POST", address, () => BodyOf(body, post.ContainingAssembly, reader));
    }

    /// <summary>By its own name, or by <c>[AliasAs("name")]</c>.</summary>
    private static bool IsCalled(IParameterSymbol? parameter, string name) =>
        parameter is not null
        && (parameter.OriginalDefinition.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "AliasAsAttribute") is { ConstructorArguments: { Length: 1 } alias }
            ? string.Equals(alias[0].Value as string, name, StringComparison.OrdinalIgnoreCase)
            : string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));

    private static AttributeData? MarkOf(IParameterSymbol? parameter, INamedTypeSymbol marks) =>
        parameter?.OriginalDefinition.GetAttributes().FirstOrDefault(a => KnownSymbols.Same(a.AttributeClass, marks));

    /// <summary>Without a way of writing, or with whether it is buffered: <c>[Body(BodySerializationMethod.UrlEncoded)]</c> is no JSON.</summary>
    private static bool IsPlain(AttributeData mark) => mark.NamedArguments.IsEmpty && mark.ConstructorArguments.All(argument => argument.Type?.SpecialType == SpecialType.System_Boolean);

    private static Body? BodyOf(IArgumentOperation body, IAssemblySymbol refit, Reader reader)
    {
        // Text is sent as it stands.
        if (body.Parameter!.Type.SpecialType == SpecialType.System_String || reader.FollowToEnd(body.Value).Value.Type?.SpecialType == SpecialType.System_String) return BodyReader.Text(body.Value, reader);
        if (ClientSerializer.MayBeCustom(reader.Model.Compilation)) return null;
        return refit.Identity.Version.Major is > 0 and < FirstOfTextJson
            ? ClientSerializer.Read(body.Value, reader, Profile, SerializerProfile.Newtonsoft)
            : ClientSerializer.Read(body.Value, reader, Profile);
    }
}
