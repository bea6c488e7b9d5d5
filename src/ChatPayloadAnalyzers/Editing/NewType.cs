using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A small type that is declared behind another one, of its kind and in its style, for objects that no type of the project can hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">The names of its members, by their JSON names.</param>
/// <param name="IsPositional">It is created by arguments.</param>
internal sealed record NewType(string Name, ImmutableArray<(string JsonName, string Name)> Members, bool IsPositional)
{
    /// <param name="obj">What it shall hold; texts only.</param>
    /// <param name="jsonName">The member that it is for.</param>
    /// <param name="owner">The type that has that member.</param>
    /// <param name="style">How that declares its properties.</param>
    /// <param name="at">Where a value is written.</param>
    /// <returns><see langword="null"/> where the object cannot be declared so, or every name is taken.</returns>
    public static NewType? Declare(NewObject obj, string jsonName, INamedTypeSymbol owner, PropertyStyle style, CSharpValue at)
    {
        if (obj.Members.Any(member => member.Value is not (NewText or NewIdentifier or ExistingValue)) || at.Writer.ModelOf(style.Type.SyntaxTree) is not { } model) return null;
        var members = obj.Members.Select(member => (member.Name, Property: style.NameFor(member.Name))).ToImmutableArray();
        var attributes = members.Select(member => style.AttributesFor(member.Property, member.Name, at)).ToList();
        if (attributes.Contains(null)) return null;
        var body = style.Body(members.Select((member, i) => style.Spell(attributes[i]!, style.IsPositional ? "string" : style.Nullable("string"), member.Property)).ToList());
        // Called after its owner, so that no other type of the namespace is in its way or in want of it.
        var name = owner.Name + NameFor(jsonName);
        if (!model.LookupNamespacesAndTypes(style.Type.SpanStart, name: name).IsEmpty) return null;
        return at.Writer.Decide(owner, name, () =>
        {
            at.Writer.Insert(style.Type.SyntaxTree, Behind(style.Type, name).Span.End, style.LineBreak + style.BlankLine + style.Indentation + Head(style, at, name) + body, rank: name);
            return new NewType(name, members, style.IsPositional);
        });
    }

    /// <summary>The owner, or the last of those behind it that are called after it and come first by their names.</summary>
    private static SyntaxNode Behind(TypeDeclarationSyntax owner, string name)
    {
        var siblings = owner.Parent!.ChildNodes().SkipWhile(node => node != owner).Skip(1)
            .TakeWhile(node => node is TypeDeclarationSyntax { Identifier.ValueText: var other } && other.StartsWith(owner.Identifier.ValueText, StringComparison.Ordinal) && string.CompareOrdinal(other, name) < 0);
        return siblings.LastOrDefault() ?? owner;
    }

    public string? Write(NewValue value, CSharpValue at)
    {
        if (value is not NewObject obj) return null;
        var values = Members.Select(member => (member.Name, Value: obj.Members.FirstOrDefault(m => m.Name == member.JsonName).Value is { } given ? at.Write(given, null) : null)).ToList();
        if (values.Any(v => v.Value is null)) return null;
        return IsPositional
            ? $"new {Name}({string.Join(", ", values.Select(v => v.Value))})"
            : $"new {Name} {{ {string.Join(", ", values.Select(v => $"{CSharpValue.Identifier(v.Name)} = {v.Value}"))} }}";
    }

    /// <summary>A message goes from a sender to recipients; other members say themselves what they hold.</summary>
    public static string NameFor(string jsonName) => jsonName switch
    {
        "to" => "Recipient",
        "from" => "Sender",
        _ => char.ToUpperInvariant(jsonName[0]) + jsonName.Substring(1),
    };

    private static string Head(PropertyStyle style, CSharpValue at, string name)
    {
        var modifiers = style.Type.Modifiers
            .Where(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.SealedKeyword or SyntaxKind.ReadOnlyKeyword || m.Text == "file")
            .Select(m => m.Text + " ");
        var kind = style.Type is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record ? $"{record.Keyword.Text} {record.ClassOrStructKeyword.Text}" : style.Type.Keyword.Text;
        // Under a contract members opt in, and so must these.
        var optingIn = style.Type.AttributeLists
            .SelectMany(list => list.Attributes)
            .Where(attribute => at.Writer.ModelOf(attribute.SyntaxTree)?.GetSymbolInfo(attribute).Symbol?.ContainingType is { } of
                && (KnownSymbols.Same(of, at.Symbols.OptInAttribute) || KnownSymbols.Same(of, at.Symbols.JsonObjectAttribute)))
            .Select(attribute => $"[{attribute}]{(style.SharesLine ? " " : style.LineBreak + style.Indentation)}");
        return $"{string.Concat(optingIn)}{string.Concat(modifiers)}{kind} {name}";
    }
}
