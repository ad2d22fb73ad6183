using System.Net;
using Microsoft.Playwright;

namespace CommonGround.Web.Tests;

/// <summary>A case on another day than its own.</summary>
public sealed class DayTests(RealBrowser browser, SharedWorkspace shared)
{
    private const string Case = "/cases/vienna-2015";

    [Fact]
    public async Task A_day_that_is_chosen_stays_chosen_from_screen_to_screen_and_nothing_is_edited_there()
    {
        var page = await browser.Open(await shared.Open(), await shared.Mediator());
        await page.GotoAsync(Case);
        await ScreenTests.Settled(page);
        var column = page.GetByRole(AriaRole.Columnheader, new() { Name = "Elections" });
        Assert.Equal(0, await column.CountAsync());
        await page.GetByLabel("As of").FillAsync("2015-11-14");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(column).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("a.edit").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Evidence", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{Case}/evidence?as-of=2015-11-14");
        await Assertions.Expect(page.GetByLabel("As of")).ToHaveValueAsync("2015-11-14");
        await page.GetByText("Back to the case’s day").ClickAsync();
        await Assertions.Expect(page.GetByLabel("As of")).ToHaveValueAsync("2015-10-30");
    }

    [Theory]
    [InlineData("soon", "“soon” is no day")]
    [InlineData("1900-01-01", "nothing is on record by 1900-01-01")]
    public async Task A_day_that_is_none_or_too_early_is_refused_with_the_reason(string day, string reason)
    {
        using var answer = await (await shared.Mediator()).Http.GetAsync($"/api{Case}?as-of={day}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            reason,
            System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)),
            StringComparison.Ordinal
        );
        var page = await browser.Open(await shared.Open(), await shared.Mediator());
        await page.GotoAsync($"{Case}?as-of={day}");
        await Assertions.Expect(page.GetByText(reason)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Programs_ask_of_another_day_as_people_do() =>
        Assert.Contains("\"2015-11-14\"", await (await shared.Mediator()).Text($"/api{Case}?as-of=2015-11-14"), StringComparison.Ordinal);

    [Fact]
    public async Task The_description_of_the_API_tells_of_the_day() =>
        Assert.Contains("\"as-of\"", await (await shared.Mediator()).Text("/openapi/v1.json"), StringComparison.Ordinal);
}
