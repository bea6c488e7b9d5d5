using System.Reflection;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>One rule: looks at each value of a body beside the schema for it, and says what is wrong.</summary>
internal abstract class Rule(DiagnosticDescriptor descriptor)
{
    private const string Category = "ChatPayload";

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>Some of its findings can be mended by a fix.</summary>
    public virtual bool HasFix => true;

    /// <summary>Judges one value. What only may be wrong is not reported.</summary>
    public abstract void Judge(Visit visit, Findings findings);

    /// <param name="id">The rule's ID; its page is <c>docs/rules/{id}.md</c>.</param>
    /// <param name="title">A short sentence that holds for the code once it is right.</param>
    /// <param name="severity">Warning where the body is certainly refused, else Info.</param>
    /// <param name="description">What it means, for the rule's help in SARIF and the IDE.</param>
    /// <param name="message">The message's format; the default takes what is wrong, the endpoint, what it does and the mend.</param>
    /// <param name="isEnabledByDefault">Whether it speaks before a setting names it.</param>
    protected static DiagnosticDescriptor Describe(
        string id, string title, DiagnosticSeverity severity, string description, string message = "{0}, so {1} {2}: {3}", bool isEnabledByDefault = true) =>
        new(id, title, message, Category, severity, isEnabledByDefault, description, $"{Repository.Url}/blob/main/docs/rules/{id}.md");
}

/// <summary>A rule that looks at objects: which members they have, and which they lack.</summary>
internal abstract class MemberRule(DiagnosticDescriptor descriptor) : Rule(descriptor)
{
    // Most values are texts: the rules behind it need nothing for those, not even a closure.
    public sealed override void Judge(Visit visit, Findings findings)
    {
        if (visit.Object is { } owner) Judge(visit, owner, findings);
    }

    /// <summary>Judges one object.</summary>
    protected abstract void Judge(Visit visit, ObjectNode owner, Findings findings);
}

/// <summary>The project's address, from one property of Directory.Build.props.</summary>
internal static class Repository
{
    public static string Url { get; } = typeof(Repository).GetTypeInfo().Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryUrl").Value!;
}
