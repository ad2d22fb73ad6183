using CommonGround.Packages;
using CommonGround.Packages.Schedules;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>
/// How early and how late each date can be over all ways and all packages. Every package found tells it of all dates at once; then
/// an earlier one is asked for until there is none, all dates together first, for one package often lets each be as early as it can.
/// </summary>
internal sealed class DateSpans
{
    private readonly Dating dating;
    private readonly Issue[] dates;
    private readonly int[] points;
    private readonly Dates formulas;
    private readonly long[] floor;
    private readonly long[] ceiling;
    private readonly long[] earliest;
    private readonly long[] latest;

    /// <summary>Starts from dates that keep everything, and asks for all dates at once.</summary>
    public DateSpans(DemandSpace demands, IndexSet active, DatedPackage found, CancellationToken cancellation)
    {
        dates = [.. demands.Dates];
        formulas = demands.Space.Timetable!.Dates;
        points = Array.ConvertAll(dates, formulas.PointOf);
        dating = demands.Space.Dating(active, cancellation);
        var always = Unavoidable(demands, active, cancellation);
        (floor, ceiling) = (Earliest(always), Latest(always));
        (earliest, latest) = (new long[points.Length], new long[points.Length]);
        Array.Fill(earliest, long.MaxValue);
        Array.Fill(latest, long.MinValue);
        Learn(found, IsSure);
        AskForAll();
    }

    /// <summary>The first and the last month in which it can be; null where it can only be never.</summary>
    public (int From, int To)? Of(Issue date)
    {
        var place = Array.IndexOf(points, formulas.PointOf(date));
        bool Ask(TimeFormula also) => Asked(also, IsSure(place) ? IsSure : other => other == place);
        if (!IsSure(place) && !Ask(formulas.Ever(date)))
        {
            return null;
        }

        while (earliest[place] > floor[place] && Ask(formulas.DoneBy(date, earliest[place] - 1))) { }

        while (latest[place] < ceiling[place] && Ask(formulas.DoneFrom(date, latest[place] + 1))) { }

        return ((int)earliest[place], (int)latest[place]);
    }

    /// <summary>Bounds that hold whatever way is chosen, whatever package, and whoever is passed over: no date beyond them is asked for.</summary>
    private static TemporalNetwork Unavoidable(DemandSpace demands, IndexSet active, CancellationToken cancellation)
    {
        var timetable = demands.Space.Timetable!;
        var search = timetable.NewSearch(cancellation);
        foreach (var index in (active & timetable.Concerned).Indexes())
        {
            if (timetable.IssuesOf[index].Length == 0 && !demands.Quorum.Tolerates(IndexSet.Of(demands.Owners[index])))
            {
                timetable.Require(search, index, []);
            }
        }

        return search.Network;
    }

    private void AskForAll()
    {
        var sure = Enumerable.Range(0, dates.Length).Where(IsSure).ToArray();
        if (sure.Any(place => earliest[place] > floor[place]))
        {
            Asked(TimeFormula.All(sure.Select(place => formulas.DoneBy(dates[place], floor[place]))), IsSure);
        }

        if (sure.Any(place => latest[place] < ceiling[place]))
        {
            Asked(TimeFormula.All(sure.Select(place => formulas.DoneFrom(dates[place], ceiling[place]))), IsSure);
        }
    }

    /// <summary>Whether it cannot be never, so that any dates found tell of it.</summary>
    private bool IsSure(int place) => !dates[place].Scale!.OrNever;

    private bool Asked(TimeFormula also, Func<int, bool> told)
    {
        var found = dating.Find(also);
        if (found is not null)
        {
            Learn(found, told);
        }

        return found is not null;
    }

    private void Learn(DatedPackage found, Func<int, bool> told)
    {
        var (first, last) = (Earliest(found.Dates.Network), Latest(found.Dates.Network));
        foreach (var place in Enumerable.Range(0, points.Length).Where(told))
        {
            earliest[place] = Math.Min(earliest[place], first[place]);
            latest[place] = Math.Max(latest[place], last[place]);
        }
    }

    /// <summary>Of a date that nothing speaks of its scale tells.</summary>
    private long[] Earliest(TemporalNetwork network)
    {
        var before = network.MostBefore(0);
        return [.. points.Select((point, place) => -before[point] ?? (long)dates[place].Scale!.From.Numerator)];
    }

    private long[] Latest(TemporalNetwork network)
    {
        var after = network.MostAfter(0);
        return [.. points.Select((point, place) => after[point] ?? (long)dates[place].Scale!.To.Numerator)];
    }
}
