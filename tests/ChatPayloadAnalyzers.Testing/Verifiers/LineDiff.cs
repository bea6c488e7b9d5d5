using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The lines of two texts side by side: <c>-</c> only expected, <c>+</c> only actual.</summary>
internal static class LineDiff
{
    public static string Between(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var common = LongestCommonTails(left, right);
        var diff = new StringBuilder();
        int i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                Append(' ', left[i++]);
                j++;
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Append('-', left[i++]);
            }
            else
            {
                Append('+', right[j++]);
            }
        }

        return diff.ToString();

        // A lone carriage return is invisible, and the usual reason why two equal lines are not.
        void Append(char mark, string line)
            => diff.Append(mark).Append(' ').AppendLine(mark == ' ' ? line.TrimEnd('\r') : line.Replace("\r", "<CR>"));
    }

    private static int[,] LongestCommonTails(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
