namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Spellings whose readers are still to be written, by the file that has their rows. No warning may stand on them where the
/// endpoint accepts the body, as anywhere; but what it refuses need not be found. A reader that is done takes its rows out
/// of here; a test says which may go.
/// </summary>
internal static class NotYetSeen
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        // Spellings/ObjectRows.cs
        "anonymous, names inferred from members", "anonymous, names inferred in all", "anonymous of dictionaries",
        "anonymous of dictionaries in lists", "anonymous of JsonObjects", "anonymous of JsonObjects in an array",
        "dictionary by indexers", "dictionary by indexers, all", "dictionary by indexers, serialized",
        "dictionary by indexers, Newtonsoft", "dictionary by adds", "dictionary by adds, all", "dictionary by target type",
        "dictionary filled by indexer", "dictionary filled by indexer, all", "dictionary filled by Add", "dictionary filled by TryAdd",
        "dictionary half filled by indexer", "dictionary with a member removed", "dictionary overwritten", "dictionary copied",
        "dictionary, sorted", "dictionary, immutable", "JsonObject", "JsonObject, its text", "JsonObject, ToString",
        "JsonObject, serialized", "JsonObject by adds", "JsonObject of JsonValues", "JsonObject filled by indexer",
        "JsonObject filled by indexer, all", "JsonObject filled by Add", "JsonArray inside a dictionary", "JObject",
        "JObject, unformatted", "JObject, serialized", "JObject by adds", "JObject of JProperties", "JObject filled by indexer",
        "JObject filled by Add", "JObject inside an anonymous object", "JObject.FromObject", "JToken.FromObject", "SerializeToNode",
        "SerializeToElement", "JsonNode.Parse", "JsonNode.Parse, its text", "JsonNode.Parse, then changed", "JsonDocument.Parse",
        "deserialized as an element", "JObject.Parse", "JObject.Parse, then changed", "JToken.Parse",
        // Spellings/ArrayRows.cs
        "array filled by index", "List filled by Add", "List of an array", "List filled by AddRange", "ImmutableArray.Create",
        "ImmutableList.Create", "collection expression with a spread", "HashSet", "Enumerable.Empty", "List.ToArray", "Enumerable.Repeat",
        "Select, ToArray", "Select, ToList", "Select", "List filled by Add, of dictionaries", "Select, ToArray, in a dictionary",
        "collection expression in a dictionary", "List, Newtonsoft", "Select, ToArray, Newtonsoft",
        // Spellings/ClassRows.cs
        "class, constructor", "class, constructor with named arguments", "class, constructor with optional parameters",
        "class, primary constructor", "class, nested initializers that add", "class, factory method", "class, assigned",
        "class, assigned, of lists", "record, with", "struct, constructor", "record struct", "record struct, with",
        "class, options in a static field", "class, options without nulls", "class, Newtonsoft", "class, Newtonsoft named",
        "class, Newtonsoft as it stands", "class, Newtonsoft without nulls", "class, Newtonsoft settings without nulls",
        "class, Newtonsoft camel case", "record, Newtonsoft", "class, DataContract", "class, DataContract without defaults",
        "record inside a list inside a dictionary", "record added to a list",
        // Spellings/JsonTexts.cs
        "text, added to", "text, string.Concat", "text, string.Format", "text, string.Format with culture",
        "text, string.Format of a constant", "text, UTF-8 literal", "text, raw UTF-8 literal", "text, bytes of interpolated text",
        "text, Replace on a template", "text, Replace on a template in a constant", "text, StringBuilder", "text, StringBuilder, chained",
        "text, StringBuilder, chained over statements", "text, StringBuilder, AppendFormat",
        "text, interpolated, a member's value serialized", "text, trimmed", "text, without line ends",
        // Spellings/JsonWriters.cs
        "Utf8JsonWriter", "Utf8JsonWriter, short calls", "Utf8JsonWriter, into a buffer", "JTokenWriter",
        // Spellings/Histories.cs
        "class, last member set later", "class, set twice", "class, set on both sides", "class, set by a tuple",
        "class, another name for it", "class, reassigned", "class, reassigned on both sides", "class, set where the other side throws",
        "dictionary, nested dictionary changed", "dictionary, list held in a local, added to later",
        "dictionary, item removed and put back", "dictionary, cleared and filled anew", "dictionary, set on both sides",
        "dictionary, set by a key in a constant", "dictionary, set through its interface", "dictionary, set by nameof",
        // Spellings/Holders.cs
        "JsonObject, in a local by var", "dictionary, in a local of its type", "dictionary, in two locals",
        "anonymous, in a local assigned later", "dictionary, in a local assigned later", "anonymous, in a local reassigned",
        "text, in a local reassigned", "class, in a local reassigned", "anonymous, in a static readonly field",
        "text, in a static readonly field", "JsonObject, in a static readonly field", "anonymous, in a get-only property",
        "text, in a get-only property", "dictionary, in a get-only property", "anonymous, in a property initialized once",
        "text, in a property initialized once", "class, in a property initialized once", "anonymous, in a property with a block",
        "text, in a property with a block", "JsonObject, in a property with a block", "anonymous, in a method", "text, in a method",
        "JsonObject, in a method", "anonymous, in a method with arguments", "text, in a method with arguments",
        "JsonObject, in a method with arguments", "anonymous, in a method with a local", "text, in a method with a local",
        "class, in a method with a local", "anonymous, in a method of a method", "text, in a method of a method",
        "JsonObject, in a method of a method", "anonymous, in an async method", "text, in an async method", "class, in an async method",
        "anonymous, in an extension method", "text, in an extension method", "dictionary, in an extension method",
        "anonymous, in a local function", "text, in a local function", "dictionary, in a local function",
        "anonymous, in a static local function", "text, in a static local function", "JsonObject, in a static local function",
        "anonymous, in an object's property", "text, in an object's property", "JsonObject, in an object's property",
        "anonymous, in an arm", "text, in an arm", "class, in an arm", "anonymous, in an arm, the other right",
        "text, in an arm, the other right", "JsonObject, in an arm, the other right", "anonymous, in an arm, the other throws",
        "text, in an arm, the other throws", "class, in an arm, the other throws", "anonymous, in a switch arm", "text, in a switch arm",
        "class, in a switch arm", "anonymous, in a switch arm, the others right", "text, in a switch arm, the others right",
        "class, in a switch arm, the others right", "anonymous, behind ??", "text, behind ??", "class, behind ??", "dictionary, cast",
        "dictionary, in parentheses, with !", "anonymous, by as", "text, by as", "JsonObject, by as", "anonymous, in a tuple",
        "text, in a tuple", "dictionary, in a tuple", "anonymous, in an assignment", "text, in an assignment",
        "dictionary, in an assignment",
        // Spellings/SenderRows.cs
        "anonymous, Newtonsoft", "anonymous, request whose verb changes", "anonymous, bytes", "anonymous, serialized to bytes",
        "anonymous, memory", "class, bytes", "dictionary, request", "dictionary, JsonContent in a local",
        "dictionary, serialized to bytes", "JsonObject, JsonContent", "JsonObject, request", "text, bytes",
        // Spellings/Paths.cs
        "path: added to", "path: string.Format", "path: string.Format of a constant", "path: string.Format with culture",
        "path: string.Concat", "path: Replace on a template", "path: Replace on a constant", "path: a static readonly prefix",
        "path: a property as prefix", "path: a method", "path: a method with a block", "path: a local function", "path: UriBuilder",
        "path: UriBuilder set later", "path: string.Join", "path: StringBuilder", "path: either of two arms",
        // Spellings/Wrappers.cs
        "wrapper: of client, id and body", "wrapper: of client, id and body, class", "wrapper: of client, path and body",
        "wrapper: of client, path and body, class", "wrapper: async with a block", "wrapper: async with a block, class",
        "wrapper: that serializes", "wrapper: that serializes, class", "wrapper: with a request", "wrapper: with a request, class",
        "wrapper: generic", "wrapper: generic, class", "wrapper: extension", "wrapper: two deep", "wrapper: two deep, class",
        "wrapper: with named arguments", "wrapper: with named arguments, class", "wrapper: of text", "wrapper: of text, in a local",
        "wrapper: of text, path and body", "wrapper: of text, path and body, in a local", "wrapper: typed client",
        "wrapper: typed client in a local", "wrapper: typed client of one conversation", "wrapper: typed client of one path",
        "wrapper: typed client with a base class", "wrapper: typed client with a primary constructor", "wrapper: local function",
        "wrapper: of a type",
        // Spellings/OtherClients.cs
        "WebClient.UploadString", "WebClient.UploadString with its verb", "WebClient.UploadStringTaskAsync", "WebClient.UploadData",
        "HttpWebRequest", "HttpWebRequest of bytes", "RestSharp: AddJsonBody", "RestSharp: AddJsonBody, class",
        "RestSharp: AddJsonBody, dictionary", "RestSharp: AddBody", "RestSharp: AddStringBody", "RestSharp: AddStringBody with its type",
        "RestSharp: AddParameter", "RestSharp: AddUrlSegment", "RestSharp: AddHeader in between", "RestSharp: verb in the initializer",
        "RestSharp: in statements", "RestSharp: PostAsync", "RestSharp: verb set later", "RestSharp: PostJsonAsync",
        "Flurl: PostJsonAsync", "Flurl: PostJsonAsync, class", "Flurl: PostJsonAsync, dictionary", "Flurl: PostStringAsync",
        "Flurl: AppendPathSegment on text", "Flurl: AppendPathSegments", "Flurl: SetQueryParam", "Flurl: Url", "Flurl: SendJsonAsync",
        "Refit: Post and Body", "Refit: Post and Body, class", "Refit: Post and Body, text", "Refit: Post with an alias",
    };
}
