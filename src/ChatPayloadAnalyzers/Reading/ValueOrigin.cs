using System.Globalization;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// The variable behind an expression, and the members that lead from it to the value. Found only when it is asked for: of most values nobody
/// asks whether they are another.
/// </summary>
/// <param name="operation">The expression.</param>
/// <param name="reader">Where it stands.</param>
internal sealed class ValueOrigin(IOperation operation, Reader reader) : Origin
{
    /// <summary>Variables and members that stand for one another, more than this, are not followed.</summary>
    private const int MostDepth = 12;

    private StrongBox<OriginPath?>? _path;

    private StrongBox<Slot?>? _json;

    private OriginPath? Way => (_path ??= new(Find(operation, reader, 0))).Value;

    public override bool IsText => Reader.Unwrap(operation).Type?.SpecialType == SpecialType.System_String;

    public override Slot? Json => (_json ??= new(JsonOf(Reader.Unwrap(operation), reader))).Value;

    public override bool IsSame(Origin other) => other is ValueOrigin { Way: { } theirs } && Way is { } mine && mine.IsSame(theirs);

    /// <summary>The JSON that a text says; what is no JSON may be any text.</summary>
    private static Slot? JsonOf(IOperation text, Reader reader) =>
        text.Type?.SpecialType == SpecialType.System_String && BodyReader.Text(text, reader) is { Flaws.IsEmpty: true, Root: var root } && (root.Value.Kinds & ~JsonKinds.Null) is JsonKinds.Object or JsonKinds.Array
            ? root
            : null;

    private static OriginPath? Find(IOperation operation, Reader reader, int depth)
    {
        if (depth > MostDepth) return null;
        var value = Plain(operation);
        switch (value)
        {
            case ILocalReferenceOperation { Local: var local }:
                return Behind(value, reader, depth) ?? Variable(local, value, reader);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return Behind(value, reader, depth) ?? Variable(parameter, value, reader);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return OfInstance(value, reader, depth);
            case IFieldReferenceOperation { Field: { IsConst: false } field } reference:
                return Behind(value, reader, depth) ?? Member(field, "", reference.Instance, value, reader, depth);
            case IPropertyReferenceOperation { Property: var property } reference when IsStored(property, reader):
                return Behind(value, reader, depth) ?? (KeyOf(reference.Arguments) is { } asked ? Member(property, asked, reference.Instance, value, reader, depth) : null);
            case IPropertyReferenceOperation:
                return Behind(value, reader, depth);
            case IArrayElementReferenceOperation { Indices: { Length: 1 } indices, ArrayReference: var array } when indices[0].ConstantValue is { HasValue: true, Value: int index }:
                return Find(array, reader, depth + 1)?.To(null, index.ToString(CultureInfo.InvariantCulture), value, reader);
            // element.GetProperty("id").GetString()
            case IInvocationOperation { TargetMethod: { Name: "GetProperty" or "GetString" or "GetGuid" or "GetValue" or "Value" } method, Instance: { } instance } call when Calls.IsOfLibrary(method) && KeyOf(call.Arguments) is { } key:
                return Find(instance, reader, depth + 1)?.To(method, key, value, reader);
            default:
                return Declared(value, reader);
        }
    }

    /// <summary>The value behind what writes it as text, or as a part of an address: <c>id.ToString()</c>, <c>Uri.EscapeDataString(id)</c>, <c>id ?? throw …</c>.</summary>
    private static IOperation Plain(IOperation operation)
    {
        while (true)
        {
            operation = Reader.Unwrap(operation);
            IOperation? inner = operation switch
            {
                IInvocationOperation { TargetMethod: { Name: "ToString" }, Instance: { } instance, Arguments: { IsEmpty: true } } => instance,
                IInvocationOperation { TargetMethod: { Name: "EscapeDataString" or "UrlEncode" or "UrlPathEncode", Parameters.Length: 1 } method, Arguments: { Length: 1 } arguments } when Calls.IsOfFramework(method) => arguments[0].Value,
                IInterpolatedStringOperation { Parts: { Length: 1 } parts } when parts[0] is IInterpolationOperation { Alignment: null, FormatString: null, Expression: var hole } => hole,
                IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable } => nullable,
                ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation }, Value: var value } => value,
                IConversionOperation { Conversion: { IsNullable: true }, Operand: var operand } => operand,
                _ => null,
            };
            if (inner is null) return operation;
            operation = inner;
        }
    }

    private static OriginPath? Behind(IOperation reference, Reader reader, int depth) =>
        reader.Follow(reference) is { Changes.IsEmpty: true } held && Find(held.Value, held.Reader, depth + 1) is { } path && path.IsKnownIn(reader) ? path : null;

    /// <summary>A variable of a method that the reading went into has another value at each call of it.</summary>
    private static OriginPath Variable(ISymbol variable, IOperation read, Reader reader) =>
        new(variable, read.Syntax, reader, reader.Frame is { } frame && KnownSymbols.Same(variable.ContainingSymbol.OriginalDefinition, frame.Method) ? frame : null);

    /// <summary>What a variable is given that nobody knows more of: <c>var id = await FindAsync();</c>.</summary>
    private static OriginPath? Declared(IOperation value, Reader reader)
    {
        SyntaxNode? syntax = value.Syntax;
        while (syntax?.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax) syntax = syntax.Parent;
        return syntax?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declarator }
            && reader.Model.GetDeclaredSymbol(declarator, reader.Cancellation) is ILocalSymbol local
            ? new OriginPath(local, declarator, reader, reader.Frame)
            : null;
    }

    private static OriginPath? OfInstance(IOperation instance, Reader reader, int depth)
    {
        if (reader.Frame is not { } frame) return new OriginPath(instance.Type!, instance.Syntax, reader);
        if (frame.Receiver is { } receiver) return Find(receiver, frame.Caller, depth + 1);
        // Of whom a method is called is not known where it is read for any call.
        if (reader.IgnoresArguments) return new OriginPath(instance.Type!, instance.Syntax, reader, frame);
        // A method that calls another of its own.
        return !frame.Method.IsStatic && frame.Caller.Frame is null ? new OriginPath(instance.Type!, instance.Syntax, reader) : null;
    }

    private static OriginPath? Member(ISymbol member, string key, IOperation? instance, IOperation read, Reader reader, int depth) => instance is null
        ? member.IsStatic ? new OriginPath(member, read.Syntax, reader) : null
        : Find(instance, reader, depth + 1)?.To(member, key, read, reader);

    /// <summary>Whether the property gives what was last put into it; what a getter computes may be new each time.</summary>
    private static bool IsStored(IPropertySymbol property, Reader reader) =>
        property.DeclaringSyntaxReferences.IsEmpty || property.IsAbstract || ObjectReader.IsAuto(property, reader.Cancellation);

    /// <summary>What an element is asked for by; <see langword="null"/> where only run time knows.</summary>
    private static string? KeyOf(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty) return "";
        return arguments.Length == 1 && arguments[0].Value.ConstantValue is { HasValue: true, Value: string or int } key ? key.Value.ToString() : null;
    }
}
