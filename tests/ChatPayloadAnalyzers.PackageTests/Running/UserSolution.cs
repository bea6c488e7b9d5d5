namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>Several projects of a user in one file, so that one build serves many cases.</summary>
internal sealed class UserSolution
{
    private readonly PackedPackage _package;

    private readonly IReadOnlyList<UserProject> _projects;

    private readonly string _file;

    public UserSolution(PackedPackage package, string name, IEnumerable<UserProject> projects)
    {
        _package = package;
        _projects = [.. projects];
        _file = Path.Combine(package.UsersFolder, name + ".slnx");
        File.WriteAllText(_file, $"<Solution>{string.Concat(_projects.Select(p => $"<Project Path=\"{p.Name}/{p.Name}.csproj\" />"))}</Solution>");
    }

    public async Task<DotnetRun> BuildAsync(params IEnumerable<string> arguments)
    {
        await using var compiler = new CompilerServer(_projects[0]);
        return await Dotnet.RunAsync(_package.UsersFolder, _package.UserEnvironment, ["build", _file, .. compiler.Arguments, .. arguments]);
    }

    public Task<DotnetRun> FormatAsync() => Dotnet.RunAsync(_package.UsersFolder, _package.UserEnvironment, ["format", "analyzers", _file, "--no-restore"]);
}
