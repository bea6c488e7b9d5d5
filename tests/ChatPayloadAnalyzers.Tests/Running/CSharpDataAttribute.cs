using System.Reflection;
using Xunit.Sdk;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>A row of a theory, as <see cref="InlineDataAttribute"/> is, whose code needs a newer C# than the oldest compiler knows.</summary>
/// <param name="needs">The C# version, such as 12.</param>
/// <param name="data">The row.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CSharpDataAttribute(int needs, params object?[] data) : DataAttribute
{
    public int Needs => needs;

    public object?[] Data => data;

    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => HostCompiler.Knows(needs) ? [data] : [];
}
