using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares the files of a project after the fixes with those that the test wants.</summary>
internal static class FixedProject
{
    public static async Task VerifyAsync(ProjectState wanted, Project actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        await VerifyAsync(wanted.Sources, actual.Documents, verifier, cancellationToken);
        await VerifyAsync(wanted.AdditionalFiles, actual.AdditionalDocuments, verifier, cancellationToken);
        await VerifyAsync(wanted.AnalyzerConfigFiles, actual.AnalyzerConfigDocuments, verifier, cancellationToken);
    }

    private static async Task VerifyAsync(
        SourceFileCollection wanted, IEnumerable<TextDocument> actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        var documents = actual.ToList();
        verifier.SequenceEqual(
            wanted.Select(file => file.filename), documents.Select(document => document.Name), message: "The fix left other files.");
        foreach (var ((name, content), document) in wanted.Zip(documents))
            VerifyText(name, content, await document.GetTextAsync(cancellationToken), verifier);
    }

    private static void VerifyText(string name, SourceText wanted, SourceText actual, IVerifier verifier)
    {
        verifier.EqualOrDiff(wanted.ToString(), actual.ToString(), $"'{name}' is not what was wanted; - wanted, + actual:");
        verifier.Equal(wanted.Encoding, actual.Encoding, $"The fix changed the encoding of '{name}'.");
        verifier.Equal(wanted.ChecksumAlgorithm, actual.ChecksumAlgorithm, $"The fix changed the checksum algorithm of '{name}'.");
    }
}
