using static ChatPayloadAnalyzers.Tests.Laws.Spellings.Senders;

namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Every way by which <see cref="System.Net.Http.HttpClient"/> sends, and verbs that the endpoint does not take.</summary>
internal static class SenderRows
{
    public static IEnumerable<Spelling> All { get; } =
    [
        Row.Of("anonymous, with a cancellation token", Forms.Anonymous, sender: PostAsJsonWithToken),
        Row.Of("anonymous, with options", Forms.Anonymous, sender: PostAsJsonWithOptions),
        Row.Of("anonymous, Newtonsoft", Forms.Anonymous, sender: PostNewtonsoft),
        Row.Of("anonymous, request whose content comes later", Forms.Anonymous, sender: RequestContentLater),
        Row.Of("anonymous, request whose verb changes", Forms.Anonymous, sender: RequestChangedVerb),
        Row.Of("anonymous, bytes", Forms.Anonymous, sender: Bytes),
        Row.Of("anonymous, serialized to bytes", Forms.Anonymous, sender: SerializedBytes),
        Row.Of("anonymous, memory", Forms.Anonymous, sender: Memory),
        Row.Of("anonymous, in try", Forms.Anonymous, sender: InTry),
        Row.Of("anonymous, in a lambda", Forms.Anonymous, sender: InLambda),
        Row.Of("anonymous, in a loop", Forms.Anonymous, sender: InLoop),
        Row.Of("anonymous, blocking", Forms.Anonymous, sender: Blocking),
        Row.Of("anonymous, request in a task", Forms.Anonymous, sender: Synchronous),
        Row.Of("class, request", Forms.Class, sender: Request),
        Row.Of("class, request set later", Forms.Class, sender: RequestLater),
        Row.Of("class, bytes", Forms.Class, sender: Bytes),
        Row.Of("dictionary, request", Forms.Dictionary, sender: Request),
        Row.Of("dictionary, JsonContent in a local", Forms.Dictionary, sender: PostJsonContentLocal),
        Row.Of("dictionary, serialized to bytes", Forms.Dictionary, sender: SerializedBytes),
        Row.Of("JsonObject, JsonContent", Forms.JsonObject, sender: PostJsonContent),
        Row.Of("JsonObject, request", Forms.JsonObject, sender: Request),
        Row.Of("text, request", Forms.Text, sender: RequestOfText),
        Row.Of("text, bytes", Forms.Text, sender: BytesOfText),
        Row.Of("anonymous, streamed", Forms.Anonymous, sender: Senders.Stream),
        Row.Of("text, content with its type set later", Forms.Text, sender: (scope, path, body) =>
            scope.Then($"var content = new StringContent({body});\ncontent.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(\"application/json\");\nawait client.PostAsync({path}, content);")),

        Row.Of("anonymous, put", Forms.Anonymous, sender: PutAsJson),
        Row.Of("anonymous, patch", Forms.Anonymous, sender: Patch),
        Row.Of("anonymous, request by put", Forms.Anonymous, sender: RequestPut),
        Row.Of("anonymous, request whose verb becomes put", Forms.Anonymous, sender: RequestPutAfterAll),
        Row.Of("text, put", Forms.Text, sender: (scope, path, body) => scope.Then($"await client.PutAsync({path}, {Content(body)});")),
    ];
}
