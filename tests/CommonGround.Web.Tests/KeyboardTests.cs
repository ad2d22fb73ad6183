using Microsoft.Playwright;

namespace CommonGround.Web.Tests;

/// <summary>The work of a day without a mouse.</summary>
public sealed class KeyboardTests(RealBrowser browser, SharedWorkspace shared)
{
    private const string Cell = "td[aria-label^='Saudi Arabia, Departure']";
    private const string Salience = "parties/saudi-arabia/positions/departure/salience";

    [Fact]
    public async Task A_case_is_opened_a_cell_edited_and_the_change_taken_back()
    {
        var (name, _) = await shared.NewCase();
        var page = await Open("/");
        await TabTo(page, $"a[href='/cases/{name}']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync($"/cases/{name}");
        await ScreenTests.Settled(page);
        await GoToCell(page);
        await page.Keyboard.PressAsync("F2");
        await page.Locator(".editor textarea:focus").WaitForAsync();
        await TabTo(page, $"textarea[id='{Salience}']");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("55");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Kept.").First).ToBeVisibleAsync();
        await Expect(name, "55");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator($"{Cell}:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.GetByText("Taken back")).ToBeVisibleAsync();
        await Expect(name, "90");
    }

    [Fact]
    public async Task A_clause_of_the_text_is_edited_the_checks_say_what_does_not_read_and_the_change_is_taken_back()
    {
        var (name, open) = await shared.NewCase();
        var page = await Open($"/cases/{name}/draft");
        await TabTo(page, "a[aria-label='Edit Rights']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".editor textarea:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" [Their enjoyment is watched over.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions
            .Expect(page.Locator(".editor .notice"))
            .ToHaveTextAsync("line 3: this bracket is not closed before the clause ends");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("]");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".clause .bracket.open", new() { HasText = "watched over" })).ToBeVisibleAsync();
        Assert.Equal(2, open.Current.Revision);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("a[aria-label='Edit Rights']:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.GetByText("Taken back")).ToBeVisibleAsync();
        Assert.Equal(Checkout.Vienna.Files["drafts/2015-10-30.md"].ToArray(), open.Current.Folder.Files["drafts/2015-10-30.md"].ToArray());
    }

    [Fact]
    public async Task An_editor_opened_by_its_address_has_the_focus_and_loses_no_letter_that_is_typed_faster_than_the_server_answers()
    {
        var (name, open) = await shared.NewCase();
        var page = await browser.Open(await shared.Open(), await shared.Mediator());
        await page.AddInitScriptAsync(Late);
        await page.GotoAsync($"/cases/{name}?edit=parties/saudi-arabia/positions/departure");
        await ScreenTests.Settled(page);
        await page.Locator(".editor textarea:focus").WaitForAsync();
        await page.EvaluateAsync("window.lag = 300");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("3 months..9 months", new() { Delay = 30 });
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Kept.").First).ToBeVisibleAsync();
        Assert.Equal(
            "3 months..9 months",
            open.Current.Negotiation.Party("saudi-arabia").On(open.Current.Negotiation.Issue("departure"))!.Ideal!.ToString()
        );
    }

    [Fact]
    public async Task Enter_opens_the_evidence_of_a_cell_and_Escape_leads_back_to_it()
    {
        var page = await Open("/cases/vienna-2015");
        await GoToCell(page);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".drawer :focus").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator($"{Cell}:focus").WaitForAsync();
        Assert.Equal(0, await page.Locator(".drawer").CountAsync());
    }

    [Fact]
    public async Task A_demand_is_dropped_and_taken_up_again()
    {
        var page = await Open("/cases/vienna-2015/agreement");
        var verdict = page.Locator(".finding .callout.verdict").First;
        await TabTo(page, "details.what-if > summary");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "label:has-text('saudi-arabia/departure-guaranteed') input");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(verdict).Not.ToContainTextAsync("It hinges", new() { Timeout = 20_000 });
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(verdict).ToContainTextAsync("It hinges", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Control_and_K_finds_a_screen()
    {
        var page = await Open("/cases/vienna-2015");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("agreem");
        await page.Locator("#found li").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync("/cases/vienna-2015/agreement");
    }

    [Fact]
    public async Task The_brief_is_printed_and_a_form_that_cannot_be_had_says_why()
    {
        var page = await Open("/cases/vienna-2015/brief");
        await page.FrameLocator("#preview").Locator("h1").First.WaitForAsync(new() { Timeout = 120_000 });
        await page.EvaluateAsync("document.getElementById('preview').contentWindow.print = () => { window.wasPrinted = true; }");
        await TabTo(page, "[data-print]");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("window.wasPrinted === true"));
        await TabTo(page, "button:text-is('pdf')");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText(SharedWorkspace.NoPaper)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("brief.docx", download.SuggestedFilename);
    }

    /// <summary>From when on the page says so, it hears later what the server answers.</summary>
    private const string Late = """
        (() => {
            const { set } = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
            Object.defineProperty(WebSocket.prototype, 'onmessage', {
                set(hear) { set.call(this, event => setTimeout(() => hear(event), window.lag ?? 0)); },
            });
        })()
        """;

    private async Task<IPage> Open(string address)
    {
        var page = await browser.Open(await shared.Open(), await shared.Mediator());
        await page.GotoAsync(address);
        await ScreenTests.Settled(page);
        return page;
    }

    private async Task Expect(string name, string salience) =>
        Assert.Contains(
            $"\"{salience}\"",
            await (await shared.Mediator()).Text($"/api/cases/{name}/text/{Salience}"),
            StringComparison.Ordinal
        );

    /// <summary>The table is one stop; within it arrows move.</summary>
    private static async Task GoToCell(IPage page)
    {
        await TabTo(page, "table[data-grid] td");
        for (var row = 0; row < 40 && await page.Locator($"{Cell}:focus").CountAsync() == 0; row++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Equal(1, await page.Locator($"{Cell}:focus").CountAsync());
    }

    internal static async Task TabTo(IPage page, string selector)
    {
        var sought = page.Locator(selector).First;
        for (var stop = 0; stop < 200; stop++)
        {
            if (await sought.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not lead to {selector}");
    }
}
