using System.Net;
using CommonGround.Talks;
using CommonGround.Web.Audit;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(CommonGround.Web.Tests.Databases))]

namespace CommonGround.Web.Tests;

public sealed class PostgresTests(Databases databases)
{
    private const string Salience = "parties/saudi-arabia/positions/departure/salience";

    [Fact]
    public async Task A_team_works_on_a_server_as_one_does_in_a_file()
    {
        await using var workspace = await Start();
        using var mediator = await workspace.Mediator();
        using var colleague = await workspace.Join("vienna-2015", new(Role.Team), "colleague");
        var kept = await Put(mediator, "90", "70");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        var late = await Put(colleague, "90", "60");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("\"70\"", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("hinges", await colleague.Text("/api/cases/vienna-2015/answers/agree"), StringComparison.Ordinal);
        Assert.Contains("\"before\":\"90\"", await mediator.Text("/api/cases/vienna-2015/history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_write_at_once_leave_one_chain()
    {
        await using var workspace = await Start();
        var audit = workspace.Get<AuditLog>();
        await Task.WhenAll(
            Enumerable.Range(0, 40).Select(number => audit.Note(null, null, "note", $"{number}", TestContext.Current.CancellationToken))
        );
        await using var context = await Open(workspace);
        var (entries, _, problems) = await context.Verify(null, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        Assert.Equal(42, entries);
    }

    [Fact]
    public async Task The_server_refuses_to_change_what_was_done()
    {
        await using var workspace = await Start();
        await using var context = await Open(workspace);
        string[] statements =
        [
            """UPDATE "Audit" SET "Subject" = 'nothing' WHERE "Number" = 2""",
            """DELETE FROM "Audit" WHERE "Number" = 2""",
            """TRUNCATE "Audit" """,
            """DELETE FROM "Revisions" """,
        ];
        foreach (var statement in statements)
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                context.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task What_was_kept_is_there_after_the_program_starts_again()
    {
        var connection = await databases.New();
        await using (
            var first = await Running.Start(
                new WorkspaceSettings
                {
                    File = "",
                    Connection = connection,
                    Cases = [Checkout.Vienna],
                }
            )
        )
        {
            using var mediator = await first.Mediator();
            await Put(mediator, "90", "70");
        }

        await using var second = await Running.StartEmpty(new WorkspaceSettings { File = "", Connection = connection });
        using var again = await second.Mediator();
        Assert.Contains("\"70\"", await again.Text($"/api/cases/vienna-2015/text/{Salience}"), StringComparison.Ordinal);
    }

    private async Task<Running> Start() =>
        await Running.Start(
            new WorkspaceSettings
            {
                File = "",
                Connection = await databases.New(),
                Cases = [Checkout.Vienna],
            }
        );

    private static Task<HttpResponseMessage> Put(Visitor visitor, string before, string after) =>
        visitor.Send(HttpMethod.Put, $"/api/cases/vienna-2015/text/{Salience}", new { before, after });

    private static Task<WorkspaceContext> Open(Running workspace) =>
        workspace.Get<IDbContextFactory<WorkspaceContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
