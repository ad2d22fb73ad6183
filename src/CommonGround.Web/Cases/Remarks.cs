using CommonGround.Talks;
using CommonGround.Web.Api;
using CommonGround.Web.Audit;
using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Cases;

/// <summary>
/// What people remark on a case among themselves: those who keep it, and each delegation for itself. Who has no side of his own has no
/// remarks, and from one side nobody can tell whether the other has any.
/// </summary>
internal sealed class Remarks(IDbContextFactory<WorkspaceContext> contexts, AuditLog audit)
{
    public const int LongestText = 4000;

    /// <summary>The newest are shown.</summary>
    private const int Most = 1000;

    public static bool AreFor(Clearance clearance) => clearance.IsInside || clearance is { Role: Role.Delegation, Party: not null };

    /// <summary>The remarks of one's own side, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<RemarkLine>> Of(CaseAccess access, CancellationToken cancellation)
    {
        if (!AreFor(access.Clearance))
        {
            return [];
        }

        var party = SideOf(access.Clearance);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var newest = await context
            .Remarks.AsNoTracking()
            .Where(one => one.CaseId == access.CaseId && one.Party == party)
            .OrderByDescending(one => one.Id)
            .Take(Most)
            .LeftJoin(
                context.Users,
                one => one.AccountId,
                account => account.Id,
                (one, account) => new RemarkLine(one.Place, one.At, account!.DisplayName, one.Text)
            )
            .ToListAsync(cancellation);
        newest.Reverse();
        return newest;
    }

    /// <summary>Makes a remark; why it was not made, or null.</summary>
    public async Task<string?> Make(CaseAccess access, string about, string? text, CancellationToken cancellation)
    {
        if (!AreFor(access.Clearance))
        {
            throw new InvalidOperationException("Who has no side makes no remarks.");
        }

        if (Subject.Of(access.View.Negotiation, access.Clearance).All(subject => subject.Place != about))
        {
            return $"“{about}” is nothing that you see in this case; name it as issues/NAME, parties/NAME, statements/NAME, roadmap/steps/NAME, clauses/NAME or screens/NAME.";
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            return FormattableString.Invariant($"A remark has 1 to {LongestText} characters.");
        }

        await audit.Do(
            (context, now) =>
            {
                context.Remarks.Add(
                    new Remark
                    {
                        CaseId = access.CaseId,
                        Party = SideOf(access.Clearance),
                        Place = about,
                        AccountId = access.AccountId,
                        At = now,
                        Text = text.Trim(),
                    }
                );

                // Who keeps the case reads the audit: on what a delegation remarks is not theirs to know.
                return Task.FromResult<Deed?>(new(access.AccountId, access.CaseId, "remark", access.Clearance.IsInside ? about : ""));
            },
            cancellation
        );
        access.Case.Remark(access.Clearance);
        return null;
    }

    /// <summary>Whether a remark by the one is for the other.</summary>
    public static bool Reaches(Clearance author, Clearance reader) => AreFor(reader) && SideOf(author) == SideOf(reader);

    private static string? SideOf(Clearance clearance) => clearance.IsInside ? null : clearance.Party;
}
