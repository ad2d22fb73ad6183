using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>
/// Finds the hardest footing on which somebody can sign something: as silence refuses, if that leaves a package; else as it consents; else
/// with values at their most; and if none does, the same after the cheapest repair.
/// </summary>
internal sealed class FootingSearch
{
    /// <summary>So many repairs are compared, and so many sets of signatories tried on a footing.</summary>
    private const int Most = 2_000;

    private readonly Negotiation negotiation;
    private readonly Run run;
    private readonly DemandSpace demands;
    private readonly DemandSpace underTheRule;
    private readonly int[] signatories;

    public FootingSearch(Negotiation negotiation, Run run)
    {
        (this.negotiation, this.run) = (negotiation, run);
        demands = new(negotiation with { Rule = SigningRule.Unanimity });
        underTheRule = negotiation.Rule.IsUnanimity ? demands : new(negotiation);
        signatories = Enumerable.Range(0, negotiation.Parties.Count).Where(place => negotiation.Parties[place].Signs).ToArray();
    }

    /// <summary>Whether a search gave up, so that a harder footing, or another set of signatories, may have been passed over.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>The footing, and the largest sets of signatories that can sign on it, by what they leave out; null when nothing was found.</summary>
    public (Footing Footing, IReadOnlyList<IndexSet> Members)? Find()
    {
        run.Report("finding packages that can be signed");
        return Find(null) ?? (CheapestRepair() is { } repair ? Find(repair) : null);
    }

    private (Footing, IReadOnlyList<IndexSet>)? Find(CheapestRepair? repair)
    {
        foreach (var silence in Enum.GetValues<Silence>())
        {
            var footing = new Footing(silence, repair);
            if (WhoCanSign(footing) is { Count: > 0 } members)
            {
                return (footing, members);
            }
        }

        return null;
    }

    private List<IndexSet> WhoCanSign(Footing footing)
    {
        var found = new List<IndexSet>();
        var all = IndexSet.Of(signatories);
        foreach (var missing in Tolerated().Take(Most))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (found.Exists(members => (all - members).IsSubsetOf(missing)))
            {
                continue;
            }

            var members = all - missing;
            var can = demands.Space.Can(demands.Where(demand => footing.Binds(demand)) & DemandsOf(members), run.Cancellation);
            GaveUp |= can is null;
            if (can == true)
            {
                found.Add(members);
            }
        }

        return found;
    }

    /// <summary>The sets of signatories without whom the others win, the smallest first.</summary>
    private IEnumerable<IndexSet> Tolerated()
    {
        for (var size = 0; size < signatories.Length; size++)
        {
            var any = false;
            foreach (var missing in Choose(size, 0))
            {
                if (negotiation.Rule.Tolerates(missing.Indexes().Select(place => negotiation.Parties[place].Name).ToArray()))
                {
                    any = true;
                    yield return missing;
                }
            }

            if (!any)
            {
                yield break;
            }
        }
    }

    private IEnumerable<IndexSet> Choose(int size, int from) =>
        size == 0
            ? [IndexSet.Empty]
            : Enumerable
                .Range(from, signatories.Length - from)
                .SelectMany(first => Choose(size - 1, first + 1).Select(rest => rest.With(signatories[first])));

    private IndexSet DemandsOf(IndexSet members) =>
        IndexSet.Of(Enumerable.Range(0, demands.Demands.Length).Where(index => members[demands.Owners[index]]));

    /// <summary>Known costs before unknown ones, the least total first; then fewest parties, fewest demands, and names.</summary>
    private CheapestRepair? CheapestRepair()
    {
        run.Report("finding the cheapest repair");
        var active = underTheRule.Known;
        var clashes = underTheRule.Space.Clashes(active, IndexSet.Empty, Most, run.Cancellation);
        var costs = new Costs(underTheRule, run.Cancellation);
        GaveUp |= !clashes.IsAll;
        return clashes
            .Sets.Select(
                (breach, rank) =>
                    new CheapestRepair(
                        underTheRule.DemandsOf(breach.Broken),
                        underTheRule
                            .PartiesOf(breach.Broken)
                            .Indexes()
                            .Select(party => new Cost(negotiation.Parties[party].Name, costs.Of(party, active, breach, rank)))
                            .ToValueList(),
                        breach.Count,
                        underTheRule.DemandsOf(
                            clashes.Conflicts.OrderBy(set => set, Comparer<IndexSet>.Create(IndexSet.BySize)).FirstOrDefault()
                        ),
                        clashes.Sets.Count - 1,
                        clashes.IsAll
                    )
            )
            .OrderBy(repair => repair.Costs.Count(cost => cost.Value is null))
            .ThenBy(repair => repair.Costs.Aggregate(Rational.Zero, (sum, cost) => sum + (cost.Value ?? 0)))
            .ThenBy(repair => repair.Costs.Count)
            .ThenBy(repair => repair.Demands.Count)
            .ThenBy(repair => string.Join('\n', repair.Demands.Select(demand => demand.Name)), StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
