using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Payloads;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>What the rules say of a payload that is written in <see cref="PayloadNotation"/>, without any C# around it.</summary>
internal static class Judged
{
    /// <summary>Members of a right message, for tests that vary one of them.</summary>
    public const string From = """ "from":{"id":"2f6d","type":"agent"} """;

    public const string To = """ "to":[{"id":"9c1e","type":"participant"}] """;

    public const string Rest = """ "text":"Hi","type":"text" """;

    public static Message Message(string notation, Endpoint? endpoint = null) => new(PayloadNotation.ReadSlot(notation), new Destination(endpoint ?? EndpointCatalog.BuiltIn.Default), RuleSettings.Default);

    public static IReadOnlyList<Finding> Findings(string notation, Endpoint? endpoint = null) =>
        Judgement.Of(Message(notation, endpoint), [], AllRules.Judging);

    public static IReadOnlyList<Finding> Findings(Slot body, Destination destination) => Judgement.Of(new Message(body, destination, RuleSettings.Default), [], AllRules.Judging);

    /// <summary>Each finding as <c>CHAT1001 'to' is missing</c>, in the order of the rules and paths.</summary>
    public static string Says(string notation, Endpoint? endpoint = null) => Says(Findings(notation, endpoint));

    public static string Says(IEnumerable<Finding> findings) => string.Join("; ", findings.Select(finding => $"{finding.Descriptor.Id} {finding.Words[0]}"));

    /// <summary>What the user reads of a finding.</summary>
    public static string Text(Finding finding) => Diagnostic.Create(finding.Descriptor, Location.None, [.. finding.Words]).GetMessage();

    /// <summary>What the finding underlines.</summary>
    public static string Underlined(string notation, Finding finding) =>
        notation.Substring(finding.Place.Span.Start, finding.Place.Span.Length);

    public static string Titles(Finding finding) => string.Join("; ", finding.Fixes.Select(fix => fix.Title));

    /// <summary>The edits of the fix as <c>Add to</c>, <c>Set</c>, …</summary>
    public static string Edits(Fix fix) => string.Join(", ", fix.Edits.Select(edit => edit switch
    {
        AddMember add => $"Add {add.Name}",
        RemoveMember remove => $"Remove {remove.Member.Name}",
        RenameMember rename => $"Rename {rename.Member.Name} to {rename.Name}",
        SetValue set => $"Set {Shown(set.Value)}",
        WrapInArray => "Wrap",
        MendText mend => $"Mend '{mend.Replacement}'",
        _ => throw new InvalidOperationException(),
    }));

    public static string Shown(NewValue value) => value switch
    {
        NewText text => $"\"{text.Text}\"",
        WrittenOut { Json: var json } => json is null ? "as string" : $"\"{json}\"",
        NewIdentifier id => id.Variables.IsEmpty ? $"\"{id.Example}\"" : string.Join("|", id.Variables),
        NewVariable variable => string.Join("|", variable.Names),
        NewArray array => $"[{Shown(array.Item)}]",
        NewObject obj => $"{{{string.Join(",", obj.Members.Select(m => $"{m.Name}:{Shown(m.Value)}"))}}}",
        LookedUpId id => $"one of {id.Collection}",
        ExistingValue => "this",
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>A value that is told from others by itself alone, and the JSON that it says.</summary>
internal sealed class KnownOrigin(bool isText, Slot? json) : Origin
{
    public override bool IsText { get; } = isText;

    public override Slot? Json { get; } = json;

    public override bool IsSame(Origin other) => ReferenceEquals(this, other);
}

/// <summary>Written somehow, so that there may be fixes.</summary>
internal sealed class AnyForm : Form;
