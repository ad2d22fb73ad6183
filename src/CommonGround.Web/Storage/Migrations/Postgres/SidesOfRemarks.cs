using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommonGround.Web.Storage.Migrations.Postgres;

/// <summary>A remark is for one side.</summary>
[DbContext(typeof(PostgresWorkspace))]
[Migration("20261128184000_SidesOfRemarks")]
public sealed class SidesOfRemarks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(name: "Party", table: "Remarks", type: "text", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "Party", table: "Remarks");
}
