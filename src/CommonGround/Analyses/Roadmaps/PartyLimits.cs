using CommonGround.Packages;
using CommonGround.Packages.Schedules;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>The latest month in which each step still satisfies each party, whatever the others demand.</summary>
internal sealed class PartyLimits(DemandSpace demands, IndexSet active, PlanDates dates, CancellationToken cancellation)
{
    private readonly IndexSet promises = active & demands.Where(demand => demand.Kind == DemandKind.Promise);
    private readonly Timetable timetable = demands.Space.Timetable!;
    private ScheduleSearch? network;

    /// <summary>Only where the party's demands leave less than the roadmap alone does.</summary>
    public ValueList<PartyLimit> Answer()
    {
        var speaking = demands.PartiesOf((active - promises) & timetable.Concerned);
        if (speaking.IsEmpty)
        {
            return [];
        }

        var alone = new PlanDates(demands, promises, cancellation).Steps();
        Func<IndexSet, IEnumerable<int?>> latest = dates.IsPlain ? Added : Searched;
        return speaking
            .Indexes()
            .SelectMany(party =>
                alone
                    .Zip(latest(demands.Of(party) & active), (step, month) => (step.Step, Free: step.Latest, Latest: month))
                    .Where(step => step.Latest < step.Free)
                    .Select(step => new PartyLimit(demands.Parties[party].Name, step.Step.Name, step.Latest!.Value))
            )
            .ToValueList();
    }

    /// <summary>The promises in one network, to which a party's demands are added and from which they are taken again.</summary>
    private ScheduleSearch Promised()
    {
        var search = timetable.NewSearch(cancellation);
        Require(search, promises);
        return search;
    }

    private void Require(ScheduleSearch search, IndexSet some)
    {
        foreach (var index in (some & timetable.Concerned).Indexes())
        {
            timetable.Require(search, index, []);
        }
    }

    private IEnumerable<int?> Added(IndexSet own)
    {
        network ??= Promised();
        var bounds = network.Network;
        var count = bounds.Count;
        Require(network, own);

        var latest = bounds.MostAfter(0);
        bounds.Return(count);
        return demands.Roadmap!.Steps.Select(step => (int?)latest[timetable.Dates.PointOf(step.Date)]);
    }

    /// <summary>Where choices have to be searched, of the steps that the party names alone.</summary>
    private IEnumerable<int?> Searched(IndexSet own)
    {
        var named = demands.DemandsOf(own & timetable.Concerned);
        var found = new PlanDates(demands, promises | own, cancellation);
        return demands
            .Roadmap!.Steps.Select(step => named.Any(demand => demand.Speaks(name => name == step.Name)) ? found.Latest(step.Date) : null)
            .ToArray();
    }
}
