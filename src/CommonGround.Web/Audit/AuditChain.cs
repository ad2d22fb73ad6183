using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Audit;

/// <summary>Appends to the audit, each entry chained to the one before, and says where a chain was tampered with.</summary>
public static class AuditChain
{
    /// <summary>Appends within the transaction of what is audited: both are kept, or neither.</summary>
    public static async Task Append(this WorkspaceContext context, DateTimeOffset at, Deed deed, CancellationToken cancellation)
    {
        await context.HoldAudit(cancellation);
        var last = await context.Audit.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var (number, previous) = (last is null ? 1 : last.Number + 1, last?.Hash ?? "");
        context.Audit.Add(
            new AuditEntry
            {
                Number = number,
                At = moment,
                AccountId = deed.AccountId,
                CaseId = deed.CaseId,
                Action = deed.Action,
                Subject = deed.Subject,
                Previous = previous,
                Hash = HashOf(number, moment, deed, previous),
            }
        );
    }

    /// <summary>What is wrong with the chain, entry by entry; nothing when it is whole.</summary>
    /// <param name="expected">The hash that the newest entry had when somebody noted it: whatever was cut off since shows.</param>
    public static async Task<(long Entries, string Head, IReadOnlyList<string> Problems)> Verify(
        this WorkspaceContext context,
        string? expected,
        CancellationToken cancellation
    )
    {
        var problems = new List<string>();
        var (number, head, seen) = (0L, "", expected is null);
        await foreach (
            var entry in context.Audit.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancellation)
        )
        {
            if (entry.Number != number + 1)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"entry {number + 1} is missing"));
            }

            if (entry.Previous != head)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number} does not follow from the one before it"));
            }

            if (entry.Hash != HashOf(entry))
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number} is not what was written"));
            }

            (number, head) = (entry.Number, entry.Hash);
            seen |= head == expected;
        }

        if (!seen)
        {
            problems.Add($"no entry has the hash {expected}: the newest entries were cut off, or all were written anew");
        }

        return (number, head, problems);
    }

    private static string HashOf(AuditEntry entry) =>
        HashOf(entry.Number, entry.At, new(entry.AccountId, entry.CaseId, entry.Action, entry.Subject), entry.Previous);

    /// <summary>As a JSON array, so that no two entries are written alike.</summary>
    private static string HashOf(long number, DateTimeOffset at, Deed deed, string previous)
    {
        object?[] parts = [number, at.ToUnixTimeMilliseconds(), deed.AccountId, deed.CaseId, deed.Action, deed.Subject, previous];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(parts))));
    }
}
