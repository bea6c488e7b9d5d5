using System.Text.Json;

namespace ConversationsApi;

/// <summary>What a message looks like: from one agent, to at least one participant, and either a text or a canned response.</summary>
internal static class MessageShape
{
    public static List<string> Faults(JsonElement root)
    {
        var faults = new List<string>();
        if (StrictObject.Open(root, "", faults, "from", "to", "type", "text", "cannedResponseId") is not { } message)
            return faults;

        if (message.Required("from") is { } from)
            JudgeParty(from, "from", "agent", faults);
        if (message.Required("to") is { } to)
            JudgeRecipients(to, faults);
        if (message.Required("type") is not null)
            message.MustBe("type", "text");
        JudgeContent(message, faults);
        return faults;
    }

    private static void JudgeRecipients(JsonElement to, List<string> faults)
    {
        if (to.ValueKind != JsonValueKind.Array)
        {
            faults.Add("to: must be an array");
            return;
        }

        if (to.GetArrayLength() == 0)
            faults.Add("to: must have at least one item");
        var index = 0;
        foreach (var item in to.EnumerateArray())
            JudgeParty(item, $"to[{index++}]", "participant", faults);
    }

    private static void JudgeParty(JsonElement element, string path, string type, List<string> faults)
    {
        if (StrictObject.Open(element, path, faults, "id", "type") is not { } party)
            return;

        if (party.Required("id") is not null)
            party.MustSaySomething("id");
        if (party.Required("type") is not null)
            party.MustBe("type", type);
    }

    private static void JudgeContent(StrictObject message, List<string> faults)
    {
        string[] present = [.. new[] { "text", "cannedResponseId" }.Where(name => message.Member(name) is not null)];
        if (present.Length != 1)
            faults.Add($"exactly one of text and cannedResponseId is required, not {(present.Length == 0 ? "none" : "both")}");
        foreach (var name in present)
            message.MustSaySomething(name);
    }
}
