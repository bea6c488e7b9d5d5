using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fails with an <see cref="InvalidOperationException"/>, as the package's verifier of this name does.</summary>
public class DefaultVerifier : IVerifier
{
    public DefaultVerifier()
        : this(ImmutableStack<string>.Empty)
    {
    }

    protected DefaultVerifier(ImmutableStack<string> context) => Context = context;

    protected ImmutableStack<string> Context { get; }

    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
        => True(!collection.Any(), $"Expected '{collectionName}' to be empty, it contains {collection.Count()} items.");

    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
        => True(collection.Any(), $"Expected '{collectionName}' to have at least one item, it is empty.");

    public virtual void LanguageIsSupported(string language)
        => True(language == LanguageNames.CSharp, $"The stand-in tests C# only, not '{language}'.");

    public virtual void Equal<T>(T expected, T actual, string? message = null)
        => True(
            EqualityComparer<T>.Default.Equals(expected, actual),
            $"{message ?? "Values differ."}{Environment.NewLine}Expected: {expected}{Environment.NewLine}Actual:   {actual}");

    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
            Fail(message ?? "Expected 'true', was 'false'.");
    }

    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
            Fail(message ?? "Expected 'false', was 'true'.");
    }

    [DoesNotReturn]
    public virtual void Fail(string? message = null) => throw new InvalidOperationException(CreateMessage(message ?? "Failed."));

    public virtual void SequenceEqual<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null)
        => True(
            expected.SequenceEqual(actual, equalityComparer),
            $"{message ?? "Sequences differ."}{Environment.NewLine}Expected: {string.Join(", ", expected)}{Environment.NewLine}"
            + $"Actual:   {string.Join(", ", actual)}");

    public virtual IVerifier PushContext(string context) => new DefaultVerifier(Context.Push(context));

    protected virtual string CreateMessage(string message)
        => string.Concat(Context.Reverse().Select(context => $"Context: {context}{Environment.NewLine}")) + message;
}
