using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A template that has a spelling of its own for what only run time knows.</summary>
internal interface IVariableTemplate
{
    /// <summary>The call that gives the variables; <see langword="null"/> where it can be given no more.</summary>
    InvocationExpressionSyntax? Call { get; }

    /// <summary>What the template says for <paramref name="variable"/>.</summary>
    /// <param name="variable">A variable in scope at the call.</param>
    /// <param name="writer">Knows what other edits have given to the call.</param>
    /// <param name="effects">Takes what must be written at the call.</param>
    string Item(string variable, EditWriter writer, List<Action> effects);
}
