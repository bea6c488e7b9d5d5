using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>
/// A user's program: statements, and types behind them. It finds <c>client</c>, <c>conversationId</c>, <c>agentId</c> and
/// <c>participantId</c> in scope, can be analysed, and can be run: then the JSON that it really sends is kept.
/// </summary>
internal sealed partial class UserProgram
{
    private const string Prelude = Usings + """
        HttpClient client = Wire.Client;
        string conversationId = Wire.Text("6b1c0c9e"), agentId = Wire.Text("2f6d7a10");
        string participantId = Wire.Text("9c1e55b4");

        """;

    internal static readonly ImmutableReferences References = new();

    private UserProgram(string source, CSharpCompilation compilation)
    {
        Source = source;
        Compilation = compilation;
    }

    public string Source { get; }

    public CSharpCompilation Compilation { get; }

    public SyntaxTree Tree => Compilation.SyntaxTrees.First();

    /// <summary>Statements and types, put behind the prelude.</summary>
    public static UserProgram OfStatements(string statements) => Of(Prelude + statements);

    /// <summary>The statements without the prelude, as they stand after a change.</summary>
    public string Statements => Source[Prelude.Length..];

    /// <summary>A whole file, and others beside it.</summary>
    public static UserProgram Of(string source, params string[] others)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        string[] sources = [source, .. others, Wire.Source];
        var trees = sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, options, $"File{i}.cs", System.Text.Encoding.UTF8));
        var compilation = CSharpCompilation.Create(
            "Program" + Guid.NewGuid().ToString("N"),
            trees,
            [.. References.All, .. Speak(SdkAssembly.Name) ? [SdkAssembly.Reference] : Array.Empty<MetadataReference>(), .. Speak("Refit") ? [RefitAssembly.Reference] : Array.Empty<MetadataReference>()],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        return new UserProgram(source, compilation);

        bool Speak(string library) => sources.Any(text => text.Contains(library, StringComparison.Ordinal));
    }

    public IReadOnlyList<Diagnostic> Errors => Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();

    /// <summary>Compiles and runs the program; gives back the bodies that it sent.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var assembly = Load();
        var result = assembly.EntryPoint!.Invoke(null, assembly.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        if (result is Task task) await task;
        return Sent(assembly);
    }

    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n" + Source);
        return Assembly.Load(stream.ToArray());
    }

    public static List<string> Sent(Assembly assembly) => (List<string>)assembly.GetType("Wire")!.GetField("Sent")!.GetValue(null)!;

    /// <summary>The verb and the path of each that was sent.</summary>
    public static List<string> Requests(Assembly assembly) => (List<string>)assembly.GetType("Wire")!.GetField("Requests")!.GetValue(null)!;

    /// <summary>The assemblies of the shared framework that the tests run on, and the packages that users send with.</summary>
    internal sealed class ImmutableReferences
    {
        private static readonly Type[] Packages = [typeof(Newtonsoft.Json.JsonConvert), typeof(Microsoft.Extensions.Logging.LoggerExtensions), typeof(RestSharp.RestClient), typeof(Flurl.Url), typeof(Flurl.Http.FlurlClient)];

        public MetadataReference[] All { get; } = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Concat(Packages.Select(type => type.Assembly.Location))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
    }
}
