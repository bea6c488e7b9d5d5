using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>The text behind bytes.</summary>
public sealed class BytesTextTests
{
    private static readonly (string Bytes, string? Text)[] Known =
    [
        ("\"[1]\"u8.ToArray()", "[1]"),
        ("\"\"\"{\"a\":1}\"\"\"u8.ToArray()", "{\"a\":1}"),
        ("(\"[1\"u8 + \",2\"u8 + \"]\"u8).ToArray()", "[1,2]"),
        ("Encoding.UTF8.GetBytes(\"[1]\")", "[1]"),
        ("Encoding.UTF8.GetBytes($\"[{agentId}]\")", "[…]"),
        ("new UTF8Encoding(false).GetBytes(json)", "[2]"),
        ("once", "[3]"),
        ("(ReadOnlyMemory<byte>)\"[5]\"u8.ToArray()", "[5]"),
        ("Encoding.UTF8.GetBytes(json).AsMemory()", "[2]"),
        // What is done to an array behind a use of it comes too late.
        ("bytes", "[3]"),
        ("new ReadOnlyMemory<byte>(\"[1]\"u8.ToArray())", "[1]"),
        ("new ReadOnlyMemory<byte>(bytes, 1, 1)", null),
        ("bytes.AsMemory(1)", null),
        ("changed", null),
        ("Encoding.UTF8.GetBytes(json.ToCharArray())", null),
        ("Encoding.Unicode.GetBytes(json)", null),
        ("new byte[] { 91, 93 }", null),
        ("JsonSerializer.SerializeToUtf8Bytes(json)", null),
    ];

    [Fact]
    public void Bytes_are_read_as_the_text_that_they_are_the_utf8_of()
    {
        var lines = string.Concat(Known.Select(known => $"Take({known.Bytes});\n"));
        var program = UserProgram.OfStatements("var json = \"[2]\"; var once = Encoding.UTF8.GetBytes(\"[3]\"); var bytes = Encoding.UTF8.GetBytes(\"[3]\"); var changed = \"[4]\"u8.ToArray(); changed[1] = 5;\n" + lines + "static void Take(ReadOnlyMemory<byte> bytes) { }");
        Assert.Empty(program.Errors);
        var model = program.Compilation.GetSemanticModel(program.Tree);
        var reader = new Reader(model, new KnownSymbols(program.Compilation), CancellationToken.None);
        var arguments = program.Tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == "Take").Select(call => call.ArgumentList.Arguments[0].Expression);
        var read = arguments.Select(argument => BytesText.Read(model.GetOperation(argument)!, reader) is var (text, there) ? WireTextReader.ReadText(text, there).ToString() : null);
        Assert.Equal(Known, Known.Select(known => known.Bytes).Zip(read));
    }
}
