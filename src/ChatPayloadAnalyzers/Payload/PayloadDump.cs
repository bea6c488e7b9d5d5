using System.Globalization;
using System.Text;

namespace ChatPayloadAnalyzers.Payload;

/// <summary>
/// The payload on one line, as JSON: <c>…</c> for what is known only at run time (in a string, for a value, or at the
/// end of an open object or array), <c>?</c> behind the name of a member that is not always sent, <c>(a|b)</c> for a choice, <c>*</c> behind an item of which there may be any number.
/// </summary>
internal static class PayloadDump
{
    public static string Of(PayloadNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(PayloadNode node, StringBuilder text)
    {
        switch (node)
        {
            case ObjectNode value:
                text.Append('{');
                WriteAll(value.Members, value.IsOpen, text, member =>
                {
                    WriteString(member.Name, text);
                    if (member.Presence == Presence.Maybe) text.Append('?');
                    text.Append(':');
                    Write(member.Value, text);
                });
                text.Append('}');
                break;
            case ArrayNode value:
                text.Append('[');
                WriteAll(value.Items, value.IsOpen && value.Each is null, text, item => Write(item.Value, text));
                if (value.Each is { } each)
                {
                    if (!value.Items.IsEmpty) text.Append(',');
                    Write(each.Value, text);
                    text.Append('*');
                }

                text.Append(']');
                break;
            case TextNode value:
                WriteString(value.Text.ToString(), text);
                break;
            case LiteralNode value:
                text.Append(value.Json);
                break;
            case ChoiceNode value:
                text.Append('(');
                for (var i = 0; i < value.Arms.Length; i++)
                {
                    if (i > 0) text.Append('|');
                    Write(value.Arms[i].Value, text);
                }

                text.Append(')');
                break;
            default:
                text.Append('…');
                break;
        }
    }

    private static void WriteAll<T>(ImmutableArray<T> parts, bool isOpen, StringBuilder text, Action<T> write)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) text.Append(',');
            write(parts[i]);
        }

        if (isOpen) text.Append(parts.IsEmpty ? "…" : ",…");
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c < ' ') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        text.Append('"');
    }
}
