using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Storage.Migrations.Sqlite;

/// <summary>A change may be one of several places, each of which it can be taken back from.</summary>
[DbContext(typeof(SqliteWorkspace))]
[Migration("20261128210000_PlacesOfChanges")]
public sealed class PlacesOfChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Edits",
            columns: table => new
            {
                CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                Turn = table.Column<int>(type: "INTEGER", nullable: false),
                Place = table.Column<string>(type: "TEXT", nullable: false),
                Before = table.Column<string>(type: "TEXT", nullable: true),
                After = table.Column<string>(type: "TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_Edits",
                    x => new
                    {
                        x.CaseId,
                        x.Revision,
                        x.Turn,
                    }
                );
                table.ForeignKey(
                    name: "FK_Edits_Revisions_CaseId_Revision",
                    columns: x => new { x.CaseId, x.Revision },
                    principalTable: "Revisions",
                    principalColumns: ["CaseId", "Number"],
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.Sql(
            """
            INSERT INTO "Edits" ("CaseId", "Revision", "Turn", "Place", "Before", "After")
            SELECT "CaseId", "Number", 0, "Place", "Before", "After" FROM "Revisions" WHERE "Place" IS NOT NULL;
            """
        );
        foreach (var change in new[] { "UPDATE", "DELETE" })
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "Edits_no_{change}" BEFORE {change} ON "Edits"
                BEGIN SELECT RAISE(ABORT, 'Edits only grows'); END;
                """
            );
        }

        // Not by the builder's own means, which would make the table anew without its triggers.
        foreach (var column in new[] { "Place", "Before", "After" })
        {
            migrationBuilder.Sql($"""ALTER TABLE "Revisions" DROP COLUMN "{column}";""");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A change of several places has no place in the form before.");
}
