using System.Text;
using CommonGround.Reading.Formats;

namespace CommonGround.Tests.Reading.Formats;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("# The *mill*\nBoth banks\nmet.", "The mill\n\nBoth banks met.\n")]
    [InlineData("The mill\n===\nBoth met.", "The mill\n\nBoth met.\n")]
    [InlineData("- tolls\n- locks,\n  all of them\n1. grain", "• tolls\n\n• locks, all of them\n\n1. grain\n")]
    [InlineData("> “We are **close**,” [Lee](https://a.invalid/x_y) said.", "“We are close,” Lee said.\n")]
    [InlineData("![A boat](boat.png)The boat sails\\* <b>on</b>.", "The boat sails* on .\n")]
    [InlineData("snake_case stays, _stress_ goes, 2 * 3 stays", "snake_case stays, stress goes, 2 * 3 stays\n")]
    [InlineData("```\na *b*\nc\n```\nd", "a *b*\nc\n\nd\n")]
    [InlineData("| bank | toll |\n|---|--:|\n| left | 3 |", "bank toll\n\nleft 3\n")]
    [InlineData("Read [more][1] &amp; see.\n\n[1]: https://a.invalid", "Read more & see.\n")]
    public void Marks_go_and_words_stay(string markdown, string text) =>
        Assert.Equal(text, Document.Read("a.md", Encoding.UTF8.GetBytes(markdown)).Text);

    [Fact]
    public void Front_matter_is_about_the_text_and_not_of_it()
    {
        var article = Document.Read(
            "a.markdown",
            "---\ntitle: \"At the mill\"\ndate: 2031-04-02\nsource: River Post\n---\nBoth met."u8.ToArray()
        );
        Assert.Equal(
            ("At the mill", "River Post", new DateOnly(2031, 4, 2), "Both met.\n"),
            (article.Title, article.Publisher, article.Date!.Value, article.Text)
        );
    }

    [Fact]
    public void Without_its_ending_it_is_plain_text() => Assert.Equal("# a *b*", Document.Read("a.txt", "# a *b*"u8.ToArray()).Text);

    [Theory]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("<a ")]
    [InlineData("*_")]
    public void Time_is_in_proportion_to_length(string mark) =>
        Assert.NotNull(Document.Read("a.md", Encoding.ASCII.GetBytes("x" + string.Concat(Enumerable.Repeat(mark, 1_000_000)))));
}
