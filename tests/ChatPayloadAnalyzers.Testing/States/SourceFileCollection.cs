using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content, Encoding.UTF8)));

    internal bool HasSameFilesAs(SourceFileCollection other)
        => Count == other.Count && this.Zip(other).All(pair =>
            pair.First.filename == pair.Second.filename
            && Equals(pair.First.content.Encoding, pair.Second.content.Encoding)
            && pair.First.content.ContentEquals(pair.Second.content));
}
