using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>The latest month in which each step still satisfies each party, whatever the others demand.</summary>
internal sealed class PartyLimits(DemandSpace demands, IndexSet active, CancellationToken cancellation)
{
    private readonly IndexSet promises = active & demands.Where(demand => demand.Kind == DemandKind.Promise);

    /// <summary>Only where the party's demands leave less than the roadmap alone does.</summary>
    public ValueList<PartyLimit> Answer()
    {
        var speaking = demands
            .PartiesOf((active - promises) & demands.Space.Timetable!.Concerned)
            .Indexes()
            .Select(party => (demands.Parties[party].Name, Own: demands.Of(party) & active))
            .ToArray();
        if (speaking.Length == 0)
        {
            return [];
        }

        var alone = Latest(promises);
        return speaking
            .SelectMany(party =>
                alone.Zip(Latest(promises | party.Own), (free, bound) => (bound.Step, Free: free.Latest, bound.Latest))
                    .Where(step => step.Latest is not null && step.Latest < step.Free)
                    .Select(step => new PartyLimit(party.Name, step.Step.Name, step.Latest!.Value))
            )
            .ToValueList();
    }

    private ValueList<StepDates> Latest(IndexSet some) => new PlanDates(demands, some, cancellation).Steps();
}
