using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A method, and what its declaration tells of its calls without binding: a name alone, as <c>Add</c> or <c>Of</c>, is that of a thousand others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Least">The fewest arguments of a call.</param>
/// <param name="Most">The most.</param>
/// <param name="Home">The file in which alone it can be called, as what is private; <see langword="null"/> for any.</param>
/// <param name="Type">The type whose name stands in front of a call from outside, as of what is static; <see langword="null"/> for anything.</param>
internal sealed record DeclaredMethod(string Name, int Least, int Most, SyntaxTree? Home, string? Type)
{
    /// <param name="method">A method, or a local function.</param>
    public static DeclaredMethod Of(SyntaxNode method)
    {
        if (method is LocalFunctionStatementSyntax function) return new DeclaredMethod(function.Identifier.ValueText, LeastOf(function.ParameterList), MostOf(function.ParameterList), function.SyntaxTree, null);
        var declared = (MethodDeclarationSyntax)method;
        var (least, most) = (LeastOf(declared.ParameterList), MostOf(declared.ParameterList));
        // Members of an extension block may be called on the value, or with it as an argument.
        if (declared.Parent is not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax)) return new DeclaredMethod(declared.Identifier.ValueText, least, Next(most), null, null);
        var isExtension = declared.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;
        var type = (TypeDeclarationSyntax)declared.Parent;
        var isOfType = declared.Modifiers.Any(SyntaxKind.StaticKeyword) && !isExtension && IsWithoutHeirs(type);
        return new DeclaredMethod(declared.Identifier.ValueText, isExtension ? least - 1 : least, most, IsPrivate(declared, type) ? declared.SyntaxTree : null, isOfType ? type.Identifier.ValueText : null);
    }

    /// <summary>Whether a call that bears the name may be one of this method.</summary>
    /// <param name="call">The call.</param>
    /// <param name="aliases">What files of the compilation call types instead.</param>
    public bool MayBeCalledBy(DeclaredCall call, HashSet<string> aliases) =>
        call.Arguments >= Least && call.Arguments <= Most
        && (Home is null || Home == call.Tree)
        && (Type is null || call.Qualifier is null || call.Qualifier == Type || aliases.Contains(call.Qualifier));

    private static int LeastOf(ParameterListSyntax list)
    {
        var count = 0;
        foreach (var parameter in list.Parameters)
            if (parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)) count++;
        return count;
    }

    private static int MostOf(ParameterListSyntax list) => list.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)) ? int.MaxValue : list.Parameters.Count;

    private static int Next(int most) => most == int.MaxValue ? most : most + 1;

    /// <summary>Only in the type, and so only in its file: the parts of a partial one may stand in others.</summary>
    private static bool IsPrivate(MethodDeclarationSyntax method, TypeDeclarationSyntax type)
    {
        if (type is InterfaceDeclarationSyntax || method.ExplicitInterfaceSpecifier is not null) return false;
        if (type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(outer => outer.Modifiers.Any(SyntaxKind.PartialKeyword))) return false;
        var modifiers = method.Modifiers;
        return !modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.InternalKeyword) && !modifiers.Any(SyntaxKind.ProtectedKeyword);
    }

    /// <summary>What derives from a type lends its name to the static methods of the type.</summary>
    private static bool IsWithoutHeirs(TypeDeclarationSyntax type) =>
        type is StructDeclarationSyntax || type.IsKind(SyntaxKind.RecordStructDeclaration) || type.Modifiers.Any(SyntaxKind.StaticKeyword) || type.Modifiers.Any(SyntaxKind.SealedKeyword);
}

/// <summary>A call, and what it tells of the method without binding.</summary>
/// <param name="Name">The name that is called.</param>
/// <param name="Arguments">How many arguments it has.</param>
/// <param name="Qualifier">The last name of what stands in front, empty where that is none; <see langword="null"/> where nothing does.</param>
/// <param name="Tree">The file that it stands in.</param>
internal readonly record struct DeclaredCall(string Name, int Arguments, string? Qualifier, SyntaxTree Tree)
{
    public static DeclaredCall Of(InvocationExpressionSyntax call, string name) => new(
        name,
        call.ArgumentList.Arguments.Count,
        call.Expression is MemberAccessExpressionSyntax access ? Gate.NameOf(access.Expression) ?? "" : call.Expression is MemberBindingExpressionSyntax ? "" : null,
        call.SyntaxTree);
}
