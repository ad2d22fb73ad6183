using CommonGround.Tests.Shared;

namespace CommonGround.Cli.Tests;

/// <summary>The page of a brief in a real browser: read, walked through by keyboard, and printed.</summary>
public sealed class PageTests
{
    private const int Tab = 9;
    private const int Enter = 13;
    private const int Down = 40;

    [Theory]
    [InlineData(1280)]
    [InlineData(400)]
    public async Task Axe_finds_nothing_serious(int width)
    {
        using var scratch = new Scratch();
        var axe = await Axe.Script();
        await using var browser = await Chromium.Open(scratch, await WrittenBrief.Of(scratch, "vienna-2015", "html"), width);
        await browser.Evaluate(axe + "; true");
        Assert.Equal("", await browser.Evaluate(Axe.Judge()));
    }

    [Fact]
    public async Task The_policy_refuses_nothing_that_the_page_does()
    {
        using var scratch = new Scratch();
        await using var browser = await Chromium.Open(scratch, await WrittenBrief.Of(scratch, "vienna-2015", "html"));
        Assert.Equal(
            "0",
            await browser.Evaluate(
                "[...document.querySelectorAll('figure[data-chart]')].filter(one => !one.querySelector('.stage svg')).length"
            )
        );
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_policy_refuses_a_script_that_is_not_the_pages_own()
    {
        using var scratch = new Scratch();
        await using var browser = await Chromium.Open(scratch, await WrittenBrief.Of(scratch, "vienna-2015", "html"));
        await browser.Evaluate(
            "{ const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); }"
        );
        Assert.Equal("undefined", await browser.Evaluate("typeof window.ran"));
    }

    [Fact]
    public async Task A_chart_is_one_stop_whose_marks_are_walked_by_arrows_to_their_evidence()
    {
        using var scratch = new Scratch();
        await using var browser = await Chromium.Open(scratch, await WrittenBrief.Of(scratch, "vienna-2015", "html"));
        await browser.Evaluate(
            "{ const stops = [...document.querySelectorAll('a[href], summary, [tabindex]')];"
                + " stops[stops.findIndex(stop => stop.className === 'stage') - 1].focus(); }"
        );
        await browser.Press("Tab", Tab);
        Assert.Equal("stage", await browser.Evaluate("document.activeElement.className"));
        await browser.Press("ArrowDown", Down);
        await browser.Press("ArrowDown", Down);
        Assert.StartsWith("2 of 7. Turkey (Pressing one way): 6 months", await browser.Evaluate(Spoken), StringComparison.Ordinal);
        await browser.Press("Enter", Enter);
        Assert.Equal("true", await browser.Evaluate("`${document.querySelector(':target').closest('details.source').open}`"));
    }

    [Fact]
    public async Task The_next_stop_after_a_chart_is_not_in_it()
    {
        using var scratch = new Scratch();
        await using var browser = await Chromium.Open(scratch, await WrittenBrief.Of(scratch, "vienna-2015", "html"));
        await browser.Evaluate("document.querySelector('.stage').focus()");
        await browser.Press("Tab", Tab);
        Assert.Equal("SUMMARY", await browser.Evaluate("document.activeElement.tagName"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(640)]
    [InlineData(400)]
    public async Task No_page_is_wider_than_its_window(int width)
    {
        using var scratch = new Scratch();
        await using var browser = await Chromium.Open(scratch, await WrittenBrief.Of(scratch, "hostile", "html"), width);
        Assert.Equal("true", await browser.Evaluate("`${document.documentElement.scrollWidth <= window.innerWidth}`"));
    }

    [Theory]
    [MemberData(nameof(AwkwardCases.All), MemberType = typeof(AwkwardCases))]
    public async Task Two_sides_of_paper_come_before_the_evidence(string name)
    {
        using var scratch = new Scratch();
        var page = scratch.Write("brief.html", await WrittenBrief.Write(name, "html", "envoy"));
        await using var browser = await Chromium.Open(scratch, page);
        foreach (var (width, height) in new[] { (8.27, 11.69), (8.5, 11) })
        {
            var sides = await Paper.Sides(scratch.Write("brief.pdf", await browser.Print(width, height)));
            Assert.Contains("Why, and what next", sides[1].Split('\n').Select(line => line.Trim()));
            Assert.Equal("Evidence", sides[2].Split('\n')[0].Trim());
        }
    }

    [Theory]
    [MemberData(nameof(AwkwardCases.All), MemberType = typeof(AwkwardCases))]
    public async Task A_page_is_the_same_each_time_and_no_larger_than_can_be_mailed(string name)
    {
        var first = await WrittenBrief.Shared(name, "html");
        var second = await WrittenBrief.Write(name, "html");
        Assert.Equal(first, second);
        Assert.InRange(first.Length, 0, name == "large" ? 10_000_000 : 1_500_000);
    }

    private const string Spoken = "document.activeElement.parentElement.querySelector('.spoken').textContent";
}
