namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Writes a body as an expression, and what must stand before it; nothing for a body that cannot be spelled so.</summary>
internal delegate string? BodySpelling(Scope scope, NamedBody body);

/// <summary>Puts a body somewhere else first, and gives back how it is spoken of.</summary>
internal delegate string? Holder(Scope scope, NamedBody body, Form form);

/// <summary>Writes the statements that send a body to a path.</summary>
internal delegate void Sender(Scope scope, string path, string body);

internal delegate string PathSpelling(Scope scope);

/// <summary>How a body is spelled, of which static type that is, and how it is sent where a row does not say otherwise.</summary>
internal sealed record Form(Func<Scope, string> Type, BodySpelling Spell, Sender Send, bool IsText = false)
{
    public Form(string type, BodySpelling spell, Sender send, bool IsText = false)
        : this(_ => type, spell, send, IsText)
    {
    }
}

/// <summary>A row of the table of spellings, put together from a form, a holder, a sender and a path.</summary>
internal static class Row
{
    public static Spelling Of(string name, Form form, Holder? holder = null, Sender? sender = null, PathSpelling? path = null, int csharp = 11, string? open = null, string usings = "") =>
        new(name, (body, caseName) => Write(form, holder, sender ?? form.Send, path ?? Paths.Default, body, caseName), csharp, open, usings);

    private static (string, string)? Write(Form form, Holder? holder, Sender sender, PathSpelling path, NamedBody body, string name)
    {
        var scope = new Scope(name);
        // Only text can say what no object can: a name twice, or no JSON at all.
        if (body.OnlyText && !form.IsText) return null;
        if ((holder is null ? form.Spell(scope, body) : holder(scope, body, form)) is not { } spelled) return null;
        sender(scope, path(scope), spelled);
        return (scope.Statements, scope.Types);
    }

    /// <summary>The body with texts instead of variables, for places where none are in scope.</summary>
    public static NamedBody WithoutVariables(NamedBody body) => body with { Value = (ObjectValue)WithoutVariables(body.Value) };

    private static Value WithoutVariables(Value value) => value switch
    {
        Variable variable => new Text("v-" + variable.Name),
        ArrayValue array => new ArrayValue([.. array.Items.Select(WithoutVariables)]),
        ObjectValue obj => new ObjectValue([.. obj.Members.Select(m => (m.Name, WithoutVariables(m.Value)))]),
        _ => value,
    };
}
