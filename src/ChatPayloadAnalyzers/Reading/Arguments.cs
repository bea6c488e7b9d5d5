using Microsoft.CodeAnalysis;
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

    /// <summary>As the method takes them. Roslyn has them as they are evaluated, and those that are named can stand in any order.</summary>
    public static ImmutableArray<IArgumentOperation> InOrder(this ImmutableArray<IArgumentOperation> arguments)
    {
        for (var i = 1; i < arguments.Length; i++)
            if (arguments[i].Parameter?.Ordinal < arguments[i - 1].Parameter?.Ordinal) return arguments.Sort((left, right) => Comparer<int?>.Default.Compare(left.Parameter?.Ordinal, right.Parameter?.Ordinal));
        return arguments;
    }

    /// <summary>The argument as it is written; <see langword="null"/> for a default value, and for the array of several.</summary>
    public static ArgumentSyntax? WrittenAs(this IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.Explicit ? argument.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() : null;

    /// <summary>The argument that the compiler packs <paramref name="value"/> into, with others; <see langword="null"/> for one that it does not.</summary>
    public static IArgumentOperation? PackedIn(IOperation value)
    {
        var packed = value.Parent;
        while (packed is { IsImplicit: true } and not IArgumentOperation) packed = packed.Parent;
        return packed is IArgumentOperation { ArgumentKind: not (ArgumentKind.Explicit or ArgumentKind.DefaultValue) } argument ? argument : null;
    }
}
