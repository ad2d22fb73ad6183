using System.Numerics;

namespace CommonGround.Packages;

/// <summary>The least sets of predicates that packages break, and the least sets that no package meets.</summary>
/// <param name="Sets">With the number of packages for each; null where only the set is known.</param>
/// <param name="IsAll">Whether both lists are complete.</param>
public sealed record Breaches(ValueList<LeastBreach> Sets, ValueList<IndexSet> Conflicts, bool IsAll);

/// <content>Least breaches, by passes over all packages and by duality, whichever ends first.</content>
public sealed partial class PackageSpace
{
    /// <summary>Where not all can be listed, so many are.</summary>
    private const int Listed = 1_000;

    /// <summary>
    /// The least sets of the predicates in <paramref name="soft"/> that packages break, and their duals. Packages for which the
    /// predicates in <paramref name="hard"/> leave no winning set do not count.
    /// </summary>
    public Breaches LeastBreaches(IndexSet soft, IndexSet hard, int most, CancellationToken cancellation = default)
    {
        var asked = (soft | hard).Indexes().OrderBy(index => Constraints[index].IsDiagram).ToArray();
        var members = soft.Indexes().ToArray();
        var isDated = timetable is not null && asked.Any(timetable.Concerns);
        if (isDated && Quorum.IsUnanimity)
        {
            return Shown(Diagnose(soft, hard, most, cancellation), soft, hard, cancellation);
        }

        var sweep = asked.Length <= Sweep.MostPredicates && !isDated ? NewSweep(asked, soft, most, cancellation) : null;
        var spending = new Spending();
        var duality = new Duality(members.Length, set => Holding(set, members, hard, spending, cancellation), cancellation);
        IEnumerable<IndexSet> Swept() => sweep?.Sets.Select(set => Renumbered(set, asked, members)) ?? [];
        var found = sweep is null ? null : Alternate(sweep, duality, Swept, spending, most, cancellation);
        if (found is null)
        {
            duality.Learn(Swept());
            spending.Left = Limits.Steps / 4;
            duality.FindFirst();
            spending.Left = Limits.Steps / 5;
            found = Shortened(duality.Run(most));
        }

        var free = FreeOf(asked);
        var counting = new Spending { Left = Limits.Steps / 5 };
        var counted = (sweep?.Breaches ?? []).Select(breach => InSpaceOrder(breach, asked, free)).ToDictionary(breach => breach.Broken);
        var sets = found
            .Repairs.Select(set => Back(set, members))
            .Select(set => counted.GetValueOrDefault(set) ?? Counted(set, soft, hard, counting, cancellation));
        return new(sets.ToValueList(), found.Conflicts.Select(set => Back(set, members)).ToValueList(), found.IsAll);
    }

    /// <summary>
    /// The least sets of soft predicates whose giving way leaves a winning set, the hard ones holding, and the least that leave
    /// none: under unanimity the least breaches, else as the quorum allows parties to be passed over.
    /// </summary>
    public Breaches Clashes(IndexSet soft, IndexSet hard, int most, CancellationToken cancellation = default)
    {
        if (Quorum.IsUnanimity)
        {
            return LeastBreaches(soft, hard, most, cancellation);
        }

        var members = soft.Indexes().ToArray();
        var each = LeastBreaches(soft | hard, IndexSet.Empty, most, cancellation);
        var known = each.IsAll ? new KnownBreaches(each.Sets, owners, Quorum) : null;
        var spending = new Spending { Left = known is null ? Limits.Steps / 5 : Limits.Steps };
        IndexSet? Broken(IndexSet active) => known is null ? BrokenByFound(active, spending, cancellation) : known.For(active, spending);
        IndexSet? Holding(IndexSet set)
        {
            var active = Back(set, members) | hard;
            if (Broken(active) is not { } broken)
            {
                return null;
            }

            var passedOver = OwnersOf(broken & active);
            return set
                | IndexSet.Of(
                    Enumerable.Range(0, members.Length).Where(member => !broken[members[member]] || passedOver[owners[members[member]]])
                );
        }

        var found = Shortened(new Duality(members.Length, Holding, cancellation).Run(most));
        var counting = new Spending { Left = Limits.Steps / 5 };
        var sets = found.Repairs.Select(set => Counted(Back(set, members), soft, hard, counting, cancellation));
        return new(sets.ToValueList(), found.Conflicts.Select(set => Back(set, members)).ToValueList(), found.IsAll);
    }

