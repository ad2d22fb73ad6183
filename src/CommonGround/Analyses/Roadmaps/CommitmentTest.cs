using CommonGround.Packages;
using CommonGround.Packages.Schedules;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>Whether somebody who is to act after the others have delivered would then gain by not acting.</summary>
public enum Temptation
{
    /// <summary>Its own record says that it would rather the step were never done.</summary>
    Gains,

    /// <summary>Its own record says that it would rather the step were done.</summary>
    Loses,

    /// <summary>Nothing on record tells.</summary>
    NotKnown,
}

/// <summary>
/// A step that somebody does only after another side has delivered: a promise that may not be worth keeping once it comes to it.
/// </summary>
/// <param name="After">The steps of others that are done before it begins, in every plan.</param>
public sealed record Commitment(string Step, string Party, ValueList<string> After, Temptation Temptation)
{
    /// <summary>Others who answer for its being done.</summary>
    public ValueList<string> Guarantors { get; init; } = [];

    /// <summary>Promises of order that, given up, let it be done no later than what the others deliver; null where none would.</summary>
    public ValueList<Demand>? Sequence { get; init; }

    /// <summary>Whether nobody else answers for a step whose doer gains by defecting.</summary>
    public bool IsProblem => Temptation == Temptation.Gains && Guarantors.Count == 0;
}

/// <summary>Finds commitment problems (Fearon 1995): what comes last, by whom, with which reason to keep it.</summary>
internal sealed class CommitmentTest(
    DemandSpace demands,
    IndexSet active,
    PlanDates dates,
    ValueList<StepDates> steps,
    CancellationToken cancellation
)
{
    private readonly Roadmap roadmap = demands.Roadmap!;
    private readonly Timetable timetable = demands.Space.Timetable!;

    public ValueList<Commitment> Answer() =>
        dates.IsSmall ? steps.Where(step => step.Earliest is not null).SelectMany(Of).ToValueList() : [];

    private IEnumerable<Commitment> Of(StepDates last)
    {
        var before = Before(last.Step);
        foreach (var party in last.Step.By)
        {
            var delivered = before.Where(step => step.By.Count > 0 && !step.By.Contains(party)).ToArray();
            if (delivered.Length > 0)
            {
                var temptation = TemptationOf(demands.Negotiation.Party(party), last);
                yield return new(last.Step.Name, party, delivered.Select(step => step.Name).ToValueList(), temptation)
                {
                    Guarantors = last.Step.Guarantors.Where(guarantor => !last.Step.By.Contains(guarantor)).ToValueList(),
                    Sequence = temptation == Temptation.Gains ? Sequence(last.Step, delivered) : null,
                };
            }
        }
    }

    /// <summary>Steps that are done before this one begins, in every plan.</summary>
    private RoadmapStep[] Before(RoadmapStep step)
    {
        var (start, done) = (timetable.Dates.PointOf(step.Start), timetable.Dates.PointOf(step.Date));
        var network = dates.IsPlain ? dates.Found!.Dates.Network : null;
        var after = network?.MostAfter(start);
        return
        [
            .. roadmap
                .Steps.Where(other => other.Name != step.Name && !other.IsOptional)
                .Select(other => (Step: other, Point: timetable.Dates.PointOf(other.Date)))
                .Where(other => network is null ? IsAlways(other.Point, start) : after![other.Point] <= 0)
                .Where(other =>
                    !(
                        network is null
                            ? IsAlways(done, other.Point)
                            : start == done && after![other.Point] == 0 && network.MostBefore(done)[other.Point] <= 0
                    )
                )
                .Select(other => other.Step),
        ];
    }

    /// <summary>Whether one point is never later than another.</summary>
    private bool IsAlways(int earlier, int later) =>
        demands.Space.Dated(active, new TimeFormula.Bound(new(later, earlier, -1)), cancellation) is null;

    /// <summary>
    /// From its positions on the step's date, or on the issue that the step carries out: what the latest month or never is worth to it
    /// against the first month in which the step can be done.
    /// </summary>
    private static Temptation TemptationOf(Party party, StepDates step)
    {
        Position? On(string? name) => party.Positions.LastOrDefault(position => position.Issue.Name == name);
        var position = On(step.Step.Name) ?? On(step.Step.CarriesOut);
        if (position?.Issue.Scale is null)
        {
            return Temptation.NotKnown;
        }

        var options = position.Issue.Options;
        var kept = Enumerable
            .Range(0, options.Count)
            .LastOrDefault(option => options[option].At is { } at && at <= step.Earliest!.Value, -1);
        var wantsNever = position.Ideal is { IsPoint: true, Low.At: null };
        if (wantsNever)
        {
            return Temptation.Gains;
        }

        return kept < 0
            || Valuation.OfOption(position, kept) is not { } keeping
            || Valuation.OfOption(position, options.Count - 1) is not { } defecting
                ? Temptation.NotKnown
            : defecting.Low > keeping.High ? Temptation.Gains
            : defecting.High <= keeping.Low ? Temptation.Loses
            : Temptation.NotKnown;
    }

    /// <summary>The promises of order between the two sides, where without them the step can be done no later than what it waits for.</summary>
    private ValueList<Demand>? Sequence(RoadmapStep step, RoadmapStep[] delivered)
    {
        var names = delivered.Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
        var between = roadmap
            .Promises.Where(promise =>
                promise.Kind is PromiseKind.After or PromiseKind.Before
                && (
                    (promise.Step == step.Name && names.Contains(promise.Other!))
                    || (promise.Other == step.Name && names.Contains(promise.Step!))
                )
            )
            .Select(promise => $"{Roadmap.Name}/{promise.Name}")
            .ToHashSet(StringComparer.Ordinal);
        var given = active & demands.Where(demand => between.Contains(demand.Name.TrimEnd('?')));
        var together = TimeFormula.All(
            delivered.Select(other =>
                (TimeFormula)new TimeFormula.Bound(new(timetable.Dates.PointOf(step.Date), timetable.Dates.PointOf(other.Date), 0))
            )
        );
        return !given.IsEmpty && demands.Space.Dated(active - given, together, cancellation) is not null ? demands.DemandsOf(given) : null;
    }
}
