using System.Globalization;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web.Audit;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Cases;

/// <summary>Which cases there are, and who is what on them.</summary>
public sealed class CaseLibrary(IDbContextFactory<WorkspaceContext> contexts, CaseShelf shelf, TimeProvider clock)
{
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

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow();
        var stored = new StoredCase
        {
            Id = Guid.CreateVersion7(now),
            Name = await Free(context, Slug(folder.Name), cancellation),
            Revision = 1,
        };
        context.Cases.Add(stored);
        context.Revisions.Add(
            new StoredRevision
            {
                CaseId = stored.Id,
                Number = 1,
                At = now,
                AccountId = accountId,
                What = $"imported {folder.Name}",
            }
        );
        context.Files.AddRange(
            folder.Files.Select(file => new StoredFile
            {
                CaseId = stored.Id,
                Revision = 1,
                Path = file.Key,
                Bytes = file.Value.ToArray(),
            })
        );
        context.Memberships.Add(
            new Membership
            {
                CaseId = stored.Id,
                AccountId = accountId,
                Role = Role.Mediator,
            }
        );
        await context.Append(now, accountId, stored.Id, "import", stored.Name, cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (stored.Name, []);
    }

    private static async Task<string> Free(WorkspaceContext context, string name, CancellationToken cancellation)
    {
        var taken = await context.Cases.Where(one => one.Name.StartsWith(name)).Select(one => one.Name).ToListAsync(cancellation);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))
            .First(candidate => !taken.Contains(candidate, StringComparer.Ordinal));
    }

    private static string Slug(string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').ToArray();
        var slug = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "case" : slug[..Math.Min(slug.Length, 60)];
    }
}
