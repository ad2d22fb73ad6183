namespace CommonGround.Packages.Schedules;

/// <summary>Asks a timetable the same predicates again and again while a search tries packages.</summary>
internal sealed class Schedule(
    Timetable timetable,
    int[] asked,
    Quorum quorum,
    IReadOnlyList<int> owners,
    TimeFormula also,
    CancellationToken cancellation
)
{
    private readonly int[] issues = asked.SelectMany(index => timetable.IssuesOf[index]).Distinct().Order().ToArray();
    private readonly Dictionary<(ValueList<int> Choices, IndexSet Gone), bool> known = [];

    private (int[] Choices, IndexSet Gone, ScheduleSearch? Search)? last;

    /// <summary>Steps for which one question counts.</summary>
    public int Cost { get; } = 100 * asked.Length;

    /// <summary>What had a part in it where there were no dates.</summary>
    public IndexSet Blamed { get; private set; }

    /// <summary>The issues, other than dates, on which it depends.</summary>
    public IReadOnlyList<int> Issues => issues;

    /// <summary>Whether there are dates with these choices, where those who are gone insist on nothing; more may have to go.</summary>
    public bool Holds(int[] choices, ReadOnlySpan<ulong> gone)
    {
        var key = (issues.Select(issue => choices[issue]).ToValueList(), IndexSet.FromWords(gone));
        return known.TryGetValue(key, out var holds) ? holds : known[key] = Find(choices, key.Item2) is not null;
    }

    /// <summary>The option of each date in dates for these choices: those found, and as many more predicates as can be met with them.</summary>
    public int[] DatesFor(int[] choices, ReadOnlySpan<ulong> gone)
    {
        var found = Find(choices, IndexSet.FromWords(gone)) ?? throw new InvalidOperationException("There are no dates for these choices.");
        last = null;
        return DatesOf(timetable, found, choices, asked);
    }

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

    /// <summary>Dates with these choices, where those who are gone insist on nothing; null where there are none.</summary>
    public ScheduleSearch? Find(int[] choices, IndexSet gone)
    {
        if (last is { } found && found.Choices.AsSpan().SequenceEqual(choices) && found.Gone == gone)
        {
            return found.Search;
        }

        var search = also == TimeFormula.True ? timetable.NewSearch(asked, cancellation) : timetable.NewSearch(cancellation);
        var conflict = Conflict(search, choices, gone);
        last = ([.. choices], gone, conflict is null ? search : null);
        if (conflict is null)
        {
            return search;
        }

        Blamed |= conflict.Value;
        if (quorum.IsUnanimity)
        {
            return null;
        }

        return conflict
            .Value.Indexes()
            .Select(index => gone.With(owners[index]))
            .Distinct()
            .Where(more => more != gone && quorum.Tolerates(more))
            .Select(more => Find(choices, more))
            .FirstOrDefault(other => other is not null);
    }

    private IndexSet? Conflict(ScheduleSearch search, int[] choices, IndexSet gone)
    {
        if (search.Require(also, -1) is { } impossible)
        {
            return impossible;
        }

        foreach (var index in asked.Where(index => !gone[owners[index]]))
        {
            if (timetable.Require(search, index, choices) is { } conflict)
            {
                return conflict;
            }
        }

        return search.Settle();
    }
}
