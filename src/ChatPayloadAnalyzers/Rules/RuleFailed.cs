using System.Diagnostics;
using System.Globalization;
using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT0002: a rule threw. It is a fault of this package, never of the user's code.</summary>
internal sealed class RuleFailed() : Rule(Failure)
{
    private static readonly DiagnosticDescriptor Failure = Describe(
        "CHAT0002",
        "A rule of this package failed",
        DiagnosticSeverity.Info,
        "A rule of ChatPayloadAnalyzers threw an exception. The other rules went on, and the code is not to blame. Please report it.",
        "{0} failed on this body with {1} ({2}): please report it at {3}");

    /// <summary>
    /// Whether what was thrown becomes a finding. Our own tests let through all that they do not throw on purpose, so that a fault ends them with its stack.
    /// </summary>
    public static Func<Exception, bool> IsCaught { get; set; } = IsFault;

    public override bool HasFix => false;

    /// <summary>Reports what others threw; it has nothing to judge.</summary>
    public override void Judge(Visit visit, Findings findings)
    {
    }

    /// <summary>Whether it is a fault of ours: whoever cancels wants an end, and no finding; code that is nested too deep for a thread is left alone.</summary>
    public static bool IsFault(Exception failure) => failure is not (OperationCanceledException or InsufficientExecutionStackException);

    /// <param name="part">The rule's ID, or the part of the package that threw.</param>
    /// <param name="failure">What it threw.</param>
    /// <param name="body">The body on which it did.</param>
    public static Finding In(string part, Exception failure, Place body) =>
        new(Failure, body, ImmutableArray.Create(part, failure.GetType().Name, Hash(failure), Repository.Url + "/issues"), ImmutableArray<Fix>.Empty);

    /// <summary>
    /// FNV-1a of our own methods on the stack: the same fault is told by the same number in every host and language, and no path of the user's machine leaves it.
    /// </summary>
    private static string Hash(Exception failure)
    {
        var hash = 2166136261u;
        foreach (var frame in new StackTrace(failure, fNeedFileInfo: false).GetFrames() ?? [])
        {
            // The host's methods and the runtime's differ between the IDE and the build.
            if (frame.GetMethod() is not { DeclaringType: { } type } method || type.Assembly != typeof(RuleFailed).Assembly) continue;
            foreach (var c in type.FullName + "." + method.Name) hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
