using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>Code to analyse. Parsed anew whenever it is asked for, so that no run finds what another has left behind.</summary>
internal sealed record Corpus(string Name, ImmutableArray<SourceProject> Projects)
{
    public int Lines { get; } = Projects.Sum(project => project.Files.Sum(file => file.Text.Lines.Count));

    public ImmutableArray<CSharpCompilation> Compile() => [.. Projects.Select(project => project.Compile())];

    /// <summary>Code that does not compile is not the code that we mean to measure.</summary>
    public void MustCompile()
    {
        // CS8795: a partial method whose body a generator writes ([GeneratedRegex]); no generator runs here.
        var errors = Compile()
            .SelectMany(compilation => compilation.GetDiagnostics())
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795")
            .ToList();
        if (errors.Count > 0) throw new InvalidOperationException($"{Name}: {errors.Count} errors, the first: {errors[0]}");
    }
}

/// <summary>The files of one compilation.</summary>
internal sealed record SourceProject(string Name, ImmutableArray<(string Path, SourceText Text)> Files)
{
    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Latest);

    // What <ImplicitUsings> writes for the SDKs that the repository uses.
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private const string WebUsings = """

        global using global::System.Net.Http.Json;
        global using global::Microsoft.AspNetCore.Builder;
        global using global::Microsoft.AspNetCore.Hosting;
        global using global::Microsoft.AspNetCore.Http;
        global using global::Microsoft.AspNetCore.Routing;
        global using global::Microsoft.Extensions.Configuration;
        global using global::Microsoft.Extensions.DependencyInjection;
        global using global::Microsoft.Extensions.Hosting;
        global using global::Microsoft.Extensions.Logging;
        """;

    public bool IsProgram { get; init; }

    public bool IsWeb { get; init; }

    private CSharpCompilation References => field ??= Referencing();

    public CSharpCompilation Compile() =>
        References.AddSyntaxTrees(
            Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Newest, file.Path))
                .Append(CSharpSyntaxTree.ParseText(IsWeb ? ImplicitUsings + WebUsings : ImplicitUsings, Newest, "ImplicitUsings.cs")));

    /// <summary>The references are read once: how long that takes is no affair of ours.</summary>
    private CSharpCompilation Referencing()
    {
        var compilation = CSharpCompilation.Create(
            Name,
            syntaxTrees: null,
            Corpora.References.Foreign,
            new CSharpCompilationOptions(
                IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }
}
