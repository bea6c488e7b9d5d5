using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A syntax form that can write edits. All edits of one form are written together, so that commas come out right.</summary>
internal abstract class WritableForm : Form
{
    /// <summary>The form that writes what is asked of this one.</summary>
    public virtual WritableForm Writer => this;

    /// <summary>The edits that <paramref name="edit"/> means here: several where a member is spelled in several places.</summary>
    public virtual IEnumerable<Edit> Split(Edit edit) => [edit];

    /// <returns>False where this form cannot write one of them; nothing is changed then.</returns>
    public abstract bool Write(IReadOnlyList<Edit> edits, EditWriter writer);
}
