using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CommonGround.Talks;

namespace CommonGround.Web.Tests;

/// <summary>What a program can do of that which people do on pages.</summary>
public sealed class ProgramTests(SharedWorkspace shared)
{
    [Fact]
    public async Task A_program_reads_a_report_and_takes_over_what_was_proposed()
    {
        var (name, open) = await shared.NewCase();
        var mediator = await shared.Mediator();
        var report = "Turkey insists that the president leaves within six months.\n"u8.ToArray();
        Assert.Equal(HttpStatusCode.OK, (await mediator.Report(name, "wire.txt", report)).StatusCode);
        var proposed = await Json(await mediator.Http.GetAsync(At(name, "proposals"), Cancellation));
        var ids = proposed!.AsArray().Select(one => (string)one!["id"]!).ToArray();
        Assert.NotEmpty(ids);
        Assert.Equal(HttpStatusCode.NoContent, await Decide(mediator, name, ids));
        Assert.Empty(open.Current.Proposals.Pending);
        Assert.Contains(open.Current.Negotiation.Sources, source => source.Text.Contains("Turkey insists", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_program_sends_that_is_no_report_is_refused_with_the_reason()
    {
        var (name, open) = await shared.NewCase();
        using var answer = await (await shared.Mediator()).Report(name, "report.pdf", Encoding.UTF8.GetBytes("%PDF-broken"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await Json(answer))!["problems"]!.AsArray());
        Assert.Equal(1, open.Current.Revision);
    }

    [Fact]
    public async Task A_program_keeps_the_paper_of_a_delegation_unless_somebody_was_faster()
    {
        var (name, open) = await shared.NewCase();
        using var iran = await shared.Join(name, new(Role.Delegation, "iran"));
        Assert.Equal(HttpStatusCode.OK, await Write(0, "positions:\n  departure: {ideal: never}\n"));
        Assert.Equal(HttpStatusCode.Conflict, await Write(0, "positions:\n  departure: {ideal: 36 months}\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Write(1, "positions:\n  departure: {ideal: soon}\n"));
        Assert.Contains("never", open.Current.Papers["iran"].Text, StringComparison.Ordinal);

        async Task<HttpStatusCode> Write(int version, string text)
        {
            using var answer = await iran.Send(
                HttpMethod.Put,
                At(name, "paper"),
                new
                {
                    version,
                    text,
                    isGranted = false,
                }
            );
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_program_invites_and_dismisses()
    {
        var (name, _) = await shared.NewCase();
        var mediator = await shared.Mediator();
        using var refused = await mediator.Send(HttpMethod.Post, At(name, "people"), new { role = "delegation", party = "atlantis" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var invited = await mediator.Send(HttpMethod.Post, At(name, "people"), new { role = "observer" });
        Assert.StartsWith("/account/join/", (string?)(await Json(invited))!["address"], StringComparison.Ordinal);
        using var observer = await shared.Join(name, new(Role.Observer));
        Assert.Equal(HttpStatusCode.OK, await observer.Status(At(name, "")));
        var people = (await Json(await mediator.Http.GetAsync(At(name, "people"), Cancellation)))!.AsArray();
        var account = (string)people.Single(one => (string)one!["role"]! == "observer")!["account"]!;
        using var dismissed = await mediator.Send(HttpMethod.Delete, At(name, $"people/{account}"), null);
        Assert.Equal(HttpStatusCode.NoContent, dismissed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await observer.Status(At(name, "")));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string At(string name, string what) => $"/api/cases/{name}/{what}";

    private static Task<JsonNode?> Json(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation);

    private static async Task<HttpStatusCode> Decide(Visitor visitor, string name, string[] ids)
    {
        using var answer = await visitor.Send(HttpMethod.Post, At(name, "proposals/decision"), new { ids, accept = true });
        return answer.StatusCode;
    }
}
