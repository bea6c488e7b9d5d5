namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>Do not run again with an <c>auto-generated</c> header, where nothing may be reported.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>Do not run again under <c>#pragma warning disable</c>, where nothing may be reported.</summary>
    SkipSuppressionCheck = 2,
}
