using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CommonGround.Talks;
using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.Playwright;

namespace CommonGround.Web.Tests;

public sealed class EditingTests(RealBrowser browser, SharedWorkspace shared)
{
    private const string Place = "parties/saudi-arabia/positions/departure";

    [Fact]
    public async Task A_change_in_one_window_is_in_another_within_a_second_with_the_verdict()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        using var colleague = await shared.Join(name, new(Role.Team));
        var watching = await browser.Open(await shared.Open(), colleague);
        await watching.GotoAsync($"/cases/{name}/agreement");
        await ScreenTests.Settled(watching);
        await Assertions.Expect(watching.Locator(".callout.verdict").First).ToContainTextAsync("It hinges");

        var place = "parties/saudi-arabia/red-lines/departure-guaranteed";
        var current = (
            await mediator.Http.GetFromJsonAsync<JsonObject>($"/api/cases/{name}/text/{place}", TestContext.Current.CancellationToken)
        )!["text"];
        var clock = Stopwatch.StartNew();
        var answer = await mediator.Send(
            HttpMethod.Put,
            $"/api/cases/{name}/text/{place}",
            new { before = current?.GetValue<string>(), after = (string?)null }
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assertions.Expect(watching.Locator(".callout.verdict").First).Not.ToContainTextAsync("It hinges", new() { Timeout = 20_000 });
        TestContext.Current.SendDiagnosticMessage("A live verdict took {0} ms.", clock.ElapsedMilliseconds);
    }

    [Fact]
    public async Task Two_who_change_one_place_at_once_both_see_both_versions()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        using var colleague = await shared.Join(name, new(Role.Team));
        var page = await browser.Open(await shared.Open(), mediator);
        await page.GotoAsync($"/cases/{name}?edit={Place}");
        await ScreenTests.Settled(page);
        var salience = page.GetByLabel("salience", new() { Exact = true });
        await salience.FillAsync("55");

