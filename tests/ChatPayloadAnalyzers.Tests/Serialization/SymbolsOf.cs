using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>The types of a source that is compiled and never run: what is asked of them alone needs no program.</summary>
internal sealed class SymbolsOf
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.ComponentModel; using System.Runtime.Serialization; using System.Text.Json.Nodes;

        """;

    public SymbolsOf(string source, string usings = "")
    {
        Program = UserProgram.Of("public static class Entry { public static void Main() { } }", usings + Usings + source);
        Assert.True(Program.Errors.Count == 0, string.Join('\n', Program.Errors));
        Known = new KnownSymbols(Program.Compilation);
    }

    public UserProgram Program { get; }

    public KnownSymbols Known { get; }

    public INamedTypeSymbol Type(string name) => Program.Compilation.GetTypeByMetadataName(name) ?? throw new InvalidOperationException($"There is no {name}.");
}
