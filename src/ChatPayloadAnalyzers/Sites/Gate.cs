using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// What every call and creation in the editor goes through, cheapest first: its name; the words of the path, or of the file;
/// only then its symbol.
/// </summary>
internal static class Gate
{
    /// <summary>Whether the name at the call is one that sends or serializes a body. Allocates nothing, asks for no symbol.</summary>
    public static bool MayBeSite(ExpressionSyntax expression) => Kind(expression) != SiteKind.None;

    /// <summary>The same, and calls that only their declarations tell.</summary>
    public static bool MayBeSite(ExpressionSyntax expression, KnownSymbols symbols) => MayBeSite(expression) || symbols.DeclaredNames.MayBe(expression);

    /// <summary>
    /// Whether reading can find anything: a path to a known endpoint cannot be put together where no file speaks of one, nor
    /// can a body be told without its marks. Reads texts that were read before; asks for no symbol.
    /// </summary>
    public static bool IsWorthReading(ExpressionSyntax expression, KnownSymbols symbols)
    {
        switch (Kind(expression))
        {
            case SiteKind.Call:
                // A literal path says all by itself. What else it is made of may be a constant of another file.
                return ((InvocationExpressionSyntax)expression).ArgumentList.Arguments.FirstOrDefault() is { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: string path } }
                    ? symbols.Endpoints.MayBePath(path)
                    : symbols.HasAnyPath;
            case SiteKind.Request:
                return symbols.HasAnyPath;
            case SiteKind.OtherClient:
                return symbols.HasAnyPath && symbols.HasOtherClients;
            case SiteKind.Sdk:
                return symbols.VendorClient is not null;
            case SiteKind.None:
                return false;
            default:
                return MayHoldMessage(expression) && TreeWords.Of(expression.SyntaxTree).HasMark;
        }
    }

    /// <summary>
    /// Whether what is given to a serializer or a content may be a message that is known by its marks: text, a variable, or an
    /// anonymous object that has two of the members in which marks stand.
    /// </summary>
    private static bool MayHoldMessage(ExpressionSyntax expression)
    {
        var arguments = expression is InvocationExpressionSyntax call ? call.ArgumentList : ((ObjectCreationExpressionSyntax)expression).ArgumentList;
        switch (arguments?.Arguments.FirstOrDefault()?.Expression)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                var marked = 0;
                foreach (var member in anonymous.Initializers)
                    if (member.NameEquals?.Name.Identifier.ValueText is null or "from" or "to" or "type" or "From" or "To" or "Type") marked++;
                return marked >= 2;
            // What a method or a creation gives is not written here.
            case null or InvocationExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax or ThisExpressionSyntax:
                return false;
            default:
                return true;
        }
    }

    /// <summary>Whether the name of the call is one that sends, with or without the path among its arguments.</summary>
    public static bool Sends(InvocationExpressionSyntax call) => Kind(call) is SiteKind.Call or SiteKind.Request or SiteKind.OtherClient or SiteKind.Sdk;

    /// <summary>Whether the name is one of a library that few have, and of much else.</summary>
    public static bool IsOfOtherClient(InvocationExpressionSyntax call) => Kind(call) == SiteKind.OtherClient;

    /// <summary>Whether the call is of one of the types that send or serialize; by name, as the readers ask for the symbol itself.</summary>
    public static bool IsKnownType(ITypeSymbol? type) =>
        type?.Name is "HttpClient" or "HttpMessageInvoker" or "HttpClientJsonExtensions" or "JsonContent" or "JsonSerializer" or "JsonConvert" or "StringContent"
            or "HttpClientExtensions" or "WebClient" or "WebRequest" or "HttpWebRequest" or "RestClient" or "IRestClient" or "RestClientExtensions" or "GeneratedExtensions" or "IFlurlRequest" or "FlurlRequest"
        || (type is not null && (VendorSdk.IsApi(type) || VendorSdk.IsClient(type)))
        // Extension blocks are types of their own in the class that holds them.
        || (type?.ContainingType is { IsStatic: true } outer && IsKnownType(outer));

    private static SiteKind Kind(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression) switch
        {
            "PostAsync" or "PostAsJsonAsync" or "PutAsync" or "PutAsJsonAsync" or "PatchAsync" or "PatchAsJsonAsync" => SiteKind.Call,
            // The client of the vendor's SDK, and its methods for operations.
            "CallApi" or "CallApiAsync" => SiteKind.Call,
            "SendAsync" or "Send" => SiteKind.Request,
            // WebClient.
            "UploadString" or "UploadStringTaskAsync" or "UploadStringAsync" or "UploadData" or "UploadDataTaskAsync" or "UploadDataAsync" => SiteKind.Request,
            // HttpWebRequest.
            "GetResponse" or "GetResponseAsync" => SiteKind.Request,
            // RestSharp.
            "Execute" or "ExecuteAsync" or "ExecuteTaskAsync" or "ExecutePost" or "ExecutePostAsync" or "ExecutePostTaskAsync" or "Post" or "PostJson" => SiteKind.OtherClient,
            "ExecutePut" or "ExecutePutAsync" or "Put" or "PutJson" or "ExecutePatch" or "ExecutePatchAsync" or "Patch" => SiteKind.OtherClient,
            // Flurl, where the path stands in front.
            "PostJsonAsync" or "PostStringAsync" or "PutJsonAsync" or "PutStringAsync" or "PatchJsonAsync" or "PatchStringAsync" or "SendJsonAsync" or "SendStringAsync" => SiteKind.OtherClient,
            "Serialize" or "SerializeObject" => SiteKind.Body,
            // Create is the name of a thousand factories: only JsonContent's is meant.
            "Create" when call.Expression is MemberAccessExpressionSyntax { Expression: var type } && NameOf(type) == "JsonContent" => SiteKind.Body,
            { Length: > 9 } name when name[0] == 'P' && IsOfSdk(name) => SiteKind.Sdk,
            _ => SiteKind.None,
        },
        ObjectCreationExpressionSyntax { Type: var type } when NameOf(type) == "StringContent" => SiteKind.Body,
        _ => SiteKind.None,
    };

    /// <summary>What the names of the SDK's methods that post a message, a mail or a chat start with.</summary>
    private static bool IsOfSdk(string name) =>
        name.StartsWith("PostConversation", StringComparison.Ordinal) || name.StartsWith("PostChats", StringComparison.Ordinal) || name.StartsWith("PostWebchat", StringComparison.Ordinal);

    public static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>How a body may leave the program at an expression.</summary>
    private enum SiteKind
    {
        None,

        /// <summary>The path is the first argument.</summary>
        Call,

        /// <summary>The path is in the request.</summary>
        Request,

        /// <summary>The same, by the names of libraries that must be referenced.</summary>
        OtherClient,

        /// <summary>The path is known by the name of the method.</summary>
        Sdk,

        /// <summary>No path: a serializer or a content.</summary>
        Body,
    }
}
