using System.Numerics;
using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <content>The questions: can these hold together, which package shows it, how many do.</content>
public sealed partial class PackageSpace
{
    /// <summary>Whether some package and some winning set meet every active predicate of that set; null when the budget ran out.</summary>
    public bool? Can(IndexSet active, CancellationToken cancellation = default) => Can(active, Quorum, cancellation);

    /// <summary>The same under another rule.</summary>
    public bool? Can(IndexSet active, Quorum quorum, CancellationToken cancellation = default)
    {
        foreach (var search in Searches(active, quorum, Limits.Steps, cancellation))
        {
            if (!search.Find())
            {
                return search.GaveUp ? null : false;
            }
        }

        return true;
    }

    /// <summary>
    /// The first such package in option order, as the place of each issue's option; null when there is none or none was found within
    /// the budget. Where the budget ran out after one was found, it need not be the first.
    /// </summary>
    public int[]? First(IndexSet active, CancellationToken cancellation = default)
    {
        var choices = new int[arities.Length];
        int[]? dates = null;
        foreach (var search in Searches(active, Quorum, Limits.Steps, cancellation))
        {
            if (!FindFirst(search, choices))
            {
                return null;
            }

            dates ??= search.HasDates && search.Find() ? search.Dates : null;
        }

        return WithDates(choices, dates, cancellation);
    }

    /// <summary>Any such package; null when there is none. Throws <see cref="SpentException"/> when the budget runs out.</summary>
    internal int[]? Any(IndexSet active, CancellationToken cancellation) =>
        Found(active, Quorum, new Spending { Left = Limits.Steps }, cancellation);

    /// <summary>How many packages some winning set accepts, and whether that is all of them or at least so many.</summary>
    public (BigInteger Count, bool IsExact) Count(IndexSet active, CancellationToken cancellation = default) =>
        Count(active, new Spending { Left = Limits.Steps }, cancellation);

    internal (BigInteger Count, bool IsExact) Count(IndexSet active, Spending spending, CancellationToken cancellation)
    {
        var count = BigInteger.One;
        var isExact = true;
        var covered = new HashSet<int>();
        foreach (var search in Searches(active, Quorum, spending.Left, cancellation))
        {
            count *= search.Count();
            spending.Left = Math.Max(0, search.Budget);
            isExact &= !search.GaveUp;
            covered.UnionWith(search.Issues);
        }

        for (var issue = 0; issue < arities.Length; issue++)
        {
            count *= covered.Contains(issue) ? 1 : arities[issue];
        }

        return (count, isExact);
    }

    /// <summary>
    /// The most that an additive value, asked as predicate <paramref name="objective"/>, reaches among the packages that some
    /// winning set accepts; null when there are none, the budget ran out, or the value had to be rounded.
    /// </summary>
    public Rational? Best(IndexSet active, int objective, Quorum quorum, long budget, CancellationToken cancellation = default)
    {
        var most = 0;
        foreach (var search in Searches(active.With(objective), quorum, budget, cancellation))
        {
            var lane = search.LaneOf(Constraints[objective]);
            if (lane < 0 ? !search.Find() : search.FindMost(lane) is null)
            {
                return null;
            }

            most = lane < 0 ? most : search.Most;
        }

        return Constraints[objective].Lane!.ValueOf(most);
    }

    /// <summary>Choices in issue order from classes by position; issues that are not among the levels take their first option.</summary>
    internal int[] Choices(ReadOnlySpan<Level> levels, ReadOnlySpan<int> classes)
    {
        var choices = new int[arities.Length];
        Place(levels, classes, choices);
        return choices;
    }

    /// <summary>The choices of the package that a search found last.</summary>
    internal static void Place(Search search, int[] choices) => Place(search.Levels, search.Chosen, choices);

    private static void Place(ReadOnlySpan<Level> levels, ReadOnlySpan<int> classes, int[] choices)
    {
        for (var position = 0; position < levels.Length; position++)
        {
            choices[levels[position].Issue] = levels[position].First[classes[position]];
        }
    }

