using CommonGround.Packages;
using CommonGround.Packages.Schedules;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>
/// When each date can be. Where all that is asked are bounds on differences, one network tells; where there are choices, of ways or
/// of packages, all of them have to be looked at.
/// </summary>
internal sealed class PlanDates
{
    /// <summary>Where choices have to be searched, so many pairs of a step and a demand are looked at unasked.</summary>
    public const int MostPairs = 2_000;

    private readonly DemandSpace demands;
    private readonly IndexSet active;
    private readonly CancellationToken cancellation;
    private readonly Timetable timetable;
    private readonly Lazy<Func<Issue, (int From, int To)?>> spans;

    public PlanDates(DemandSpace demands, IndexSet active, CancellationToken cancellation)
    {
        (this.demands, this.active, this.cancellation) = (demands, active, cancellation);
        timetable = demands.Space.Timetable!;
        IsPlain = demands.Quorum.IsUnanimity && (active & timetable.Concerned).Indexes().All(IsBounds);
        Found = demands.Space.Dated(active, TimeFormula.True, cancellation);
        spans = new(() => IsPlain ? InNetwork(Found!.Dates.Network) : new DateSpans(demands, active, Found!, cancellation).Of);
    }

    /// <summary>Dates that keep everything; null where there are none.</summary>
    public DatedPackage? Found { get; }

    /// <summary>Whether all that is asked are bounds on differences, so that one network tells everything.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether what nobody asked about is looked for too: where choices have to be searched, not with too many steps and demands.</summary>
    public bool IsSmall => IsPlain || active.Count * demands.Roadmap!.Steps.Count <= MostPairs;

    public ValueList<StepDates> Steps() =>
        demands
            .Roadmap!.Steps.Select(step =>
            {
                var done = Span(step.Date);
                var begun = step.Begins is { } start ? Span(start) : done;
                return new StepDates(step, done?.From, done?.To) { BeginsEarliest = begun?.From, BeginsLatest = begun?.To };
            })
            .ToValueList();

    /// <summary>The latest month in which it can be; null where it cannot.</summary>
    public int? Latest(Issue date) => Span(date)?.To;

    /// <summary>The steps and bounds that keep the last step from being done sooner.</summary>
    public CriticalChain? Critical(ValueList<StepDates> steps)
    {
        if (steps.Where(step => step.Earliest is not null).MaxBy(step => step.Earliest) is not { } last)
        {
            return null;
        }

        var point = timetable.Dates.PointOf(last.Step.Date);
        var found = IsPlain
            ? Found
            : demands.Space.Dated(active, timetable.Dates.DoneBy(last.Step.Date, last.Earliest!.Value), cancellation);
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

    private string? StepAt(int point) =>
        demands
            .Roadmap!.Steps.FirstOrDefault(step =>
                timetable.Dates.PointOf(step.Date) == point || (step.Begins is { } begins && timetable.Dates.PointOf(begins) == point)
            )
            ?.Name;

    private (int From, int To)? Span(Issue date) => Found is null ? null : spans.Value(date);

    private Func<Issue, (int From, int To)?> InNetwork(TemporalNetwork network)
    {
        var (before, after) = (network.MostBefore(0), network.MostAfter(0));
        return date =>
        {
            var point = timetable.Dates.PointOf(date);
            return ((int)(-before[point] ?? 0), (int)(after[point] ?? demands.Roadmap!.Horizon));
        };
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
