using Microsoft.Playwright;

namespace CommonGround.Web.Tests;

/// <summary>Debian's Chromium, started once for all tests; a test that needs it is skipped where it is not there.</summary>
public sealed class RealBrowser : IAsyncLifetime
{
    public const string Program = "/usr/bin/chromium";

    /// <summary>In milliseconds; a machine that builds and tests other things meanwhile is slow, not wrong.</summary>
    private const float Patience = 90_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        if (!File.Exists(Program))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A window of its own, signed in as the visitor is.</summary>
    internal async Task<IPage> Open(Running workspace, Visitor visitor, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipUnless(browser is not null, $"{Program} is not installed");
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = workspace.Url,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        context.SetDefaultTimeout(Patience);
        await context.AddCookiesAsync(
            visitor.Cookies.Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = workspace.Url,
                HttpOnly = cookie.HttpOnly,
                SameSite = SameSiteAttribute.Strict,
            })
        );
        return await context.NewPageAsync();
    }
}
