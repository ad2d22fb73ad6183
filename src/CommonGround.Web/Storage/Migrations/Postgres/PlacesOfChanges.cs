using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Storage.Migrations.Postgres;

/// <summary>A change may be one of several places, each of which it can be taken back from.</summary>
[DbContext(typeof(PostgresWorkspace))]
[Migration("20261128210000_PlacesOfChanges")]
public sealed class PlacesOfChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Edits",
            columns: table => new
            {
                CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                Revision = table.Column<int>(type: "integer", nullable: false),
                Turn = table.Column<int>(type: "integer", nullable: false),
                Place = table.Column<string>(type: "text", nullable: false),
                Before = table.Column<string>(type: "text", nullable: true),
                After = table.Column<string>(type: "text", nullable: true),
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
        migrationBuilder.Sql(
            """
            CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON "Edits"
            FOR EACH STATEMENT EXECUTE FUNCTION only_grows();
            """
        );
        foreach (var column in new[] { "Place", "Before", "After" })
        {
            migrationBuilder.DropColumn(name: column, table: "Revisions");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A change of several places has no place in the form before.");
}
