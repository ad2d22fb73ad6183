namespace CommonGround.Packages.Schedules;

/// <summary>
/// Where nobody is passed over: one network for all packages. What is asked whatever the package stays in it; with each issue
/// that is settled come the bounds that its option switches on, and go when the search turns back.
/// </summary>
internal sealed class GrowingSchedule : Schedule
{
    private readonly ScheduleSearch search;
    private readonly int[][] settledBy;
    private readonly ScheduleMark[] marks;
    private readonly ScheduleMark start;
    private readonly IndexSet? impossible;
    private readonly Dictionary<int, IndexSet> positions;
    private TimeFormula also = TimeFormula.True;
    private IndexSet conflict;

    public GrowingSchedule(Timetable timetable, int[] asked, Level[] levels, ScheduleSearch search)
        : base(timetable, asked, levels)
    {
        this.search = search;
        positions = asked.Zip(PositionsOf).ToDictionary(entry => entry.First, entry => entry.Second);
        settledBy = new int[Last + 1][];
        var byDepth = asked.ToLookup(index => 1 + positions[index].Indexes().LastOrDefault(-1));
        for (var depth = 0; depth <= Last; depth++)
        {
            settledBy[depth] = [.. byDepth[depth]];
        }

        marks = new ScheduleMark[Last + 1];
        impossible = Required(0);
        start = search.Mark();
    }

    public override IndexSet? Culprits => conflict.Indexes().Aggregate(IndexSet.Empty, (all, index) => all | positions[index]);

    public override ScheduleSearch Found => search;

    public override void Ask(TimeFormula also) => this.also = also;

    public override long CostAt(int depth) =>
        depth == 0 ? 100 * Asked.Length
        : depth <= Last ? 100 * settledBy[depth].Length
        : 0;

    public override bool Admits(int depth, bool isWhole, ReadOnlySpan<ulong> gone)
    {
        if (depth > Last)
        {
            return true;
        }

        if (ConflictAt(depth) is { } found)
        {
            conflict = found;
            Blamed |= found;
            return false;
        }

        marks[depth] = search.Mark();
        return true;
    }

    private IndexSet? ConflictAt(int depth)
    {
        search.Return(depth == 0 ? start : marks[depth - 1]);
        return (depth == 0 ? impossible ?? search.Require(also, -1) : Required(depth)) ?? (depth == Last ? search.Settle() : null);
    }

    private IndexSet? Required(int depth)
    {
        foreach (var index in settledBy[depth])
        {
            if (Timetable.Require(search, index, Choices) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }
}
