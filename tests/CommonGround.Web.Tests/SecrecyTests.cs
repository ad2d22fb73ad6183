using System.Text;
using CommonGround.Analyses;
using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Screens.Frames;
using CsCheck;

namespace CommonGround.Web.Tests;

public sealed class SecrecyTests(RealBrowser browser)
{
    private const string Canary = "canary";

    /// <summary>Something on the table for all, so that there is something to see.</summary>
    private static readonly CaseFolder Vienna = Secrets.Tabled(Checkout.Vienna);

    [Fact]
    public async Task What_others_keep_secret_changes_nothing_that_a_delegation_gets()
    {
        await using var workspace = await Running.Start(Vienna);
        using var mediator = await workspace.Mediator();
        using var iran = await workspace.Join("vienna-2015", new(Role.Delegation, "iran"), "iran");
        var before = Untimed(await Everything(iran));
        Assert.Contains(before, one => one.Value.Contains("intact", StringComparison.Ordinal));
        var folder = Vienna;
        var changed = 0;
        foreach (var edit in Secrets.Variations(folder, new PCG(7)).Take(50))
        {
            var answer = await mediator.Send(
                HttpMethod.Put,
                $"/api/cases/vienna-2015/text/{edit.Place}",
                new { before = edit.Before, after = edit.After }
            );
            Assert.True(
                answer.IsSuccessStatusCode,
                $"{edit.Place}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}"
            );
            changed++;
        }

        Assert.Equal(50, changed);
        var after = Untimed(await Everything(iran));
        foreach (var (address, text) in before)
        {
            Assert.Equal((address, text), (address, after[address]));
        }
    }

    [Fact]
    public async Task A_workspace_started_with_other_secrets_gives_a_delegation_the_same_bytes()
    {
        var answers = new List<Dictionary<string, string>>();
        var other = Secrets
            .Variations(Vienna, new PCG(11))
            .Take(25)
            .Aggregate(Vienna, (folder, edit) => ((Edited.Done)CaseEditor.Apply(folder, edit)).Folder);
        foreach (var folder in new[] { Vienna, other })
        {
            await using var workspace = await Running.Start(folder);
            using var iran = await workspace.Join("vienna-2015", new(Role.Delegation, "iran"), "iran");
            answers.Add(Untimed(await Everything(iran)));
        }

        foreach (var (address, text) in answers[0])
        {
            Assert.Equal((address, text), (address, answers[1][address]));
        }
    }

    [Theory]
    [InlineData(Role.Delegation)]
    [InlineData(Role.Observer)]
    public async Task No_word_of_a_secret_reaches_another_role(Role role)
    {
        await using var workspace = await Running.Start(Secrets.WithCanaries(Vienna, Canary));
        using var member = await workspace.Join("vienna-2015", new(role, role == Role.Delegation ? "iran" : null), "member");
        foreach (var (address, text) in await Everything(member))
        {
            Assert.False(text.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"{address} tells of a canary");
        }

        var page = await browser.Open(workspace, member);
        var frames = new List<string>();
        page.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) => frames.Add(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        foreach (var screen in CaseScreens.All)
        {
            await page.GotoAsync($"/cases/vienna-2015/{screen.Path}");
            await ScreenTests.Settled(page);
            frames.Add(await page.ContentAsync());
        }

        await page.GotoAsync("/cases/vienna-2015");
        await ScreenTests.Settled(page);
        await page.FillAsync("#finder", Canary);
        await page.WaitForTimeoutAsync(300);
        Assert.Equal(0, await page.Locator("#found li").CountAsync());
        Assert.NotEmpty(frames);
        Assert.DoesNotContain(frames, frame => frame.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_mediator_reads_all_that_is_not_kept_from_him()
    {
        await using var workspace = await Running.Start(Secrets.WithCanaries(Vienna, Canary));
        using var mediator = await workspace.Mediator();
        Assert.Contains(Canary, await mediator.Text("/api/cases/vienna-2015/brief.txt"), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The audit of one's own doings tells the time.</summary>
    private static Dictionary<string, string> Untimed(Dictionary<string, string> all) =>
        all.Where(one => !one.Key.EndsWith("/audit", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    /// <summary>All that a program or a browser without scripts gets, the answers first, so that pages have something to show.</summary>
    private static async Task<Dictionary<string, string>> Everything(Visitor visitor)
    {
        string[] addresses =
        [
            "/api/cases",
            "/api/cases/vienna-2015",
            .. Catalogue.All.Select(analysis => $"/api/cases/vienna-2015/answers/{analysis.Name}"),
            .. new[] { "html", "txt", "md", "json", "docx" }.Select(format => $"/api/cases/vienna-2015/brief.{format}"),
            "/api/cases/vienna-2015/export",
            "/api/cases/vienna-2015/history",
            "/api/cases/vienna-2015/text/title",
            "/api/cases/vienna-2015/answers/nothing",
            "/",
            .. CaseScreens.All.Select(screen => $"/cases/vienna-2015/{screen.Path}"),
            "/cases/vienna-2015?evidence=saudi-condition",
            "/cases/vienna-2015?issue=departure",
            "/nowhere",
        ];
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            all[address] = $"{(int)answer.StatusCode} {answer.Content.Headers}\n{Steady.Of(Encoding.UTF8.GetString(bytes))}";
        }

        return all;
    }
}
