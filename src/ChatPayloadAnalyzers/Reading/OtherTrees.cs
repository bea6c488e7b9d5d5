using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The one place that enters a file other than the one under analysis.</summary>
internal static class OtherTrees
{
    /// <summary>
    /// The semantic model of <paramref name="tree"/>; <see langword="null"/> where it belongs to another compilation: what the
    /// IDE sees as a project reference is metadata in the build, and both must say the same.
    /// </summary>
    public static SemanticModel? Enter(SyntaxTree tree, SemanticModel from)
    {
        if (tree == from.SyntaxTree) return from;
#pragma warning disable RS0030, RS1030 // Asked for only where a constant or a type of a message that was seen is declared elsewhere.
        return from.Compilation.ContainsSyntaxTree(tree) ? from.Compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS0030, RS1030
    }
}
