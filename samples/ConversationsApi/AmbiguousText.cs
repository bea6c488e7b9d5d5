using System.Text.Json;

namespace ConversationsApi;

/// <summary>
/// JSON that the grammar allows and that readers understand differently, refused before its shape is looked at: a member that stands
/// twice (whatever its value, null too), and an escape such as <c>\ud83d</c> that is half of a character.
/// </summary>
internal static class AmbiguousText
{
    public static List<string> Faults(JsonElement root)
    {
        var faults = new List<string>();
        Visit(root, "", faults);
        return faults;
    }

    private static void Visit(JsonElement element, string path, List<string> faults)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                VisitMembers(element, path, faults);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                    Visit(item, $"{path}[{index++}]", faults);
                break;
            case JsonValueKind.String when Decoded(() => element.GetString()) is null:
                faults.Add($"{(path.Length == 0 ? "body" : path)}: holds half of a surrogate pair");
                break;
        }
    }

    private static void VisitMembers(JsonElement element, string path, List<string> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (Decoded(() => member.Name) is not { } name)
            {
                faults.Add($"{(path.Length == 0 ? "body" : path)}: a member's name holds half of a surrogate pair");
                continue;
            }

            var memberPath = path.Length == 0 ? name : $"{path}.{name}";
            if (!seen.Add(name))
                faults.Add($"{memberPath}: stands twice");
            Visit(member.Value, memberPath, faults);
        }
    }

    /// <summary>System.Text.Json notices a lone surrogate only when the string is read.</summary>
    private static string? Decoded(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
