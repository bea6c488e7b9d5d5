namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>
/// A folder outside the repository could still lie under other people's settings: these files end the search for them. Packages come from the folder
/// <c>feed</c> beside it.
/// </summary>
internal static class EndsOfSearch
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["Directory.Build.props"] = "<Project />",
        ["Directory.Build.targets"] = "<Project />",
        ["Directory.Packages.props"] = "<Project />",
        [".editorconfig"] = "root = true\n",
        ["nuget.config"] = """
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="../feed" />
              </packageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
              <disabledPackageSources><clear /></disabledPackageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
              <auditSources><clear /></auditSources>
            </configuration>
            """,
    };

    public static void WriteTo(string folder)
    {
        foreach (var (name, text) in Files) File.WriteAllText(Path.Combine(folder, name), text);
    }
}
