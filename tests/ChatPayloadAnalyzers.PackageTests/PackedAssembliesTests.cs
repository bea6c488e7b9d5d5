using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>The two assemblies: they load in the oldest compiler that the package is for, and the gate of CI knows their rules.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PackedAssembliesTests(PackedPackage package)
{
    private const string Analyzer = "ChatPayloadAnalyzers";
    private const string CodeFixes = "ChatPayloadAnalyzers.CodeFixes";

    /// <summary>What every host of Roslyn 4.5.0 has: its own assemblies and those that its packages depend on, in their versions.</summary>
    private static readonly Dictionary<string, Version> InTheCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 5, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(6, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    /// <summary>What an editor has besides. The command line has none of it, so the analyzer must not ask for it.</summary>
    private static readonly Dictionary<string, Version> InTheEditor = new(InTheCompiler)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 5, 0, 0),
        ["System.Composition.AttributedModel"] = new(6, 0, 0, 0),
        [Analyzer] = new(int.MaxValue, 0, 0, 0),
    };

    [Fact]
    public async Task The_analyzer_asks_for_nothing_that_a_compiler_of_4_5_lacks() => AssertWithin(InTheCompiler, await ReferencesAsync(Analyzer));

    [Fact]
    public async Task The_fixes_ask_for_nothing_that_an_editor_of_4_5_lacks() => AssertWithin(InTheEditor, await ReferencesAsync(CodeFixes));

    [Fact]
    public async Task Symbols_are_embedded()
    {
        foreach (var name in new[] { Analyzer, CodeFixes })
        {
            using var assembly = new PEReader(await ReadAsync(name));
            Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        }
    }

    [Fact]
    public async Task The_gate_lists_every_warning_of_the_analyzer_and_no_advice()
    {
        await using var nupkg = await package.OpenAsync();
        using var reader = new StreamReader(await nupkg.GetEntry("build/config/CI.globalconfig")!.OpenAsync());
        var config = await reader.ReadToEndAsync();
        Assert.Equal(
            (await LoadAsync()).SelectMany(Instances<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>)
                .SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning)
                .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = error")
                .Order(),
            Severity().Matches(config).Select(m => m.Value));
        Assert.Contains("is_global = true\nglobal_level = -100\n", config, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_warning_about_a_body_has_a_fix_on_offer()
    {
        // Settings, documents and endpoints are none.
        var assemblies = await LoadAsync();
        var rules = assemblies.SelectMany(Instances<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>).SelectMany(analyzer => analyzer.SupportedDiagnostics);
        var mended = assemblies.SelectMany(Instances<CodeFixProvider, ExportCodeFixProviderAttribute>).SelectMany(provider => provider.FixableDiagnosticIds);
        Assert.Subset(mended.ToHashSet(), rules.Where(r => r.DefaultSeverity == DiagnosticSeverity.Warning && r.Id is not ("CHAT0001" or "CHAT0003" or "CHAT5002")).Select(r => r.Id).ToHashSet());
    }

    private static void AssertWithin(Dictionary<string, Version> known, IEnumerable<AssemblyName> references) =>
        Assert.Empty(references.Where(r => !known.TryGetValue(r.Name!, out var most) || r.Version > most).Select(r => r.FullName));

    private static IEnumerable<TExport> Instances<TExport, TMark>(Assembly assembly)
        where TMark : Attribute =>
        assembly.GetTypes().Where(type => type.GetCustomAttribute<TMark>() is not null).Select(type => (TExport)Activator.CreateInstance(type)!);

    private async Task<IReadOnlyList<AssemblyName>> ReferencesAsync(string name)
    {
        using var assembly = new PEReader(await ReadAsync(name));
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).ToList();
    }

    /// <summary>Both as they are in the package; what they reference is the compiler of this project.</summary>
    private async Task<IReadOnlyList<Assembly>> LoadAsync()
    {
        var context = new AssemblyLoadContext("the package", isCollectible: true);
        return [context.LoadFromStream(await ReadAsync(Analyzer)), context.LoadFromStream(await ReadAsync(CodeFixes))];
    }

    private async Task<MemoryStream> ReadAsync(string assembly)
    {
        await using var nupkg = await package.OpenAsync();
        await using var entry = await nupkg.GetEntry($"analyzers/dotnet/cs/{assembly}.dll")!.OpenAsync();
        var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        bytes.Position = 0;
        return bytes;
    }

    [GeneratedRegex(@"^dotnet_diagnostic\..*$", RegexOptions.Multiline)]
    private static partial Regex Severity();
}
