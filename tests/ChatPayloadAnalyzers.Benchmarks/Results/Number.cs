using System.Globalization;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>How numbers stand on the page: three digits that count, the same in every culture.</summary>
internal static class Number
{
    public static string Text(double value) =>
        value.ToString(Math.Abs(value) switch { >= 100 or 0 => "#,##0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);

    public static string Times(double ratio) => $"{Text(ratio)} ×";

    public static string Share(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    public static string Change(double share) => share.ToString("+0.0 %;-0.0 %", CultureInfo.InvariantCulture);
}
