namespace ChatPayloadAnalyzers.Payload;

/// <summary>
/// How a node or a slot is written in C#, carried through the rules unseen, for the fix to write its edits with.
/// The forms themselves stand in <c>Editing</c>.
/// </summary>
internal abstract class Form;
