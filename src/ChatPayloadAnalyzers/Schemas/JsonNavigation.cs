using System.Globalization;
using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>Ways into parsed JSON; what is not there is <see langword="null"/> or empty.</summary>
internal static class JsonNavigation
{
    public static JsonValue? At(this JsonValue? value, string name) => (value as JsonObject)?.Find(name);

    public static IEnumerable<(string Name, JsonValue Value)> Entries(this JsonValue? value) =>
        value is JsonObject obj ? obj.Members.Select(m => (m.Name.Text.Whole!, m.Value)) : [];

    public static IEnumerable<JsonValue> Items(this JsonValue? value) =>
        value is JsonArray array ? array.Items.Select(i => i.Value) : [];

    public static string? AsText(this JsonValue? value) => (value as JsonString)?.Text.Whole;

    public static ImmutableArray<string> Texts(this JsonValue? value) =>
        value.Items().Select(AsText).OfType<string>().ToImmutableArray();

    public static bool IsTrue(this JsonValue? value) => value is JsonWord { Text: "true" };

    public static bool IsFalse(this JsonValue? value) => value is JsonWord { Text: "false" };

    /// <summary>A whole number that is not negative.</summary>
    public static int? AsCount(this JsonValue? value) => value.AsNumber() is { } number && number >= 0 && number <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : null;

    public static decimal? AsNumber(this JsonValue? value) =>
        value is JsonWord word && decimal.TryParse(word.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
