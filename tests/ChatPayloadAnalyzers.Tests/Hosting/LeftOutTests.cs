using System.Reflection;
using ChatPayloadAnalyzers.Tests.Editing;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Reading;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Hosting;

/// <summary>
/// The suite runs on the oldest compiler that the package loads in, on that of an IDE of the year before, and on the newest. What one of
/// them does not know yet is left out there, and how much that is stands here.
/// </summary>
public sealed class LeftOutTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>By the C# of the compiler under the tests: rows of theories, small programs, spellings of the laws.</summary>
    private static readonly Dictionary<int, (int Rows, int Programs, int Spellings)> LeftOut = new()
    {
        [11] = (26, 16, 8),
        [13] = (2, 0, 0),
        [15] = (0, 0, 0),
    };

    private static readonly Type[] Types = typeof(LeftOutTests).Assembly.GetTypes();

    [Fact]
    public void What_the_compiler_does_not_know_is_left_out_and_no_more()
    {
        Assert.Equal(LeftOut[HostCompiler.CSharp], (Unknown(Rows), Unknown(Programs), Unknown(Spellings)));
        Assert.Equal(Spelling.Every.Where(spelling => HostCompiler.Knows(spelling.CSharp)), Spelling.All);
    }

    [Fact]
    public void What_every_compiler_knows_names_no_version()
    {
        Assert.All(Rows, needs => Assert.InRange(needs, HostCompiler.OldestCSharp + 1, LeftOut.Keys.Max()));
        Assert.All(Programs.Concat(Spellings), needs => Assert.InRange(needs, HostCompiler.OldestCSharp, LeftOut.Keys.Max()));
    }

    private static IEnumerable<int> Rows => Types.SelectMany(type => type.GetMethods(Declared)).SelectMany(method => method.GetCustomAttributes<CSharpDataAttribute>()).Select(row => row.Needs);

    private static IEnumerable<int> Programs => Tables<SendingCases>().SelectMany(table => table.Needs).Concat(Tables<FixCases>().SelectMany(table => table.Needs));

    private static IEnumerable<int> Spellings => Spelling.Every.Select(spelling => spelling.CSharp);

    private static IEnumerable<T> Tables<T>() =>
        Types.SelectMany(type => type.GetFields(Declared)).Where(table => table.IsStatic && table.FieldType == typeof(T)).Select(table => (T)table.GetValue(null)!);

    private static int Unknown(IEnumerable<int> needs) => needs.Count(version => !HostCompiler.Knows(version));
}
