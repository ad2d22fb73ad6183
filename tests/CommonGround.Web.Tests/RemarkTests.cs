using System.Net;
using CommonGround.Talks;

namespace CommonGround.Web.Tests;

public sealed class RemarkTests(SharedWorkspace shared)
{
    private const string Canary = "canary";

    [Fact]
    public async Task Each_side_reads_its_own_remarks_and_cannot_tell_whether_the_others_have_any()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        using var team = await shared.Join(name, new(Role.Team));
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        using var second = await shared.Join(name, new(Role.Delegation, "iran"));
        using var russia = await shared.Join(name, new(Role.Delegation, "russia"));
        using var observer = await shared.Join(name, new(Role.Observer));
        var before = await Everything(russia, name);
        Assert.Equal(HttpStatusCode.NoContent, await Remark(mediator, name, "issues/departure", $"{Canary} of the mediator"));
        Assert.Equal(HttpStatusCode.NoContent, await Remark(iran, name, "issues/departure", $"{Canary} of Iran"));
        Visits.Same(before, await Everything(russia, name));
        Assert.Contains($"{Canary} of the mediator", await team.Text($"/api/cases/{name}/remarks"), StringComparison.Ordinal);
        Assert.Contains($"{Canary} of Iran", await second.Text($"/api/cases/{name}/remarks"), StringComparison.Ordinal);
        Assert.Contains($"{Canary} of Iran", await second.Text($"/cases/{name}?remarks=issues/departure"), StringComparison.Ordinal);
        Assert.DoesNotContain("of Iran", (await Everything(mediator, name)).Values.Single(IsRemarks), StringComparison.Ordinal);
        Assert.DoesNotContain("of the mediator", (await Everything(iran, name)).Values.Single(IsRemarks), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await observer.Status($"/api/cases/{name}/remarks"));
        Assert.DoesNotContain((await Everything(observer, name)).Values, text => text.Contains(Canary, StringComparison.Ordinal));

        bool IsRemarks(string text) => text.Contains("\"about\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_tells_those_who_keep_the_case_that_a_delegation_remarked_and_not_on_what()
    {
        var (name, _) = await shared.NewCase();
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        await Remark(iran, name, "issues/departure", Canary);
        var audit = await (await shared.Mediator()).Text($"/api/cases/{name}/audit");
        Assert.Contains("\"remark\"", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("issues/departure", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_does_not_see_he_cannot_remark_on()
    {
        var (name, _) = await shared.NewCase();
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        foreach (
            var place in new[] { "statements/saudi-condition", "issues/nothing", "parties/saudi-arabia/red-lines/departure-guaranteed" }
        )
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Remark(iran, name, place, "Is it?"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Remark(iran, name, "issues/departure", " "));
        Assert.Equal(
            HttpStatusCode.NoContent,
            await Remark(await shared.Mediator(), name, "statements/saudi-condition", "Who else says so?")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Remark(iran, name, "clauses/departure", "Which date?"));
        await (await shared.Mediator()).Put(name, "drafts/october/visible-to", null, "[everyone]");
        Assert.Equal(HttpStatusCode.NoContent, await Remark(iran, name, "clauses/departure", "Which date?"));
    }

    [Fact]
    public async Task A_remark_is_drawn_at_once_on_pages_of_its_side_and_nothing_on_those_of_others()
    {
        var (name, _) = await shared.NewCase();
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        using var russia = await shared.Join(name, new(Role.Delegation, "russia"));
        var heard = new TaskCompletionSource();
        var others = 0;
        await using var own = await Circuit.Open(
            iran,
            $"/cases/{name}?remarks=issues/departure",
            batch =>
            {
                if (batch.Span.IndexOf("canary"u8) >= 0)
                {
                    heard.TrySetResult();
                }
            }
        );
        await using var other = await Circuit.Open(
            russia,
            $"/cases/{name}?remarks=issues/departure",
            _ => Interlocked.Increment(ref others)
        );
        await Task.Delay(2000, TestContext.Current.CancellationToken);
        var drawn = others;
        Assert.NotEqual(0, drawn);
        await Remark(iran, name, "issues/departure", Canary);
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(drawn, others);
    }

    private static async Task<HttpStatusCode> Remark(Visitor visitor, string name, string about, string text)
    {
        using var answer = await visitor.Send(HttpMethod.Post, $"/api/cases/{name}/remarks", new { about, text });
        return answer.StatusCode;
    }

    /// <summary>Of what remarks could show on.</summary>
    private static Task<Dictionary<string, string>> Everything(Visitor visitor, string name) =>
        Served.To(
            visitor,
            [$"/api/cases/{name}", $"/api/cases/{name}/remarks", $"/cases/{name}", $"/cases/{name}?remarks=issues/departure"]
        );
}
