namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Where a body stands before it is sent.</summary>
internal static class Holders
{
    private static readonly NamedBody Right = Bodies.All[0];

    public static IEnumerable<Spelling> All { get; } =
    [
        .. Each("in a local by var", (scope, body, form) => form.Spell(scope, body) is { } value ? scope.Local("message", value) : null),
        .. Each("in a local of its type", (scope, body, form) => form.Spell(scope, body) is { } value ? scope.Local("message", value, form.Type(scope)) : null),
        .. Each("in two locals", (scope, body, form) => form.Spell(scope, body) is { } value ? scope.Local("message", scope.Local("draft", value)) : null),
        .. Each("in a local assigned later", (scope, body, form) => Assigned(scope, body, form, null)),
        .. Each("in a local reassigned", (scope, body, form) => Assigned(scope, body, form, form.IsText ? "\"\"" : "null!")),
        .. Each("in a static readonly field", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static readonly {type} Body = {value};", "Body", isConstant: true)),
        .. Each("in a get-only property", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} Body => {value};", "Body", isConstant: true)),
        .. Each("in a property initialized once", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} Body {{ get; }} = {value};", "Body", isConstant: true)),
        .. Each("in a property with a block", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} Body\n    {{\n        get {{ return {value}; }}\n    }}", "Body", isConstant: true)),
        .. Each("in a method", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} Body()\n    {{\n        return {value};\n    }}", "Body()", isConstant: true)),
        .. Each("in a method with arguments", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} Body(string agentId, string participantId) => {value};", "Body(agentId, participantId)")),
        .. Each("in a method with a local", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} Body(string agentId, string participantId)\n    {{\n        var body = {value};\n        return body;\n    }}", "Body(agentId, participantId: participantId)")),
        .. Each("in a method of a method", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} Body(string agentId, string participantId) => Inner(participantId, agentId);\n\n    private static {type} Inner(string participantId, string agentId) => {value};", "Body(agentId, participantId)")),
        .. Each("in an async method", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static async Task<{type}> BodyAsync(string agentId, string participantId)\n    {{\n        await Task.Yield();\n        return {value};\n    }}", "BodyAsync(agentId, participantId)") is { } call ? $"await {call}" : null),
        .. Each("in an extension method", (scope, body, form) => Member(scope, body, form, (type, value) => $"public static {type} BodyFor(this string agentId, string participantId) => {value};", "") is { } type ? $"{type}BodyFor(agentId, participantId)" : null),
        .. Each("in a local function", (scope, body, form) => LocalFunction(scope, body, form, "Build()", "Build()")),
        .. Each("in a static local function", (scope, body, form) => LocalFunction(scope, body, form, "Build(string agentId, string participantId)", "Build(agentId, participantId)", "static ")),
        .. Each("in a lambda that is called", (scope, body, form) =>
        {
            if (form.Spell(scope, body) is not { } value) return null;
            scope.Then($"Func<{form.Type(scope)}> build = () => {value};");
            return "build()";
        }),
        .. Each("in a loop over a list", (scope, body, form) =>
        {
            if (form.Spell(scope, body) is not { } value) return null;
            scope.Then($"foreach (var message in new[] {{ {value} }})");
            return "message";
        }),
        .. Each("from the only class of an interface", (scope, body, form) =>
        {
            if (form.Spell(scope, body) is not { } value) return null;
            scope.Declare($"public interface I{scope.Name}Maker\n{{\n    {form.Type(scope)} Make(string agentId, string participantId);\n}}");
            scope.Declare($"public sealed class {scope.Name}Maker : I{scope.Name}Maker\n{{\n    public {form.Type(scope)} Make(string agentId, string participantId) => {value};\n}}");
            scope.Then($"I{scope.Name}Maker maker = new {scope.Name}Maker();");
            return "maker.Make(agentId, participantId)";
        }),
        .. Each("in an object's property", (scope, body, form) => InObject(scope, body, form)),
        .. Each("in an arm", (scope, body, form) => Both(scope, body, body, form, (one, other) => $"agentId.Length > 0 ? {one} : {other}")),
        .. Each("in an arm, the other right", (scope, body, form) => Both(scope, body, Right, form, (one, other) => $"agentId.Length > 0 ? {one} : {other}", $"({form.Type(scope)})")),
        .. Each("in an arm, the other throws", (scope, body, form) => Both(scope, body, Right, form, (one, _) => $"agentId.Length > 0 ? {one} : throw new ArgumentException(agentId)")),
        .. Each("in a switch arm", (scope, body, form) => Both(scope, body, body, form, (one, other) => $"agentId.Length switch {{ 0 => {other}, _ => {one} }}")),
        .. Each("in a switch arm, the others right", (scope, body, form) => Both(scope, body, Right, form, (one, other) => $"agentId.Length switch {{ 0 => {other}, 1 => throw new ArgumentException(agentId), _ => {one} }}", $"({form.Type(scope)})")),
        .. Each("behind ??", (scope, body, form) => form.Spell(scope, body) is { } value ? Holder(scope, $"public static {form.Type(scope)}? Given;") + ".Given ?? " + value : null),
        .. Each("cast", (scope, body, form) => Around(scope, body, form, value => $"({form.Type(scope)}){value}")),
        .. Each("in parentheses, with !", (scope, body, form) => Around(scope, body, form, value => $"(({value}))!")),
        .. Each("by as", (scope, body, form) => Around(scope, body, form, value => $"({value} as {form.Type(scope)})!")),
        .. Each("in a tuple", (scope, body, form) =>
        {
            if (form.Spell(scope, body) is not { } value) return null;
            scope.Then($"var (message, retries) = ({value}, 3);");
            return "message";
        }),
        .. Each("in a named part of a tuple", (scope, body, form) => form.Spell(scope, body) is { } value ? scope.Local("draft", $"(Body: {value}, Retries: 3)") + ".Body" : null),
        .. Each("taken out of a method's tuple", (scope, body, form) =>
        {
            if (Member(scope, body, form, (type, value) => $"public static ({type} Body, int Retries) Draft(string agentId, string participantId) => ({value}, 3);", "Draft(agentId, participantId)") is not { } draft) return null;
            scope.Then($"var (message, retries) = {draft};");
            return "message";
        }),
        .. Each("in an assignment", (scope, body, form) =>
        {
            if (form.Spell(scope, body) is not { } value) return null;
            scope.Then($"{form.Type(scope)} message;");
            return $"message = {value}";
        }),
        Row.Of("text in a constant of a class", Forms.Text, (scope, body, form) => Holder(scope, $"public const string Body = {Literals.Regular(Literals.Json(body.Value, null), false)};") + ".Body"),
        Row.Of("text in a constant of two others", Forms.Text, (scope, body, form) =>
        {
            var json = Literals.Json(body.Value, null);
            var half = json.IndexOf(',') + 1;
            return Holder(scope, $"private const string First = {Literals.Regular(json[..half], false)};\n    private const string Second = {Literals.Regular(json[half..], false)};\n    public const string Body = First + Second;") + ".Body";
        }),
    ];

    /// <summary>With an anonymous object and interpolated text, and in turn a class, a dictionary or a node.</summary>
    private static IEnumerable<Spelling> Each(string name, Holder holder)
    {
        yield return Row.Of("anonymous, " + name, Forms.Anonymous, holder);
        yield return Row.Of("text, " + name, Forms.Text, holder);
        var (third, form) = (name.Length % 3) switch
        {
            0 => ("class, ", Forms.Class),
            1 => ("dictionary, ", Forms.Dictionary),
            _ => ("JsonObject, ", Forms.JsonObject),
        };
        yield return Row.Of(third + name, form, holder);
    }

    private static string? Around(Scope scope, NamedBody body, Form form, Func<string, string> around) =>
        form.Spell(scope, body) is { } value ? around(value) : null;

    private static string? Assigned(Scope scope, NamedBody body, Form form, string? first)
    {
        if (form.Spell(scope, body) is not { } value) return null;
        var local = scope.Fresh("message");
        scope.Then($"{form.Type(scope)} {local}{(first is null ? "" : " = " + first)};");
        scope.Then($"{local} = {value};");
        return local;
    }

    private static string? Member(Scope scope, NamedBody body, Form form, Func<string, string, string> declare, string use, bool isConstant = false) =>
        form.Spell(scope, isConstant ? Row.WithoutVariables(body) : body) is { } value ? Holder(scope, declare(form.Type(scope), value)) + "." + use : null;

    private static string Holder(Scope scope, string member)
    {
        scope.Declare($"public static class {scope.Name}Bodies\n{{\n    {member}\n}}");
        return scope.Name + "Bodies";
    }

    private static string? InObject(Scope scope, NamedBody body, Form form)
    {
        if (form.Spell(scope, body) is not { } value) return null;
        scope.Declare($"public sealed class {scope.Name}Draft\n{{\n    private readonly string agentId, participantId;\n\n    public {scope.Name}Draft(string agentId, string participantId)\n    {{\n        this.agentId = agentId;\n        this.participantId = participantId;\n    }}\n\n    public {form.Type(scope)} Body => {value};\n}}");
        return $"new {scope.Name}Draft(agentId, participantId).Body";
    }

    private static string? LocalFunction(Scope scope, NamedBody body, Form form, string signature, string call, string modifier = "")
    {
        if (form.Spell(scope, body) is not { } value) return null;
        scope.Then($"{modifier}{form.Type(scope)} {signature} => {value};");
        return call;
    }

    /// <summary>Two bodies of one form; types that are declared for the second are those of the first where the bodies are the same.</summary>
    private static string? Both(Scope scope, NamedBody one, NamedBody other, Form form, Func<string, string, string> arms, string cast = "")
    {
        var apart = new Scope(scope.Name + (one == other ? "" : "Other"));
        if (form.Spell(scope, one) is not { } first || form.Spell(apart, other) is not { } second) return null;
        if (apart.Name == scope.Name) return arms(first, second);
        scope.Declare(apart.Types);
        var common = apart.Types.Length > 0 && cast.Length > 0 ? "(object)" : cast;
        return $"({arms(common + first, common + second)})";
    }
}
