namespace CommonGround.Packages.Schedules;

/// <summary>Whether there are dates for a package, asked while a search settles one issue after the other.</summary>
internal abstract class Schedule
{
    private readonly Level[] levels;
    private readonly int[] positions;

    protected Schedule(Timetable timetable, int[] asked, Level[] levels)
    {
        (Timetable, Asked, this.levels) = (timetable, asked, levels);
        Choices = new int[timetable.Issues];
        positions = new int[timetable.Issues];
        for (var position = 0; position < levels.Length; position++)
        {
            positions[levels[position].Issue] = position;
        }

        Last = asked.Select(DepthOf).Max();
    }

    /// <summary>How many issues have to be settled, in the order of the search, before nothing more is asked of the dates.</summary>
    public int Last { get; }

    /// <summary>What had a part in it wherever there were no dates.</summary>
    public IndexSet Blamed { get; protected set; }

    /// <summary>Where there were none the last time: which of the issues settled had a part in it; null where any may have.</summary>
    public virtual IndexSet? Culprits => null;

    /// <summary>Dates for the package found last.</summary>
    public abstract ScheduleSearch Found { get; }

    protected Timetable Timetable { get; }

    /// <summary>The predicates that speak of dates.</summary>
    protected int[] Asked { get; }

    /// <summary>The options that the issues take so far, in declared order.</summary>
    protected int[] Choices { get; }

    /// <summary>The option of each date in the package found last: of those that go with it, dates that meet as many more predicates as can be.</summary>
    public int[] Dates => DatesOf(Timetable, Found, Choices, Asked);

    /// <summary>From here on something more is asked of the dates.</summary>
    public abstract void Ask(TimeFormula also);

    /// <summary>Steps for which the question counts once so many issues are settled.</summary>
    public abstract long CostAt(int depth);

    public void Choose(int position, int option) => Choices[levels[position].Issue] = levels[position].First[option];

    /// <summary>Whether there may be dates with the issues settled so far, and are some where that is the whole package.</summary>
    /// <param name="gone">Those who are passed over, and so insist on nothing.</param>
    public abstract bool Admits(int depth, bool isWhole, ReadOnlySpan<ulong> gone);

    /// <summary>How many issues have to be settled before all are of which a predicate speaks.</summary>
    protected int DepthOf(int predicate)
    {
        var depth = 0;
        foreach (var issue in Timetable.IssuesOf[predicate])
        {
            depth = Math.Max(depth, positions[issue] + 1);
        }

        return depth;
    }

    /// <summary>The issues of which some predicates speak, as places in the order of the search.</summary>
    protected IndexSet PositionsOf(IndexSet predicates) =>
        IndexSet.Of(predicates.Indexes().SelectMany(predicate => Timetable.IssuesOf[predicate]).Select(issue => positions[issue]));

    public static int[] DatesOf(Timetable timetable, ScheduleSearch search, int[] choices, IEnumerable<int> met)
    {
        timetable.KeepOnScale(search);
        foreach (var other in timetable.Concerned.Indexes().Except(met))
        {
            search.Admit(timetable.Formula(other, choices), other);
        }

        var earliest = search.Network.MostBefore(0);
        var times = Array.ConvertAll(earliest, most => -(most ?? 0));
        return timetable.Dates.All.Select(date => timetable.Dates.OptionAt(date, times)).ToArray();
    }
}
