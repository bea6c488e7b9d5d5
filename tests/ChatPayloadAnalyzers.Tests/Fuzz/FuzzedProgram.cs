using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Running;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Fuzz;

/// <summary>A body in a spelling, with wrappings one around another, and one of its constants to be forgotten.</summary>
internal sealed record FuzzedProgram(ObjectValue Body, Spelling Spelling, (Wrap Wrap, int Place)[] Wraps, int Forgotten)
{
    /// <summary>The name in front of what each program declares.</summary>
    public const string Prefix = "Fuzzed";

    public static Gen<FuzzedProgram> Generator { get; } =
        from body in RandomBody.Generator
        from spelling in Gen.Elements<Spelling>([.. Spelling.All.Where(spelling => spelling.IsSeen)])
        from wraps in Gen.Choose(1, 4).SelectMany(count => Gen.ArrayOf(Gen.Zip(Gen.Elements(Enum.GetValues<Wrap>()), Gen.Choose(0, 60), (wrap, place) => (wrap, place)), count))
        from forgotten in Gen.Choose(0, 60)
        select new FuzzedProgram(body, spelling, wraps, forgotten);

    /// <summary>Smaller ones that may show the same: fewer wrappings, fewer members.</summary>
    public IEnumerable<FuzzedProgram> Smaller() =>
    [
        .. Wraps.Select((_, i) => this with { Wraps = [.. Wraps.Where((_, j) => j != i)] }),
        .. Body.Members.Select((_, i) => this with { Body = new ObjectValue([.. Body.Members.Where((_, j) => j != i)]) }),
    ];

    /// <summary>The file of the program; nothing where the spelling cannot write the body.</summary>
    public string? Plain(string name)
    {
        if (Spelling.Write(new NamedBody("fuzzed", Body), name) is not { } written) return null;
        var statements = written.Statements.Replace("\n", "\n        ");
        return $"{Spelling.Usings}{UserProgram.Usings}public static class Of{name}\n{{\n    public static async Task Run(HttpClient client, string conversationId, string agentId, string participantId)\n    {{\n        {statements}\n    }}\n}}\n\n{written.Types}\n";
    }

    public string Wrapped(string plain) => Wraps.Aggregate(plain, (code, wrap) => Wrapping.Apply(code, wrap.Wrap, wrap.Place));

    /// <summary>The program with one of its texts given by whoever calls it.</summary>
    public string WithoutOneText(string plain)
    {
        var method = CSharpSyntaxTree.ParseText(plain).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        var texts = method.Body!.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && Wrapping.IsValue(literal))
            .ToList();
        if (texts.Count == 0) return plain;
        var text = texts[Forgotten % texts.Count];
        return plain.Remove(text.SpanStart, text.Span.Length).Insert(text.SpanStart, "given").Insert(method.ParameterList.CloseParenToken.SpanStart, ", string given");
    }

    public override string ToString() => $"{Spelling.Name}, {string.Join(", ", Wraps.Select(wrap => $"{wrap.Wrap} at {wrap.Place}"))}, forgotten {Forgotten}\n{Plain("Message")}";
}
