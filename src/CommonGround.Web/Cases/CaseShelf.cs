using System.Collections.Concurrent;
using CommonGround.Cases;
using CommonGround.Web.Audit;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Cases;

/// <summary>The cases that are open: each is read from the database once, and changed by one author at a time.</summary>
public sealed class CaseShelf(IDbContextFactory<WorkspaceContext> contexts, AuditLog audit)
{
    private readonly ConcurrentDictionary<Guid, Lazy<Task<OpenCase>>> open = new();

    public Task<OpenCase> Open(Guid caseId) => open.GetOrAdd(caseId, id => new(() => Load(id))).Value;

    private async Task<OpenCase> Load(Guid caseId)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var stored = await context.Cases.AsNoTracking().SingleAsync(one => one.Id == caseId);
        var files = await context.Files.AsNoTracking().Where(file => file.CaseId == caseId).ToListAsync();
        var papers = await context.Papers.AsNoTracking().Where(paper => paper.CaseId == caseId).ToDictionaryAsync(paper => paper.Party);
        var newest = files
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (ReadOnlyMemory<byte>)group.MaxBy(file => file.Revision)!.Bytes,
                StringComparer.Ordinal
            );
        var folder = new CaseFolder(stored.Name, new SortedDictionary<string, ReadOnlyMemory<byte>>(newest, StringComparer.Ordinal));
        return new OpenCase(audit, OpenCase.Read(caseId, stored.Revision, folder, papers));
    }
}
