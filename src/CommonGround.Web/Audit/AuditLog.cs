using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Audit;

/// <summary>Notes what changes nothing else: who came, who looked, who took a copy.</summary>
public sealed class AuditLog(IDbContextFactory<WorkspaceContext> contexts, TimeProvider clock)
{
    public async Task Note(string? accountId, Guid? caseId, string action, string subject, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Append(clock.GetUtcNow(), accountId, caseId, action, subject, cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
