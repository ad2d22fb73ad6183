using System.Globalization;
using System.Security.Cryptography;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web.Audit;
using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Cases;

/// <summary>Which cases there are, and who is what on them.</summary>
public sealed class CaseLibrary(IDbContextFactory<WorkspaceContext> contexts, CaseShelf shelf, AuditLog audit)
{
    private const int LongestName = 60;

    /// <summary>The cases of an account with its part in each, by name.</summary>
    public async Task<IReadOnlyList<(StoredCase Case, Clearance Clearance)>> Of(string accountId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context
            .Memberships.AsNoTracking()
            .Where(member => member.AccountId == accountId)
            .Join(context.Cases, member => member.CaseId, one => one.Id, (member, one) => new { one, member })
            .OrderBy(pair => pair.one.Name)
            .ToListAsync(cancellation);
        return [.. found.Select(pair => (pair.one, pair.member.Clearance))];
    }

    /// <summary>The case and what the account may read of it; null when it is not on the case, or there is none: nobody can tell which.</summary>
    public async Task<(OpenCase Case, Clearance Clearance)?> Open(string name, string accountId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var member = await context
            .Cases.AsNoTracking()
            .Where(one => one.Name == name)
            .Join(
                context.Memberships.Where(member => member.AccountId == accountId),
                one => one.Id,
                member => member.CaseId,
                (one, member) => member
            )
            .SingleOrDefaultAsync(cancellation);
        return member is null ? null : (await shelf.Open(member.CaseId), member.Clearance);
    }

    /// <summary>Takes a folder in as a new case, byte for byte; who brings it is its mediator. Null and problems when it has errors.</summary>
    public async Task<(string? Name, IReadOnlyList<string> Problems)> Import(
        CaseFolder folder,
        string accountId,
        CancellationToken cancellation
    )
    {
        var reading = CaseReader.Read(folder);
        if (reading.Negotiation is null)
        {
            return (null, [.. reading.Problems.Where(one => one.Severity == Severity.Error).Select(one => one.ToString())]);
        }

        var name = "";
        await audit.Do(
            async (context, now) =>
            {
                var own = PlainNames.Of(folder.Name, LongestName) is { Length: > 0 } plain ? plain : "case";
                name = await context.Users.CountAsync(cancellation) == 1 ? await Free(context, own, cancellation) : $"{own}-{Tail()}";
                var id = Guid.CreateVersion7(now);
                Add(context, id, name, folder, now, accountId);
                return new(accountId, id, "import", name);
            },
            cancellation
        );
        return (name, []);
    }

    /// <summary>Who is on the case and as what, for those who may invite and dismiss.</summary>
    public async Task<IReadOnlyList<(Membership Member, string Name)>> Members(CaseAccess access, CancellationToken cancellation)
    {
        if (access.Clearance.Role != Role.Mediator)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context
            .Memberships.AsNoTracking()
            .Where(member => member.CaseId == access.CaseId)
            .Join(
                context.Users,
                member => member.AccountId,
                account => account.Id,
                (member, account) => new { member, account.DisplayName }
            )
            .OrderBy(pair => pair.DisplayName)
            .ToListAsync(cancellation);
        return [.. found.Select(pair => (pair.member, pair.DisplayName))];
    }

    /// <summary>Takes somebody off the case; what he has open closes.</summary>
    public async Task Dismiss(CaseAccess access, Membership member, CancellationToken cancellation)
    {
        if (access.Clearance.Role != Role.Mediator)
        {
            throw new InvalidOperationException("Only a mediator dismisses.");
        }

        await audit.Do(
            (context, _) =>
            {
                context.Memberships.Remove(member);
                return Task.FromResult<Deed?>(new(access.AccountId, member.CaseId, "dismiss", member.Clearance.Name));
            },
            cancellation
        );
        access.Case.Recheck(member.AccountId);
    }

    private static void Add(WorkspaceContext context, Guid id, string name, CaseFolder folder, DateTimeOffset now, string accountId)
    {
        context.Cases.Add(
            new StoredCase
            {
                Id = id,
                Name = name,
                Revision = 1,
            }
        );
        context.Revisions.Add(
            new StoredRevision
            {
                CaseId = id,
                Number = 1,
                At = now,
                AccountId = accountId,
                What = $"imported {folder.Name}",
            }
        );
        context.Files.AddRange(
            folder.Files.Select(file => new StoredFile
            {
                CaseId = id,
                Revision = 1,
                Path = file.Key,
                Bytes = file.Value.ToArray(),
            })
        );
        context.Memberships.Add(
            new Membership
            {
                CaseId = id,
                AccountId = accountId,
                Role = Role.Mediator,
            }
        );
    }

    /// <summary>Where there are others, the name that a case gets must not tell whether they have one of that name.</summary>
    private static string Tail() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 6);

    private static async Task<string> Free(WorkspaceContext context, string name, CancellationToken cancellation)
    {
        var taken = await context.Cases.Where(one => one.Name.StartsWith(name)).Select(one => one.Name).ToListAsync(cancellation);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))
            .First(candidate => !taken.Contains(candidate, StringComparer.Ordinal));
    }
}
