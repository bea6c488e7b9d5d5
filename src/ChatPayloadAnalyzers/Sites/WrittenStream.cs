using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>What is written to the stream of a request, where that is done once, in straight-line code.</summary>
internal static class WrittenStream
{
    /// <param name="stream">The call that gives the stream.</param>
    /// <param name="sending">The call that sends.</param>
    /// <param name="reader">Where the stream is asked for.</param>
    /// <returns><see langword="null"/> where the stream may be written to in any other way.</returns>
    public static Body? Read(IOperation stream, IInvocationOperation sending, Reader reader)
    {
        var value = stream;
        while (value.Parent is IAwaitOperation or IConversionOperation) value = value.Parent;
        if (WriterOn(value, reader) is { } writer) return Read(writer, sending, reader);
        if (value.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local, Syntax: var declaration } }) return null;
        Body? body = null;
        foreach (var name in LocalUses.Around(declaration).Of(local.Name).Where(name => LocalUses.IsUseOf(name, local, reader.Model, reader.Cancellation)))
        {
            if (reader.OperationAt(name) is not { } use) return null;
            if (use.Parent is IInvocationOperation { TargetMethod.Name: "Flush" or "FlushAsync" or "Close" or "Dispose" or "DisposeAsync" }) continue;
            // A second write adds to the first.
            if (body is not null || name.SpanStart > sending.Syntax.SpanStart || !IsStraight(name, declaration)) return null;
            body = WriterOn(use, reader) is { } inner ? Read(inner, sending, reader)
                : use.Parent is IInvocationOperation { TargetMethod.Name: "Write" or "WriteAsync" or "WriteLine" or "WriteLineAsync" } write && write.Instance == use ? Written(write, reader.At(write.Syntax))
                : null;
            if (body is null) return null;
        }

        return body;
    }

    /// <summary><c>new StreamWriter(stream)</c>, with any encoding: JSON that is not UTF-8 would be refused as well.</summary>
    private static IObjectCreationOperation? WriterOn(IOperation stream, Reader reader)
    {
        var outer = stream.Parent;
        while (outer is IConversionOperation) outer = outer.Parent;
        return outer is IArgumentOperation { Parameter.Ordinal: 0, Parent: IObjectCreationOperation creation } && KnownSymbols.Same(creation.Type, reader.Symbols.StreamWriter) ? creation : null;
    }

    private static Body? Written(IInvocationOperation write, Reader reader)
    {
        var given = write.Arguments.InOrder().Where(argument => argument.IsGiven() && argument.Parameter?.Type.Name != "CancellationToken").Select(argument => Reader.Unwrap(argument.Value)).ToList();
        if (given.Count == 1) return given[0].Type?.SpecialType == SpecialType.System_String ? BodyReader.Text(given[0], reader) : BodyReader.Bytes(given[0], reader);
        // stream.Write(bytes, 0, bytes.Length)
        return given.Count == 3
            && given[1].ConstantValue is { HasValue: true, Value: 0 }
            && given[2] is IPropertyReferenceOperation { Property.Name: "Length", Instance: ILocalReferenceOperation { Local: var counted } }
            && given[0] is ILocalReferenceOperation { Local: var bytes }
            && KnownSymbols.Same(counted, bytes)
            ? BodyReader.Bytes(given[0], reader)
            : null;
    }

    /// <summary>Whether a use is reached whenever the declaration is, and once.</summary>
    private static bool IsStraight(SyntaxNode use, SyntaxNode declaration)
    {
        for (var node = use.Parent; node is not null && !node.Span.Contains(declaration.Span); node = node.Parent)
        {
            if (node is not (ExpressionSyntax or ExpressionStatementSyntax or BlockSyntax or ArgumentSyntax or ArgumentListSyntax or UsingStatementSyntax or LocalDeclarationStatementSyntax
                or VariableDeclarationSyntax or VariableDeclaratorSyntax or EqualsValueClauseSyntax)) return false;
            if (node is AnonymousFunctionExpressionSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax or BinaryExpressionSyntax) return false;
        }

        return true;
    }
}
