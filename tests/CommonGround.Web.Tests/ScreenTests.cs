using CommonGround.Talks;
using CommonGround.Web.Screens.Frames;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CommonGround.Web.Tests.RealBrowser))]

namespace CommonGround.Web.Tests;

public sealed class ScreenTests(RealBrowser browser, SharedWorkspace shared, ScreenVisits visits) : IClassFixture<ScreenVisits>
{
    /// <summary>With COMMONGROUND_SCREENSHOTS set to a folder, every screen is drawn there for somebody to look at.</summary>
    private static readonly string? Gallery = Environment.GetEnvironmentVariable("COMMONGROUND_SCREENSHOTS");

    [Fact]
    public async Task Every_screen_opens_without_a_complaint() => await Nothing(visit => visit.Complaints);

    [Fact]
    public async Task Axe_finds_nothing_serious() => await Nothing(visit => visit.AxeInTheLight);

    [Fact]
    public async Task Axe_finds_nothing_hard_to_read_in_the_dark() => await Nothing(visit => visit.AxeInTheDark);

    [Fact]
    public async Task No_screen_is_wider_than_a_window_of_400_pixels() => await Nothing(visit => visit.TooWide);

    [Fact]
    public async Task Whatever_can_be_clicked_can_be_reached_by_the_Tab_key() => await Nothing(visit => visit.Unreached);

    [Fact]
    public async Task The_focus_shows_wherever_it_is() => await Nothing(visit => visit.Unmarked);

    [Fact]
    public async Task No_screen_keeps_the_focus() => await Nothing(visit => visit.Trap);

    [Fact]
    public async Task Every_screen_can_be_drawn()
    {
        Assert.SkipUnless(Gallery is not null, "COMMONGROUND_SCREENSHOTS names no folder");
        var (reading, open) = await shared.NewCase();
        await Cases.ReadingDesk.Read(
            open,
            "nobody",
            "wire.txt",
            "Turkey insists that the president leaves within six months.\n"u8.ToArray(),
            default
        );
        string[] addresses =
        [
            "/",
            "/account",
            .. CaseScreens.All.Where(one => one.IsFor(new(Role.Mediator))).Select(screen => $"/cases/vienna-2015/{screen.Path}"),
            "/cases/vienna-2015?edit=parties/saudi-arabia/positions/departure",
            "/cases/vienna-2015/evidence?source=report&evidence=saudi-condition",
            $"/cases/{reading}/reading",
        ];
        await Draw(await shared.Mediator(), addresses);
        await Draw(await shared.Member(new(Role.Delegation, "iran")), "/cases/vienna-2015/paper");
        using var nobody = new Visitor((await shared.Open()).Url);
        await Draw(nobody, "/account/sign-in");
    }

    /// <summary>Each page from top to bottom, in the light and in the dark, as wide as a desk has it and as narrow as a telephone.</summary>
    private async Task Draw(Visitor visitor, params string[] addresses)
    {
        foreach (var width in new[] { 1280, 400 })
        {
            var page = await browser.Open(await shared.Open(), visitor, width);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                await Settled(page);
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    var name =
                        (address == "/" ? "home" : address.Trim('/').Split('?')[0].Replace('/', '-'))
                        + (address.Contains('?', StringComparison.Ordinal) ? "-at-work" : "");
                    await page.ScreenshotAsync(new() { Path = Path.Combine(Gallery!, $"{name}-{width}-{scheme}.png"), FullPage = true });
                }
            }
        }
    }

    /// <summary>Live, and with nothing left to wait for.</summary>
    internal static async Task Settled(IPage page)
    {
        await page.WaitForFunctionAsync(
            "() => (document.querySelector('[data-live=yes]') || !document.querySelector('.case')) && document.querySelector('main h1') && !document.querySelector('.asking')",
            null,
            new() { Timeout = 180_000 }
        );
        await page.WaitForTimeoutAsync(100);
    }

    private async Task Nothing(Func<ScreenVisit, string> what)
    {
        var found = (await visits.All())
            .Where(visit => what(visit).Length > 0)
            .Select(visit => $"{visit.Address}: {what(visit)}")
            .ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
