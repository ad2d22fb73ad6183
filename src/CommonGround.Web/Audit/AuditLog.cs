using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Audit;

/// <summary>Something that somebody did.</summary>
/// <param name="AccountId">Null before anybody has signed in.</param>
public sealed record Deed(string? AccountId, Guid? CaseId, string Action, string Subject);

/// <summary>The one way to change what the workspace keeps of its cases and people: what is done and that it was done are kept together, or neither.</summary>
public sealed class AuditLog(IDbContextFactory<WorkspaceContext> contexts, TimeProvider clock)
{
    /// <summary>Whether anything was done.</summary>
    /// <param name="act">Does it at a moment; null when there was nothing to do, and then nothing is kept.</param>
    public async Task<bool> Do(Func<WorkspaceContext, DateTimeOffset, Task<Deed?>> act, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow();
        if (await act(context, now) is not { } deed)
        {
            return false;
        }

        await context.Append(now, deed, cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Notes what changes nothing else: who came, who looked, who took a copy.</summary>
    public Task Note(string? accountId, Guid? caseId, string action, string subject, CancellationToken cancellation) =>
        Do((_, _) => Task.FromResult<Deed?>(new(accountId, caseId, action, subject)), cancellation);
}
