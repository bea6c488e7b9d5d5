using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// The tokens that the type around a site asks for. Looked for only where a body has been found; and known only where every scope is a
/// constant: of what is asked for elsewhere, or put together at run time, nobody can say that it does not suffice.
/// </summary>
internal sealed class TokenScopes
{
    private const string Parameter = "scope=";

    /// <summary>Stands for what only run time knows.</summary>
    private const char Hole = '\0';

    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<SyntaxNode, ImmutableArray<TokenRequest>>> Known = new();

    // In most files no token is asked for, and none of their nodes is looked at.
    private static readonly SourceWords Words = new("scope", "Scope", "AcquireToken");

    private readonly Reader _reader;
    private readonly List<TokenRequest> _requests = [];
    private readonly HashSet<SyntaxNode> _seen = [];
    private bool _isOpen;

    private TokenScopes(Reader reader) => _reader = reader;

    /// <returns>Nothing where none is asked for, or not all is known of one.</returns>
    public static ImmutableArray<TokenRequest> Around(ExpressionSyntax site, Reader reader)
    {
        if (!Words.AreIn(site.SyntaxTree)) return ImmutableArray<TokenRequest>.Empty;
        var type = site.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? site.SyntaxTree.GetRoot(reader.Cancellation);
        return Known.GetValue(reader.Model, _ => new ConcurrentDictionary<SyntaxNode, ImmutableArray<TokenRequest>>()).GetOrAdd(type, node => new TokenScopes(reader).In(node));
    }

