using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Storage.Migrations.Sqlite;

/// <summary>The audit and the history only ever grow, whoever writes to the database.</summary>
[DbContext(typeof(SqliteWorkspace))]
[Migration("20261128140000_AppendOnly")]
public sealed class AppendOnly : Migration
{
    private static readonly string[] Tables = ["Audit", "Revisions", "Files"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            foreach (var change in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER "{table}_no_{change}" BEFORE {change} ON "{table}"
                    BEGIN SELECT RAISE(ABORT, '{table} only grows'); END;
                    """
                );
            }
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"""DROP TRIGGER "{table}_no_UPDATE"; DROP TRIGGER "{table}_no_DELETE";""");
        }
    }
}
