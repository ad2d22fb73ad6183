using System.Text;
using CommonGround.Reading;
using CommonGround.Reading.Formats;

namespace CommonGround.Tests.Reading.Formats;

public sealed class HtmlTests
{
    private static readonly string Body = string.Concat(
        Enumerable
            .Range(1, 12)
            .Select(number => $"<p>On day {number} the delegates of both banks met at the old mill, spoke of tolls, and went home.</p>")
    );

    private static readonly string Page = $"""
        <!DOCTYPE html>
        <html><head><title>The mill | River Post</title>
        <meta property="og:title" content="Talks at the mill">
        <meta property="og:site_name" content="River Post">
        <meta property="article:published_time" content="2031-04-02T23:30:00-08:00">
        <script>document.title = 'run'; fetch('https://example.invalid/');</script></head>
        <body><nav><ul><li><a href="/a">Weather</a></li><li><a href="/b">Sports</a></li></ul></nav>
        <article><h1>Talks at the mill</h1>{Body}<p>“We are close,” said Ann&nbsp;Lee&rsquo;s aide.</p>
        <script>alert("unseen words")</script></article>
        <footer><a href="/c">Imprint</a></footer></body></html>
        """;

    private static readonly Article Read = Document.Read("mill", Encoding.UTF8.GetBytes(Page));

    [Fact]
    public void The_article_is_read_and_what_stands_around_it_is_not()
    {
        Assert.Contains("On day 12 the delegates", Read.Text, StringComparison.Ordinal);
        Assert.Contains("“We are close,” said Ann\u00A0Lee’s aide.", Read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Weather", Read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Imprint", Read.Text, StringComparison.Ordinal);
        Assert.Empty(Read.Notes);
    }

    [Fact]
    public void No_script_is_run_or_read()
    {
        Assert.DoesNotContain("unseen", Read.Text, StringComparison.Ordinal);
        Assert.Equal("Talks at the mill", Read.Title);
    }

    [Fact]
    public void What_the_page_says_of_itself_is_kept() =>
        Assert.Equal(("Talks at the mill", "River Post", new DateOnly(2031, 4, 2)), (Read.Title, Read.Publisher, Read.Date!.Value));

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"datePublished\" : \"2031-05-06T10:00\"</script>")]
    [InlineData("<meta itemprop='datePublished' content='2031-05-06'>")]
    [InlineData("<time datetime='2031-05-06 10:00'>May</time>")]
    public void The_day_may_stand_elsewhere(string where) =>
        Assert.Equal(new DateOnly(2031, 5, 6), Document.Read("a.html", Encoding.UTF8.GetBytes($"{where}<p>Grain moves.")).Date);

    [Fact]
    public void Where_no_article_stands_out_all_text_is_taken_and_that_is_said()
    {
        var article = Document.Read(
            "a.html",
            "<ol><li>Tolls<li>Locks</ol><ul><li>Grain</ul>a<br>b<table><tr><td>1<td>2</table>"u8.ToArray()
        );
        Assert.Equal("1. Tolls\n\n2. Locks\n\n• Grain\n\na\nb\n\n1 2\n", article.Text);
        Assert.Equal(["no article stands out in this page; all of its text was taken"], article.Notes);
    }

    [Fact]
    public void The_page_may_name_its_encoding()
    {
        var bytes = Encoding.Latin1.GetBytes("<html><meta charset='iso-8859-2'><p>Wa\u00B3\u00EAsa");
        Assert.Equal("Wałęsa\n", Document.Read("a", bytes).Text);
    }

    [Theory]
    [InlineData("<div>", 1_500)]
    [InlineData("<b>", 1_500)]
    [InlineData("<table><tr><td>", 1_500)]
    [InlineData("<p>Tolls<br><img src=a>", 20_000)]
    [InlineData("<li>Tolls", 200_000)]
    [InlineData("<div><b><i></b></i></div>", 4_000)]
    public void A_page_that_is_nested_deep_or_closes_nothing_is_read(string tag, int times)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(tag, times)) + "<p>Grain moves.";
        Assert.Contains("Grain moves.", Document.Read("deep", Encoding.ASCII.GetBytes(page)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- a --><?xml version='1.0'?>\n<!DOCTYPE HTML><p>Grain", "Grain\n")]
    [InlineData("\u00EF\u00BB\u00BF <HTML><p>Grain", "Grain\n")]
    [InlineData("<p>Grain", "<p>Grain")]
    [InlineData("<htmlish", "<htmlish")]
    public void A_page_is_told_by_how_it_begins(string page, string text) =>
        Assert.Equal(text, Document.Read("page", Encoding.Latin1.GetBytes(page)).Text);
}
