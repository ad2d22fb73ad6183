using CommonGround.Packages;
using CommonGround.Packages.Schedules;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>
/// When each date can be. Where all that is asked are bounds on differences, one network tells; where there are choices, of ways or
/// of packages, each found shows dates that are possible, and an earlier one is asked for until there is none.
/// </summary>
internal sealed class PlanDates
{
    private readonly DemandSpace demands;
    private readonly IndexSet active;
    private readonly CancellationToken cancellation;
    private readonly Timetable timetable;
    private readonly int[] points;
    private readonly long?[] atLeast;
    private readonly long?[] atMost;
    private readonly long[] earliest;
    private readonly long[] latest;
    private Dating? kept;
    private bool isTried;

    public PlanDates(DemandSpace demands, IndexSet active, CancellationToken cancellation)
    {
        (this.demands, this.active, this.cancellation) = (demands, active, cancellation);
        timetable = demands.Space.Timetable!;
        points = [.. demands.Dates.Select(timetable.Dates.PointOf)];
        (earliest, latest) = (new long[points.Length], new long[points.Length]);
        Array.Fill(earliest, long.MaxValue);
        Array.Fill(latest, long.MinValue);
        (atLeast, atMost) = Unavoidable();
        Found = Learned(demands.Space.Dated(active, TimeFormula.True, cancellation), only: null);
        IsPlain = timetable.Concerned.Indexes().Where(index => active[index]).All(IsBounds);
    }

    /// <summary>Dates that keep everything; null where there are none.</summary>
    public DatedPackage? Found { get; }

    /// <summary>Whether all that is asked are bounds on differences, so that one network tells everything.</summary>
    public bool IsPlain { get; }

    public ValueList<StepDates> Steps() =>
        demands
            .Roadmap!.Steps.Select(step =>
            {
                var (from, to) = Span(step.Date);
                var (begins, begun) = step.Begins is { } start ? Span(start) : (from, to);
                return new StepDates(step, from, to) { BeginsEarliest = begins, BeginsLatest = begun };
            })
            .ToValueList();

    /// <summary>The latest month in which it can be; null where it cannot.</summary>
    public int? Latest(Issue date) => Span(date).To;

    /// <summary>The steps and bounds that keep the last step from being done sooner.</summary>
    public CriticalChain? Critical(ValueList<StepDates> steps)
    {
        if (steps.Where(step => step.Earliest is not null).MaxBy(step => step.Earliest) is not { } last)
        {
            return null;
        }

        var point = timetable.Dates.PointOf(last.Step.Date);
        var found = IsPlain ? Found : demands.Space.Dated(active, By(last.Step.Date, last.Earliest!.Value), cancellation);
        var network = found?.Dates.Network;
        var chain = network?.Chain(point, latest: false, network.MostBefore(0)) ?? [];
        var because = chain.Aggregate(IndexSet.Empty, (all, link) => all | link.Tags);
        return new(
            chain
                .SelectMany(link => (int[])[link.Bound.Later, link.Bound.Earlier])
                .Append(point)
                .Where(place => place != 0)
                .Select(StepAt)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToValueList(),
            demands.DemandsOf(because & IndexSet.Below(demands.Demands.Length)),
            last.Earliest!.Value
        );
    }

    /// <summary>That it is done, and in this month or before.</summary>
    public TimeFormula By(Issue date, int month) => Asked(new Against(date, Relation.AtMost, month));

    /// <summary>That it is done, and in this month or later.</summary>
    public TimeFormula From(Issue date, int month) => TimeFormula.All(Ever(date), Asked(new Against(date, Relation.AtLeast, month)));

    private string? StepAt(int point) =>
        demands
            .Roadmap!.Steps.FirstOrDefault(step =>
                timetable.Dates.PointOf(step.Date) == point || (step.Begins is { } begins && timetable.Dates.PointOf(begins) == point)
            )
            ?.Name;

