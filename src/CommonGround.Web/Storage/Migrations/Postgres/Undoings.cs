using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Storage.Migrations.Postgres;

/// <summary>A change says itself which one it took back; of those before, their words did.</summary>
[DbContext(typeof(PostgresWorkspace))]
[Migration("20261128211000_Undoings")]
public sealed class Undoings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(name: "Undoes", table: "Revisions", type: "integer", nullable: true);
        migrationBuilder.Sql(
            """
            ALTER TABLE "Revisions" DISABLE TRIGGER only_grows;
            UPDATE "Revisions" SET "Undoes" = CAST(substr("What", 11) AS integer) WHERE "What" ~ '^took back [0-9]+$';
            ALTER TABLE "Revisions" ENABLE TRIGGER only_grows;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "Undoes", table: "Revisions");
}
