using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>A hole is a token; behind one that may be any fragment of JSON nothing is certain.</summary>
public sealed class JsonHoleTests
{
    [Theory]
    [InlineData("""{"a":…}""")]
    [InlineData("""{"a":…,"b":1}""")]
    [InlineData("""{"a":…"b":1}""")]
    [InlineData("""{…}""")]
    [InlineData("""{…"a":1}""")]
    [InlineData("""{"a":1…}""")]
    [InlineData("""{"a":"x"…}""")]
    [InlineData("""{"a":1,…}""")]
    [InlineData("""{"a":[…]}""")]
    [InlineData("""{"a":["x"…]}""")]
    [InlineData("""{"a":[…"x"]}""")]
    [InlineData("""…""")]
    [InlineData("""…{"a":1}""")]
    [InlineData("""{"a":№}""")]
    [InlineData("""{"a":¤}""")]
    [InlineData("""{"a":[№,№]}""")]
    [InlineData("""{"a":-№}""")]
    [InlineData("""{"a":№№}""")]
    [InlineData("""{"a":№.5}""")]
    [InlineData("""{"a":"…"}""")]
    [InlineData("""{"a":"x…y№z"}""")]
    [InlineData("""{"…":1}""")]
    [InlineData("""{"a…b":1}""")]
    [InlineData("""{ … : 1 }""")]
    [InlineData("""{"a"…:1}""")]
    [InlineData("""{"a":{…{}}}""")]
    [InlineData("""["\u…"]""")]
    [InlineData("""["\u12…"]""")]
    [InlineData("""["\…"]""")]
    [InlineData("""{}…""")]
    [InlineData("""{}…x""")]
    public void What_some_value_of_the_hole_makes_json_has_no_flaw(string notation)
    {
        Assert.Empty(HoledText.Parse(notation).Flaws);
    }

    [Theory]
    [InlineData("""{"a":№ "b":1}""", 5)]
    [InlineData("""{"a":№}}""", 7)]
    [InlineData("""{'a':…}""", 1)]
    [InlineData("""{"a":1,}…""", 6)]
    [InlineData("""{"a" "…"}""", 5)]
    [InlineData("""["\u12"…]""", 2)]
    public void What_no_value_of_the_hole_makes_json_has_a_flaw(string notation, int start)
    {
        Assert.Equal(start, HoledText.Parse(notation).Flaws[0].Start);
    }

    /// <summary>The hole in a string may close it: <c>"{\"a\":\"" + id + Rest()</c>.</summary>
    [Theory]
    [InlineData("""{"a":"…"b":1}""", 5)]
    [InlineData("""{"a":[{"b":"…… "c":"d"}""", 11)]
    [InlineData("""{"a":"…,"b":true}""", 5)]
    [InlineData("""{"a":"x…""", 5)]
    [InlineData("""{"a":"…"b":"…"c":1}""", 5)]
    public void Where_the_rest_can_follow_a_closing_quote_nothing_is_certain(string notation, int certainEnd)
    {
        var tree = HoledText.Parse(notation);
        Assert.Empty(tree.Flaws);
        Assert.Equal(certainEnd, tree.CertainEnd);
    }

    [Theory]
    [InlineData("""{"a":"…","b":"c" "d":1}""", "a comma is missing")]
    [InlineData("""{"a":"… …","b":True}""", "'True' is no JSON value")]
    [InlineData("""{"a":"…",}""", "a comma stands behind the last member")]
    [InlineData("""{"a":"№" "b":1}""", "a comma is missing")]
    [InlineData("""{"a":"x… and more" "b":1}""", "a comma is missing")]
    public void Where_the_rest_can_not_follow_a_closing_quote_a_flaw_is_noted(string notation, string what)
    {
        var tree = HoledText.Parse(notation);
        Assert.Equal(what, Assert.Single(tree.Flaws).What);
        Assert.Equal(int.MaxValue, tree.CertainEnd);
    }

    [Theory]
    [InlineData("""{"a":… , ] ' }""")]
    [InlineData("""{… ] ' """)]
    [InlineData("""[… ' """)]
    [InlineData("""[№№ ' """)]
    public void Behind_a_fragment_no_flaw_is_noted(string notation)
    {
        Assert.Empty(HoledText.Parse(notation).Flaws);
    }

    [Theory]
    [InlineData("""{"a":1,…}""")]
    [InlineData("""{…}""")]
    [InlineData("""{…"a":1}""")]
    [InlineData("""{"a":…}""")]
    [InlineData("""{"a":1…}""")]
    public void An_object_with_a_fragment_is_open(string notation)
    {
        Assert.True(Assert.IsType<JsonObject>(HoledText.Parse(notation).Root).IsOpen);
    }

    [Theory]
    [InlineData("""{"a":№}""")]
    [InlineData("""{"a":"…"}""")]
    [InlineData("""{"a":¤}""")]
    public void An_object_whose_hole_is_one_value_is_closed(string notation)
    {
        Assert.False(Assert.IsType<JsonObject>(HoledText.Parse(notation).Root).IsOpen);
    }

    [Theory]
    [InlineData("""[…]""")]
    [InlineData("""[1,…]""")]
    [InlineData("""["x"…]""")]
    [InlineData("""[№№]""")]
    public void An_array_with_a_fragment_is_open(string notation)
    {
        Assert.True(Assert.IsType<JsonArray>(HoledText.Parse(notation).Root).IsOpen);
    }

    [Theory]
    [InlineData("{}…", 2)]
    [InlineData("[1] x…", 4)]
    [InlineData("""["a…""", 1)]
    [InlineData("[№]", int.MaxValue)]
    public void What_is_certain_ends_where_a_fragment_may_begin(string notation, int certainEnd)
    {
        Assert.Equal(certainEnd, HoledText.Parse(notation).CertainEnd);
    }

    [Theory]
    [InlineData("""{"a":1,…}""", "a")]
    [InlineData("""{…}""", "")]
    [InlineData("""{……"a":1}""", "a")]
    public void A_fragment_is_no_member(string notation, string names)
    {
        Assert.Equal(names, string.Join(" ", Assert.IsType<JsonObject>(HoledText.Parse(notation).Root).Members.Select(member => member.Name.Text.Whole)));
    }

    [Fact]
    public void Members_behind_a_fragment_are_read()
    {
        var root = Assert.IsType<JsonObject>(HoledText.Parse("""{"a":…,"b":{"c":"x"},…,"d":№}""").Root);
        Assert.Equal(["a", "b", "d"], root.Members.Select(m => m.Name.Text.Whole));
    }

    [Fact]
    public void A_string_with_holes_is_known_in_part()
    {
        var text = Assert.IsType<JsonString>(HoledText.Parse("\"a\\n…\\u0062№\"").Root).Text;
        Assert.Equal("a\n…b…", text.ToString());
    }

    [Fact]
    public void The_mark_of_a_hole_as_a_character_is_a_character()
    {
        var text = new WireText.Builder();
        text.Add($"\"{WireText.HoleMark}\"", default);
        Assert.Equal($"{WireText.HoleMark}", Assert.IsType<JsonString>(JsonParser.Parse(text.Build())!.Root).Text.Whole);
    }
}
