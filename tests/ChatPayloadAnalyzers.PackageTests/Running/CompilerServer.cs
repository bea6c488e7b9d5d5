namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>
/// A compiler that stays for all projects of one build, as it does at a user's: some 0.3 seconds a project instead of 3. It has a name of its own, so that
/// no other build meets it, and goes with the build, because it holds our DLLs.
/// </summary>
internal sealed class CompilerServer(UserProject project) : IAsyncDisposable
{
    private readonly string _name = $"chat-payload-{Guid.NewGuid():N}";

    public IEnumerable<string> Arguments => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _name];

    public async ValueTask DisposeAsync()
    {
        var compiler = (await project.RunAsync("msbuild", "-getProperty:RoslynTargetsPath")).Succeeded().Output.Trim();
        (await project.RunAsync("exec", Path.Combine(compiler, "bincore", "VBCSCompiler.dll"), "-pipename:" + _name, "-shutdown")).Succeeded();
    }
}
