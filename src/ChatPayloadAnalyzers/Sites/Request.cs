using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>What is known of an HttpRequestMessage when it is sent.</summary>
internal sealed record Request(string Method, PartialText Path, ImmutableArray<MemberValue> Contents)
{
    /// <returns><see langword="null"/> where something may be set that is not seen.</returns>
    public static Request? Read(IOperation request, Reader reader)
    {
        if (Objects.Created(request, reader, ImmutableArray<Change>.Empty) is not { Value: IObjectCreationOperation creation, Reader: var there, Changes: var changes } || !KnownSymbols.Same(creation.Type, reader.Symbols.HttpRequestMessage)) return null;
        if (MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, there) is not { } initializer) return null;
        var fold = new MemberChanges(_ => true, there);
        var values = fold.Fold(fold.Fold(Given(creation, there), initializer), changes);
        if (values.IsOpen) return null;
        var method = Only(values, "Method") is { Value: { } verb, Reader: var by } ? MethodOf(verb, by) : null;
        var path = Only(values, "RequestUri") is { Value: { } address, Reader: var at } ? PathReader.Read(address, at) : PartialText.Unknown;
        return method is null ? null : new Request(method, path, Of(values, "Content").RemoveAll(content => content.Value is null));
    }

    /// <summary>What the constructor is given; of an HttpRequestMessage without a method it is GET.</summary>
    private static MemberValues Given(IObjectCreationOperation creation, Reader reader)
    {
        var values = MemberValues.None;
        foreach (var argument in creation.Arguments)
        {
            var property = creation.Type!.GetMembers(argument.Parameter?.Name == "method" ? "Method" : "RequestUri").FirstOrDefault();
            if (property is not null) values = values.With(property, new MemberValue(argument.Value, reader, null));
        }

        return values;
    }

    private static ImmutableArray<MemberValue> Of(MemberValues values, string property) =>
        values.Values.FirstOrDefault(pair => pair.Key.Name == property).Value is { IsDefault: false } found ? found : ImmutableArray<MemberValue>.Empty;

    /// <summary>A method or an address that depends on a branch is not known.</summary>
    private static MemberValue? Only(MemberValues values, string property) =>
        Of(values, property) is { Length: 1 } found && found[0].Changes.IsEmpty ? found[0] : null;

    public static string? MethodOf(IOperation method, Reader reader)
    {
        var (value, there) = reader.FollowToEnd(method);
        return value switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HttpMethod", Name: var name } } => name.ToUpperInvariant(),
            IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: { Length: 1 } arguments } => EntryChanges.TextOf(arguments[0].Value, there)?.ToUpperInvariant(),
            _ => null,
        };
    }
}
