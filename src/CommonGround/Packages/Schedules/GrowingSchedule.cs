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
    private TimeFormula also = TimeFormula.True;
    private IndexSet conflict;

    public GrowingSchedule(Timetable timetable, int[] asked, Level[] levels, ScheduleSearch search)
        : base(timetable, asked, levels)
    {
        this.search = search;
        var byDepth = asked.ToLookup(DepthOf);
        settledBy = [.. Enumerable.Range(0, Last + 1).Select(depth => byDepth[depth].ToArray())];
        marks = new ScheduleMark[Last + 1];
        impossible = Required(0);
        start = search.Mark();
    }

    public override IndexSet? Culprits => PositionsOf(conflict);

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
