using System.Runtime.CompilerServices;

namespace CannedGreeting;

/// <summary>
/// Names the body that a method sends, and remembers where it stands: from this line to the next such attribute in the same file. By
/// that the build's findings are told apart.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BodyAttribute(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : Attribute
{
    public string Name => name;

    public string File => file;

    public int Line => line;
}
