using System.Text.Json.Nodes;
using CommonGround.Cases;
using CommonGround.Cases.Yaml;

namespace CommonGround.Tests.Cases;

public sealed class FlowTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(
                "a",
                " ",
                "  ",
                ": ",
                " #",
                "#",
                ",",
                "]",
                "}",
                "{",
                "'",
                "\"",
                "\\",
                "\n",
                "\t",
                "…",
                "“",
                "-",
                "- ",
                "? ",
                "~",
                "null",
                "😀",
                "!",
                "%",
                "\u2028",
                "é",
                "\u0001",
                "\u00a0",
                "=",
                "."
            )
            .Array[0, 8]
            .Select(string.Concat),
        Gen.String[Gen.Char.AlphaNumeric, 0, 8]
    );

    [Fact]
    public void Any_text_is_read_back_as_it_was_in_brackets_and_on_a_line_of_its_own() =>
        Text.Where(text => text.Length > 0)
            .Sample(
                text =>
                {
                    var yaml =
                        $"a: {FlowText.Scalar(text)}\nb: {FlowText.Of(new JsonObject { ["k"] = text, ["l"] = new JsonArray(text, "x") })}\n";
                    var read = YamlReader.Read(new TextFile("t", yaml), new ProblemList());
                    Assert.True(read is not null, yaml);
                    var inner = (YamlMap)read.Find("b")!.Value;
                    Assert.Equal(text, ((YamlText)read.Find("a")!.Value).Value);
                    Assert.Equal(text, ((YamlText)inner.Find("k")!.Value).Value);
                    Assert.Equal(text, ((YamlText)((YamlList)inner.Find("l")!.Value).Items[0]).Value);
                },
                iter: 5_000
            );

    [Theory]
    [InlineData("said the mayor", "said the mayor")]
    [InlineData("“no,”", "\"“no,”\"")]
    [InlineData("12 months", "12 months")]
    [InlineData("it is: this", "\"it is: this\"")]
    public void Only_what_needs_quotes_gets_them(string text, string written) => Assert.Equal(written, FlowText.Scalar(text));
}
