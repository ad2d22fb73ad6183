using System.Text;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web.Screens.Frames;
using CsCheck;
using Microsoft.Extensions.Logging;

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
        var before = await Everything(iran);
        Assert.Contains(before, one => one.Value.Contains("intact", StringComparison.Ordinal));
        using var live = await iran.Live("vienna-2015");
        await live.Next();
        foreach (var edit in Secrets.Variations(Vienna, new PCG(7)).Take(50))
        {
            var answer = await mediator.Put("vienna-2015", edit.Place, edit.Before, edit.After);
            Assert.True(
                answer.IsSuccessStatusCode,
                $"{edit.Place}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}"
            );
        }

        Assert.Equal(before, await Everything(iran));
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
            answers.Add(await Everything(iran));
        }

        Assert.Equal(answers[0], answers[1]);
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
        await Everything(mediator);

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
        await using var workspace = await Running.Start(new WorkspaceSettings { File = "", Log = TextWriter.Synchronized(log) });
        workspace
            .Get<ILoggerFactory>()
            .CreateLogger("talks")
            .LogError(new InvalidOperationException(Canary, new FormatException(Canary)), "No room for {Party} here", Canary);
        Assert.Contains("No room for {Party} here", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.FormatException", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_case_gets_does_not_tell_of_other_cases()
    {
        await using var workspace = await Running.Start(Vienna);
        using var iran = await workspace.Join("vienna-2015", new(Role.Delegation, "iran"), "iran");
        foreach (var name in new[] { "vienna-2015", "nowhere-1" })
        {
            Assert.Matches($"/{name}-[a-z0-9]{{6}}$", await iran.Bring(Checkout.Vienna with { Name = name }));
        }
    }

    [Fact]
    public async Task Who_is_dismissed_hears_nothing_more()
    {
        await using var workspace = await Running.Start(Vienna);
        using var iran = await workspace.Join("vienna-2015", new(Role.Delegation, "iran"), "iran");
        using var live = await iran.Live("vienna-2015");
        await live.Next();
        await workspace.Dismiss("vienna-2015", "iran");
        Assert.Null(await live.Next().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_comes_to_be_something_else_on_a_case_is_shown_to_the_door_first()
    {
        await using var workspace = await Running.Start(Vienna);
        using var member = await workspace.Join("vienna-2015", new(Role.Team), "member");
        using var live = await member.Live("vienna-2015");
        await live.Next();
        await member.Post("/account/join", ("token", await workspace.Invite("vienna-2015", new(Role.Observer))));
        Assert.Null(await live.Next().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_ends_all_his_sessions_hears_nothing_more()
    {
        await using var workspace = await Running.Start(Vienna);
        using var iran = await workspace.Join("vienna-2015", new(Role.Delegation, "iran"), "iran");
        using var live = await iran.Live("vienna-2015");
        await live.Next();
        await iran.Post("/account/end-sessions");
        Assert.Null(await live.Next().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static Task<Dictionary<string, string>> Everything(Visitor visitor) =>
        Served.To(visitor, [.. Served.Addresses("vienna-2015"), "/", "/api/cases", "/nowhere"]);
}