        var other = await colleague.Send(HttpMethod.Put, $"/api/cases/{name}/text/{Place}/salience", new { before = "90", after = "70" });
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await salience.BlurAsync();
        await Assertions.Expect(page.Locator(".callout.warning pre").First).ToHaveTextAsync("70");
        await Assertions.Expect(page.Locator(".callout.warning pre").Nth(1)).ToHaveTextAsync("55");
        await page.GetByText("Keep mine").ClickAsync();
        await Assertions.Expect(page.GetByText("Kept.").First).ToBeVisibleAsync();
        Assert.Contains("\"55\"", await mediator.Text($"/api/cases/{name}/text/{Place}/salience"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_nobody_touched_comes_back_byte_for_byte()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        Assert.Equal(Files(Checkout.Vienna), await Exported(mediator, name));
    }

    [Fact]
    public async Task A_case_that_a_program_brings_comes_back_byte_for_byte()
    {
        var mediator = await shared.Mediator();
        var zip = await mediator.Http.GetByteArrayAsync("/api/cases/vienna-2015/export", TestContext.Current.CancellationToken);
        using var answer = await mediator.Bring(zip);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var brought = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        var name = brought!["name"]!.GetValue<string>();
        Assert.Equal($"/api/cases/{name}", answer.Headers.Location?.ToString());
        Assert.Equal(Files(Checkout.Vienna), await Exported(mediator, name));
        Assert.Contains($"\"{name}\"", await mediator.Text("/api/cases"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no archive", "is not a ZIP file")]
    [InlineData("title: x", "talks.yaml:")]
    public async Task What_is_no_case_is_not_taken_in_and_the_answer_says_why(string content, string said)
    {
        var mediator = await shared.Mediator();
        var bytes = content.Contains(':', StringComparison.Ordinal) ? Zip("talks.yaml", content) : Encoding.UTF8.GetBytes(content);
        using var answer = await mediator.Bring(bytes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_leaves_every_comment_and_taking_it_back_every_byte()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        await mediator.Send(HttpMethod.Put, $"/api/cases/{name}/text/{Place}/salience", new { before = "90", after = "70" });
        var edited = (await Exported(mediator, name))["talks.yaml"];
        Assert.Equal(Files(Checkout.Vienna)["talks.yaml"].Split('\n').Length, edited.Split('\n').Length);
        Assert.NotEqual(Files(Checkout.Vienna)["talks.yaml"], edited);
        await mediator.Send(HttpMethod.Post, $"/api/cases/{name}/undo/2", null);
        Assert.Equal(Files(Checkout.Vienna), await Exported(mediator, name));
    }

    [Fact]
    public async Task What_somebody_else_took_back_of_mine_is_not_the_last_that_I_can_take_back()
    {
        var (name, open) = await shared.NewCase();
        var mediator = new CaseAccess(open, new(Role.Mediator), await (await shared.Open()).AccountOf("mediator"));
        var colleague = mediator with { AccountId = "colleague" };
        var log = (await shared.Open()).Get<CaseLog>();
        await (await shared.Mediator()).Put(name, $"{Place}/salience", "90", "70");
        await (await shared.Mediator()).Put(name, $"{Place}/ideal", "6 months", "9 months");
        Assert.Equal(3, (await log.OwnLast(mediator, TestContext.Current.CancellationToken))?.Revision);
        await log.Undo(colleague, 3, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await log.OwnLast(mediator, TestContext.Current.CancellationToken))?.Revision);
        await log.Undo(colleague, 4, TestContext.Current.CancellationToken);
        Assert.Equal(3, (await log.OwnLast(mediator, TestContext.Current.CancellationToken))?.Revision);
        Assert.Null(await log.OwnLast(colleague, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_change_that_would_break_the_case_is_refused_and_says_why()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        var answer = await mediator.Send(
            HttpMethod.Put,
            $"/api/cases/{name}/text/{Place}/ideal",
            new { before = "6 months", after = "7 months" }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "7 months",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(Files(Checkout.Vienna), await Exported(mediator, name));
    }

    [Fact]
    public async Task A_report_is_read_and_a_proposal_accepted_by_keyboard()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        var page = await browser.Open(await shared.Open(), mediator);
        await page.GotoAsync($"/cases/{name}/reading");
        await ScreenTests.Settled(page);
        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "wire.txt",
                MimeType = "text/plain",
                Buffer = Encoding.UTF8.GetBytes(
                    "Turkey insists that the president leaves within six months, its foreign minister said on Friday.\n"
                ),
            }
        );
        await page.Locator(".proposals li").First.WaitForAsync();
        var waiting = await page.Locator(".proposals li").CountAsync();
        await page.FocusAsync(".proposals");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".proposals li")).Not.ToHaveCountAsync(waiting);
        Assert.Contains("wire", (await Exported(mediator, name))["talks.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegation_writes_a_paper_that_its_own_test_takes_in_and_nobody_else_sees()
    {
        var (name, _) = await shared.NewCase();
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        using var russia = await shared.Join(name, new(Role.Delegation, "russia"));
        var mediator = await shared.Mediator();
        var page = await browser.Open(await shared.Open(), iran);
        await page.GotoAsync($"/cases/{name}/paper");
        await ScreenTests.Settled(page);
        await page.FillAsync("#paper", "red-lines:\n  never-before-year: {demand: departure >= 12 months, certainty: stated}");
        await page.GetByText("Keep", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept.")).ToBeVisibleAsync();
        Assert.Contains("never-before-year", await iran.Text($"/api/cases/{name}/answers/agree"), StringComparison.Ordinal);
        Assert.DoesNotContain("never-before-year", await russia.Text($"/api/cases/{name}/brief.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("never-before-year", await mediator.Text($"/api/cases/{name}/brief.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unticking_a_demand_changes_the_verdict_and_keeps_nothing()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        var page = await browser.Open(await shared.Open(), mediator);
        await page.GotoAsync($"/cases/{name}/agreement");
        await ScreenTests.Settled(page);
        await page.GetByText("What if?").ClickAsync();
        await page.GetByLabel("saudi-arabia/departure-guaranteed").UncheckAsync();
        await Assertions
            .Expect(page.Locator(".finding .callout.verdict").First)
            .Not.ToContainTextAsync("It hinges", new() { Timeout = 20_000 });
        Assert.Equal(Files(Checkout.Vienna), await Exported(mediator, name));
    }

    private static byte[] Zip(string file, string content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var stream = zip.CreateEntry(file).Open())
        {
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        return bytes.ToArray();
    }

    private static Dictionary<string, string> Files(CommonGround.Cases.CaseFolder folder) =>
        folder.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span), StringComparer.Ordinal);

    private static async Task<Dictionary<string, string>> Exported(Visitor visitor, string name)
    {
        await using var stream = await visitor.Http.GetStreamAsync($"/api/cases/{name}/export", TestContext.Current.CancellationToken);
        var (folder, refusal) = await ZippedCase.Read("case.zip", stream);
        Assert.Null(refusal);
        return Files(folder!);
    }
}
