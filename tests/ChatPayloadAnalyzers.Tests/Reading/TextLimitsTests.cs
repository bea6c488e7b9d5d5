using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Long texts are read with an effort that is limited, on a stack that does not grow with them; what goes beyond is left open.</summary>
public sealed class TextLimitsTests
{
    private const int SmallStack = 512 * 1024;

    /// <summary>What reading a text may allocate, the same on every run and every machine, as a clock is not. Replacement behind replacement takes most of it.</summary>
    private const long MostBytes = 128 * 1024 * 1024;

    public static TheoryData<string, string> Texts => new()
    {
        { "a sum", "Guid.Empty" + Repeated(" + \"ab\"", 2_000) },
        { "an interpolation", "$\"" + Repeated("{Guid.Empty}ab", 10_000) + "\"" },
        { "a mebibyte", "\"" + new string('a', 1024 * 1024) + "\"" },
        { "more than a mebibyte", "\"" + new string('a', 1024 * 1024) + "\" + \"" + new string('b', 1024) + "\"" },
        { "a concat", "string.Concat(" + Repeated("\"ab\", Guid.Empty, ", 5_000) + "\"c\")" },
        { "a format", "string.Format(\"" + Repeated("{0}{1}{{", 5_000) + "\", Guid.Empty, \"b\")" },
        { "replaces", "\"" + Repeated("abc", 1_000) + "\"" + Repeated(".Replace(\"ab\", \"a\" + Guid.Empty)", 300) },
        { "replaces of much", "\"" + Repeated("abc", 100_000) + "\"" + Repeated(".Replace(\"b\", \"bb\")", 300) },
        { "a replacement that grows", "\"" + new string('a', 1_000) + "\".Replace(\"a\", \"" + new string('b', 10_000) + "\")" },
        { "replaces beside holes", "$\"" + Repeated("{Guid.Empty}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 5_000) + "\".Replace(\"" + new string('a', 63) + "b\", \"\")" },
        { "a builder", "new StringBuilder()" + Repeated(".Append(Guid.Empty).Append(\"ab\")", 300) + ".ToString()" },
        { "templates in templates", Repeated("string.Format(", 60) + "\"a\"" + Repeated(", Guid.Empty)", 60) },
        { "trims", "\"a\"" + Repeated(".Trim()", 600) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_read_with_limited_effort(string name, string text)
    {
        var program = UserProgram.OfStatements($"var text = {text};");
        var model = program.Compilation.GetSemanticModel(program.Tree);
        Microsoft.CodeAnalysis.IOperation? operation = null;
        // What the compiler needs for deep code is its own affair.
        Run(64 * 1024 * 1024, () => operation = model.GetOperation(program.Tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Last().Initializer!.Value));
        long bytes = 0;
        Run(SmallStack, () =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            WireTextReader.ReadText(operation!, new Reader(model, new KnownSymbols(program.Compilation), CancellationToken.None));
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.True(bytes is > 0 and < MostBytes, $"{name}: {bytes:N0} bytes");
    }

    private static void Run(int stack, ThreadStart work)
    {
        var thread = new Thread(work, stack);
        thread.Start();
        thread.Join();
    }

    private static string Repeated(string text, int times) => new System.Text.StringBuilder().Insert(0, text, times).ToString();
}
