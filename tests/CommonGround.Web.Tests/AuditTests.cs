using CommonGround.Talks;
using CommonGround.Web.Audit;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Tests;

public sealed class AuditTests(SharedWorkspace shared)
{
    [Fact]
    public async Task What_was_done_is_there_and_the_chain_is_whole()
    {
        await using var workspace = await Running.Start(Checkout.Vienna);
        using var iran = await workspace.Join("vienna-2015", new(Role.Delegation, "iran"), "iran");
        await iran.Text("/api/cases/vienna-2015/brief.txt");
        await using var context = await Open(workspace);
        var (entries, _, problems) = await context.Verify(null, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        Assert.Equal(
            ["setup", "import", "invite", "join", "brief"],
            await context
                .Audit.OrderBy(entry => entry.Number)
                .Select(entry => entry.Action)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(5, entries);
    }

    [Theory]
    [InlineData("""UPDATE "Audit" SET "Subject" = 'nothing' WHERE "Number" = 2""")]
    [InlineData("""DELETE FROM "Audit" WHERE "Number" = 2""")]
    [InlineData("""DELETE FROM "Revisions" """)]
    [InlineData("""UPDATE "Files" SET "Path" = 'x'""")]
    public async Task The_database_refuses_to_change_what_was_done(string statement)
    {
        await using var context = await Open(await shared.Open());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            context.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("""UPDATE "Audit" SET "Subject" = 'nothing' WHERE "Number" = 2""", "entry 2 is not what was written")]
    [InlineData("""DELETE FROM "Audit" WHERE "Number" = 1""", "entry 1 is missing")]
    [InlineData("""UPDATE "Audit" SET "Previous" = '', "Hash" = '' WHERE "Number" = 2""", "entry 2 does not follow from the one before it")]
    public async Task Who_takes_the_triggers_off_is_found_out(string statement, string problem)
    {
        await using var workspace = await Running.Start(Checkout.Vienna);
        await using var context = await Open(workspace);
        await context.Database.ExecuteSqlRawAsync(
            """DROP TRIGGER "Audit_no_UPDATE"; DROP TRIGGER "Audit_no_DELETE";""",
            TestContext.Current.CancellationToken
        );
        await context.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken);
        var (_, _, problems) = await context.Verify(null, TestContext.Current.CancellationToken);
        Assert.Contains(problem, problems);
    }

    [Fact]
    public async Task A_chain_cut_short_is_found_out_by_a_hash_that_somebody_noted()
    {
        await using var workspace = await Running.Start(Checkout.Vienna);
        await using var context = await Open(workspace);
        var (_, head, _) = await context.Verify(null, TestContext.Current.CancellationToken);
        Assert.Empty((await context.Verify(head, TestContext.Current.CancellationToken)).Problems);
        await context.Database.ExecuteSqlRawAsync(
            """DROP TRIGGER "Audit_no_DELETE"; DELETE FROM "Audit" WHERE "Number" = 2;""",
            TestContext.Current.CancellationToken
        );
        Assert.Empty((await context.Verify(null, TestContext.Current.CancellationToken)).Problems);
        Assert.NotEmpty((await context.Verify(head, TestContext.Current.CancellationToken)).Problems);
    }

    private static Task<WorkspaceContext> Open(Running workspace) =>
        workspace.Get<IDbContextFactory<WorkspaceContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
