using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// What the code itself passes. Roslyn calls an argument implicit, and lets it start at its value, where no <see cref="ArgumentSyntax"/> stands
/// right around that: in parentheses, or with a <c>!</c> behind it. So <c>IsImplicit</c> does not tell it from a default value.
/// </summary>
internal static class Arguments
{
    public static bool IsGiven(this IArgumentOperation argument) => argument.ArgumentKind != ArgumentKind.DefaultValue;

    /// <summary>The argument as it is written; <see langword="null"/> for a default value, and for the array of several.</summary>
    public static ArgumentSyntax? WrittenAs(this IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.Explicit ? argument.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() : null;
}
