using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A body as it was given to a RestRequest.</summary>
/// <param name="Value">The expression.</param>
/// <param name="IsText">It goes on the wire as it stands.</param>
/// <param name="Reader">Where it stands.</param>
internal sealed record RestSharpBody(IOperation Value, bool IsText, Reader Reader);

/// <summary>What is known of a RestRequest.</summary>
/// <param name="Method">In capitals; <see langword="null"/> where run time decides.</param>
/// <param name="Resource">With its segments filled in.</param>
/// <param name="Bodies">One for each branch that gives another.</param>
/// <param name="IsOpen">It was set up in a way that is not followed.</param>
internal sealed record RestSharpRequest(string? Method, PartialText Resource, ImmutableArray<RestSharpBody> Bodies, bool IsOpen = false)
{
    /// <summary>How many times a request may be handed on.</summary>
    private const int MostDepth = 8;

    private static readonly RestSharpRequest Open = new(null, PartialText.Unknown, ImmutableArray<RestSharpBody>.Empty, IsOpen: true);

    public static RestSharpRequest Read(IOperation request, Reader reader, int depth = 0)
    {
        var operation = Reader.Unwrap(request);
        if (depth > MostDepth) return Open;
        if (operation is IInvocationOperation call && FluentCalls.SetsUp(call))
            return Fold(Read(FluentCalls.ReceiverOf(call)!, reader, depth + 1), [new Called(ImmutableArray<IOperation>.Empty, call, reader)]);
        if (reader.Follow(operation) is { } held) return Fold(Read(held.Value, held.Reader, depth + 1), held.Changes);
        if (operation is not IObjectCreationOperation creation || !KnownSymbols.Same(creation.Type, reader.Symbols.RestRequest)) return Open;
        return MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, reader) is { } initializer ? Fold(Created(creation, reader), initializer) : Open;
    }

    /// <summary><c>Method.Post</c>, or POST as it was called before.</summary>
    public static string? MethodOf(IOperation method, Reader reader) =>
        reader.FollowToEnd(method).Value is IFieldReferenceOperation { Field: { ContainingType: { Name: "Method", TypeKind: TypeKind.Enum }, Name: var name } } ? name.ToUpperInvariant() : null;

    private static RestSharpRequest Fold(RestSharpRequest start, IEnumerable<Change> changes) => new RestSharpChanges().Fold(start, changes.ToImmutableArray());

    private static RestSharpRequest Created(IObjectCreationOperation creation, Reader reader)
    {
        var request = new RestSharpRequest("GET", PartialText.Known(""), ImmutableArray<RestSharpBody>.Empty);
        foreach (var argument in creation.Arguments)
        {
            request = argument.Parameter switch
            {
                { Name: "method" } when argument.IsGiven() => request with { Method = MethodOf(argument.Value, reader) },
                { Name: "resource" } => request with { Resource = PathReader.Read(argument.Value, reader) },
                _ => request,
            };
        }

        return request;
    }
}

/// <summary>Follows a RestRequest through what sets it up.</summary>
internal sealed class RestSharpChanges : ChangeFold<RestSharpRequest>
{
    protected override RestSharpRequest Apply(RestSharpRequest state, Change change)
    {
        if (state.IsOpen || !change.Path.IsEmpty) return Open();
        return change switch
        {
            Called called => Call(state, called.Call, called.Reader),
            Assigned { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value, Reader: var reader } => name switch
            {
                "Method" => state with { Method = RestSharpRequest.MethodOf(value, reader) },
                "Resource" => state with { Resource = PathReader.Read(value, reader) },
                "RequestFormat" => IsJsonFormat(value, reader) ? state : Open(),
                "Timeout" or "ReadWriteTimeout" or "Authenticator" or "Version" or "CompletionOption" or "CachePolicy" or "OnBeforeDeserialization" => state,
                _ => Open(),
            },
            _ => Open(),
        };
    }

    protected override RestSharpRequest Join(RestSharpRequest before, IReadOnlyList<RestSharpRequest> states)
    {
        var first = states[0];
        if (states.Any(state => state.IsOpen || state.Method != first.Method || state.Resource.ToString() != first.Resource.ToString())) return Open();
        return first with { Bodies = states.SelectMany(state => state.Bodies).Distinct().ToImmutableArray() };
    }

    protected override RestSharpRequest Open() => new(null, PartialText.Unknown, ImmutableArray<RestSharpBody>.Empty, IsOpen: true);

