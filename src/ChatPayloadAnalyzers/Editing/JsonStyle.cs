namespace ChatPayloadAnalyzers.Editing;

/// <summary>How a JSON text is laid out on a line.</summary>
/// <param name="IsCompact">There is no blank behind colons and commas.</param>
/// <param name="IsTight">There is no blank inside braces.</param>
internal readonly record struct JsonStyle(bool IsCompact, bool IsTight)
{
    public string Blank => IsCompact ? "" : " ";

    public string Padding => IsCompact || IsTight ? "" : " ";

    public static JsonStyle Of(string text)
    {
        var isInString = false;
        var depth = 0;
        bool? isTight = null;
        var (blanks, colons) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (isInString)
            {
                if (text[i] == '\\') i++;
                else if (text[i] == '"') isInString = false;
                continue;
            }

            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '"':
                    isInString = true;
                    break;
                case '{':
                    // An object inside another says it for all; the outer one only for want of an inner one.
                    if (next is '"' or ' ' && (isTight is null || depth == 1)) isTight = next == '"';
                    depth++;
                    break;
                case '}':
                    depth--;
                    break;
                case ':':
                    colons++;
                    if (char.IsWhiteSpace(next)) blanks++;
                    break;
            }
        }

        return new JsonStyle(colons > 0 && blanks == 0, isTight ?? false);
    }
}
