using System.Text;

namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>What is written around a body: the statements before it, and types behind the program.</summary>
/// <param name="name">No other program has it: types of this one begin with it.</param>
internal sealed class Scope(string name)
{
    private readonly StringBuilder _statements = new();
    private readonly StringBuilder _types = new();
    private readonly HashSet<string> _locals = [];

    public string Name => name;

    public string Statements => _statements.ToString();

    public string Types => _types.ToString();

    public void Then(string statement) => _statements.Append(_statements.Length == 0 ? "" : "\n").Append(statement);

    public void Declare(string type) => _types.Append(type).Append("\n\n");

    /// <summary>Declares a local and gives back its name: <paramref name="called"/>, or with a number behind it.</summary>
    public string Local(string called, string value, string type = "var")
    {
        var local = Fresh(called);
        Then($"{type} {local} = {value};");
        return local;
    }

    public string Fresh(string called)
    {
        var local = called;
        for (var i = 2; !_locals.Add(local); i++) local = called + i;
        return local;
    }
}
