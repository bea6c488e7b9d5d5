using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The names of members like <c>new { to }</c> that have to be spelled out: the value becomes another, or the name does.</summary>
internal sealed class SpelledNames
{
    private readonly Dictionary<AnonymousObjectMemberDeclaratorSyntax, string> _names = [];

    public IEnumerable<(AnonymousObjectMemberDeclaratorSyntax Member, string Name)> All => _names.Select(entry => (entry.Key, entry.Value));

    /// <summary>The name that the member has now; a new one goes before it, whichever is asked for first.</summary>
    public void Infer(AnonymousObjectMemberDeclaratorSyntax member, string name)
    {
        if (!_names.ContainsKey(member)) _names.Add(member, name);
    }

    public void Set(AnonymousObjectMemberDeclaratorSyntax member, string name) => _names[member] = name;
}
