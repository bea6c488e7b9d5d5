using System.Globalization;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>How a type declares its properties: as a new one is declared, and where.</summary>
internal sealed class PropertyStyle
{
    private readonly SyntaxNode? _neighbour;
    private readonly SyntaxNode? _beside;
    private readonly bool _isAhead;
    private readonly int _parameter;
    private readonly string _accessors;
    private readonly bool _isNullable;
    private readonly bool _isLowerCase;
    private readonly ImmutableArray<string> _names;

    private PropertyStyle(TypeDeclarationSyntax type, SyntaxNode? neighbour, SyntaxNode? beside, bool isAhead, int parameter, string accessors, bool isNullable, bool isLowerCase, ImmutableArray<string> names)
    {
        Type = type;
        _names = names;
        _neighbour = neighbour;
        _beside = beside;
        _isAhead = isAhead;
        _parameter = parameter;
        _accessors = accessors;
        _isNullable = isNullable;
        _isLowerCase = isLowerCase;
        LineBreak = FileLayout.LineBreakOf(type.SyntaxTree);
    }

    /// <summary>The declaration that gets the property; a partial type has several.</summary>
    public TypeDeclarationSyntax Type { get; }

    public string LineBreak { get; }

    public bool IsPositional => _beside is ParameterSyntax;

    /// <summary>What stands before the type on its line.</summary>
    public string Indentation => Type.IndentationOf();

    /// <summary>A property shares its line with others, or with the braces.</summary>
    public bool SharesLine => _beside is null ? Type.OpenBraceToken.LineOf() == Type.CloseBraceToken.LineOf() : !_beside.IsOnLineOfItsOwn();

    /// <summary>What stands between types: nothing where each has one line, and no blank line parts them.</summary>
    public string BlankLine => Type.GetFirstToken().LineOf() == Type.GetLastToken().LineOf() && !Type.HasBlankLineAround() ? "" : LineBreak;