    private RestSharpRequest Call(RestSharpRequest state, IInvocationOperation call, Reader reader)
    {
        switch (call.TargetMethod.Name)
        {
            case "AddJsonBody" when TextCalls.Argument(call, "forceSerialize") is not { ConstantValue.Value: not false } && IsJson(call, reader):
                return Body(TextCalls.Argument(call, "obj") ?? TextCalls.Argument(call, "jsonString"), isText: false);
            // Before there was a type of content to give, the body was written as XML.
            case "AddBody" when call.TargetMethod.Parameters.Any(p => p.Name == "contentType") && IsJson(call, reader):
                return Body(TextCalls.Argument(call, "obj"), isText: false);
            case "AddStringBody" when IsJson(call, reader):
                return Body(TextCalls.Argument(call, "body"), isText: true);
            case "AddParameter" or "AddOrUpdateParameter" when KindOf(call, reader) == "RequestBody":
                // The name says of what type the body is.
                return TextOf(call, "name", reader)?.Contains("json") == true ? Body(TextCalls.Argument(call, "value"), isText: false) : Open();
            case "AddParameter" or "AddOrUpdateParameter" when KindOf(call, reader) == "UrlSegment":
            case "AddUrlSegment":
                return Segment(state, call, reader);
            case "AddParameter" or "AddOrUpdateParameter" when KindOf(call, reader) is "QueryString" or "HttpHeader":
            case "AddQueryParameter" or "AddHeaders" or "AddOrUpdateHeaders" or "AddCookie":
                return state;
            case "AddHeader" or "AddOrUpdateHeader":
                if (TextOf(call, "name", reader) is not { } header) return Open();
                var isOtherType = string.Equals(header, "Content-Type", StringComparison.OrdinalIgnoreCase) && TextOf(call, "value", reader)?.Contains("json") != true;
                return isOtherType ? Open() : state;
            default:
                return Open();
        }

        // Of several bodies the first is sent.
        RestSharpRequest Body(IOperation? value, bool isText) =>
            value is null || !state.Bodies.IsEmpty ? Open() : state with { Bodies = ImmutableArray.Create(new RestSharpBody(value, isText, reader)) };
    }

    /// <summary><c>AddUrlSegment("id", id)</c> fills <c>{id}</c>.</summary>
    private RestSharpRequest Segment(RestSharpRequest state, IInvocationOperation call, Reader reader)
    {
        if (TextOf(call, "name", reader) is not { } name || TextCalls.Argument(call, "value") is not { } value) return Open();
        var text = Reader.Unwrap(value).Type?.SpecialType == SpecialType.System_String ? PathReader.Read(value, reader) : PartialText.OfHole(new ValueOrigin(value, reader));
        // A slash in it is escaped.
        TextPiece filled = text.Whole is { } whole ? Uri.EscapeDataString(whole) : text.Pieces.Length == 1 ? text.Pieces[0] : default;
        var place = "{" + name + "}";
        var pieces = state.Resource.Pieces.SelectMany(piece => piece.Known is not { } known ? [piece] : Split(known, place).SelectMany((part, i) => i == 0 ? new TextPiece[] { part } : [filled, part]));
        return state with { Resource = PartialText.Of(pieces) };
    }

    private static string?[] Split(string text, string at) => text.Split([at], StringSplitOptions.None);

    /// <summary>The type of content, or the format, where it is given: anything but JSON is no mistake in JSON.</summary>
    private static bool IsJson(IInvocationOperation call, Reader reader)
    {
        foreach (var argument in call.Arguments.Where(Arguments.IsGiven))
        {
            var value = argument.Value is IConversionOperation { OperatorMethod: not null } converted ? converted.Operand : Reader.Unwrap(argument.Value);
            var isJson = argument.Parameter?.Name switch
            {
                "dataFormat" => IsJsonFormat(value, reader),
                "contentType" => value.ConstantValue is { HasValue: true, Value: null }
                    || value is IMemberReferenceOperation { Member: { Name: "Json", ContainingType.Name: "ContentType" } }
                    || (value.Type?.SpecialType == SpecialType.System_String && WireTextReader.ReadText(value, reader).Whole?.Contains("json") == true),
                _ => true,
            };
            if (!isJson) return false;
        }

        return true;
    }

    private static bool IsJsonFormat(IOperation format, Reader reader) =>
        reader.FollowToEnd(format).Value is IFieldReferenceOperation { Field: { Name: "Json", ContainingType.Name: "DataFormat" } };

    private static string? KindOf(IInvocationOperation call, Reader reader) =>
        TextCalls.Argument(call, "type") is { } kind && reader.FollowToEnd(kind).Value is IFieldReferenceOperation { Field: { ContainingType.Name: "ParameterType", Name: var name } } ? name : null;

    private static string? TextOf(IInvocationOperation call, string parameter, Reader reader) =>
        TextCalls.Argument(call, parameter) is { } value ? WireTextReader.ReadText(value, reader).Whole : null;
}
