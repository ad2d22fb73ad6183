namespace CommonGround.Packages;

/// <summary>The least sets that cannot hold together, and the least sets whose giving way lets the rest hold.</summary>
/// <param name="IsAll">Whether these are all there are; if not, each is still one.</param>
public sealed record ConflictsAndRepairs(ValueList<IndexSet> Conflicts, ValueList<IndexSet> Repairs, bool IsAll);

/// <summary>
/// Conflicts and repairs are each other's minimal hitting sets: a hitting set of the repairs known so far either is a conflict
/// or can hold, and then what else can hold with it shows a new repair. Fredman and Khachiyan (1996), joint generation; in
/// the literature on constraints, MUSes and MCSes (Liffiton and others 2016).
/// </summary>
internal sealed class Duality
{
    private readonly int count;
    private readonly Func<IndexSet, IndexSet?> holding;
    private readonly CancellationToken cancellation;
    private readonly HashSet<IndexSet> conflicts = [];
    private readonly HashSet<IndexSet> repairs = [];

    /// <summary>
    /// Over so many things. <paramref name="holding"/> answers for a set with a larger or equal one that can
    /// hold together, or null; it may throw <see cref="SpentException"/>.
    /// </summary>
    public Duality(int count, Func<IndexSet, IndexSet?> holding, CancellationToken cancellation)
    {
        (this.count, this.holding, this.cancellation) = (count, holding, cancellation);
    }

    public IReadOnlySet<IndexSet> Repairs => repairs;

    /// <summary>Adds repairs that were found elsewhere.</summary>
    public void Learn(IEnumerable<IndexSet> found) => repairs.UnionWith(found);

    /// <summary>Goes on until all are known, there are more conflicts than asked for, or the budget is spent.</summary>
    public ConflictsAndRepairs Run(int most)
    {
        var isAll = false;
        try
        {
            isAll = Complete(most);
        }
        catch (SpentException) { }

        return new(Sorted(conflicts, most), Sorted(repairs, most), isAll && repairs.Count <= most);
    }

    /// <summary>Makes sure of one conflict and one repair, where there are any, as far as the budget goes.</summary>
    public void FindFirst()
    {
        try
        {
            if (repairs.Count == 0)
            {
                Decide(IndexSet.Empty);
            }

            if (conflicts.Count == 0 && holding(IndexSet.Below(count)) is null)
            {
                conflicts.Add(Shrunk(IndexSet.Below(count)));
            }
        }
        catch (SpentException) { }
    }

    private IndexSet Shrunk(IndexSet conflict)
    {
        for (var index = 0; index < count; index++)
        {
            conflict = conflict[index] && holding(conflict.Without(index)) is null ? conflict.Without(index) : conflict;
        }

        return conflict;
    }

    private bool Complete(int most)
    {
        while (true)
        {
            var (candidates, isAll) = Transversals.Of(repairs.ToArray(), most, cancellation);
            var fresh = new List<IndexSet>();
            foreach (var candidate in candidates)
            {
                cancellation.ThrowIfCancellationRequested();
                if (
                    !conflicts.Contains(candidate)
                    && fresh.TrueForAll(repair => repair.Overlaps(candidate))
                    && Decide(candidate) is { } repair
                )
                {
                    fresh.Add(repair);
                }

                if (conflicts.Count > most)
                {
                    return false;
                }
            }

            if (fresh.Count == 0)
            {
                return isAll;
            }
        }
    }

    /// <summary>Adds the candidate to the conflicts, or else a repair that it shows.</summary>
    private IndexSet? Decide(IndexSet candidate)
    {
        if (holding(candidate) is not { } together)
        {
            conflicts.Add(candidate);
            return null;
        }

        for (var index = 0; index < count; index++)
        {
            if (!together[index] && holding(together.With(index)) is { } larger)
            {
                together = larger;
            }
        }

        var repair = IndexSet.Below(count) - together;
        repairs.Add(repair);
        return repair;
    }

    private static ValueList<IndexSet> Sorted(IEnumerable<IndexSet> sets, int most) =>
        sets.Order(Comparer<IndexSet>.Create(IndexSet.BySize)).Take(most).ToValueList();
}