    /// <summary>Fixes one issue after the other, in declared order, to the first option with which a package is still found.</summary>
    private static bool FindFirst(Search search, int[] choices)
    {
        if (!search.Find())
        {
            return false;
        }

        var found = search.Chosen.ToArray();
        foreach (var position in Enumerable.Range(0, found.Length).OrderBy(position => search.Levels[position].Issue))
        {
            for (var option = 0; option < found[position]; option++)
            {
                search.Restrict(position, option);
                if (search.Find())
                {
                    found = search.Chosen.ToArray();
                }
            }

            search.Restrict(position, found[position]);
        }

        Place(search.Levels, found, choices);
        return true;
    }

    /// <summary>The choices and, where there are dates, the option of each: those found, or else what as many predicates as can be meet.</summary>
    private int[] WithDates(int[] choices, int[]? dates, CancellationToken cancellation) =>
        timetable is null ? choices : [.. choices, .. dates ?? Schedule.DatesOf(timetable, timetable.NewSearch(cancellation), choices, [])];

    /// <summary>One search for each group of issues that the active predicates tie together; all in one where parties may be passed over.</summary>
    internal IEnumerable<Search> Searches(
        IndexSet active,
        Quorum quorum,
        long budget,
        CancellationToken cancellation,
        TimeFormula? also = null
    )
    {
        var asked = active.Indexes().ToArray();
        foreach (var (levels, indexes) in Components(asked, quorum))
        {
            var values = Array.FindAll(indexes, index => !Constraints[index].IsDiagram);
            var roots = Array.FindAll(indexes, index => Constraints[index].IsDiagram);
            var tables = new SearchTables(this, levels, indexes);
            var dated = timetable is null ? [] : Array.FindAll(indexes, timetable.Concerns);
            yield return new Search(
                tables,
                quorum,
                Array.ConvertAll(values, index => owners[index]),
                Array.ConvertAll(roots, index => owners[index]),
                budget,
                indexes,
                dated.Length == 0 ? null : ScheduleOf(dated, tables.Levels, quorum, also, cancellation),
                cancellation
            );
        }
    }

    /// <summary>The levels and predicates that hang together; a predicate that nothing can change hangs on no level.</summary>
    private IEnumerable<(int[] Levels, int[] Indexes)> Components(int[] asked, Quorum quorum)
    {
        if (!quorum.IsUnanimity)
        {
            return [(LevelsOf(asked), asked)];
        }

        var groups = new Groups(Levels.Length);
        Array.ForEach(asked, index => groups.Join(supportOf[index]));
        var dated = timetable is null ? [] : Array.FindAll(asked, timetable.Concerns);
        int[] together = [.. dated.SelectMany(index => supportOf[index])];
        groups.Join(together);
        return asked
            .GroupBy(index =>
                supportOf[index] is [var first, ..] ? groups.Of(first)
                : timetable?.Concerns(index) == true ? (together is [var one, ..] ? groups.Of(one) : -1)
                : -2 - index
            )
            .Select(members => members.ToArray())
            .Select(members => (LevelsOf(members), members));
    }

    private int[] LevelsOf(int[] predicates)
    {
        var concerned = new bool[Levels.Length];
        foreach (var index in predicates)
        {
            Array.ForEach(supportOf[index], level => concerned[level] = true);
        }

        return Enumerable.Range(0, Levels.Length).Where(level => concerned[level]).ToArray();
    }

    private int[] Support(int index)
    {
        var constraint = Constraints[index];
        return timetable?.Concerns(index) == true
                ? [.. Enumerable.Range(0, Levels.Length).Where(level => timetable.IssuesOf[index].Contains(Levels[level].Issue))]
            : constraint.Value is null ? [.. Supports(constraint.Root).Order()]
            : Enumerable
                .Range(0, Levels.Length)
                .Where(level => constraint.Value.Contributions[Levels[level].Issue] is var row && row.Any(part => part != row[0]))
                .ToArray();
    }
}
