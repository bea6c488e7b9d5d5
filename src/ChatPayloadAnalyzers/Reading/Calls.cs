using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Which calls only read what they are given. A namesake of the user's own may do anything.</summary>
internal static class Calls
{
    private static readonly string[] SendingVerbs = ["Execute", "Post", "Put", "Patch", "Get", "Delete", "Head", "Options"];

    /// <summary>Whether the call leaves the object that it is made on as it was.</summary>
    public static bool IsPure(IInvocationOperation call, Reader reader) =>
        ModelCalls.IsPure(call)
        // A client sends a request, and may send another.
        || (IsOfRestSharp(call.TargetMethod) && call.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal))
        || (IsOfFlurl(call.TargetMethod) && call.TargetMethod.Name is "Request")
        || IsPureOfFramework(call, reader);

    private static bool IsPureOfFramework(IInvocationOperation call, Reader reader) =>
        (call.TargetMethod.Name is "ToString" or "Equals" or "GetHashCode" or "GetType" or "Contains" or "ContainsKey" or "IndexOf" or "ToJsonString" or "Dispose"
            or "Flush" or "FlushAsync" or "DeepClone" or "ReadAsStringAsync" or "LoadIntoBufferAsync" or "GetValueKind"
            // What shares its items may change them.
            || (call.TargetMethod.Name == "ToArray" && call.Type is IArrayTypeSymbol { ElementType: var element } && Immutability.IsImmutable(element, reader.Symbols)))
        && (IsOfFramework(call.TargetMethod) || IsOfNewtonsoft(call.TargetMethod))
        // A writer hands on what it holds back.
        && !(call.TargetMethod.Name is "Dispose" or "Flush" or "FlushAsync" && call.Instance is { } instance && IsWriter(Reader.Unwrap(instance).Type, reader));

    /// <summary>Whether what takes <paramref name="argument"/> only reads it.</summary>
    public static bool OnlyReads(IArgumentOperation argument, Reader reader)
    {
        switch (argument.Parent)
        {
            // Whoever is given a writer or a stream may write.
            case IInvocationOperation when IsWritten(argument.Value.Type, reader):
                return false;
            case IInvocationOperation { TargetMethod: var method }:
                // Whoever is given an anonymous object as an object cannot name its members.
                if (argument is { Value: IConversionOperation { Operand.Type.IsAnonymousType: true }, Parameter.Type.SpecialType: SpecialType.System_Object }) return true;
                if (IsOfLogging(method) || OnlyLooks(method) || (IsSettings(argument.Value.Type) && TakesSettings(method))) return true;
                if (ModelCalls.OnlySends(method)) return true;
                if (IsOfRestSharp(method)) return OnlyReadsRestSharp(argument.Parameter?.Type, method);
                if (IsOfFlurl(method)) return method.Name.EndsWith("Async", StringComparison.Ordinal) || method.Name is "Request" or "WithClient" or "AppendPathSegment" or "AppendPathSegments";
                if (argument.Parameter?.GetAttributes().Any(a => KnownSymbols.Same(a.AttributeClass, reader.Symbols.RefitBodyAttribute)) == true) return true;
                if (method.Name is "SerializeObject" or "FromObject") return IsOfNewtonsoft(method);
                // What LINQ gives back may still hold the items.
                if (method.ContainingType.Name == "Enumerable") return IsOfFramework(method) && Immutability.IsImmutable(method.ReturnType, reader.Symbols);
                // JsonContent.Create and JsonValue.Create; a tuple, a list or a pair hands on what it holds.
                if (method.Name == "Create") return IsOfFramework(method) && method.ContainingNamespace.ToDisplayString() is "System.Net.Http.Json" or "System.Text.Json.Nodes";
                return IsOfFramework(method)
                    && method.Name is "PostAsJsonAsync" or "PutAsJsonAsync" or "PatchAsJsonAsync" or "PostAsync" or "SendAsync" or "Send" or "Serialize" or "SerializeAsync" or "SerializeToNode" or "SerializeToElement"
                        or "SerializeToDocument" or "SerializeToUtf8Bytes" or "WriteLine" or "Write" or "UploadString" or "UploadStringTaskAsync" or "UploadData" or "UploadDataTaskAsync" or "ReferenceEquals" or "IsNullOrEmpty" or "GetBytes";
            // A content reads when it is sent. new List<T>(items) and new Dictionary<K, V>(entries) copy, but what they hold may be changed through the copy.
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                // new JsonSerializerOptions(options) copies.
                if (IsSettings(argument.Value.Type) && KnownSymbols.Same(creation.Type, argument.Value.Type)) return true;
                // new StreamContent(new MemoryStream(bytes)): nobody else has the stream.
                if (KnownSymbols.Same(creation.Type, reader.Symbols.MemoryStream)) return OuterOf(creation) is IArgumentOperation { Parent: IObjectCreationOperation { Type: var outer } } && KnownSymbols.Same(outer, reader.Symbols.StreamContent);
                return IsIn(constructor, "System")
                    && (constructor.ContainingNamespace.ToDisplayString() is "System.Net.Http"
                        || (constructor.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" && constructor.ContainingType.TypeArguments.All(type => Immutability.IsImmutable(type, reader.Symbols))));
            default:
                return false;
        }
    }

    /// <summary>What is logged is written out, member by member or as text. A formatter of one's own, which ILogger.Log takes, is given it and may do anything.</summary>
    private static bool IsOfLogging(IMethodSymbol method) =>
        ((method.ContainingType.Name == "LoggerExtensions" || method is { Name: "BeginScope", ContainingType.Name: "ILogger" }) && IsIn(method, "Microsoft")) || IsIn(method, "Serilog") || IsIn(method, "NLog") || IsIn(method, "log4net");

    /// <summary>Guards, checks, and methods of string, which ask for a text at most. A string may be filled by a lambda, which is given what it likes.</summary>
    private static bool OnlyLooks(IMethodSymbol method) => IsOfFramework(method)
        && (method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) || method.Name == "KeepAlive"
            || method.ContainingType is { Name: "Debug" or "Trace", ContainingNamespace.Name: "Diagnostics" }
            || (method.ContainingType.SpecialType == SpecialType.System_String && method.Name != "Create"));

    /// <summary>What says how JSON is written, and read.</summary>
    public static bool IsSettings(ITypeSymbol? type) => type?.Name is "JsonSerializerOptions" or "JsonSerializerSettings";

    /// <summary>Whoever reads and writes JSON by settings leaves them as they are, and most are locked by then.</summary>
    private static bool TakesSettings(IMethodSymbol method) =>
        (IsOfLibrary(method) || IsIn(method, "Microsoft"))
        && (method.Name.StartsWith("Deserialize", StringComparison.Ordinal) || method.Name.Contains("Json") || method.Name == "PopulateObject"
            || (method.Name is "Create" or "CreateDefault" && method.ContainingType.Name == "JsonSerializer"));

    /// <summary>Whether a value of the type is there to be written to.</summary>
    public static bool IsWritten(ITypeSymbol? type, Reader reader) => IsWriter(type, reader) || Attributes.Derives(type as INamedTypeSymbol, reader.Symbols.Stream);

    private static bool IsWriter(ITypeSymbol? type, Reader reader) =>
        type is INamedTypeSymbol writer
        && (KnownSymbols.Same(writer, reader.Symbols.Utf8JsonWriter) || Attributes.Derives(writer, reader.Symbols.TextWriter) || Attributes.Derives(writer, reader.Symbols.NewtonsoftWriter));

    /// <summary>A client sends and has default headers, but may be given another serializer; a request is sent as it is, or by another method.</summary>
    private static bool OnlyReadsRestSharp(ITypeSymbol? type, IMethodSymbol method) => type?.Name switch
    {
        "RestClient" or "IRestClient" => method.Name is "AddDefaultHeader" or "AddDefaultHeaders" || SendingVerbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)),
        "RestRequest" or "IRestRequest" => method.Name is "Execute" or "ExecuteAsync" or "ExecuteTaskAsync" && method.Parameters.All(p => p.Name != "httpMethod"),
        // What is to be the body is kept until it is sent.
        _ => true,
    };

    public static bool IsOfFramework(ISymbol? symbol) => IsIn(symbol, "System");

    public static bool IsOfNewtonsoft(ISymbol? symbol) => IsIn(symbol, "Newtonsoft");

    public static bool IsOfRestSharp(ISymbol? symbol) => IsIn(symbol, "RestSharp");

    public static bool IsOfFlurl(ISymbol? symbol) => IsIn(symbol, "Flurl");

    private static IOperation? OuterOf(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation) outer = outer.Parent;
        return outer;
    }

    /// <summary>Of the framework or of Newtonsoft.Json.</summary>
    public static bool IsOfLibrary(ISymbol? symbol) => IsOfFramework(symbol) || IsOfNewtonsoft(symbol);

    private static bool IsIn(ISymbol? symbol, string root)
    {
        var space = symbol?.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space?.Name == root && symbol!.DeclaringSyntaxReferences.IsEmpty;
    }
}
