using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Screens.Frames;
using CsCheck;
using Microsoft.Extensions.Logging;

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
        var before = await Everything(iran, name);
        Assert.Contains(before, one => one.Value.Contains("intact", StringComparison.Ordinal));
        using var live = await iran.Live(name);
        await live.Next();
        foreach (var edit in Secrets.Variations(Vienna, new PCG(7)).Take(50))
        {
            var answer = await mediator.Put(name, edit.Place, edit.Before, edit.After);
            Assert.True(
                answer.IsSuccessStatusCode,
                $"{edit.Place}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}"
            );
        }

        Visits.Same(before, await Everything(iran, name));
        Assert.True(live.IsSilent);
    }

    [Fact]
    public async Task A_workspace_started_with_other_secrets_gives_a_delegation_the_same_bytes()
    {
        var answers = new List<Dictionary<string, string>>();
        foreach (var folder in new[] { Vienna, Secrets.Varied(Vienna, new PCG(11), 50) })
        {
            await using var workspace = await Running.Start(folder);
            using var iran = await workspace.Join("vienna-2015", new(Role.Delegation, "iran"), "iran");
            answers.Add(await Everything(iran, "vienna-2015"));
        }

        Visits.Same(answers[0], answers[1]);
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
    public async Task A_mediator_reads_all_that_is_not_kept_from_him_and_the_log_tells_nothing_of_it()
    {
        using var log = new StringWriter();
        await using var workspace = await Running.Start(
            new WorkspaceSettings
            {
                File = "",
                Cases = [Secrets.WithCanaries(Vienna, Canary)],
                Log = TextWriter.Synchronized(log),
                Detail = LogLevel.Trace,
            }
        );
        using var mediator = await workspace.Mediator();
        Assert.Contains(Canary, await mediator.Text("/api/cases/vienna-2015/brief.txt"), StringComparison.OrdinalIgnoreCase);
        await mediator.Put("vienna-2015", $"parties/egypt/red-lines/{Canary}-line/note", Canary, $"another {Canary}");
        await mediator.Put("vienna-2015", "title", "what it never was", $"a {Canary} that clashes");
        await mediator.Put("vienna-2015", "issues/departure/scale", null, $"a {Canary} that is no scale");
        await mediator.Send(HttpMethod.Post, "/api/cases/vienna-2015/what-if", Canary);
        await Everything(mediator, "vienna-2015");

        var page = await browser.Open(workspace, mediator);
        await page.GotoAsync($"/cases/vienna-2015?edit=parties/egypt/red-lines/{Canary}-line");
        await ScreenTests.Settled(page);
        await page.FillAsync("#finder", Canary);
        var note = page.GetByLabel("note", new() { Exact = true });
        await note.FillAsync($"a third {Canary}");
        await note.BlurAsync();
        await page.GetByText("Kept.").First.WaitForAsync();
        Assert.Contains("Received hub invocation", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            log.ToString().Split('\n'),
            line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase) || line.Contains(Running.Password, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_went_wrong_is_logged_by_its_kind_and_place_alone()
    {
        using var log = new StringWriter();
        await using var workspace = await Running.StartEmpty(new WorkspaceSettings { File = "", Log = TextWriter.Synchronized(log) });
        var failing = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), "No room for {Party} here");
        failing(
            workspace.Get<ILoggerFactory>().CreateLogger("talks"),
            Canary,
            new InvalidOperationException(Canary, new FormatException(Canary))
        );
        Assert.Contains("No room for {Party} here", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.FormatException", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_case_gets_does_not_tell_of_other_cases()
    {
        var workspace = await shared.Open();
        var (taken, _) = await shared.NewCase();
        using var other = await shared.Join(taken, new(Role.Observer));
        foreach (var name in new[] { taken, "nowhere" })
        {
            var brought = await workspace
                .Get<Cases.CaseLibrary>()
                .Import(Checkout.Vienna with { Name = name }, await workspace.AccountOf("mediator"), TestContext.Current.CancellationToken);
            Assert.Matches($"^{name}-[a-z0-9]{{6}}$", brought.Name);
        }
    }

    [Fact]
    public async Task Who_is_dismissed_hears_nothing_more()
    {
        var (name, _) = await shared.NewCase();
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        using var live = await iran.Live(name);
        await live.Next();
        await (await shared.Open()).Dismiss(name, Role.Delegation);
        Assert.Null(await live.Next().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_comes_to_be_something_else_on_a_case_is_shown_to_the_door_first()
    {
        var (name, _) = await shared.NewCase();
        using var member = await shared.Join(name, new(Role.Team));
        using var live = await member.Live(name);
        await live.Next();
        await member.Post("/account/join", ("token", await (await shared.Open()).Invite(name, new(Role.Observer))));
        Assert.Null(await live.Next().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_ends_all_his_sessions_hears_nothing_more()
    {
        using var iran = await shared.Join("vienna-2015", new(Role.Delegation, "iran"));
        using var live = await iran.Live("vienna-2015");
        await live.Next();
        await iran.Post("/account/end-sessions");
        Assert.Null(await live.Next().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
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
        var before = await Task.WhenAll(others.Select(one => Everything(one, name)));

        await Write(open, 0, isGranted: false);
        Assert.False(await Reads(mediator, name));
        await Write(open, 1, isGranted: true);
        Assert.True(await Reads(mediator, name));
        Assert.True(await Reads(team, name));
        foreach (var (earlier, other) in before.Zip(others))
        {
            Visits.Same(earlier, await Everything(other, name));
        }

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

    private static Task<Dictionary<string, string>> Everything(Visitor visitor, string name) =>
        Served.To(visitor, [.. Served.Addresses(name), "/", "/api/cases", "/nowhere"]);
}
