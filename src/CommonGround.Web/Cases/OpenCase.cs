using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Audit;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Cases;

/// <summary>A case that people are looking at: its newest revision, and whom to tell of the next.</summary>
public sealed class OpenCase(AuditLog audit, Snapshot first)
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Raised after a revision is kept.</summary>
    public event Action<Snapshot>? Changed;

    /// <summary>Raised after an account left the case or became something else on it: what it has open has to show again that it may.</summary>
    public event Action<string>? AccessChanged;

    /// <summary>Raised after somebody made a remark, with his part in the case.</summary>
    public event Action<Clearance>? Remarked;

    public Snapshot Current { get; private set; } = first;

    public void Remark(Clearance author) => Remarked?.Invoke(author);

    public void Recheck(string accountId) => AccessChanged?.Invoke(accountId);

    public static Snapshot Read(Guid caseId, int revision, CaseFolder folder, IReadOnlyDictionary<string, Paper> papers) =>
        new(caseId, revision, folder)
        {
            Negotiation =
                CaseReader.Read(folder).Negotiation
                ?? throw new InvalidOperationException("The workspace keeps cases without errors only."),
            Papers = papers,
        };

    /// <summary>Changes all of the places, or none. What is returned as done is in the database, and stays there.</summary>
    public async Task<Edited> Edit(RevisionDraft draft, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            draft = draft with { Edits = CaseEditor.Opening(Current.Folder, draft.Edits) };
            var edited = CaseEditor.Apply(Current.Folder, draft.Edits);
            if (edited is Edited.Done done && !ReferenceEquals(done.Folder, Current.Folder))
            {
                var next = new Snapshot(Current.CaseId, Current.Revision + 1, done.Folder)
                {
                    Negotiation = done.Reading.Negotiation!,
                    Papers = Current.Papers,
                };
                await Keep(draft, next, done.Files, cancellation);
            }

            return edited;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Changes whole files, such as when proposals are taken over; the change sees the newest revision.</summary>
    /// <param name="change">The new texts by path, or none when there is nothing to change.</param>
    public async Task Change(
        string accountId,
        string what,
        Func<Snapshot, IReadOnlyDictionary<string, byte[]>> change,
        CancellationToken cancellation
    )
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var files = change(Current);
            if (files.Count == 0)
            {
                return;
            }

            var all = new SortedDictionary<string, ReadOnlyMemory<byte>>(
                Current.Folder.Files.ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
            foreach (var (path, bytes) in files)
            {
                all[path] = bytes;
            }

            var next = Read(Current.CaseId, Current.Revision + 1, Current.Folder with { Files = all }, Current.Papers);
            await Keep(new(accountId, what), next, files.Keys, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Keeps what a delegation writes for itself, if nobody of it was faster; null when it was kept, else its newest version.</summary>
    public async Task<Paper?> Write(string accountId, Paper paper, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var known = Current.Papers.GetValueOrDefault(paper.Party);
            if ((known?.Version ?? 0) != paper.Version)
            {
                return known;
            }

            var kept = new Paper
            {
                CaseId = Current.CaseId,
                Party = paper.Party,
                Version = paper.Version + 1,
                Text = paper.Text,
                IsGranted = paper.IsGranted,
            };
            await audit.Do(
                (context, _) =>
                {
                    context.Entry(kept).State = known is null ? EntityState.Added : EntityState.Modified;
                    return Task.FromResult<Deed?>(new(accountId, Current.CaseId, "paper", paper.Party));
                },
                cancellation
            );
            Show(
                Read(
                    Current.CaseId,
                    Current.Revision,
                    Current.Folder,
                    new Dictionary<string, Paper>(Current.Papers, StringComparer.Ordinal) { [kept.Party] = kept }
                )
            );
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task Keep(RevisionDraft draft, Snapshot next, IEnumerable<string> paths, CancellationToken cancellation)
    {
        await audit.Do(
            async (context, now) =>
            {
                var stored = await context.Cases.SingleAsync(one => one.Id == next.CaseId, cancellation);
                stored.Revision = next.Revision;
                context.Revisions.Add(
                    new StoredRevision
                    {
                        CaseId = next.CaseId,
                        Number = next.Revision,
                        At = now,
                        AccountId = draft.AccountId,
                        What = draft.What,
                        Undoes = draft.Undoes,
                        Edits = [.. draft.Edits.Select(Kept)],
                    }
                );
                context.Files.AddRange(
                    paths.Select(path => new StoredFile
                    {
                        CaseId = next.CaseId,
                        Revision = next.Revision,
                        Path = path,
                        Bytes = next.Folder.Files[path].ToArray(),
                    })
                );
                return new(draft.AccountId, next.CaseId, "edit", draft.Edits is [var only] ? only.Place : draft.What);
            },
            cancellation
        );
        Show(next);
    }

    private static StoredEdit Kept(CaseEdit edit, int turn) =>
        new()
        {
            Turn = turn,
            Place = edit.Place,
            Before = edit.Before,
            After = edit.After,
        };

    private void Show(Snapshot next)
    {
        next.Follow(Current);
        Current = next;
        Changed?.Invoke(next);
    }
}
