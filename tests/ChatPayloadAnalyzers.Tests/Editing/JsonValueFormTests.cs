namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Fixes in JSON text keep its layout, in every kind of literal.</summary>
public sealed class JsonValueFormTests
{
    private const string Q = "\"\"\"";
    private const string From = "\"from\": {\"id\": \"2f6d\", \"type\": \"agent\"}";
    private const string To = "\"to\": [{\"id\": \"9c1e\", \"type\": \"participant\"}]";
    private const string NewTo = "\"to\": [{\"id\": \"{{participantId}}\", \"type\": \"participant\"}]";
    private const string Rest = "\"text\": \"Hi\", \"type\": \"text\"";

    private static readonly FixCases Table = new(
        Post("added to a raw literal, which gets dollars", $"{Q}{{{From}, {Rest}}}{Q}", $"$${Q}{{{From}, {NewTo}, {Rest}}}{Q}"),
        Post(
            "added to an interpolated raw literal",
            $"$${Q}{{\"from\": {{\"id\": \"{{{{agentId}}}}\", \"type\": \"agent\"}}, {Rest}}}{Q}",
            $"$${Q}{{\"from\": {{\"id\": \"{{{{agentId}}}}\", \"type\": \"agent\"}}, {NewTo}, {Rest}}}{Q}"),
        Post(
            "added to a literal that needs more dollars",
            $"{Q}{{ {To}, {Rest}, \"x\": {{\"y\":{{}}}} }}{Q}".Replace("{To}", ""),
            $"$$${Q}{{ \"from\": {{\"id\": \"{{{{{{agentId}}}}}}\", \"type\": \"agent\"}}, {To}, {Rest} }}{Q}"),
        Post(
            "added to lines",
            $"{Q}\n    {{\n      {From},\n      \"text\": \"Hi\",\n      \"type\": \"text\"\n    }}\n    {Q}",
            $"$${Q}\n    {{\n      {From},\n      {NewTo},\n      \"text\": \"Hi\",\n      \"type\": \"text\"\n    }}\n    {Q}"),
        Post(
            "added to lines that end in CRLF",
            $"{Q}\r\n    {{\r\n      {From},\r\n      \"text\": \"Hi\",\r\n      \"type\": \"text\"\r\n    }}\r\n    {Q}",
            $"$${Q}\r\n    {{\r\n      {From},\r\n      {NewTo},\r\n      \"text\": \"Hi\",\r\n      \"type\": \"text\"\r\n    }}\r\n    {Q}"),
        Post(
            "added to a regular literal",
            Regular($"{{{From}, {Rest}}}"),
            Regular($"{{{From}, \"to\": [{{\"id\": \"@\", \"type\": \"participant\"}}], {Rest}}}").Replace("@", "\" + participantId + \"")),
        Post(
            "added to a compact literal",
            Regular($"{{{From},{Rest}}}".Replace(" ", "")),
            Regular("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"@\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}").Replace("@", "\" + participantId + \"")),
        Post("added to an interpolated literal", "$" + Regular($"{{{From}, {Rest}}}").Replace("{", "{{").Replace("}", "}}"),
            ("$" + Regular($"{{{From}, \"to\": [{{\"id\": \"@\", \"type\": \"participant\"}}], {Rest}}}").Replace("{", "{{").Replace("}", "}}")).Replace("@", "{participantId}")),
        Post(
            "added to a verbatim literal",
            Verbatim($"{{{From}, {Rest}}}"),
            Verbatim($"{{{From}, \"to\": [{{\"id\": \"#\", \"type\": \"participant\"}}], {Rest}}}").Replace("#", "\" + participantId + @\"")),
        Post("added to a verbatim interpolated literal", "$" + Verbatim($"{{{From}, {Rest}}}").Replace("{", "{{").Replace("}", "}}"),
            ("$" + Verbatim($"{{{From}, \"to\": [{{\"id\": \"#\", \"type\": \"participant\"}}], {Rest}}}").Replace("{", "{{").Replace("}", "}}")).Replace("#", "{participantId}")),
        Post("added to escaped lines", "\"{\\n  \\\"from\\\": {\\\"id\\\": \\\"2f6d\\\", \\\"type\\\": \\\"agent\\\"},\\n  \\\"text\\\": \\\"Hi\\\",\\n  \\\"type\\\": \\\"text\\\"\\n}\"",
            "\"{\\n  \\\"from\\\": {\\\"id\\\": \\\"2f6d\\\", \\\"type\\\": \\\"agent\\\"},\\n  \\\"to\\\": [{\\\"id\\\": \\\"\" + participantId + \"\\\", \\\"type\\\": \\\"participant\\\"}],\\n  \\\"text\\\": \\\"Hi\\\",\\n  \\\"type\\\": \\\"text\\\"\\n}\""),
        Post(
            "added to a constant",
            Regular($"{{{From}, {Rest}}}"),
            Regular($"{{{From}, \"to\": [{{\"id\": \"participant-id-here\", \"type\": \"participant\"}}], {Rest}}}"),
            "CHAT2003",
            before: "const string json = @;"),
        Post(
            "added at the end of tight raw text",
            $"$${Q}{{{From}, {To}, \"text\": \"{{{{agentId}}}}\"}}{Q}",
            $"$${Q}{{{From}, {To}, \"type\": \"text\", \"text\": \"{{{{agentId}}}}\"}}{Q}"),
        Post("added behind a sum", "\"{\\\"from\\\": {\\\"id\\\": \\\"\" + agentId + \"\\\", \\\"type\\\": \\\"agent\\\"}, \\\"text\\\": \\\"Hi\\\", \\\"type\\\": \\\"text\\\"}\"",
            "\"{\\\"from\\\": {\\\"id\\\": \\\"\" + agentId + \"\\\", \\\"type\\\": \\\"agent\\\"}, \\\"to\\\": [{\\\"id\\\": \\\"\" + participantId + \"\\\", \\\"type\\\": \\\"participant\\\"}], \\\"text\\\": \\\"Hi\\\", \\\"type\\\": \\\"text\\\"}\""),
        Post("set for null", $"{Q}{{{From}, \"to\": null, {Rest}}}{Q}", $"$${Q}{{{From}, {NewTo}, {Rest}}}{Q}"),
        Post("set for empty", $"{Q}{{{From}, \"to\": [ ], {Rest}}}{Q}", $"$${Q}{{{From}, {NewTo}, {Rest}}}{Q}"),
        Post("set for another type", $"{Q}{{{From}, {To}, \"text\": \"Hi\", \"type\": \"chat\"}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post("set for a number", $"{Q}{{{From}, {To}, \"text\": 7, \"type\": \"text\"}}{Q}", $"{Q}{{{From}, {To}, \"text\": \"7\", \"type\": \"text\"}}{Q}"),
        Post("wrapped", $"{Q}{{{From}, \"to\": {{\"id\": \"9c1e\", \"type\": \"participant\"}}, {Rest}}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post(
            "wrapped with what it lacks",
            $"{Q}{{{From}, \"to\": {{ \"id\": \"9c1e\" }}, {Rest}}}{Q}",
            $"{Q}{{{From}, \"to\": [{{ \"id\": \"9c1e\", \"type\": \"participant\" }}], {Rest}}}{Q}"),
        Post("made of an id", $"{Q}{{{From}, \"to\": \"9c1e\", {Rest}}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post("renamed", $"{Q}{{{From}, {To}, \"txt\": \"Hi\", \"type\": \"text\"}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post("renamed where null stands", $"{Q}{{{From}, {To}, \"txt\": \"Hi\", \"text\": null, \"type\": \"text\"}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post("removed in front", $"{Q}{{\"priority\": 1, {From}, {To}, {Rest}}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post("removed in the middle", $"{Q}{{{From}, \"priority\": [1, {{}}], {To}, {Rest}}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post("removed at the end", $"{Q}{{{From}, {To}, {Rest}, \"priority\": 1}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post(
            "removed at the end in tight raw text",
            $"$${Q}{{ {Rest}, {To}, \"from\": {{\"id\": \"{{{{agentId}}}}\", \"type\": \"agent\", \"x\": {{ }} }} }}{Q}",
            $"$${Q}{{ {Rest}, {To}, \"from\": {{\"id\": \"{{{{agentId}}}}\", \"type\": \"agent\" }} }}{Q}"),
        Post("several removed", Regular($"{{\"a\": 1, {From}, \"b\": 2, \"cc\": 3, {To}, {Rest}, \"dd\": 4, \"ee\": 5}}"), Regular($"{{{From}, {To}, {Rest}}}")),
        Post(
            "removed on lines",
            $"{Q}\n    {{\n      \"priority\": 1,\n      {From},\n      {To},\n      {Rest},\n      \"urgent\": true\n    }}\n    {Q}",
            $"{Q}\n    {{\n      {From},\n      {To},\n      {Rest}\n    }}\n    {Q}"),
        Post("a name twice", $"{Q}{{{From}, {To}, \"text\": \"Ho\", {Rest}}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"),
        Post(
            "text that is mended and added to",
            $"{Q}{{{From}, 'text': 'Hi', \"type\": \"text\", }}{Q}",
            $"$${Q}{{{From}, {NewTo}, \"text\": \"Hi\", \"type\": \"text\" }}{Q}"),
        Post(
            "escapes that JSON does not have",
            Verbatim($"{{{From}, {To}, \"text\": \"it\\'s\\d\", \"type\": \"text\"}}"),
            Verbatim($"{{{From}, {To}, \"text\": \"it's\\\\d\", \"type\": \"text\"}}")),
        Post(
            "a tab in a string",
            "\"" + $"{{{From}, {To}, ".Replace("\"", "\\\"") + "\\\"text\\\": \\\"a\\tb\\\", \\\"type\\\": \\\"text\\\"}\"",
            "\"" + $"{{{From}, {To}, ".Replace("\"", "\\\"") + "\\\"text\\\": \\\"a\\\\tb\\\", \\\"type\\\": \\\"text\\\"}\""),
        Post("a comment", $"{Q}{{{From}, /* who */ {To}, {Rest}}}{Q}", $"{Q}{{{From}, {To}, {Rest}}}{Q}"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_text_is_mended_as_its_writer_would(string name) => Table.AssertAsync(name);

    private static FixCase Post(string name, string text, string after, string left = "", string before = "") => before.Length == 0
        ? new(name, $"await client.PostAsync(path, new StringContent({text}));", $"await client.PostAsync(path, new StringContent({after}));", Left: left)
        : new(name, before.Replace("@", text) + " await client.PostAsync(path, new StringContent(json));", before.Replace("@", after) + " await client.PostAsync(path, new StringContent(json));", Left: left);

    private static string Regular(string json) => "\"" + json.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static string Verbatim(string json) => "@\"" + json.Replace("\"", "\"\"") + "\"";
}