    /// <summary>The same sets without their packages, where each search that fails tells what had a part in it; under unanimity.</summary>
    internal ConflictsAndRepairs Diagnose(IndexSet soft, IndexSet hard, int most, CancellationToken cancellation)
    {
        var spending = new Spending { Left = Limits.Steps / 2 };
        return Shortened(new Diagnosis(soft, set => ConflictIn(set, hard, spending, cancellation), cancellation).Run(most));
    }

    /// <summary>Of some predicates, those that with the hard ones cannot hold, none of which can be left out; null where all can.</summary>
    private IndexSet? ConflictIn(IndexSet soft, IndexSet hard, Spending spending, CancellationToken cancellation)
    {
        if (Failing(soft | hard, spending, cancellation) is not { } conflict)
        {
            return null;
        }

        conflict &= soft;
        foreach (var index in conflict.Indexes().ToArray())
        {
            conflict = Failing(conflict.Without(index) | hard, spending, cancellation) is { } less
                ? less & conflict.Without(index)
                : conflict;
        }

        return conflict;
    }

    /// <summary>Predicates that had a part in there being no package for these; null where there is one.</summary>
    private IndexSet? Failing(IndexSet active, Spending spending, CancellationToken cancellation)
    {
        foreach (var search in Searches(active, Quorum, spending.Left, cancellation))
        {
            if (!search.Decide(spending))
            {
                return search.Blamed | search.Asked(index => !IsIdle(index));
            }
        }

        return null;
    }

    /// <summary>Whether it says nothing of the issues, whatever it says of dates.</summary>
    private bool IsIdle(int index) => Constraints[index] is { IsDiagram: true, Root: DiagramForest.True };

    private Breaches Shown(ConflictsAndRepairs found, IndexSet soft, IndexSet hard, CancellationToken cancellation)
    {
        var counting = new Spending { Left = Limits.Steps / 5 };
        return new(
            found.Repairs.Select(set => Counted(set, soft, hard, counting, cancellation)).ToValueList(),
            found.Conflicts,
            found.IsAll
        );
    }

    /// <summary>Predicates that cannot hold together, none of which can be left out; null when all can hold or the budget ran out.</summary>
    public IndexSet? FirstConflict(IndexSet active, CancellationToken cancellation = default)
    {
        if (Can(active, cancellation) != false)
        {
            return null;
        }

        var conflict = active;
        foreach (var index in active.Indexes().ToArray())
        {
            if (Can(conflict.Without(index), cancellation) == false)
            {
                conflict = conflict.Without(index);
            }
        }

        return conflict;
    }

    /// <summary>Predicates whose giving way lets the others hold, none of which gives way in vain; null when all can hold or not even none.</summary>
    public IndexSet? FirstRepair(IndexSet active, CancellationToken cancellation = default)
    {
        if (Can(IndexSet.Empty, cancellation) != true || Can(active, cancellation) != false)
        {
            return null;
        }

        var kept = IndexSet.Empty;
        foreach (var index in active.Indexes().ToArray())
        {
            if (Can(kept.With(index), cancellation) == true)
            {
                kept = kept.With(index);
            }
        }

        return active - kept;
    }

    private IndexSet OwnersOf(IndexSet predicates) => IndexSet.Of(predicates.Indexes().Select(index => owners[index]));

    /// <summary>All predicates that the package found for the active ones breaks; null when there is none.</summary>
    private IndexSet? BrokenByFound(IndexSet active, Spending spending, CancellationToken cancellation) =>
        Found(active, Quorum, spending, cancellation) is { } choices
            ? IndexSet.Of(Enumerable.Range(0, Constraints.Count).Where(index => !IsMet(index, choices)))
            : null;

    /// <summary>Sweeps, and after every dear pass gives duality half its steps to finish first; null when neither does.</summary>
    private ConflictsAndRepairs? Alternate(
        Sweep sweep,
        Duality duality,
        Func<IEnumerable<IndexSet>> swept,
        Spending spending,
        int most,
        CancellationToken cancellation
    )
    {
        var (isLast, mayBeLast, previous) = (false, true, 0L);
        while (!sweep.IsOver && !sweep.IsCutShort)
        {
            sweep.Pass(isLast);
            duality.Learn(swept());
            if (sweep.IsOver)
            {
                return OfAll(duality, most, cancellation);
            }

            mayBeLast &= !isLast;
            isLast = mayBeLast && sweep.Steps > Limits.DearPass && sweep.Steps < previous + (previous / 2);
            previous = sweep.Steps;
            spending.Left = sweep.Steps / 2;
            if (sweep.Steps > Limits.DearPass && !sweep.IsCutShort && duality.Run(most) is { IsAll: true } found)
            {
                return found;
            }
        }

        return null;
    }

