using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Options or settings are a serializer's defaults with changes, one behind the other: by the initializer, or later. A change that is
/// not understood leaves <see langword="null"/>.
/// </summary>
internal sealed class SerializerSettings : ChangeFold<SerializerProfile?>
{
    private static readonly SerializerSettings Instance = new();

    /// <param name="profile">What the settings start with.</param>
    /// <param name="creation">Where they are created.</param>
    /// <param name="changes">What is set behind that.</param>
    /// <param name="reader">Where the creation stands.</param>
    public static SerializerProfile? Apply(SerializerProfile? profile, IObjectCreationOperation creation, ImmutableArray<Change> changes, Reader reader) =>
        MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, reader) is { } initializer
            ? Instance.Fold(Instance.Fold(profile, initializer), changes)
            : null;

    protected override SerializerProfile? Apply(SerializerProfile? state, Change change) => (state, change) switch
    {
        (null, _) => null,
        (_, Assigned { Path.IsEmpty: true, Target: IPropertyReferenceOperation { Property.Name: var name } } set) => Set(state, name, Reader.Unwrap(set.Value), set.Reader),
        (_, Called { Path: { Length: 1 } path, Call: { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments } } added)
            when path[0] is IPropertyReferenceOperation { Property.Name: "Converters" } => EnumConverters.Add(state, arguments[0].Value, added.Reader),
        _ => null,
    };

    protected override SerializerProfile? Join(SerializerProfile? before, IReadOnlyList<SerializerProfile?> states) => states.All(state => Equals(state, states[0])) ? states[0] : null;

    protected override SerializerProfile? Open() => null;

    private static SerializerProfile? Set(SerializerProfile profile, string setting, IOperation value, Reader reader) =>
        profile.Serializer == Serializer.Newtonsoft ? SettingsReader.Set(profile, setting, value, reader) : OptionsReader.Set(profile, setting, value, reader);
}
