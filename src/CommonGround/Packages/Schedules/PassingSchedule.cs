namespace CommonGround.Packages.Schedules;

/// <summary>Where some may be passed over: a whole package is asked about, without what they insist on, and more of them may have to go.</summary>
internal sealed class PassingSchedule(
    Timetable timetable,
    int[] asked,
    Level[] levels,
    Quorum quorum,
    IReadOnlyList<int> owners,
    Func<ScheduleSearch> newSearch
) : Schedule(timetable, asked, levels)
{
    private readonly int[] issues = asked.SelectMany(index => timetable.IssuesOf[index]).Distinct().Order().ToArray();
    private readonly Dictionary<(ValueList<int> Choices, IndexSet Gone), bool> known = [];
    private TimeFormula also = TimeFormula.True;
    private IndexSet passedOver;

    public override ScheduleSearch Found =>
        Find(passedOver) ?? throw new InvalidOperationException("There are no dates for these choices.");

    public override void Ask(TimeFormula also)
    {
        this.also = also;
        known.Clear();
    }

    public override long CostAt(int depth) => 100 * Asked.Length;

    public override bool Admits(int depth, bool isWhole, ReadOnlySpan<ulong> gone)
    {
        if (!isWhole || depth < Last)
        {
            return true;
        }

        passedOver = IndexSet.FromWords(gone);
        var key = (issues.Select(issue => Choices[issue]).ToValueList(), passedOver);
        return known.TryGetValue(key, out var holds) ? holds : known[key] = Find(passedOver) is not null;
    }

    /// <summary>Dates where those who are gone insist on nothing; null where there are none.</summary>
    private ScheduleSearch? Find(IndexSet gone)
    {
        var search = newSearch();
        if (Conflict(search, gone) is not { } conflict)
        {
            return search;
        }

        Blamed |= conflict;
        return conflict
            .Indexes()
            .Select(index => gone.With(owners[index]))
            .Distinct()
            .Where(more => more != gone && quorum.Tolerates(more))
            .Select(Find)
            .FirstOrDefault(other => other is not null);
    }

    private IndexSet? Conflict(ScheduleSearch search, IndexSet gone)
    {
        if (search.Require(also, -1) is { } impossible)
        {
            return impossible;
        }

        foreach (var index in Asked.Where(index => !gone[owners[index]]))
        {
            if (Timetable.Require(search, index, Choices) is { } conflict)
            {
                return conflict;
            }
        }

        return search.Settle();
    }
}