    private (int? From, int? To) Span(Issue date)
    {
        var place = Place(date);
        if (Found is null)
        {
            return (null, null);
        }

        TryAllAtOnce();
        if (!IsPlain && !Search(date, place))
        {
            return (null, null);
        }

        return ((int)earliest[place], (int)latest[place]);
    }

    /// <summary>Asks for an earlier and for a later date until there is none; false where the date can only be never.</summary>
    private bool Search(Issue date, int place)
    {
        if (date.Scale!.OrNever && Learn(Ever(date), Only(date)) is null)
        {
            return false;
        }

        while (earliest[place] > Floor(place) && Learn(By(date, (int)earliest[place] - 1), Only(date)) is not null) { }

        while (latest[place] < Ceiling(place) && Learn(From(date, (int)latest[place] + 1), Only(date)) is not null) { }

        return true;
    }

    /// <summary>Bounds that hold whatever way is chosen and whatever package: no date beyond them is asked for.</summary>
    private (long?[] AtLeast, long?[] AtMost) Unavoidable()
    {
        var search = timetable.NewSearch(cancellation);
        foreach (var index in timetable.Concerned.Indexes().Where(index => active[index] && timetable.IssuesOf[index].Length == 0))
        {
            timetable.Require(search, index, []);
        }

        return (search.Network.MostBefore(0), search.Network.MostAfter(0));
    }

    /// <summary>Where one package and one way let every date be as early as its bounds allow, or as late, nothing else need be asked.</summary>
    private void TryAllAtOnce()
    {
        if (IsPlain || isTried)
        {
            return;
        }

        isTried = true;
        var always = demands.Dates.Where(date => !date.Scale!.OrNever).Select(date => (Date: date, Place: Place(date))).ToArray();
        Learn(TimeFormula.All(always.Select(entry => By(entry.Date, (int)Floor(entry.Place)))));
        Learn(TimeFormula.All(always.Select(entry => From(entry.Date, (int)Ceiling(entry.Place)))));
    }

    private long Floor(int place) => -atLeast[points[place]] ?? 0;

    private long Ceiling(int place) => atMost[points[place]] ?? demands.Roadmap!.Horizon;

    private TimeFormula Ever(Issue date) => date.Scale!.OrNever ? Asked(new Against(date, Relation.Less, null)) : TimeFormula.True;

    private TimeFormula Asked(Against condition) => timetable.Dates.Formula(condition, holds: true, _ => condition.Issue.Options[0]);

    private int? Only(Issue date) => date.Scale!.OrNever ? Place(date) : null;

    private int Place(Issue date) => Array.IndexOf(points, timetable.Dates.PointOf(date));

    /// <summary>Looks for dates of which something more is asked, and keeps how early and late they can be.</summary>
    private DatedPackage? Learn(TimeFormula also, int? only = null) =>
        Learned((kept ??= demands.Space.Dating(active, cancellation)).Find(also), only);

    private DatedPackage? Learned(DatedPackage? found, int? only)
    {
        if (found is not null)
        {
            var (before, after) = (found.Dates.Network.MostBefore(0), found.Dates.Network.MostAfter(0));
            for (var place = 0; place < points.Length; place++)
            {
                if (only is null ? !demands.Dates[place].Scale!.OrNever || IsPlain : place == only)
                {
                    earliest[place] = Math.Min(earliest[place], -before[points[place]] ?? 0);
                    latest[place] = Math.Max(latest[place], after[points[place]] ?? demands.Roadmap!.Horizon);
                }
            }
        }

        return found;
    }

    private bool IsBounds(int index) =>
        timetable.IssuesOf[index].Length == 0
        && !demands.Dates.Any(date => date.Scale!.OrNever)
        && HasNoChoice(timetable.Formula(index, []));

    private static bool HasNoChoice(TimeFormula formula) =>
        formula switch
        {
            TimeFormula.Bound => true,
            TimeFormula.Every every => every.Parts.All(HasNoChoice),
            _ => false,
        };
}
