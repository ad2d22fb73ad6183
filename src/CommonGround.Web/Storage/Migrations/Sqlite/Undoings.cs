using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Storage.Migrations.Sqlite;

/// <summary>A change says itself which one it took back; of those before, their words did.</summary>
[DbContext(typeof(SqliteWorkspace))]
[Migration("20261128211000_Undoings")]
public sealed class Undoings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(name: "Undoes", table: "Revisions", type: "INTEGER", nullable: true);
        migrationBuilder.Sql(
            """
            DROP TRIGGER "Revisions_no_UPDATE";
            UPDATE "Revisions" SET "Undoes" = CAST(substr("What", 11) AS INTEGER) WHERE "What" GLOB 'took back [0-9]*';
            CREATE TRIGGER "Revisions_no_UPDATE" BEFORE UPDATE ON "Revisions"
            BEGIN SELECT RAISE(ABORT, 'Revisions only grows'); END;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""ALTER TABLE "Revisions" DROP COLUMN "Undoes";""");
}
