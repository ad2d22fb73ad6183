using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Storage.Migrations.Postgres;

/// <summary>The audit and the history only ever grow, whoever writes to the database.</summary>
[DbContext(typeof(PostgresWorkspace))]
[Migration("20261128140000_AppendOnly")]
public sealed class AppendOnly : Migration
{
    private static readonly string[] Tables = ["Audit", "Revisions", "Files"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION only_grows() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$;
            """
        );
        foreach (var table in Tables)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION only_grows();
                """
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"""DROP TRIGGER only_grows ON "{table}";""");
        }

        migrationBuilder.Sql("DROP FUNCTION only_grows();");
    }
}
