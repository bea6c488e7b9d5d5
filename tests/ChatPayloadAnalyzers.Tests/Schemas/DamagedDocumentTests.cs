using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>Documents that are cut off, or have lost or swapped something: they are read, or said to be unreadable; nothing else is thrown.</summary>
public sealed class DamagedDocumentTests
{
    private const int Seed = 20261127;
    private const int Each = 60;

    /// <summary>How deep schemas are looked into: those in a circle have no end.</summary>
    private const int Levels = 6;

    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "ChatPayloadAnalyzers", "Schemas", "Documents")).Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_is_read_or_it_is_not(string name)
    {
        var text = RepositoryFiles.Read("src", "ChatPayloadAnalyzers", "Schemas", "Documents", name);
        var random = new Random(Seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < Each; i++)
        {
            var document = OwnDocument.Read(SourceText.From(Damaged(text, random)), name);
            if (document.Flaw is null) read++;
            else refused++;
            foreach (var endpoint in document.Endpoints) LookInto(endpoint.Body, Levels);
        }

        // Cut off, no document can be read; with a word exchanged, most can.
        Assert.InRange(refused, Each / 4, Each);
        Assert.InRange(read, Each / 4, Each);
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/A" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/A" }, { "required": ["a"] }] }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/A" }] }""")]
    [InlineData("""{ "if": { "$ref": "#/components/schemas/A" }, "then": { "$ref": "#/components/schemas/A" } }""")]
    [InlineData("""{ "items": { "$ref": "#/components/schemas/A" }, "properties": { "a": { "$ref": "#/components/schemas/A" } }, "additionalProperties": { "$ref": "#/components/schemas/A" } }""")]
    public void Schemas_in_a_circle_are_read(string schema)
    {
        var endpoint = Assert.Single(OpenApiDocument.Load($$"""
            { "openapi": "3.1.0", "paths": { "/a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } }, "components": { "schemas": { "A": {{schema}} } } }
            """));
        Assert.True(LookInto(endpoint.Body, Levels) > 0);
    }

    private static string Damaged(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text[..at],
            1 => text.Remove(at, 1),
            _ => Exchanged(text, at),
        };
    }

    /// <summary>A word in quotes behind the place becomes another kind of value, or another word.</summary>
    private static string Exchanged(string text, int at)
    {
        var start = text.IndexOf(": ", at, StringComparison.Ordinal);
        return start < 0 ? text : text.Insert(start + 2, "[7], \"$comment\": ");
    }

    private static int LookInto(Schema schema, int levels) => levels == 0
        ? 1
        : 1 + schema.Properties.Sum(property => LookInto(property.Schema, levels - 1))
            + (schema.Items is { } items ? LookInto(items, levels - 1) : 0)
            + (schema.Additional is { } additional ? LookInto(additional.Value, levels - 1) : 0)
            + schema.Alternatives.Sum(alternative => LookInto(alternative, levels - 1));
}
