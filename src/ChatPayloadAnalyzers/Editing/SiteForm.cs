using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The call that sends a body: a fix may need its client and its path.</summary>
internal sealed class SiteForm(ExpressionSyntax syntax) : Form
{
    public ExpressionSyntax Syntax { get; } = syntax;
}
