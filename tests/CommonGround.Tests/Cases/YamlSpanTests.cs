using CommonGround.Cases;
using CommonGround.Cases.Yaml;

namespace CommonGround.Tests.Cases;

public class YamlSpanTests
{
    private const string Text = """
        a: {b: [c, 'it''s'], d: }   # a comment
        e:
          - one
          - f: "x \u0041\
              y" # another
            g: |
              two

              lines

        h:   plain
          and more
        """;

    private static readonly YamlMap Root = YamlReader.Read(new TextFile("talks.yaml", Text), new ProblemList())!;

    [Fact]
    public void A_map_in_brackets_runs_from_bracket_to_bracket() => Assert.Equal("{b: [c, 'it''s'], d: }", Written(Root.Find("a")!.Value));

    [Fact]
    public void A_list_in_brackets_does_too() => Assert.Equal("[c, 'it''s']", Written(((YamlMap)Root.Find("a")!.Value).Find("b")!.Value));

    [Fact]
    public void A_block_runs_from_its_first_to_its_last_item() =>
        Assert.Equal(
            "f: \"x \\u0041\\\n      y\" # another\n    g: |\n      two\n\n      lines",
            Written(((YamlList)Root.Find("e")!.Value).Items[1])
        );

    [Fact]
    public void A_plain_text_may_have_several_lines() => Assert.Equal("plain\n  and more", Written(Root.Find("h")!.Value));

    [Theory]
    [InlineData("h", 'm', "more")]
    [InlineData("f", 'A', "\\u0041\\\n      y\"")]
    [InlineData("f", 'y', "y\"")]
    [InlineData("g", 'l', "lines")]
    [InlineData("s", 's', "s'")]
    public void A_character_of_a_text_has_its_place_in_the_file(string name, char character, string rest)
    {
        var item = (YamlMap)((YamlList)Root.Find("e")!.Value).Items[1];
        var node = (YamlText)(
            name == "s"
                ? ((YamlList)((YamlMap)Root.Find("a")!.Value).Find("b")!.Value).Items[1]
                : (Root.Find(name) ?? item.Find(name))!.Value
        );
        Assert.Equal(rest, Text[node.OffsetOf(node.Value.LastIndexOf(character))..node.End]);
    }

    private static string Written(YamlNode node) => Text[node.Start..node.End];
}
