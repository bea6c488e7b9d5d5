namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>The writers of the two JSON libraries, in straight-line code.</summary>
internal static class JsonWriters
{
    public static IEnumerable<Spelling> All { get; } =
    [
        Row.Of("Utf8JsonWriter", new Form("byte[]", (scope, body) => Utf8(scope, body, (writer, name) => [$"{writer}.WritePropertyName(\"{name}\");"]), Senders.RawBytes)),
        Row.Of("Utf8JsonWriter, text of it", new Form("string", (scope, body) => $"Encoding.UTF8.GetString({Utf8(scope, body, null)})", Senders.PostText)),
        Row.Of("Utf8JsonWriter, short calls", new Form("byte[]", (scope, body) => Utf8(scope, body, null), Senders.RawBytes)),
        Row.Of("Utf8JsonWriter, into a buffer", new Form("byte[]", (scope, body) =>
        {
            scope.Then("var buffer = new System.Buffers.ArrayBufferWriter<byte>();\nusing var writer = new Utf8JsonWriter(buffer);");
            Write(scope, "writer", null, body.Value);
            scope.Then("writer.Flush();");
            return "buffer.WrittenSpan.ToArray()";
        }, Senders.RawBytes)),
        Row.Of("JsonTextWriter", new Form("string", (scope, body) =>
        {
            scope.Then("var output = new System.IO.StringWriter();\nusing (var writer = new Newtonsoft.Json.JsonTextWriter(output))\n{");
            WriteTokens(scope, body.Value);
            scope.Then("}");
            return "output.ToString()";
        }, Senders.PostText)),
        Row.Of("JsonTextWriter into a StringBuilder", new Form("string", (scope, body) =>
        {
            scope.Then("var text = new StringBuilder();\nvar writer = new Newtonsoft.Json.JsonTextWriter(new System.IO.StringWriter(text));");
            WriteTokens(scope, body.Value);
            return "text.ToString()";
        }, Senders.PostText)),
        Row.Of("JTokenWriter", new Form("string", (scope, body) =>
        {
            scope.Then("using var writer = new Newtonsoft.Json.Linq.JTokenWriter();");
            WriteTokens(scope, body.Value);
            return "writer.Token!.ToString()";
        }, Senders.PostText)),
    ];

    private static string Utf8(Scope scope, NamedBody body, Func<string, string, string[]>? name)
    {
        scope.Then("using var stream = new System.IO.MemoryStream();\nusing (var writer = new Utf8JsonWriter(stream))\n{");
        Write(scope, "writer", name, body.Value);
        scope.Then("}");
        return "stream.ToArray()";
    }

    /// <param name="scope">Takes the statements.</param>
    /// <param name="writer">The writer's name.</param>
    /// <param name="name">Writes the name by a statement of its own; without it the value's statement writes it too.</param>
    /// <param name="value">What is written.</param>
    /// <param name="member">The member whose value it is.</param>
    private static void Write(Scope scope, string writer, Func<string, string, string[]>? name, Value value, string? member = null)
    {
        if (member is not null && name is not null)
        {
            foreach (var statement in name(writer, member)) scope.Then("    " + statement);
            member = null;
        }

        var (first, only) = member is null ? ("", "") : ($"\"{member}\", ", $"\"{member}\"");
        var (kind, argument) = value switch
        {
            Text text => ("String", Literals.Quote(text.Value)),
            Variable variable => ("String", variable.Name),
            RawValue { Json: "null" } => ("Null", ""),
            RawValue { Json: "true" or "false" } raw => ("Boolean", raw.Json),
            RawValue raw => ("Number", raw.Json),
            ObjectValue => ("StartObject", ""),
            _ => ("StartArray", ""),
        };
        var ending = member is null && kind is "String" or "Boolean" or "Number" or "Null" ? "Value" : "";
        scope.Then($"    {writer}.Write{kind}{ending}({(argument.Length > 0 ? first + argument : only)});");
        if (value is ObjectValue obj)
        {
            foreach (var inner in obj.Members) Write(scope, writer, name, inner.Value, inner.Name);
            scope.Then($"    {writer}.WriteEndObject();");
        }
        else if (value is ArrayValue array)
        {
            foreach (var item in array.Items) Write(scope, writer, name, item);
            scope.Then($"    {writer}.WriteEndArray();");
        }
    }

    private static void WriteTokens(Scope scope, Value value)
    {
        switch (value)
        {
            case ObjectValue obj:
                scope.Then("    writer.WriteStartObject();");
                foreach (var member in obj.Members)
                {
                    scope.Then($"    writer.WritePropertyName(\"{member.Name}\");");
                    WriteTokens(scope, member.Value);
                }

                scope.Then("    writer.WriteEndObject();");
                break;
            case ArrayValue array:
                scope.Then("    writer.WriteStartArray();");
                foreach (var item in array.Items) WriteTokens(scope, item);
                scope.Then("    writer.WriteEndArray();");
                break;
            default:
                scope.Then(value is RawValue { Json: "null" } ? "    writer.WriteNull();" : $"    writer.WriteValue({(value is Text text ? Literals.Quote(text.Value) : value is Variable variable ? variable.Name : ((RawValue)value).Json)});");
                break;
        }
    }
}
