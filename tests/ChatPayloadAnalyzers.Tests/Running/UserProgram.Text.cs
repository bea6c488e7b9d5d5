namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>How its files begin. The benchmarks write the same files.</summary>
internal sealed partial class UserProgram
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;

        """;

    /// <summary>A file in which the statements stand in a method, as many such files may stand side by side.</summary>
    public static string AsMethod(string statements, string type) =>
        Usings + $"class {type}\n{{\n    async Task Send(HttpClient client, string conversationId, string agentId, string participantId)\n    {{\n{statements}\n    }}\n}}\n";
}
