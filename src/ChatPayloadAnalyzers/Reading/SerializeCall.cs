using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A value on its way through a serializer.</summary>
/// <param name="Value">What is serialized.</param>
/// <param name="DeclaredType">The type that the serializer is told, <c>object</c> where it looks at the value itself.</param>
/// <param name="Profile">Which serializer, under which settings; <see langword="null"/> where the settings are not understood.</param>
internal sealed record SerializeCall(IOperation Value, ITypeSymbol? DeclaredType, SerializerProfile? Profile)
{
    /// <summary>The call that serializes; <see langword="null"/> where that is no affair of a fix.</summary>
    public SyntaxNode? Syntax { get; init; }

    /// <summary>
    /// <c>JsonSerializer.Serialize(value, options)</c>, <c>JsonConvert.SerializeObject(value, settings)</c>; <see langword="null"/> for any
    /// other expression, the overloads that write to a stream or a writer among them: what else is written there is not seen.
    /// </summary>
    public static SerializeCall? Read(IOperation operation, Reader reader)
    {
        if (operation is not IInvocationOperation { TargetMethod: { ReturnType.SpecialType: SpecialType.System_String } method } call) return null;
        if (ModelCalls.Read(call, reader) is { } model) return model;
        if (method.Name == "Serialize" && KnownSymbols.Same(method.ContainingType, reader.Symbols.JsonSerializer)) return Of(call, "value", SerializerProfile.Default, reader);
        return method.Name == "SerializeObject" && KnownSymbols.Same(method.ContainingType, reader.Symbols.JsonConvert) ? OfNewtonsoft(call, "value", reader) : null;
    }

    /// <summary><c>JsonSerializer.SerializeToUtf8Bytes(value, options)</c>, whose result are the bytes of the text.</summary>
    public static SerializeCall? ReadUtf8(IOperation operation, Reader reader) => OfTextJson(operation, reader, "SerializeToUtf8Bytes");

    /// <summary>
    /// <c>JsonSerializer.SerializeToNode(value, options)</c>, to an element or a document; <c>JObject.FromObject(value)</c>. Their result
    /// is the JSON itself as a tree, which may be changed, and which is not the same as its text.
    /// </summary>
    public static SerializeCall? ReadTree(IOperation operation, Reader reader)
    {
        if (OfTextJson(operation, reader, "SerializeToNode", "SerializeToElement", "SerializeToDocument") is { } call) return call;
        return operation is IInvocationOperation { TargetMethod: { Name: "FromObject", ContainingType: var type } } made && Attributes.Derives(type, reader.Symbols.JToken)
            ? OfNewtonsoft(made, "o", reader)
            : null;
    }

