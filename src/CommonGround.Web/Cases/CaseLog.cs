using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Api;
using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Cases;

/// <summary>What was done on a case: every change, with a way to take it back, and who did what else; each reader gets his part of it.</summary>
internal sealed class CaseLog(IDbContextFactory<WorkspaceContext> contexts)
{
    /// <summary>The newest are shown.</summary>
    private const int Most = 1000;

    /// <summary>Every change, the newest first, for those who keep the case.</summary>
    public async Task<IReadOnlyList<HistoryLine>> History(CaseAccess access, CancellationToken cancellation)
    {
        if (!access.Clearance.IsInside)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Revisions.AsNoTracking()
            .Where(one => one.CaseId == access.CaseId)
            .OrderByDescending(one => one.Number)
            .Take(Most)
            .LeftJoin(
                context.Users,
                one => one.AccountId,
                account => account.Id,
                (one, account) =>
                    new HistoryLine(
                        one.Number,
                        one.At,
                        account!.DisplayName,
                        one.What,
                        one.Edits.OrderBy(edit => edit.Turn).Select(edit => new EditLine(edit.Place, edit.Before, edit.After)).ToList()
                    )
            )
            .ToListAsync(cancellation);
    }

    /// <summary>Takes one change back; null where there is none that can be.</summary>
    public async Task<Edited?> Undo(CaseAccess access, int revision, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var edits = await context
            .Edits.AsNoTracking()
            .Where(edit => edit.CaseId == access.CaseId && edit.Revision == revision)
            .OrderBy(edit => edit.Turn)
            .Select(edit => new CaseEdit(edit.Place, edit.Before, edit.After))
            .ToListAsync(cancellation);
        var draft = new RevisionDraft(access.AccountId, FormattableString.Invariant($"took back {revision}"), CaseEdit.Undo(edits))
        {
            Undoes = revision,
        };
        return edits.Count == 0 ? null : await access.Case.Edit(draft, cancellation);
    }

    /// <summary>The newest change of one's own that nobody took back yet, in words; null where there is none.</summary>
    public async Task<(int Revision, string What)?> OwnLast(CaseAccess access, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var newest = await context
            .Revisions.AsNoTracking()
            .Where(one => one.CaseId == access.CaseId && (one.Undoes != null || (one.AccountId == access.AccountId && one.Edits.Count > 0)))
            .OrderByDescending(one => one.Number)
            .Take(Most)
            .Select(one => new
            {
                one.Number,
                one.What,
                one.Undoes,
            })
            .ToListAsync(cancellation);
        var gone = new HashSet<int>();
        foreach (var one in newest.Where(one => !gone.Contains(one.Number)))
        {
            if (one.Undoes is not { } undone)
            {
                return (one.Number, one.What);
            }

            gone.Add(undone);
        }

        return null;
    }

    /// <summary>The audit, the newest first: all of it for those who keep the case, to a delegation what it did itself, to others nothing.</summary>
    public async Task<IReadOnlyList<AuditLine>> Audit(CaseAccess access, CancellationToken cancellation)
    {
        if (access.Clearance.Role == Role.Observer)
        {
            return [];
        }

        var own = access.Clearance.IsInside ? null : access.AccountId;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Audit.AsNoTracking()
            .Where(entry => entry.CaseId == access.CaseId && (own == null || entry.AccountId == own))
            .OrderByDescending(entry => entry.Number)
            .Take(Most)
            .LeftJoin(
                context.Users,
                entry => entry.AccountId,
                account => account.Id,
                (entry, account) => new AuditLine(entry.At, account!.DisplayName, entry.Action, entry.Subject)
            )
            .ToListAsync(cancellation);
    }
}
