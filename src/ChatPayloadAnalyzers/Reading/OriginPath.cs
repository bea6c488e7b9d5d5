using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A variable, or the object whose code is read, and the members from there to a value.</summary>
internal sealed class OriginPath
{
    private readonly ISymbol _root;
    private readonly ImmutableArray<(ISymbol? Member, string Key)> _steps;
    private readonly SyntaxNode _read;
    private readonly Reader _reader;
    private readonly Frame? _call;

    /// <param name="root">The variable; the type, for the object whose code is read.</param>
    /// <param name="read">Where it is read.</param>
    /// <param name="reader">Where that stands.</param>
    /// <param name="call">The call for which alone the variable has this value.</param>
    public OriginPath(ISymbol root, SyntaxNode read, Reader reader, Frame? call = null)
        : this(root, ImmutableArray<(ISymbol?, string)>.Empty, read, reader, call)
    {
    }

    private OriginPath(ISymbol root, ImmutableArray<(ISymbol? Member, string Key)> steps, SyntaxNode read, Reader reader, Frame? call)
    {
        _call = call;
        _root = root.OriginalDefinition;
        _steps = steps;
        _read = read;
        _reader = reader;
    }

    /// <summary>Whether the variable belongs to the code that is read there, and not to a call that led on from it.</summary>
    public bool IsKnownIn(Reader reader) => _call is null || ReferenceEquals(_call, reader.Frame);

    /// <param name="member">What is read of the value; <see langword="null"/> for an element.</param>
    /// <param name="key">What an element is asked for by.</param>
    /// <param name="read">Where it is read.</param>
    /// <param name="reader">Where that stands.</param>
    public OriginPath To(ISymbol? member, string key, IOperation read, Reader reader) => new(_root, _steps.Add((member?.OriginalDefinition, key)), read.Syntax, reader, _call);

    /// <summary>Whether both lead to the same value: by the same way, on which nothing is changed between one reading and the other.</summary>
    public bool IsSame(OriginPath other)
    {
        if (!ReferenceEquals(_call, other._call) || !SymbolEqualityComparer.Default.Equals(_root, other._root) || !_steps.SequenceEqual(other._steps)) return false;
        return _read == other._read || IsFixed() || (_read.SyntaxTree == other._read.SyntaxTree && Meantime.IsQuiet(_read, other._read, Changing(), _reader));
    }

    /// <summary>Nothing on the way is ever changed.</summary>
    private bool IsFixed() => _steps.All(step => IsSetOnce(step.Member)) && (_root is ITypeSymbol || IsSetOnce(_root) || (_root is ILocalSymbol or IParameterSymbol && IsAssignedOnce(_root)));

    /// <summary>What on the way may be set.</summary>
    private IReadOnlyList<ISymbol> Changing() => _steps.Select(step => step.Member).Append(_root).OfType<ISymbol>().Where(symbol => symbol is not ITypeSymbol && !IsSetOnce(symbol)).ToList();

    private static bool IsSetOnce(ISymbol? member) =>
        member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsIndexer: false, SetMethod: null or { IsInitOnly: true }, DeclaringSyntaxReferences.IsEmpty: false, IsAbstract: false };

    private bool IsAssignedOnce(ISymbol variable) => LocalUses.Around(_read).CandidatesFor(variable).All(name =>
        !LocalUses.IsUseOf(name, variable, _reader.Model, _reader.Cancellation) || Mention.Of(name, _reader) is { Value: null, IsLost: false });
}

/// <summary>What happens between two places of a member.</summary>
internal static class Meantime
{
    /// <summary>Whether none of <paramref name="symbols"/> can be set between one place and the other: nothing sets it there, and no code of the user's runs.</summary>
    public static bool IsQuiet(SyntaxNode one, SyntaxNode other, IReadOnlyList<ISymbol> symbols, Reader reader)
    {
        var (first, last) = one.SpanStart <= other.SpanStart ? (one, other) : (other, one);
        if (FunctionOf(first) != FunctionOf(last) || LoopOf(first) != LoopOf(last) || reader.Model.SyntaxTree != first.SyntaxTree) return false;
        foreach (var node in FunctionOf(first).DescendantNodes(node => node.Span.End > first.SpanStart && node.SpanStart < last.SpanStart))
        {
            // What the later one stands in is done behind it.
            if (node.Span.End <= first.Span.End || node.SpanStart >= last.SpanStart || node.Span.Contains(last.Span)) continue;
            var isHarmless = node switch
            {
                AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or GotoStatementSyntax => false,
                InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => reader.Model.GetSymbolInfo(node, reader.Cancellation).Symbol is { } called && Calls.IsOfLibrary(called),
                IdentifierNameSyntax name => !symbols.Any(symbol => symbol.Name == name.Identifier.ValueText && LocalUses.IsUseOf(name, symbol, reader.Model, reader.Cancellation)) || Mention.Of(name, reader) is { Value: null, IsLost: false, Changes.IsEmpty: true },
                _ => true,
            };
            if (!isHarmless) return false;
        }

        return true;
    }

    private static SyntaxNode FunctionOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) ?? LocalUses.MemberOf(node);

    private static SyntaxNode? LoopOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(outer => outer is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
