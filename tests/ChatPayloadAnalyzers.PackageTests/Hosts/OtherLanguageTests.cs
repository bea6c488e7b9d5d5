using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests.Hosts;

/// <summary>A Directory.Build.props gives the package to projects of all languages; to those that are not C# it says nothing, and adds nothing.</summary>
[Collection(PackageCollection.Name)]
public sealed class OtherLanguageTests(PackedPackage package)
{
    [Theory]
    [InlineData("fsproj", "")]
    [InlineData("vbproj", "")]
    [InlineData("csproj", "warning CHAT0101, warning CHAT0102")]
    public async Task Only_projects_of_CSharp_are_spoken_to(string extension, string expected)
    {
        var folder = package.FolderOf("language-" + extension);
        var unpacked = package.ExtractTo(Path.Combine("language-" + extension, "package"));
        var project = Path.Combine(folder, "Other." + extension);
        await File.WriteAllTextAsync(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ChatPayloadAnalysisMode>Quiet</ChatPayloadAnalysisMode></PropertyGroup>
              <Import Project="{unpacked}/build/ChatPayloadAnalyzers.targets" />
            </Project>
            """);
        var run = (await Dotnet.RunAsync(folder, package.UserEnvironment, "msbuild", project, "-t:AddChatPayloadSeverities;RemoveChatPayloadAnalyzers", "-p:CompilerApiVersion=")).Succeeded();
        Assert.Equal(expected, string.Join(", ", run.Findings.Select(finding => finding.Verdict)));
    }
}
