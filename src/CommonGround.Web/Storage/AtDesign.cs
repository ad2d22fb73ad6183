using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CommonGround.Web.Storage;

/// <summary>For the tool that writes migrations.</summary>
internal sealed class SqliteAtDesign : IDesignTimeDbContextFactory<SqliteWorkspace>
{
    public SqliteWorkspace CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteWorkspace>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For the tool that writes migrations.</summary>
internal sealed class PostgresAtDesign : IDesignTimeDbContextFactory<PostgresWorkspace>
{
    public PostgresWorkspace CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresWorkspace>().UseNpgsql("Host=localhost").Options);
}