    private static ConflictsAndRepairs Shortened(ConflictsAndRepairs found) =>
        found.IsAll ? found : new(found.Conflicts.Take(Listed).ToValueList(), found.Repairs.Take(Listed).ToValueList(), false);

    private static ConflictsAndRepairs OfAll(Duality duality, int most, CancellationToken cancellation)
    {
        var repairs = duality.Repairs.Order(Comparer<IndexSet>.Create(IndexSet.BySize)).ToArray();
        var (conflicts, isAll) = Transversals.Of(repairs, most, cancellation);
        return new(conflicts.ToValueList(), repairs.Take(most).ToValueList(), isAll && repairs.Length <= most);
    }

    private BigInteger FreeOf(int[] asked) =>
        Enumerable
            .Range(0, Levels.Length)
            .Except(asked.SelectMany(index => supportOf[index]))
            .Aggregate(BigInteger.One, (product, level) => product * Levels[level].Size.Sum());

    private Sweep NewSweep(int[] asked, IndexSet soft, int most, CancellationToken cancellation)
    {
        var tables = new SearchTables(this, LevelsOf(asked), asked);
        var softBits = Enumerable.Range(0, asked.Length).Where(bit => soft[asked[bit]]).Aggregate(0ul, (bits, bit) => bits | 1ul << bit);
        bool Tolerates(ulong broken) =>
            !Quorum.IsUnanimity
            && Quorum.Tolerates(IndexSet.Of(IndexSet.FromWord(broken & ~softBits).Indexes().Select(bit => owners[asked[bit]])));
        return new Sweep(tables, softBits, Tolerates, most, Limits.Steps, cancellation);
    }

    /// <summary>All of the soft predicates that the package found for a set meets; null when there is none.</summary>
    private IndexSet? Holding(IndexSet set, int[] members, IndexSet hard, Spending spending, CancellationToken cancellation) =>
        Found(Back(set, members) | hard, WithoutPassingOver(members), spending, cancellation) is { } choices
            ? set | IndexSet.Of(Enumerable.Range(0, members.Length).Where(member => IsMet(members[member], choices)))
            : null;

    private int[]? Found(IndexSet active, Quorum quorum, Spending spending, CancellationToken cancellation)
    {
        var choices = new int[arities.Length];
        int[]? dates = null;
        foreach (var search in Searches(active, quorum, spending.Left, cancellation))
        {
            if (!search.Decide(spending))
            {
                return null;
            }

            Place(search.Levels, search.Chosen, choices);
            dates ??= search.Dates;
        }

        return WithDates(choices, dates, cancellation);
    }

    private Quorum WithoutPassingOver(int[] members) =>
        Quorum.IsUnanimity ? Quorum : Quorum.With(IndexSet.Of(members.Select(member => owners[member])));

    private bool IsMet(int index, int[] choices)
    {
        var constraint = Constraints[index];
        return timetable?.Concerns(index) == true ? timetable.IsMet(index, choices)
            : constraint.Value is not null ? constraint.HoldsExactly(choices)
            : Levels
                .Select((level, place) => (level, place))
                .Aggregate(constraint.Root, (node, at) => Forest.Step(node, at.place, choices[at.level.Issue])) == DiagramForest.True;
    }

    /// <summary>A set that duality found: its packages are those that meet all the others.</summary>
    private LeastBreach Counted(IndexSet broken, IndexSet soft, IndexSet hard, Spending counting, CancellationToken cancellation)
    {
        var active = (soft - broken) | hard;
        var (count, isExact) = Count(active, counting, cancellation);
        return new(broken, isExact ? count : null, First(active, cancellation)?.ToValueList() ?? [], []);
    }

    private LeastBreach InSpaceOrder(LeastBreach breach, int[] asked, BigInteger free) =>
        breach with
        {
            Broken = Back(breach.Broken, asked),
            Count = breach.Count * free,
            Best = Enumerable
                .Range(0, Constraints.Count)
                .Select(index => Array.IndexOf(asked, index) is var bit and >= 0 ? breach.Best[bit] : null)
                .ToValueList(),
        };

    private static IndexSet Back(IndexSet set, int[] members) => IndexSet.Of(set.Indexes().Select(member => members[member]));

    private static IndexSet Renumbered(IndexSet set, int[] asked, int[] members) =>
        IndexSet.Of(set.Indexes().Select(bit => Array.IndexOf(members, asked[bit])));
}