    /// <summary>Newtonsoft.Json's <c>serializer.Serialize(writer, value)</c>.</summary>
    public static SerializeCall? OfNewtonsoftSerializer(IInvocationOperation call, Reader reader)
    {
        if (call.Instance is not { } serializer || call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "value") is not { } value) return null;
        return new SerializeCall(Reader.Unwrap(value.Value), value.Parameter!.Type, DefaultSettings.MayBeSet(reader.Model.Compilation) ? null : SettingsReader.ReadSerializer(serializer, reader));
    }

    /// <param name="call">The call that serializes.</param>
    /// <param name="parameter">The parameter that takes the value.</param>
    /// <param name="profile">What the call uses when it is given no options.</param>
    /// <param name="reader">Where the call stands.</param>
    public static SerializeCall? Of(IInvocationOperation call, string parameter, SerializerProfile profile, Reader reader)
    {
        IOperation? value = null;
        IArgumentOperation? given = null;
        IArgumentOperation? inputType = null;
        SerializerProfile? used = profile;
        ITypeSymbol? declared = null;
        foreach (var argument in call.Arguments)
        {
            switch (argument.Parameter)
            {
                case { } target when target.Name == parameter:
                    value = Reader.Unwrap(argument.Value);
                    declared = target.Type;
                    break;
                case { Name: "options" }:
                    given = argument;
                    used = OptionsReader.Read(argument, profile, reader);
                    break;
                case { Name: "jsonTypeInfo", Type: var metadata }:
                    used = SourceGeneration.ProfileOfMetadata(argument.Value, reader);
                    // Metadata without a type argument may be that of any type.
                    if (metadata is not INamedTypeSymbol { TypeArguments.Length: 1 }) used = null;
                    break;
                case { Name: "context" }:
                    used = SourceGeneration.ProfileOf(argument.Value, reader);
                    break;
                case { Name: "inputType" }:
                    inputType = argument;
                    break;
            }
        }

        if (value is null) return null;
        used = Callable(used, call, given, reader);
        if (inputType is null) return new SerializeCall(value, declared, used) { Syntax = call.Syntax };
        return TypeOf(inputType.Value, value, declared) is { } told ? new SerializeCall(value, told, used) : new SerializeCall(value, declared, null);
    }

    private static SerializeCall? OfTextJson(IOperation operation, Reader reader, params string[] names) =>
        operation is IInvocationOperation { TargetMethod: var method } call
        && names.Contains(method.Name)
        && KnownSymbols.Same(method.ContainingType, reader.Symbols.JsonSerializer)
            ? Of(call, "value", SerializerProfile.Default, reader)
            : null;

    private static SerializeCall? OfNewtonsoft(IInvocationOperation call, string parameter, Reader reader)
    {
        IOperation? value = null;
        IArgumentOperation? given = null;
        SerializerProfile? used = SerializerProfile.Newtonsoft;
        ITypeSymbol? declared = null;
        foreach (var argument in call.Arguments)
        {
            switch (argument.Parameter)
            {
                case { } target when target.Name == parameter:
                    value = Reader.Unwrap(argument.Value);
                    declared = target.Type;
                    break;
                case { Name: "settings" }:
                    given = argument;
                    used = SettingsReader.Read(argument.Value, reader);
                    break;
                case { Name: "converters" }:
                    used = SettingsReader.Converters(argument.Value, reader);
                    break;
                // Either says nothing of members.
                case { Name: "formatting" or "type" }:
                    break;
                default:
                    used = null;
                    break;
            }
        }

        if (value is null) return null;
        return new SerializeCall(value, declared, DefaultSettings.MayBeSet(reader.Model.Compilation) ? null : Callable(used, call, given, reader)) { Syntax = call.Syntax };
    }

    /// <summary>Remembers the call where it is that decides over names: it writes them as they stand, and is told nothing but options.</summary>
    private static SerializerProfile? Callable(SerializerProfile? profile, IInvocationOperation call, IArgumentOperation? options, Reader reader)
    {
        if (profile is not { Names: NamingPolicy.AsSpelled } || call.Syntax is not InvocationExpressionSyntax syntax) return profile;
        var others = call.Arguments.Any(a => a.Parameter is { Name: "jsonTypeInfo" or "context" } || (a.Parameter?.Name == "converters" && a.IsGiven()) || a.ArgumentKind == ArgumentKind.ParamArray);
        // JObject.FromObject takes a serializer, which may be any.
        if (others || call.TargetMethod.Name == "FromObject") return profile;
        return profile with { Call = new SerializeCallForm(syntax, options?.WrittenAs()?.Expression, profile.Serializer, reader.Symbols) };
    }

    /// <summary><c>typeof(Message)</c>, or <c>value.GetType()</c>, which is what a serializer does that is told object.</summary>
    private static ITypeSymbol? TypeOf(IOperation type, IOperation value, ITypeSymbol? declared) => Reader.Unwrap(type) switch
    {
        ITypeOfOperation { TypeOperand: var operand } => operand,
        IInvocationOperation { TargetMethod: { Name: "GetType", ContainingType.SpecialType: SpecialType.System_Object }, Instance: { } instance }
            when Reader.Unwrap(instance) is ILocalReferenceOperation { Local: var asked } && value is ILocalReferenceOperation { Local: var written } && KnownSymbols.Same(asked, written) => declared,
        _ => null,
    };
}
