using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommonGround.Web.Storage;

/// <summary>All that the workspace keeps, in SQLite or PostgreSQL.</summary>
public abstract class WorkspaceContext(DbContextOptions options) : IdentityUserContext<Account>(options), IDataProtectionKeyContext
{
    public DbSet<StoredCase> Cases => Set<StoredCase>();

    public DbSet<StoredRevision> Revisions => Set<StoredRevision>();

    public DbSet<StoredEdit> Edits => Set<StoredEdit>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Lets nobody else append to the audit until the transaction ends, so that the chain has one end.</summary>
    public abstract Task HoldAudit(CancellationToken cancellation);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<StoredCase>().HasIndex(one => one.Name).IsUnique();
        builder.Entity<StoredRevision>().HasKey(one => new { one.CaseId, one.Number });
        builder.Entity<StoredRevision>().HasMany(one => one.Edits).WithOne().HasForeignKey(edit => new { edit.CaseId, edit.Revision });
        builder
            .Entity<StoredEdit>()
            .HasKey(one => new
            {
                one.CaseId,
                one.Revision,
                one.Turn,
            });
        builder
            .Entity<StoredFile>()
            .HasKey(one => new
            {
                one.CaseId,
                one.Revision,
                one.Path,
            });
        builder.Entity<Membership>().HasKey(one => new { one.CaseId, one.AccountId });
        builder.Entity<Invitation>().HasKey(one => one.TokenHash);
        builder.Entity<Paper>().HasKey(one => new { one.CaseId, one.Party });
        builder.Entity<Remark>().HasIndex(one => one.CaseId);
        builder.Entity<AuditEntry>().HasKey(one => one.Number);
        builder.Entity<AuditEntry>().Property(one => one.Number).ValueGeneratedNever();
    }

    /// <summary>One form for both databases, which sorts as it should and hashes alike.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();

    private sealed class Milliseconds()
        : ValueConverter<DateTimeOffset, long>(
            moment => moment.ToUnixTimeMilliseconds(),
            milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        );
}

/// <summary>The workspace of one person or a small team, in one file.</summary>
public sealed class SqliteWorkspace(DbContextOptions<SqliteWorkspace> options) : WorkspaceContext(options)
{
    /// <summary>A transaction of SQLite that writes is the only one.</summary>
    public override Task HoldAudit(CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>The workspace of a team, on a server.</summary>
public sealed class PostgresWorkspace(DbContextOptions<PostgresWorkspace> options) : WorkspaceContext(options)
{
    public override Task HoldAudit(CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync("""LOCK TABLE "Audit" IN EXCLUSIVE MODE""", cancellation);
}