    /// <param name="owner">The type.</param>
    /// <param name="members">What it sends.</param>
    /// <param name="wanted">What the type is to have; where it has none of the members before that, it comes first.</param>
    /// <param name="at">Knows the models.</param>
    /// <returns><see langword="null"/> where the type is not declared in code that somebody wrote.</returns>
    public static PropertyStyle? Of(INamedTypeSymbol owner, ImmutableArray<SerializedMember> members, WantedMember wanted, CSharpValue at)
    {
        var cancellation = at.Writer.Cancellation;
        var written = owner.DeclaringSyntaxReferences.Where(reference => !GeneratedCode.Is(reference.SyntaxTree, cancellation)).Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().ToList();
        if (written.Count == 0) return null;
        var declared = members
            .Select(member => (member.Name, Syntax: DeclarationOf(member.Symbol, cancellation), IsOwn: KnownSymbols.Same(member.Symbol.ContainingType.OriginalDefinition, owner)))
            .Where(member => member.Syntax is not null)
            .ToList();
        var own = declared.Where(member => member.IsOwn && written.Any(type => type.Span.Contains(member.Syntax!.Span) && type.SyntaxTree == member.Syntax.SyntaxTree)).ToList();
        var behind = wanted.Before.Reverse().Select(name => own.FirstOrDefault(member => member.Name == name).Syntax).FirstOrDefault(syntax => syntax is not null);
        // In the order of the schema, whichever of several comes first: rule by rule the text must be the same as in one go.
        var beside = behind ?? own.OrderBy(member => member.Syntax!.SpanStart).FirstOrDefault().Syntax;
        var type = beside?.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? written[0];
        if (at.Writer.ModelOf(type.SyntaxTree) is not { } model || (beside is null && type.OpenBraceToken.IsMissing) || (beside is null && type.OpenBraceToken.RawKind == 0)) return null;
        var parameter = -1;
        if (beside is ParameterSyntax { Parent: ParameterListSyntax { Parameters: var parameters } })
        {
            if (parameters.Last().Modifiers.Any(SyntaxKind.ParamsKeyword)) return null;
            parameter = OptionalParameters.LastBefore(owner, parameters, member => wanted.Later.Contains(declared.FirstOrDefault(other => other.Syntax == member).Name), at.Writer);
            beside = parameters[parameter];
        }

        var neighbour = beside ?? declared.LastOrDefault().Syntax;
        var accessors = declared.Select(member => member.Syntax).OfType<PropertyDeclarationSyntax>().Reverse().Prepend(neighbour as PropertyDeclarationSyntax).Select(AccessorsOf).FirstOrDefault(text => text is not null);
        return new PropertyStyle(
            type,
            neighbour,
            beside,
            behind is null,
            parameter,
            accessors ?? (at.Symbols.IsExternalInit is not null && type.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 } ? "{ get; init; }" : "{ get; set; }"),
            model.GetNullableContext(type.OpenBraceToken.RawKind == 0 ? type.SpanStart : type.OpenBraceToken.SpanStart).AnnotationsEnabled(),
            declared.Count > 0 && declared.All(member => members.First(m => m.Name == member.Name).Symbol.Name is var name && char.IsLower(name[0])),
            wanted.Names);
    }

    /// <summary>The CLR name in the letter case of the neighbours.</summary>
    public string NameFor(string jsonName) => _isLowerCase ? jsonName : char.ToUpperInvariant(jsonName[0]) + jsonName.Substring(1);

    public string Nullable(string type) => _isNullable ? type + "?" : type;

    /// <returns><see langword="null"/> where no attribute gives the name.</returns>
    public IReadOnlyList<string>? AttributesFor(string name, string jsonName, CSharpValue at) => PropertyAttributes.For(_neighbour, Type, name, jsonName, _names, at);

    /// <summary>The declaration with its attributes; line breaks in it are followed by the indentation of members.</summary>
    public string Spell(IReadOnlyList<string> attributes, string type, string name)
    {
        var spelled = CSharpValue.Identifier(name);
        if (IsPositional) return string.Concat(attributes.Select(attribute => attribute + " ")) + $"{type} {spelled}";
        var separator = SharesLine || (_neighbour is MemberDeclarationSyntax { AttributeLists: { Count: > 0 } lists } && lists.Last().GetLastToken().LineOf() == lists.Last().GetLastToken().GetNextToken().LineOf()) ? " " : LineBreak + MemberIndentation;
        var modifiers = _neighbour is MemberDeclarationSyntax { Modifiers: var given } ? string.Concat(given.Where(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword).Select(m => m.Text + " ")) : "public ";
        return string.Concat(attributes.Select(attribute => attribute + separator)) + $"{modifiers}{type} {spelled}" + (_neighbour is FieldDeclarationSyntax ? ";" : " " + _accessors);
    }

    /// <summary>Writes the declaration where it belongs.</summary>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="position">Its place among several new ones.</param>
    /// <param name="writer">Takes the changes.</param>
    public void Insert(IReadOnlyList<string> attributes, string type, string name, int position, EditWriter writer)
    {
        var tree = Type.SyntaxTree;
        var text = Spell(attributes, type, name);
        var rank = position.ToString("D4", CultureInfo.InvariantCulture);
        switch (_beside)
        {
            case ParameterSyntax { Parent: ParameterListSyntax list }:
                var parts = SyntaxLists.Of(tree, list.OpenParenToken, list.CloseParenToken, list.Parameters) with { KeepsTrailingComma = false, Rank = rank };
                parts.Add([(_parameter, text + " = null")], [], tree.GetText(writer.Cancellation), writer);
                if (DocumentedParameter is { } documented) writer.Insert(tree, documented.Span.End, $"{LineBreak}{Indentation}/// <param name=\"{name}\">Sent to the endpoint with the message.</param>", rank: rank);
                break;
            case null:
                var isEmpty = SharesLine && Type.OpenBraceToken.Span.End == Type.CloseBraceToken.SpanStart;
                writer.Insert(tree, Type.OpenBraceToken.Span.End, SharesLine ? $" {text}{(isEmpty ? " " : "")}" : LineBreak + MemberIndentation + text, rank: rank);
                break;
            default:
                var separator = SharesLine ? " " : LineBreak + (_beside.HasBlankLineAround() ? LineBreak : "") + MemberIndentation;
                var described = SharesLine ? text : Documentation + text;
                if (_isAhead) writer.Insert(tree, FileLayout.StartWithComments(_beside), described + separator, rank: rank);
                else writer.Insert(tree, SharesLine ? _beside.Span.End : FileLayout.EndOfLineBehind(_beside), separator + described, rank: rank);
                break;
        }
    }

    /// <summary>The rest of a type that has just these members.</summary>
    public string Body(IReadOnlyList<string> members)
    {
        if (IsPositional) return $"({string.Join(", ", members)});";
        if (SharesLine) return $" {{ {string.Join(" ", members)} }}";
        var opening = Type.OpenBraceToken.LineOf() == Type.OpenBraceToken.GetPreviousToken().LineOf() ? " {" : $"{LineBreak}{Indentation}{{";
        var separator = LineBreak + (_beside?.HasBlankLineAround() == true ? LineBreak : "") + MemberIndentation;
        return $"{opening}{LineBreak}{MemberIndentation}{string.Join(separator, members)}{LineBreak}{Indentation}}}";
    }

    private string MemberIndentation => _beside is { } behind && behind.IsOnLineOfItsOwn() ? behind.IndentationOf() : Indentation + (Indentation.Contains('\t') ? "\t" : "    ");

    /// <summary>Where members are described, and undescribed ones are warned of, the new one says how it is sent.</summary>
    private string Documentation
    {
        get
        {
            if (_beside is null || _beside.GetLeadingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)) is not { RawKind: not 0 } comment) return "";
            var line = LineBreak + MemberIndentation;
            // In one line, or with its tags on lines of their own.
            var parting = comment.ToFullString().Split('\n').Any(text => text.Trim() == "/// <summary>") ? line + "/// " : "";
            return $"/// <summary>{parting}Sent to the endpoint with the message.{parting}</summary>{line}";
        }
    }

    /// <summary>The description of the parameter before the new one, or of the last one that has any: where some are described, all must be.</summary>
    private XmlElementSyntax? DocumentedParameter
    {
        get
        {
            var elements = Type.GetLeadingTrivia()
                .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
                .SelectMany(trivia => ((DocumentationCommentTriviaSyntax)trivia.GetStructure()!).Content.OfType<XmlElementSyntax>())
                .Where(element => element.StartTag.Name.LocalName.ValueText == "param")
                .ToList();
            return elements.LastOrDefault(element => _beside is ParameterSyntax { Identifier.ValueText: var name } && element.StartTag.Attributes.OfType<XmlNameAttributeSyntax>().Any(of => of.Identifier.Identifier.ValueText == name))
                ?? elements.LastOrDefault();
        }
    }

    private static SyntaxNode? DeclarationOf(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field,
        PropertyDeclarationSyntax property => property,
        ParameterSyntax parameter => parameter,
        _ => null,
    };

    /// <summary>Plain accessors by which a creation can set the property.</summary>
    private static string? AccessorsOf(PropertyDeclarationSyntax? property) =>
        property?.AccessorList is { } list
        && list.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null, Modifiers.Count: 0, AttributeLists.Count: 0 })
        && list.Accessors.Any(accessor => accessor.Keyword.Kind() is SyntaxKind.SetKeyword or SyntaxKind.InitKeyword)
            ? list.ToString()
            : null;
}
