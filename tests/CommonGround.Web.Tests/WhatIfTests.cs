using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Cases;
using Microsoft.Playwright;

namespace CommonGround.Web.Tests;

/// <summary>What is tried by moving a mark: what follows shows, and nothing is kept until somebody asks.</summary>
public sealed class WhatIfTests(RealBrowser browser, SharedWorkspace shared)
{
    private const string Ideal = "parties/saudi-arabia/positions/departure/ideal";

    [Fact]
    public async Task A_mark_is_dragged_and_what_follows_shows_and_nobody_else_sees_it_until_it_is_kept()
    {
        var (name, open) = await shared.NewCase();
        using var colleague = await shared.Join(name, new(Role.Team));
        var page = await Open(name, "map", await shared.Mediator());
        var other = await Open(name, "map", colleague);
        var forecast = page.Locator(".finding table");
        var before = await forecast.InnerTextAsync();
        await Drag(page, Ideal, 8);
        await Assertions.Expect(page.Locator(".trial li")).ToContainTextAsync("Saudi Arabia: 24 months instead of 6 months");
        await Assertions.Expect(forecast).ToContainTextAsync("As tried");
        Assert.NotEqual(before, await forecast.InnerTextAsync());
        Assert.Equal(1, open.Current.Revision);
        Assert.Equal("2", await At(other, Ideal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept: Saudi Arabia")).ToBeVisibleAsync();
        await Assertions.Expect(other.Locator($"[data-grip='{Ideal}']")).ToHaveAttributeAsync("data-at", "8");
        Assert.Equal("24 months", WishOf(open));
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(other.Locator($"[data-grip='{Ideal}']")).ToHaveAttributeAsync("data-at", "2");
        Assert.Equal("6 months", WishOf(open));
    }

    [Fact]
    public async Task A_limit_is_moved_by_keyboard_alone_and_the_verdict_follows_and_all_is_put_back()
    {
        var (name, open) = await shared.NewCase();
        var page = await Open(name, "map", await shared.Mediator());
        var verdict = page.Locator(".finding .callout.verdict").First;
        await Assertions.Expect(verdict).ToContainTextAsync("It hinges");
        await KeyboardTests.TabTo(page, "[data-drag]");
        for (var mark = 0; mark < 30 && !(await Spoken(page)).StartsWith("Iran, not known", StringComparison.Ordinal); mark++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await page.WaitForTimeoutAsync(50);
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".spoken")).ToContainTextAsync("Taken up: Iran, not known");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".trial li")).ToContainTextAsync("Iran");
        await Assertions.Expect(page.Locator(".finding")).ToContainTextAsync("As it is:");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".trial li")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".finding")).Not.ToContainTextAsync("As it is:");

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator(".trial li")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".trial li")).ToHaveCountAsync(0);
        Assert.Equal(1, open.Current.Revision);
    }

    [Fact]
    public async Task A_step_is_dragged_past_its_deadline_and_what_cannot_be_kept_is_named()
    {
        var (name, open) = await shared.NewCase();
        var page = await Open(name, "roadmap", await shared.Mediator());
        await Drag(page, "handover", 20);
        await Assertions.Expect(page.Locator(".finding")).ToContainTextAsync("As it is: The model says yes");
        await Assertions
            .Expect(page.Locator(".trial [role=status]"))
            .ToContainTextAsync("Handover: not before month 20 (assumed) – against – Handover: within 18 months");
        await page.GetByLabel("Handover: not before month").FillAsync("9");
        await page.GetByLabel("Handover: takes").FillAsync("2..4");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".trial li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".finding .callout.verdict").First).ToContainTextAsync("The model says yes");
        Assert.Equal(1, open.Current.Revision);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept: Handover: takes")).ToBeVisibleAsync();
        var roadmap = open.Current.Negotiation.Roadmap!;
        Assert.Equal((9, new MonthRange(2, 4)), (roadmap.From("handover"), roadmap.Step("handover").Lasts));
        await Assertions.Expect(page.Locator(".trial li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_moves_what_somebody_else_changed_meanwhile_sees_both()
    {
        var (name, open) = await shared.NewCase();
        var page = await Open(name, "map", await shared.Mediator());
        await Drag(page, Ideal, 8);
        await Assertions.Expect(page.Locator(".trial li")).ToHaveCountAsync(1);
        await open.Edit(new("nobody", "changed", new CaseEdit(Ideal, "6 months", "9 months")), TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator(".trial li")).ToContainTextAsync("24 months instead of 9 months");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".callout.warning pre").First).ToHaveTextAsync("9 months");
        await Assertions.Expect(page.Locator(".callout.warning pre").Nth(1)).ToHaveTextAsync("24 months");
        Assert.Equal("9 months", WishOf(open));
        await page.GetByText("Keep mine").ClickAsync();
        await Assertions.Expect(page.GetByText("Kept: Saudi Arabia")).ToBeVisibleAsync();
        Assert.Equal("24 months", WishOf(open));
    }

    [Fact]
    public async Task A_delegation_tries_what_it_sees_and_hears_of_nothing_else()
    {
        const string canary = "canary";
        var (name, open) = await shared.NewCase(Secrets.WithCanaries(Secrets.Tabled(Checkout.Vienna), canary));
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        var page = await browser.Open(await shared.Open(), iran);
        var frames = new List<string>();
        page.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) => frames.Add(frame.Text ?? System.Text.Encoding.UTF8.GetString(frame.Binary ?? []));
        await page.GotoAsync($"/cases/{name}/map");
        await ScreenTests.Settled(page);
        await Drag(page, "parties/iran/positions/departure/unknown", 4);
        await Assertions.Expect(page.Locator(".trial li")).ToContainTextAsync("Iran");
        await Assertions.Expect(page.Locator(".finding table")).ToContainTextAsync("As tried");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).CountAsync());
        Assert.Equal(0, await page.Locator("[data-grip^='parties/saudi-arabia']").CountAsync());
        Assert.NotEmpty(frames);
        Assert.DoesNotContain(frames, frame => frame.Contains(canary, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, open.Current.Revision);
    }

    private async Task<IPage> Open(string name, string screen, Visitor visitor)
    {
        var page = await browser.Open(await shared.Open(), visitor);
        await page.GotoAsync($"/cases/{name}/{screen}");
        await ScreenTests.Settled(page);
        return page;
    }

    private static Task<string> Spoken(IPage page) => page.Locator(".spoken").InnerTextAsync();

    private static Task<string?> At(IPage page, string grip) => page.Locator($"[data-grip='{grip}']").GetAttributeAsync("data-at");

    private static string? WishOf(OpenCase open) =>
        open.Current.Negotiation.Party("saudi-arabia").On(open.Current.Negotiation.Issue("departure"))!.Ideal?.ToString();

    /// <summary>With the mouse, by way of other places, to one of those at which it may stand.</summary>
    private static async Task Drag(IPage page, string grip, int to)
    {
        var box = (await page.Locator($"[data-grip='{grip}'] .touch").BoundingBoxAsync())!;
        var far = await page.EvaluateAsync<float>(
            """
            ([grip, to]) => {
                const one = document.querySelector(`[data-grip='${grip}']`);
                const places = one.dataset.places.split(' ').map(Number);
                return (places[to] - places[one.dataset.at]) * one.ownerSVGElement.getScreenCTM().a;
            }
            """,
            new object[] { grip, to }
        );
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + far + 60, y + 10, new() { Steps = 5 });
        await page.Mouse.MoveAsync(x + far, y, new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }
}
