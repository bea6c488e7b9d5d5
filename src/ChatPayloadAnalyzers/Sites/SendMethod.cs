using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A method without source, or without a body, that the user says sends a message.</summary>
/// <param name="Id">Its documentation ID, without the parameters where any overload is meant.</param>
/// <param name="Path">The name of the parameter that takes the path, or the path itself, which starts with a slash.</param>
/// <param name="Body">The name of the parameter that takes the body.</param>
internal sealed record SendMethod(string Id, string Path, string Body)
{
    /// <summary>The name that stands at a call: of the method, or of the type that is created.</summary>
    public string Name
    {
        get
        {
            var end = Id.IndexOf('(');
            var qualified = end < 0 ? Id : Id.Substring(0, end);
            if (qualified.EndsWith(".#ctor", StringComparison.Ordinal)) qualified = qualified.Substring(0, qualified.Length - ".#ctor".Length);
            var name = qualified.Substring(Math.Max(qualified.LastIndexOf('.'), qualified.LastIndexOf(':')) + 1);
            var arity = name.IndexOf('`');
            return arity < 0 ? name : name.Substring(0, arity);
        }
    }

    public bool IsPathItself => Path.StartsWith("/", StringComparison.Ordinal);

    /// <summary><c>M:Vendor.Chat.Send(System.String,System.Object) path=url body=message</c>.</summary>
    /// <returns><see langword="null"/> where the entry is not of this form.</returns>
    public static SendMethod? Parse(string entry)
    {
        var parts = entry.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || !parts[0].StartsWith("M:", StringComparison.Ordinal)) return null;
        string? path = null, body = null;
        foreach (var part in parts.Skip(1))
        {
            if (part.StartsWith("path=", StringComparison.Ordinal)) path = part.Substring("path=".Length);
            else if (part.StartsWith("body=", StringComparison.Ordinal)) body = part.Substring("body=".Length);
        }

        // In .editorconfig a # starts a comment, so that constructors are written without it.
        var id = parts[0].Replace("..ctor", ".#ctor");
        return path is { Length: > 0 } && body is { Length: > 0 } ? new SendMethod(id, path, body) : null;
    }

    public bool IsOf(IMethodSymbol method)
    {
        var id = (method.ReducedFrom ?? method).OriginalDefinition.GetDocumentationCommentId();
        if (id is null) return false;
        if (Id.IndexOf('(') >= 0 || id.IndexOf('(') < 0) return id == Id;
        // Without parameters any overload is meant, generic or not.
        var name = id.Substring(0, id.IndexOf('('));
        var arity = name.IndexOf("``", StringComparison.Ordinal);
        return (arity < 0 ? name : name.Substring(0, arity)) == Id;
    }
}
