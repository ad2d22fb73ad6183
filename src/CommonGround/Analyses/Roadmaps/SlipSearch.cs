using CommonGround.Packages;
using CommonGround.Packages.Schedules;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>What cannot be kept if a step is done only in a later month than it can be.</summary>
internal sealed class SlipSearch(
    DemandSpace demands,
    IndexSet active,
    PlanDates dates,
    ValueList<StepDates> steps,
    CancellationToken cancellation
)
{
    private const int MostConflicts = 100;

    private readonly Timetable timetable = demands.Space.Timetable!;
    private readonly long?[] latest = dates.Found!.Dates.Network.MostAfter(0);

    public ValueList<Slip> Answer(Delay? asked)
    {
        return
        [
            .. asked is null ? [] : (Slip[])[All(steps.First(step => step.Step.Name == asked.Step), asked.Months)],
            .. steps.Where(step => dates.IsSmall && step.Slack < demands.Roadmap!.Horizon - step.Earliest).Select(First).OfType<Slip>(),
        ];
    }

    /// <summary>The first month of slip that the slack does not take, and one conflict that shows it.</summary>
    private Slip? First(StepDates step)
    {
        var late = timetable.Dates.DoneFrom(step.Step.Date, step.Latest!.Value + 1);
        var conflict =
            dates.IsPlain
                ? Shrunk(
                    dates
                        .Found!.Dates.Network.Chain(timetable.Dates.PointOf(step.Step.Date), latest: true, latest)
                        .Aggregate(IndexSet.Empty, (all, link) => all | link.Tags),
                    late
                )
            : CanHold(active, late) ? IndexSet.Empty
            : Shrunk(active, late);
        return new(step.Step.Name, step.Slack!.Value + 1, conflict.IsEmpty ? [] : [demands.DemandsOf(conflict)]);
    }

    /// <summary>Every conflict of a slip.</summary>
    private Slip All(StepDates step, int months)
    {
        if (step.Earliest is not { } earliest || earliest + months <= step.Latest)
        {
            return new(step.Step.Name, months, []);
        }

        var late = timetable.Dates.DoneFrom(step.Step.Date, earliest + months);
        IndexSet? ConflictIn(IndexSet some) => CanHold(some, late) ? null : Shrunk(some, late);
        var conflicts = new Diagnosis(active, ConflictIn, cancellation).Run(MostConflicts).Conflicts;
        return new(
            step.Step.Name,
            months,
            conflicts
                .Select(demands.DemandsOf)
                .OrderBy(set => set.Count)
                .ThenBy(set => string.Join('\n', set.Select(demand => demand.Name)), StringComparer.Ordinal)
                .ToValueList()
        );
    }

    /// <summary>Without what need not be there for the conflict.</summary>
    private IndexSet Shrunk(IndexSet conflict, TimeFormula late)
    {
        foreach (var index in conflict.Indexes().ToArray())
        {
            if (!CanHold(conflict.Without(index), late))
            {
                conflict = conflict.Without(index);
            }
        }

        return conflict;
    }

    private bool CanHold(IndexSet some, TimeFormula late)
    {
        if (!dates.IsPlain)
        {
            return demands.Space.Dated(some, late, cancellation) is not null;
        }

        var search = timetable.NewSearch(cancellation);
        return search.Require(late, -1) is null
            && (some & timetable.Concerned).Indexes().All(index => timetable.Require(search, index, []) is null);
    }
}
