using System.Security.Cryptography;
using System.Text;
using CommonGround.Talks;
using CommonGround.Web.Audit;
using CommonGround.Web.Cases;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Accounts;

/// <summary>Links by which others come to a case, each once and for a week.</summary>
public sealed class Invitations(IDbContextFactory<WorkspaceContext> contexts, CaseShelf shelf, AuditLog audit, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The secret part of a new link, which is nowhere kept.</summary>
    public async Task<string> Make(Guid caseId, Clearance clearance, string accountId, CancellationToken cancellation)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await audit.Do(
            (context, now) =>
            {
                context.Invitations.Add(
                    new Invitation
                    {
                        TokenHash = HashOf(token),
                        CaseId = caseId,
                        Role = clearance.Role,
                        Party = clearance.Party,
                        Until = now + Lifetime,
                    }
                );
                return Task.FromResult<Deed?>(new(accountId, caseId, "invite", clearance.Name));
            },
            cancellation
        );
        return token;
    }

    public async Task<Invitation?> Find(string token, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (hash, now) = (HashOf(token), clock.GetUtcNow());
        return await context
            .Invitations.AsNoTracking()
            .SingleOrDefaultAsync(one => one.TokenHash == hash && one.UsedAt == null && one.Until > now, cancellation);
    }

    /// <summary>Makes the account a member and uses the link up; the case's name, or null when somebody was faster.</summary>
    public async Task<string?> Take(string token, string accountId, CancellationToken cancellation)
    {
        string? name = null;
        OpenCase? before = null;
        await audit.Do(
            async (context, now) =>
            {
                if (await UseUp(context, HashOf(token), now, cancellation) is not { } invitation)
                {
                    return null;
                }

                var isMember = await Join(context, invitation, accountId, cancellation);
                before = isMember ? await shelf.Open(invitation.CaseId) : null;
                name = await context.Cases.Where(one => one.Id == invitation.CaseId).Select(one => one.Name).SingleAsync(cancellation);
                return new(accountId, invitation.CaseId, "join", invitation.Clearance.Name);
            },
            cancellation
        );
        before?.Recheck(accountId);
        return name;
    }

    private static async Task<Invitation?> UseUp(WorkspaceContext context, string hash, DateTimeOffset now, CancellationToken cancellation)
    {
        var taken = await context
            .Invitations.Where(one => one.TokenHash == hash && one.UsedAt == null && one.Until > now)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancellation);
        return taken == 0 ? null : await context.Invitations.AsNoTracking().SingleAsync(one => one.TokenHash == hash, cancellation);
    }

    /// <summary>Whether the account was on the case already, as something else.</summary>
    private static async Task<bool> Join(WorkspaceContext context, Invitation invitation, string accountId, CancellationToken cancellation)
    {
        if (await context.Memberships.FindAsync([invitation.CaseId, accountId], cancellation) is { } member)
        {
            (member.Role, member.Party) = (invitation.Role, invitation.Party);
            return true;
        }

        context.Memberships.Add(
            new Membership
            {
                CaseId = invitation.CaseId,
                AccountId = accountId,
                Role = invitation.Role,
                Party = invitation.Party,
            }
        );
        return false;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
