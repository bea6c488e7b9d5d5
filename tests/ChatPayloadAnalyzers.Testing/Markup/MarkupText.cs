using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A source without its markup, and what the markup said; the name of <c>[|…|]</c> is empty.</summary>
internal sealed record MarkupText(string Code, ImmutableArray<int> Positions, ImmutableArray<(string Name, TextSpan Span)> Spans);
