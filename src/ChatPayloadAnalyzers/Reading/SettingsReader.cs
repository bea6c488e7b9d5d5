using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads Newtonsoft.Json's <c>JsonSerializerSettings</c> as far as they matter to the JSON that is written.</summary>
internal static class SettingsReader
{
    /// <returns><see langword="null"/> where the settings may do anything.</returns>
    public static SerializerProfile? Read(IOperation settings, Reader reader) => Read(settings, reader, ImmutableArray<Change>.Empty);

    private static SerializerProfile? Read(IOperation settings, Reader reader, ImmutableArray<Change> changes)
    {
        var operation = Reader.Unwrap(settings);
        if (reader.Follow(operation) is { } held) return held.Changes.IsEmpty || changes.IsEmpty ? Read(held.Value, held.Reader, changes.IsEmpty ? held.Changes : changes) : null;
        if (operation.ConstantValue is { HasValue: true, Value: null } && changes.IsEmpty) return SerializerProfile.Newtonsoft;
        if (operation is not IObjectCreationOperation creation || !KnownSymbols.Same(creation.Type, reader.Symbols.JsonSerializerSettings)) return null;
        SerializerProfile? profile = SerializerProfile.Newtonsoft;
        // new JsonSerializerSettings(others)
        if (!creation.Arguments.IsEmpty) profile = Read(creation.Arguments[0].Value, reader);
        return SerializerSettings.Apply(profile, creation, changes, reader);
    }

    /// <summary>Newtonsoft.Json's <c>JsonSerializer</c>, which has the properties of its settings itself.</summary>
    public static SerializerProfile? ReadSerializer(IOperation serializer, Reader reader)
    {
        var operation = Reader.Unwrap(serializer);
        var held = reader.Follow(operation) ?? new Held(operation, reader);
        switch (Reader.Unwrap(held.Value))
        {
            case IObjectCreationOperation { Arguments.IsEmpty: true } creation when KnownSymbols.Same(creation.Type, reader.Symbols.NewtonsoftSerializer):
                return SerializerSettings.Apply(SerializerProfile.Newtonsoft, creation, held.Changes, held.Reader);
            case IInvocationOperation { TargetMethod: { Name: "Create" or "CreateDefault", ContainingType: var type }, Arguments: var arguments } when held.Changes.IsEmpty && KnownSymbols.Same(type, reader.Symbols.NewtonsoftSerializer):
                return arguments.IsEmpty ? SerializerProfile.Newtonsoft : Read(arguments[0].Value, held.Reader);
            default:
                return null;
        }
    }

    /// <summary>The converters that a call is given itself, one by one or as an array; they take the place of settings.</summary>
    public static SerializerProfile? Converters(IOperation converters, Reader reader) =>
        converters.ConstantValue is { HasValue: true, Value: null } ? SerializerProfile.Newtonsoft : AddAll(SerializerProfile.Newtonsoft, converters, reader);

    /// <summary><c>settings.X = value</c>.</summary>
    public static SerializerProfile? Set(SerializerProfile profile, string setting, IOperation value, Reader reader)
    {
        switch (setting)
        {
            // Include 0, Ignore 1.
            case "NullValueHandling" when value.ConstantValue is { HasValue: true, Value: int nulls }:
                return profile with { IgnoresNull = nulls == 1 };
            // Include 0, Ignore 1, Populate 2, IgnoreAndPopulate 3.
            case "DefaultValueHandling" when value.ConstantValue is { HasValue: true, Value: int defaults }:
                return profile with { IgnoresDefault = (defaults & 1) != 0 };
            case "ContractResolver":
                return NamingResolvers.Apply(profile, value, reader);
            case "Converters":
                return AddAll(profile with { Enums = EnumStyle.Numbers }, value, reader);
            // None 0; the others add members for types and references.
            case "TypeNameHandling" or "PreserveReferencesHandling" when value.ConstantValue is { HasValue: true, Value: 0 }:
                return profile;
            case "Formatting" or "Culture" or "DateFormatHandling" or "DateFormatString" or "DateTimeZoneHandling" or "DateParseHandling" or "FloatParseHandling"
                or "StringEscapeHandling" or "MaxDepth" or "CheckAdditionalContent" or "MissingMemberHandling" or "ObjectCreationHandling" or "ConstructorHandling"
                or "MetadataPropertyHandling" or "ReferenceLoopHandling" or "TraceWriter" or "SerializationBinder" or "TypeNameAssemblyFormatHandling":
                // These change how the JSON looks or is read, not what it says; a body that is written out has no loops.
                return profile;
            default:
                return null;
        }
    }

    /// <summary>An array, a list or a collection expression of converters.</summary>
    private static SerializerProfile? AddAll(SerializerProfile profile, IOperation converters, Reader reader)
    {
        var (operation, there) = reader.FollowToEnd(converters);
        IEnumerable<IOperation>? items = operation switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            // The compiler's empty array for no arguments.
            IArrayCreationOperation { Initializer: null, IsImplicit: true } => [],
            IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: var initializer } when KnownSymbols.Same(operation.Type?.OriginalDefinition, reader.Symbols.List) =>
                initializer is null ? [] : initializer.Initializers.Select(item => item is IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments } ? arguments[0].Value : item),
            // OperationKind.CollectionExpression, which is newer than the oldest compiler that is supported.
            { Kind: (OperationKind)127 } => operation.ChildOperations,
            _ => null,
        };
        if (items is null) return null;
        SerializerProfile? added = profile;
        foreach (var item in items)
        {
            added = added is null ? null : EnumConverters.Add(added, item, there);
        }

        return added;
    }
}
