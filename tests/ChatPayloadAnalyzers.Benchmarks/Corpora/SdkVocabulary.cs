using System.Collections.Immutable;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>A resource of the generated SDK: <c>Billing.Invoice</c>, at <c>v3/billing/invoices</c>.</summary>
internal sealed record SdkResource(string Area, string Name, ImmutableArray<SdkField> Fields, ImmutableArray<string> Actions, int Variant)
{
    public string Plural => Name.EndsWith('y') ? Name[..^1] + "ies" : Name + "s";

    public string Path => $"v3/{Area.ToLowerInvariant()}/{Plural.ToLowerInvariant()}";
}

internal sealed record SdkField(string Name, string Type)
{
    public string JsonName => char.ToLowerInvariant(Name[0]) + Name[1..];

    public bool IsText => Type == "string";

    public bool IsNumber => Type is "int" or "decimal" or "long";
}

/// <summary>The words that the SDK is made of. Seeded: every run, on every machine, measures the same text.</summary>
internal static class SdkVocabulary
{
    private static readonly string[] Areas = ["Billing", "Shipping", "Directory", "Telephony", "Messaging"];

    private static readonly string[] MoreAreas = ["Payroll", "Inventory", "Analytics", "Scheduling", "Identity", "Routing"];

    private static readonly string[] Names =
    [
        "Invoice", "Customer", "Order", "Parcel", "Ticket", "Campaign", "Recording", "Schedule", "Template", "Webhook",
        "Contact", "Payment", "Refund", "Queue", "Agent", "Survey", "Transcript", "Attachment", "Mailbox", "Policy",
    ];

    private static readonly string[] Actions =
    [
        "Archive", "Restore", "Publish", "Approve", "Reject", "Assign", "Release", "Escalate", "Merge", "Duplicate", "Lock", "Unlock",
    ];

    private static readonly SdkField[] Fields =
    [
        new("DisplayName", "string"), new("Description", "string"), new("State", "string"), new("Owner", "string"), new("Region", "string"),
        new("Language", "string"), new("Type", "string"), new("From", "string"), new("To", "string"), new("Text", "string"),
        new("Total", "decimal"), new("Quantity", "int"), new("Priority", "int"), new("SizeInBytes", "long"), new("Version", "int"),
        new("CreatedAt", "DateTimeOffset"), new("ChangedAt", "DateTimeOffset"), new("IsActive", "bool"), new("IsShared", "bool"),
    ];

    public static IEnumerable<SdkResource> Resources() => Resources(Areas, 20240607);

    /// <summary>A resource whose path has a word in common with ours.</summary>
    public static SdkResource Conversation() => Resource("Messaging", "Conversation", new Random(20240608));

    /// <summary>Of other areas, with other fields and actions.</summary>
    public static IEnumerable<SdkResource> MoreResources() => Resources(MoreAreas, 20240609);

    private static IEnumerable<SdkResource> Resources(string[] areas, int seed)
    {
        var random = new Random(seed);
        foreach (var area in areas)
            foreach (var name in Names)
                yield return Resource(area, name, random);
    }


    private static SdkResource Resource(string area, string name, Random random) =>
        new(area, name, [.. Some(Fields, 11, random)], [.. Some(Actions, 5, random)], random.Next(4));

    private static IEnumerable<T> Some<T>(T[] all, int count, Random random) => all.OrderBy(_ => random.Next()).Take(count);
}
