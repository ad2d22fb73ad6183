using CommonGround.Talks;
using CommonGround.Web.Screens.Frames;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CommonGround.Web.Tests.RealBrowser))]

namespace CommonGround.Web.Tests;

public sealed class ScreenTests(RealBrowser browser)
{
    /// <summary>With COMMONGROUND_SCREENSHOTS set to a folder, every screen is drawn there for somebody to look at.</summary>
    private static readonly string? Gallery = Environment.GetEnvironmentVariable("COMMONGROUND_SCREENSHOTS");

    [Fact]
    public async Task Every_screen_opens_without_a_complaint()
    {
        await using var workspace = await Running.Start(Checkout.Vienna);
        using var mediator = await workspace.Mediator();
        var page = await browser.Open(workspace, mediator);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        foreach (var screen in CaseScreens.All.Where(one => one.IsFor(new(Role.Mediator))))
        {
            await page.GotoAsync($"/cases/vienna-2015/{screen.Path}");
            await Settled(page);
            await Draw(page, screen.Path, 1280, "light");
        }

        Assert.Equal("", string.Join("\n", complaints));
    }

    [Fact]
    public async Task Every_screen_can_be_drawn_small_and_dark()
    {
        Assert.SkipUnless(Gallery is not null, "COMMONGROUND_SCREENSHOTS names no folder");
        await using var workspace = await Running.Start(Checkout.Vienna);
        using var mediator = await workspace.Mediator();
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Dark), (400, ColorScheme.Light), (400, ColorScheme.Dark) })
        {
            var page = await browser.Open(workspace, mediator, width, scheme);
            foreach (var screen in CaseScreens.All.Where(one => one.IsFor(new(Role.Mediator))))
            {
                await page.GotoAsync($"/cases/vienna-2015/{screen.Path}");
                await Settled(page);
                await Draw(page, screen.Path, width, scheme.ToString());
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
        await page.WaitForTimeoutAsync(200);
    }

    private static async Task Draw(IPage page, string screen, int width, string scheme)
    {
        if (Gallery is not null)
        {
            var name = screen.Length == 0 ? "table" : screen.Replace('/', '-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(Gallery, $"{name}-{width}-{scheme}.png"), FullPage = false });
        }
    }
}
