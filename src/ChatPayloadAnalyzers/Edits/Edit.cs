using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Edits;

/// <summary>A change to the payload, whatever the code that spells it looks like.</summary>
/// <param name="Form">The form that writes it; <see langword="null"/> where none can.</param>
internal abstract record Edit(Form? Form);

internal sealed record AddMember(ObjectNode Target, string Name, NewValue Value) : Edit(Target.Form);

internal sealed record RemoveMember(ObjectNode Target, Member Member) : Edit(Target.Form);

internal sealed record RenameMember(ObjectNode Target, Member Member, string Name) : Edit(Target.Form);

internal sealed record SetValue(Slot Target, NewValue Value) : Edit(Target.Form);

internal sealed record WrapInArray(Slot Target) : Edit(Target.Form);

/// <summary>Mends text that is no JSON.</summary>
internal sealed record MendText(Slot Target, JsonFlaw Flaw, string Replacement) : Edit(Target.Form);
