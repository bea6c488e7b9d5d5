using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>RestSharp: a client executes a request, whose resource is joined to the client's base address.</summary>
internal static class RestSharpCall
{
    /// <summary>From this version on System.Text.Json writes, with web defaults.</summary>
    private const int FirstOfTextJson = 107;

    private const string Execute = "Execute";

    private static readonly SourceWords Creations = new("RestClient(");

    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        var (name, client) = (call.TargetMethod.Name, FluentCalls.ReceiverOf(call));
        if (client is null) return null;
        var verb = HttpVerb.Of(name.StartsWith(Execute, StringComparison.Ordinal) ? name.Substring(Execute.Length) : name);
        if (verb is not null && name.Contains("Json"))
            return TextCalls.Argument(call, "resource") is { } resource && TextCalls.Argument(call, "request") is { } value
                ? new HttpCall(verb, PathOf(client, PathReader.Read(resource, reader), reader), () => BodyOf(new RestSharpBody(value, false, reader), client, call, reader))
                : null;
        if (verb is null && name is not (Execute or "ExecuteAsync" or "ExecuteTaskAsync")) return null;
        if (TextCalls.Argument(call, "request") is not { } argument) return null;
        var request = RestSharpRequest.Read(argument, reader);
        var method = verb ?? (TextCalls.Argument(call, "httpMethod") is { } given ? RestSharpRequest.MethodOf(given, reader) : request.Method);
        return method is null || request.IsOpen || request.Bodies.IsEmpty ? null : new HttpCall(method, PathOf(client, request.Resource, reader), () => BodyOf(request, client, call, reader));
    }

    private static Body? BodyOf(RestSharpRequest request, IOperation client, IInvocationOperation call, Reader reader)
    {
        var bodies = request.Bodies.Select(body => BodyOf(body, client, call, reader)).OfType<Body>().ToImmutableArray();
        return bodies.Length < request.Bodies.Length ? null : Body.Of(reader.PlaceOf(call.Syntax), bodies, isJoined: true);
    }

    private static Body? BodyOf(RestSharpBody body, IOperation client, IInvocationOperation call, Reader reader)
    {
        var isModern = call.TargetMethod.ContainingAssembly.Identity.Version.Major >= FirstOfTextJson;
        // What is a string is taken for JSON that was written already; older versions do not agree.
        if (body.IsText || body.Reader.FollowToEnd(body.Value).Value.Type?.SpecialType == SpecialType.System_String)
            return isModern || body.IsText ? BodyReader.Text(body.Value, body.Reader) : null;
        var compilation = reader.Model.Compilation;
        var isDefault = ClientOf(client, reader) is { } created
            ? isModern && !IsConfigured(created.Value)
            // Made in this project, which nowhere speaks of another serializer.
            : isModern && !ClientSerializer.MayBeCustom(compilation) && Creations.AreIn(compilation);
        return isDefault
            ? ClientSerializer.Read(body.Value, body.Reader, SerializerProfile.Web)
            : ClientSerializer.Read(body.Value, body.Reader, SerializerProfile.Web, SerializerProfile.Newtonsoft);
    }

    /// <summary>The creation of the client, where nothing was done to it since.</summary>
    private static (IObjectCreationOperation Value, Reader Reader)? ClientOf(IOperation client, Reader reader)
    {
        var (value, there) = reader.FollowToEnd(client);
        return value is IObjectCreationOperation { Initializer: null } creation && KnownSymbols.Same(creation.Type, reader.Symbols.RestClient) ? (creation, there) : null;
    }

    private static bool IsConfigured(IObjectCreationOperation client) =>
        client.Arguments.Any(argument => argument.Parameter?.Name == "configureSerialization" && argument.IsGiven() && argument.Value.ConstantValue is not { HasValue: true, Value: null });

    /// <summary>The resource stands behind the base address, with or without a slash in front.</summary>
    private static PartialText PathOf(IOperation client, PartialText resource, Reader reader)
    {
        if (resource.Pieces.IsEmpty || (resource.Pieces[0].Known is { } start && PathJoin.IsAbsolute(start))) return resource;
        var relative = resource.Pieces[0].Known is { } first ? PartialText.Of([first.TrimStart('/'), .. resource.Pieces.RemoveAt(0)]) : resource;
        return ClientOf(client, reader) is { } created && BaseOf(created.Value, created.Reader) is { KnowsSomething: true } known ? PathJoin.Join(known, relative, startsAnew: false) : relative;
    }

    private static PartialText? BaseOf(IObjectCreationOperation creation, Reader reader)
    {
        foreach (var argument in creation.Arguments.Where(Arguments.IsGiven))
        {
            switch (argument.Parameter)
            {
                case { Name: "configureRestClient" }:
                    return null;
                case { Name: "baseUrl" }:
                    return PathReader.Read(argument.Value, reader);
                case { Name: "httpClient" }:
                    return HttpClientCall.BaseAddress(argument.Value, reader);
                case { Name: "options" }:
                    return Options(argument.Value, reader);
            }
        }

        return null;
    }

    /// <summary><c>new RestClientOptions(address)</c> or <c>new RestClientOptions { BaseUrl = … }</c>.</summary>
    private static PartialText? Options(IOperation options, Reader reader)
    {
        var held = reader.Follow(Reader.Unwrap(options)) ?? new Held(Reader.Unwrap(options), reader);
        if (Reader.Unwrap(held.Value) is not IObjectCreationOperation creation || !KnownSymbols.Same(creation.Type, reader.Symbols.RestClientOptions)) return null;
        var initializer = MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, held.Reader) ?? ImmutableArray<Change>.Empty;
        var set = initializer.Concat(held.Changes).OfType<Assigned>().LastOrDefault(a => a.Path.IsEmpty && a.Target is IPropertyReferenceOperation { Property.Name: "BaseUrl" });
        if (set is not null) return PathReader.Read(set.Value, set.Reader);
        return creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "baseUrl") is { } given ? PathReader.Read(given.Value, held.Reader) : null;
    }
}
