using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Tests;

/// <summary>What a workspace kept before it was brought up to date.</summary>
public sealed class MigrationTests(Databases databases)
{
    private const string BeforePlacesOfChanges = "20261128184000_SidesOfRemarks";
    private const string Case = "0198a000-0000-7000-8000-000000000001";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_kept_in_a_file_can_be_taken_back_after_it()
    {
        await using var context = new SqliteWorkspace(
            new DbContextOptionsBuilder<SqliteWorkspace>().UseSqlite("Data Source=:memory:").Options
        );
        await context.Database.OpenConnectionAsync(Cancellation);
        await Check(context);
    }

    [Fact]
    public async Task Changes_kept_on_a_server_can_be_taken_back_after_it()
    {
        var connection = await databases.New();
        await using var context = new PostgresWorkspace(new DbContextOptionsBuilder<PostgresWorkspace>().UseNpgsql(connection).Options);
        await Check(context);
    }

    private static async Task Check(WorkspaceContext context)
    {
        await context.GetService<IMigrator>().MigrateAsync(BeforePlacesOfChanges, Cancellation);
        await context.Database.ExecuteSqlRawAsync(
            $"""
            INSERT INTO "Revisions" ("CaseId", "Number", "At", "AccountId", "What", "Place", "Before", "After") VALUES
                ('{Case}', 1, 0, 'a', 'imported talks', NULL, NULL, NULL),
                ('{Case}', 2, 0, 'a', 'changed title', 'title', 'Harbour', 'Port'),
                ('{Case}', 3, 0, 'a', 'took back 2', 'title', 'Port', 'Harbour');
            """,
            Cancellation
        );
        await context.Database.MigrateAsync(Cancellation);
        var revisions = await context
            .Revisions.AsNoTracking()
            .Include(one => one.Edits)
            .OrderBy(one => one.Number)
            .ToListAsync(Cancellation);
        Assert.Equal([null, null, 2], revisions.Select(one => one.Undoes));
        Assert.Equal(
            [(2, "title", "Harbour", "Port"), (3, "title", "Port", "Harbour")],
            revisions.SelectMany(one => one.Edits).Select(edit => (edit.Revision, edit.Place, edit.Before, edit.After))
        );
        foreach (var change in new[] { """UPDATE "Revisions" SET "Number" = 9""", """DELETE FROM "Edits" """ })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Database.ExecuteSqlRawAsync(change, Cancellation));
        }
    }
}
