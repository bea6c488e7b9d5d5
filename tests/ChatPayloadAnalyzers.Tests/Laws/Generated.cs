using System.Text;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Every body in every spelling, each as a method of one compilation, so that thousands cost one build.</summary>
internal sealed class Generated
{
    private Generated(UserProgram program, IReadOnlyList<(string Name, string Body, string Spelling)> cases)
    {
        Program = program;
        Cases = cases;
    }

    public static Generated All { get; } = Create(Bodies.All, Spelling.All);

    public UserProgram Program { get; }

    public IReadOnlyList<(string Name, string Body, string Spelling)> Cases { get; }

    /// <summary>The generated source after a change, with the same cases.</summary>
    public Generated With(string source) => new(UserProgram.Of(source), Cases);

    /// <summary>The case that a position of the source stands in.</summary>
    public string CaseAt(int position)
    {
        var marker = Program.Source.LastIndexOf("// case ", position, StringComparison.Ordinal);
        var end = Program.Source.IndexOf('\n', marker);
        return Program.Source[(marker + 8)..end];
    }

    /// <summary>Runs every case and gives back what it sent.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync()
    {
        var assembly = Program.Load();
        var sent = UserProgram.Sent(assembly);
        var bodies = new Dictionary<string, string>();
        var client = assembly.GetType("Wire")!.GetProperty("Client")!.GetValue(null);
        foreach (var (name, _, _) in Cases)
        {
            sent.Clear();
            await (Task)assembly.GetType("Cases")!.GetMethod(name)!.Invoke(null, [client, "6b1c", "2f6d", "9c1e"])!;
            bodies.Add(name, sent.Single());
        }

        return bodies;
    }

    private static Generated Create(IEnumerable<NamedBody> bodies, IReadOnlyList<Spelling> spellings)
    {
        var source = new StringBuilder(UserProgram.Usings).AppendLine("public static class Cases\n{\n    public static void Main() { }\n");
        var types = new StringBuilder();
        var cases = new List<(string, string, string)>();
        foreach (var body in bodies)
            foreach (var spelling in spellings)
            {
                var name = $"Case{cases.Count}";
                if (spelling.Write(body, name + "Message") is not { } written) continue;
                cases.Add((name, body.Name, spelling.Name));
                source.Append($"    // case {name}\n    public static async Task {name}(HttpClient client, string conversationId, string agentId, string participantId)\n    {{\n");
                source.Append("        ").Append(written.Statements.Replace("\n", "\n        ")).Append("\n    }\n\n");
                if (written.Types.Length > 0) types.Append($"// case {name}\n").Append(written.Types);
            }

        source.AppendLine("}\n").Append(types);
        return new Generated(UserProgram.Of(source.ToString()), cases);
    }
}