    private ImmutableArray<TokenRequest> In(SyntaxNode type)
    {
        // Other parts may ask for more.
        if (type is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            && _reader.Model.GetDeclaredSymbol(declaration, _reader.Cancellation)?.DeclaringSyntaxReferences.Length != 1) return ImmutableArray<TokenRequest>.Empty;
        var roots = type is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : Enumerable.Repeat(type, 1);
        foreach (var node in roots.SelectMany(root => root.DescendantNodes())) Visit(node);
        return _isOpen || _requests.Any(request => request.Scopes.Any(IsOfOthers)) ? ImmutableArray<TokenRequest>.Empty : _requests.ToImmutableArray();
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case LiteralExpressionSyntax { Token.Value: "scope" }:
                Entry(node);
                break;
            case LiteralExpressionSyntax { Token.Value: string text } when text.Contains(Parameter):
            case InterpolatedStringTextSyntax { TextToken.ValueText: var part } when part.Contains(Parameter):
                Form(WholeText(node));
                break;
            case ArgumentSyntax { NameColon.Name: { Identifier.ValueText: "scope" or "scopes" } name, Expression: var given } when IsOfToken(name):
                Add(given);
                break;
            case AssignmentExpressionSyntax { Left: var target, Right: var given } when Gate.NameOf(target) is "Scope" or "Scopes" && IsOfToken(target):
                Add(given);
                break;
            // options.Scope.Add("chat:write"): what else is added is not followed.
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var list, Name.Identifier.ValueText: "Add" or "AddRange" } } when Gate.NameOf(list) is "Scope" or "Scopes":
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: "scope" or "scopes" }:
                _isOpen = true;
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when Asks(Gate.NameOf(call.Expression)) && arguments[0].NameColon is null:
                Add(arguments[0].Expression);
                if (arguments.Count > 1 && Gate.NameOf(call.Expression) is "WithScope" or "WithScopes") _isOpen = true;
                break;
        }
    }

    /// <summary>One scope may be that of anything, of a service or a cache, where the type or the method does not speak of tokens.</summary>
    private bool IsOfToken(ExpressionSyntax name)
    {
        if (Gate.NameOf(name) is "Scopes" or "scopes") return true;
        var symbol = _reader.Model.GetSymbolInfo(name, _reader.Cancellation).Symbol;
        return Speaks(symbol?.ContainingSymbol?.Name) || Speaks(symbol?.ContainingType?.Name);

        static bool Speaks(string? of) => of is not null && (of.Contains("Token") || of.Contains("Auth") || of.Contains("Credential"));
    }

    /// <summary>Builders of clients, and MSAL and its like: <c>AcquireTokenForClient(scopes)</c>.</summary>
    private static bool Asks(string? method) => method is "WithScope" or "WithScopes" || method?.StartsWith("AcquireToken", StringComparison.Ordinal) == true;

    /// <summary>A key or a name with its value beside it: of a dictionary, a pair, a list of parameters.</summary>
    private void Entry(SyntaxNode key)
    {
        var value = key.Parent switch
        {
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: { } access } } => access.Parent is AssignmentExpressionSyntax { Left: var left, Right: var right } && left == access ? right : null,
            ArgumentSyntax { Parent: BaseArgumentListSyntax { Arguments: var arguments } } argument => arguments.ElementAtOrDefault(arguments.IndexOf(argument) + 1)?.Expression,
            InitializerExpressionSyntax { Expressions: { Count: 2 } pair } initializer when initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) && pair[0] == key => pair[1],
            _ => null,
        };
        // It is read, or it is the word for something else.
        if (value is null) return;
        if (LocalUses.MemberOf(key).DescendantTokens().Any(token => token.Value is string text && text.Contains("grant_type"))) Add(value);
        else _isOpen = true;
    }

    private void Add(ExpressionSyntax given)
    {
        if (ScopesOf(given) is { IsEmpty: false } scopes) _requests.Add(new TokenRequest(_reader.PlaceOf(given), scopes));
        else _isOpen = true;
    }

    private ImmutableArray<string>? ScopesOf(ExpressionSyntax given)
    {
        var there = _reader.At(given);
        if (there.Model.GetOperation(given, there.Cancellation) is not { } operation) return null;
        if (TextOf(operation, there) is { } text) return Split(text);
        var (value, at) = there.FollowToEnd(operation);
        value = SetOnce(Reader.Unwrap(value), given) ?? value;
        var items = Reader.Unwrap(value) is IObjectCreationOperation { Arguments.IsEmpty: true, Initializer.Initializers: { IsEmpty: false } added }
            ? added.Select(item => item is IInvocationOperation { Arguments: { Length: 1 } one } ? one[0].Value : item)
            : TextCalls.Listed(Reader.Unwrap(value));
        var scopes = items?.Select(item => TextOf(item, at)).ToList();
        return scopes is null || scopes.Contains(null) ? null : scopes.SelectMany(scope => Split(scope!)).ToImmutableArray();
    }

    /// <summary>A list that the type keeps. Who is given it may change its items, but nobody does that to scopes.</summary>
    private IOperation? SetOnce(IOperation value, SyntaxNode use)
    {
        if (value is not IFieldReferenceOperation { Field: { IsReadOnly: true } field }) return null;
        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_reader.Cancellation) is not VariableDeclaratorSyntax { Initializer.Value: var set } declarator || set.SyntaxTree != use.SyntaxTree) return null;
        var uses = LocalUses.In(declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!).Of(field.Name);
        return uses.Any(name => name.Parent is ElementAccessExpressionSyntax) ? null : Variables.OperationOf(set, _reader);
    }

    private static string? TextOf(IOperation operation, Reader reader)
    {
        var (value, at) = reader.FollowToEnd(operation);
        value = Reader.Unwrap(value);
        return value.Type?.SpecialType == SpecialType.System_String ? WireTextReader.ReadText(value, at).Whole : null;
    }

    private static ImmutableArray<string> Split(string scopes) => scopes.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();

    /// <summary><c>grant_type=…&amp;scope=a%20b</c></summary>
    private void Form(ExpressionSyntax text)
    {
        if (!_seen.Add(text)) return;
        var there = _reader.At(text);
        var form = there.Model.GetOperation(text, there.Cancellation) is { } operation
            ? string.Concat(WireTextReader.ReadText(operation, there).Pieces.Select(piece => piece.Known ?? Hole.ToString()))
            : "";
        var start = form.StartsWith(Parameter, StringComparison.Ordinal) ? 0 : form.IndexOf("&" + Parameter, StringComparison.Ordinal) + 1;
        var isForm = form.Contains("grant_type=") && form.Substring(start).StartsWith(Parameter, StringComparison.Ordinal);
        var value = isForm ? form.Substring(start + Parameter.Length).Split('&')[0] : "";
        // A part of a form, or an address that asks a user.
        if (value.Length == 0 || value.IndexOf(Hole) >= 0)
        {
            _isOpen = true;
            return;
        }

        var written = text.ToString().IndexOf(Parameter + value, StringComparison.Ordinal);
        var span = written < 0 ? text.Span : new TextSpan(text.SpanStart + written, Parameter.Length + value.Length);
        _requests.Add(new TokenRequest(_reader.PlaceOf(span), Split(Uri.UnescapeDataString(value.Replace('+', ' ')))));
    }

    /// <summary>The whole sum or template that a piece of text is part of.</summary>
    private static ExpressionSyntax WholeText(SyntaxNode piece)
    {
        var node = piece is InterpolatedStringTextSyntax ? piece.Parent! : piece;
        while (node.Parent is ParenthesizedExpressionSyntax || (node.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))) node = node.Parent;
        return (ExpressionSyntax)node;
    }

    /// <summary>A token for another service, which has names like addresses, or for somebody who logs in.</summary>
    private static bool IsOfOthers(string scope) =>
        scope.IndexOfAny(['/', '.', '\\']) >= 0 || scope is "openid" or "profile" or "email" or "offline_access" or "address" or "phone";
}
