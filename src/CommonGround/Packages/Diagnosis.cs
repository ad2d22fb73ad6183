namespace CommonGround.Packages;

/// <summary>
/// Conflicts and repairs where a search that fails tells why: repairs are the minimal hitting sets of the conflicts met so far, each
/// tried in turn, and what fails without one shows another conflict. Reiter (1987). Where there is a conflict for every chain of
/// dates, this meets them one by one, each at the cost of one search.
/// </summary>
internal sealed class Diagnosis
{
    private readonly IndexSet all;
    private readonly Func<IndexSet, IndexSet?> conflictIn;
    private readonly CancellationToken cancellation;
    private readonly HashSet<IndexSet> conflicts = [];
    private readonly HashSet<IndexSet> repairs = [];

    /// <summary>Of some things. <paramref name="conflictIn"/> answers for some of them with a least conflict, or null; it may throw <see cref="SpentException"/>.</summary>
    public Diagnosis(IndexSet all, Func<IndexSet, IndexSet?> conflictIn, CancellationToken cancellation)
    {
        (this.all, this.conflictIn, this.cancellation) = (all, conflictIn, cancellation);
    }

    /// <summary>Goes on until all are known, there are more than asked for, or the budget is spent.</summary>
    public ConflictsAndRepairs Run(int most)
    {
        var isAll = false;
        try
        {
            isAll = Complete(most);
        }
        catch (SpentException) { }

        return new(Sorted(conflicts, most), Sorted(repairs, most), isAll);
    }

    private bool Complete(int most)
    {
        while (conflicts.Count <= most && repairs.Count <= most)
        {
            var (candidates, areAll) = Transversals.Of(conflicts.ToArray(), most, cancellation);
            var fresh = new List<IndexSet>();
            foreach (var candidate in candidates.Where(candidate => !repairs.Contains(candidate)))
            {
                if (fresh.TrueForAll(candidate.Overlaps))
                {
                    Try(candidate, fresh);
                }
            }

            if (fresh.Count == 0)
            {
                return areAll;
            }
        }

        return false;
    }

    private void Try(IndexSet candidate, List<IndexSet> fresh)
    {
        cancellation.ThrowIfCancellationRequested();
        if (conflictIn(all - candidate) is { } conflict)
        {
            conflicts.Add(conflict);
            fresh.Add(conflict);
        }
        else
        {
            repairs.Add(candidate);
        }
    }

    private static ValueList<IndexSet> Sorted(IEnumerable<IndexSet> sets, int most) =>
        sets.Order(Comparer<IndexSet>.Create(IndexSet.BySize)).Take(most).ToValueList();
}
