using System.Text.Json;

namespace ConversationsApi;

/// <summary>
/// An object that may have the listed members and no others. A member whose value is null counts as absent, an unlisted one too.
/// </summary>
internal sealed class StrictObject
{
    private readonly JsonElement element;
    private readonly string path;
    private readonly List<string> faults;

    private StrictObject(JsonElement element, string path, List<string> faults)
    {
        this.element = element;
        this.path = path;
        this.faults = faults;
    }

    /// <summary>Null, and a fault, when the value is no object; a fault for each member that is not listed.</summary>
    public static StrictObject? Open(JsonElement element, string path, List<string> faults, params string[] listed)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{(path.Length == 0 ? "body" : path)}: must be an object");
            return null;
        }

        var opened = new StrictObject(element, path, faults);
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null && !listed.Contains(member.Name, StringComparer.Ordinal))
                opened.Fault(member.Name, "is not a member of this object");
        }

        return opened;
    }

    public JsonElement? Member(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public JsonElement? Required(string name)
    {
        var member = Member(name);
        if (member is null)
            Fault(name, "is required");
        return member;
    }

    public void MustBe(string name, string value)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.String } member || member.GetString() != value)
            Fault(name, $"must be \"{value}\"");
    }

    public void MustSaySomething(string name)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.String } member)
            Fault(name, "must be a string");
        else if (string.IsNullOrWhiteSpace(member.GetString()))
            Fault(name, "must not be blank");
    }

    private void Fault(string name, string reason) => faults.Add($"{(path.Length == 0 ? name : $"{path}.{name}")}: {reason}");
}
