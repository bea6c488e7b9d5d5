using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>
/// The compiler that the tests run on: <c>-p:TestRoslynVersion=4.5.0</c> knows C# 11, 4.14.0 knows C# 13, and 5.12.0 knows C# 15. A case
/// that needs more than the oldest of them says so, and is left out where it is not known.
/// </summary>
internal static class HostCompiler
{
    /// <summary>What every compiler that is supported knows.</summary>
    public const int OldestCSharp = 11;

    public static int CSharp { get; } = (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() / 100;

    public static bool Knows(int cSharp) => cSharp <= CSharp;
}
