using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>Asks whether promises and demands can hold together, and then everything that follows from that.</summary>
internal sealed class PlanSearch
{
    /// <summary>Where there are more conflicts or repairs than this, the first ones are listed and the answer is bounded.</summary>
    private const int Most = 1_000;

    private readonly Negotiation negotiation;
    private readonly RoadmapTest test;
    private readonly Run run;
    private readonly DemandSpace demands;

    public PlanSearch(Negotiation negotiation, RoadmapTest test, Run run)
    {
        (this.negotiation, this.test, this.run) = (negotiation, test, run);
        demands = new DemandSpace(negotiation, withRoadmap: true);
    }

    public Plan Answer()
    {
        run.Report("testing whether the roadmap can be kept");
        var tied = Tied();
        var refusing = Read(demands.Binding & tied);
        var consenting = (demands.Unknown & tied).IsEmpty ? refusing : Read(demands.Known & tied);
        var setAside = refusing.Can == true ? [] : SetAside(refusing, consenting);
        var active = (demands.Binding & tied) - IndexOf(setAside);
        var isBounded = !refusing.AreAll || !consenting.AreAll || refusing.Can is null;
        var plan = new Plan(negotiation, test, isBounded ? new Exactness.Bounded(Gap(refusing)) : new Exactness.Exact())
        {
            Demands = demands.DemandsOf(tied),
            Refusing = refusing,
            Consenting = consenting,
            SetAside = setAside,
        };
        return refusing.Can == true || setAside.Count > 0 ? WithDates(plan, active) : plan;
    }

    private Plan WithDates(Plan plan, IndexSet active)
    {
        try
        {
            run.Report("finding when each step can be done");
            var dates = new PlanDates(demands, active, run.Cancellation);
            if (dates.Found is null)
            {
                return plan;
            }

            var steps = dates.Steps();
            var slips = new SlipSearch(demands, active, dates, steps, run.Cancellation);
            return plan with
            {
                Steps = steps,
                Critical = dates.Critical(steps),
                Limits = new PartyLimits(demands, active, dates, run.Cancellation).Answer(),
                Slips = slips.Answer(test.Slip),
                Chances = new DeadlineDraws(demands, active, dates, test.Draws, run).Answer(),
                LeftOut = dates.IsSmall ? null : active.Count * steps.Count,
                Commitments = new CommitmentTest(demands, active, dates, steps, run.Cancellation).Answer(),
            };
        }
        catch (SpentException)
        {
            return plan with { Exactness = new Exactness.Bounded("whether it can be kept is proved, but the search for dates gave up") };
        }
    }

    /// <summary>The demands that speak of dates, and those that hang together with them by an issue.</summary>
    private IndexSet Tied()
    {
        var names = negotiation.Issues.Select((issue, place) => (issue.Name, place)).ToDictionary(StringComparer.Ordinal);
        var groups = new Groups(names.Count + 1);
        var all = names.Count;
        var spoken = demands
            .Demands.Select(demand => demand.Predicate is Meets meets ? meets.Condition.Issues.Select(issue => issue.Name) : Valued(demand))
            .Select(issues => issues.Select(issue => names.GetValueOrDefault(issue, all)).ToArray())
            .ToArray();
        Array.ForEach(spoken, groups.Join);
        return IndexSet.Of(
            Enumerable
                .Range(0, spoken.Length)
                .Where(index =>
                    demands.Demands[index].Kind == DemandKind.Promise || spoken[index].Any(place => groups.Of(place) == groups.Of(all))
                )
        );
    }

    private IEnumerable<string> Valued(Demand demand) =>
        demand.Predicate is Reaches reaches
            ? negotiation
                .Issues.Where((_, place) => reaches.Value.Contributions[place].Distinct().Skip(1).Any())
                .Select(issue => issue.Name)
            : [];

    private Feasibility Read(IndexSet active)
    {
        var can = demands.Space.Can(active, run.Cancellation);
        if (can != false)
        {
            return new(can, [], [], AreAll: true);
        }

        run.Report("finding which promise breaks which demand");
        var (conflicts, repairs, areAll) = Clashes(active);
        return new(can, InOrder(conflicts), InOrder(repairs), areAll);
    }

    private (IEnumerable<IndexSet> Conflicts, IEnumerable<IndexSet> Repairs, bool AreAll) Clashes(IndexSet active)
    {
        if (demands.Quorum.IsUnanimity)
        {
            var (conflicts, repairs, areAll) = demands.Space.Diagnose(active, IndexSet.Empty, Most, run.Cancellation);
            return (conflicts, repairs, areAll);
        }

        var clashes = demands.Space.Clashes(active, IndexSet.Empty, Most, run.Cancellation);
        return (clashes.Conflicts, clashes.Sets.Select(breach => breach.Broken), clashes.IsAll);
    }

    /// <summary>The unknown where the known can be kept; else the first repair, if there is one without what is held.</summary>
    private ValueList<Demand> SetAside(Feasibility refusing, Feasibility consenting) =>
        refusing.Repairs.FirstOrDefault(repair => consenting.Can == true && repair.All(demand => demand.IsUnknown))
        ?? refusing.Repairs.FirstOrDefault(repair => !repair.Any(IsHeld))
        ?? (refusing.Repairs.Count > 0 ? refusing.Repairs[0] : []);

    private bool IsHeld(Demand demand) => test.Held.Any(name => demand.Name.TrimEnd('?') == $"{Roadmap.Name}/{name}");

    private IndexSet IndexOf(ValueList<Demand> set)
    {
        var names = set.Select(demand => demand.Name).ToHashSet(StringComparer.Ordinal);
        return demands.Where(demand => names.Contains(demand.Name));
    }

    private ValueList<ValueList<Demand>> InOrder(IEnumerable<IndexSet> sets) =>
        sets.Select(demands.DemandsOf)
            .OrderBy(set => set.Count)
            .ThenBy(set => string.Join('\n', set.Select(demand => demand.Name)), StringComparer.Ordinal)
            .ToValueList();

    private static string Gap(Feasibility refusing) =>
        refusing.Can is null
            ? "the search gave up before it found dates or proved that there are none"
            : "the verdict is proved, and every conflict and repair listed is one, but there may be more of them";
}
