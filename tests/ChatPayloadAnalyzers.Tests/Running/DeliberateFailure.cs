using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Rules;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>
/// Thrown by tests of failing softly. All else that is thrown in these tests leaves the analyzer, and fails the test with its stack. Of cancellations the package itself decides.
/// </summary>
internal sealed class DeliberateFailure() : Exception("as the test wants")
{
#pragma warning disable CA2255 // The assembly of tests is an application of its own: nobody else loads it.
    [ModuleInitializer]
    internal static void LetOthersThrough() => RuleFailed.IsCaught = failure => (failure is DeliberateFailure or OperationCanceledException) && RuleFailed.IsFault(failure);
#pragma warning restore CA2255
}
