using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

public sealed class SpellingTests
{
    private const string Letters = "abcdefgh!ijkl";

    private static readonly string[] Body = ["from", "to", "type", "text", "cannedResponseId"];

    [Theory]
    [InlineData("To", "to")]
    [InlineData("TO", "to")]
    [InlineData("_to", "to")]
    [InlineData("too", "to")]
    [InlineData("form", "from")]
    [InlineData("frm", "from")]
    [InlineData("fromm", "from")]
    [InlineData("From", "from")]
    [InlineData("txt", "text")]
    [InlineData("Text", "text")]
    [InlineData("tpye", "type")]
    [InlineData("typ", "type")]
    [InlineData("canned_response_id", "cannedResponseId")]
    [InlineData("canned-response-id", "cannedResponseId")]
    [InlineData("CANNED_RESPONSE_ID", "cannedResponseId")]
    [InlineData("cannedResponseID", "cannedResponseId")]
    [InlineData("cannedResponeId", "cannedResponseId")]
    [InlineData("cannedRespones", "cannedResponseId")]
    [InlineData("caneedResponsId", "cannedResponseId")]
    [InlineData("cannedResponse", "cannedResponseId")]
    [InlineData("cannedRespons", "cannedResponseId")]
    public void A_name_that_is_close_to_one_means_it(string name, string meant)
    {
        Assert.Equal(meant, Spelling.Closest(name, Body));
    }

    [Theory]
    [InlineData("priority")]
    [InlineData("metadata")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("body")]
    [InlineData("message")]
    [InlineData("recipients")]
    [InlineData("response")]
    [InlineData("canned")]
    public void A_name_that_is_far_from_all_means_none(string name)
    {
        Assert.Null(Spelling.Closest(name, Body));
    }

    /// <summary>Names that others may use as they are: one slip, and none in a short name.</summary>
    [Theory]
    [InlineData("canned_response_id", "cannedResponseId")]
    [InlineData("cannedResponeId", "cannedResponseId")]
    [InlineData("cannedRespones", null)]
    [InlineData("Text", "text")]
    [InlineData("txt", null)]
    [InlineData("form", null)]
    [InlineData("reply", "reply")]
    [InlineData("repyl", "reply")]
    [InlineData("rpy", null)]
    public void Near_is_one_slip_in_a_long_name(string name, string? meant) => Assert.Equal(meant, Spelling.Closest(name, [.. Body, "reply"], isNear: true));

    [Theory]
    [InlineData("canned_response-Id", "cannedresponseid", true)]
    [InlineData("a_b", "a-b", true)]
    [InlineData("a.b", "ab", false)]
    [InlineData("", "_", true)]
    public void The_same_words_are_the_same_name(string left, string right, bool isSame) => Assert.Equal(isSame, Spelling.IsSame(left, right));

    [Fact]
    public void A_name_as_close_to_two_means_neither()
    {
        Assert.Null(Spelling.Closest("tect", ["text", "tact"]));
        Assert.Equal("text", Spelling.Closest("text", ["tact", "text"]));
        Assert.Equal("ab_c", Spelling.Closest("abc", ["ab_d", "ab_c"]));
    }

    [Fact]
    public void Without_known_names_there_is_none()
    {
        Assert.Null(Spelling.Closest("to", []));
    }

    [Fact]
    public void The_measure_is_that_of_the_textbook()
    {
        var random = new Random(3);
        for (var i = 0; i < 3000; i++)
        {
            var known = Word(random, 9);
            if (known.Length == 0) continue;
            // By chance few words are close to each other.
            var name = i % 2 == 0 ? Word(random, 9) : Slipped(known, random);
            var allowed = known.Length <= 5 ? 1 : known.Length <= 8 ? 2 : 3;
            Assert.True((Spelling.Closest(name, [known]) is not null) == (Distance(name, known) <= allowed), $"{name}, {known}: {Distance(name, known)}");
        }
    }

    [Fact]
    public void A_name_of_any_length_is_measured_at_once()
    {
        Assert.Null(Spelling.Closest(new string('a', 1_000_000), Body));
    }

    private static string Word(Random random, int most)
    {
        var letters = random.Next(2) == 0 ? 3 : Letters.Length;
        return new([.. Enumerable.Range(0, random.Next(most)).Select(_ => Letters[random.Next(letters)])]);
    }

    private static string Slipped(string word, Random random)
    {
        for (var slips = random.Next(5); slips > 0; slips--)
        {
            var at = random.Next(word.Length + 1);
            var letter = Letters[random.Next(Letters.Length)].ToString();
            word = random.Next(4) switch
            {
                0 => word.Insert(at, letter),
                1 when at < word.Length => word.Remove(at, 1),
                2 when at < word.Length => word.Remove(at, 1).Insert(at, letter),
                3 when at > 0 && at < word.Length => word.Remove(at, 1).Insert(at - 1, word[at].ToString()),
                _ => word,
            };
        }

        return word;
    }

    /// <summary>Optimal string alignment by its recursive definition.</summary>
    private static int Distance(string left, string right)
    {
        var known = new Dictionary<(int, int), int>();
        return Of(left.Length, right.Length);

        int Of(int i, int j)
        {
            if (i == 0 || j == 0) return i + j;
            if (known.TryGetValue((i, j), out var distance)) return distance;
            distance = Math.Min(Math.Min(Of(i - 1, j) + 1, Of(i, j - 1) + 1), Of(i - 1, j - 1) + (left[i - 1] == right[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) distance = Math.Min(distance, Of(i - 2, j - 2) + 1);
            return known[(i, j)] = distance;
        }
    }
}
