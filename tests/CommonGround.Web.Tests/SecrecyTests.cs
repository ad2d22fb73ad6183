using System.Text;
using CommonGround.Analyses;
using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Screens.Frames;
using CsCheck;

namespace CommonGround.Web.Tests;

public sealed class SecrecyTests(RealBrowser browser, SharedWorkspace shared)
{
    private const string Canary = "canary";

    /// <summary>Something on the table for all, so that there is something to see.</summary>
    private static readonly CaseFolder Vienna = Secrets.Tabled(Checkout.Vienna);

    [Fact]
    public async Task What_others_keep_secret_changes_nothing_that_a_delegation_gets()
    {
        var (name, _) = await shared.NewCase(Vienna);
        var mediator = await shared.Mediator();
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        var before = Untimed(await Everything(iran, name));
        Assert.Contains(before, one => one.Value.Contains("intact", StringComparison.Ordinal));
        var folder = Vienna;
        var changed = 0;
        foreach (var edit in Secrets.Variations(folder, new PCG(7)).Take(50))
        {
            var answer = await mediator.Send(
                HttpMethod.Put,
                $"/api/cases/{name}/text/{edit.Place}",
                new { before = edit.Before, after = edit.After }
            );
            Assert.True(
                answer.IsSuccessStatusCode,
                $"{edit.Place}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}"
            );
            changed++;
        }

        Assert.Equal(50, changed);
        var after = Untimed(await Everything(iran, name));
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
            answers.Add(Untimed(await Everything(iran, "vienna-2015")));
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
        var (name, _) = await shared.NewCase(Secrets.WithCanaries(Vienna, Canary));
        using var member = await shared.Join(name, new(role, role == Role.Delegation ? "iran" : null));
        foreach (var (address, text) in await Everything(member, name))
        {
            Assert.False(text.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"{address} tells of a canary");
        }

        var page = await browser.Open(await shared.Open(), member);
        var frames = new List<string>();
        page.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) => frames.Add(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        foreach (var screen in CaseScreens.All)
        {
            await page.GotoAsync($"/cases/{name}/{screen.Path}");
            await ScreenTests.Settled(page);
            frames.Add(await page.ContentAsync());
        }

        await page.GotoAsync($"/cases/{name}");
        await ScreenTests.Settled(page);
        await page.FillAsync("#finder", Canary);
        await page.WaitForTimeoutAsync(300);
        Assert.Equal(0, await page.Locator("#found li").CountAsync());
        Assert.NotEmpty(frames);
        Assert.DoesNotContain(frames, frame => frame.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_paper_that_is_granted_those_who_keep_the_case_read_and_nobody_else()
    {
        var (name, open) = await shared.NewCase(Vienna);
        var mediator = await shared.Mediator();
        using var team = await shared.Join(name, new(Role.Team));
        using var russia = await shared.Join(name, new(Role.Delegation, "russia"));
        using var observer = await shared.Join(name, new(Role.Observer));
        var others = new[] { russia, observer };
        var before = await Task.WhenAll(others.Select(async one => Untimed(await Everything(one, name))));

        await Write(open, 0, isGranted: false);
        Assert.False(await Reads(mediator, name));
        await Write(open, 1, isGranted: true);
        Assert.True(await Reads(mediator, name));
        Assert.True(await Reads(team, name));
        Assert.Equal(before, await Task.WhenAll(others.Select(async one => Untimed(await Everything(one, name)))));
        await Write(open, 2, isGranted: false);
        Assert.False(await Reads(mediator, name));
    }

    [Fact]
    public async Task Of_a_paper_that_is_granted_stays_away_what_is_about_an_issue_that_is_kept_from_the_mediator()
    {
        var own = Secrets.Apply(
            Vienna,
            new CaseEdit("issues/archives", null, "{question: Who keeps the archives?, options: {us: we, them: they}, visible-to: [iran]}")
        );
        var (name, open) = await shared.NewCase(own);
        await Write(open, 0, isGranted: true, "positions:\n  archives: {ideal: us}\n");
        Assert.True(await Reads(await shared.Mediator(), name));
        Assert.DoesNotContain("archives", await (await shared.Mediator()).Text($"/api/cases/{name}/brief.json"), StringComparison.Ordinal);
        Assert.Contains(
            open.Current.SeenBy(new(Role.Delegation, "iran")).Whole.Party("iran").Positions,
            position => position.Issue.Name == "archives"
        );
    }

    private static async Task Write(Cases.OpenCase open, int version, bool isGranted, string more = "") =>
        Assert.Null(
            await open.Write(
                "nobody",
                new Storage.Paper
                {
                    CaseId = open.Current.CaseId,
                    Party = "iran",
                    Version = version,
                    Text = $"{more}red-lines:\n  {Canary}-line: {{demand: departure >= 12 months, certainty: stated}}\n",
                    IsGranted = isGranted,
                },
                TestContext.Current.CancellationToken
            )
        );

    private static async Task<bool> Reads(Visitor visitor, string name) =>
        (await visitor.Text($"/api/cases/{name}/answers/agree")).Contains($"{Canary}-line", StringComparison.Ordinal);

    [Fact]
    public async Task A_mediator_reads_all_that_is_not_kept_from_him()
    {
        var (name, _) = await shared.NewCase(Secrets.WithCanaries(Vienna, Canary));
        var mediator = await shared.Mediator();
        Assert.Contains(Canary, await mediator.Text($"/api/cases/{name}/brief.txt"), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The audit of one's own doings tells the time.</summary>
    private static Dictionary<string, string> Untimed(Dictionary<string, string> all) =>
        all.Where(one => !one.Key.EndsWith("/audit", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    /// <summary>All that a program or a browser without scripts gets, the answers first, so that pages have something to show.</summary>
    private static async Task<Dictionary<string, string>> Everything(Visitor visitor, string name)
    {
        string[] addresses =
        [
            "/api/cases",
            $"/api/cases/{name}",
            .. Catalogue.All.Select(analysis => $"/api/cases/{name}/answers/{analysis.Name}"),
            .. new[] { "html", "txt", "md", "json", "docx" }.Select(format => $"/api/cases/{name}/brief.{format}"),
            $"/api/cases/{name}/export",
            $"/api/cases/{name}/history",
            $"/api/cases/{name}/text/title",
            $"/api/cases/{name}/answers/nothing",
            "/",
            .. CaseScreens.All.Select(screen => $"/cases/{name}/{screen.Path}"),
            $"/cases/{name}?evidence=saudi-condition",
            $"/cases/{name}?issue=departure",
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
