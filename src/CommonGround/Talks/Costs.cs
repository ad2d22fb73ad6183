using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What giving way costs a party: its best value under its own demands less its best in what opens.</summary>
internal sealed class Costs
{
    /// <summary>Beyond so many repairs a cost is told only where the sweep over packages already knows it.</summary>
    private const int Searched = 20;

    private const long StepsEach = 200_000;

    private readonly DemandSpace demands;
    private readonly CancellationToken cancellation;
    private readonly Lazy<PackageSpace> valued;
    private readonly Valuation?[] valuations;
    private readonly Dictionary<(int Party, IndexSet Own), Rational?> ownBest = [];

    public Costs(DemandSpace demands, CancellationToken cancellation)
    {
        (this.demands, this.cancellation) = (demands, cancellation);
        valuations = demands.Parties.Select(party => Valuation.Of(party, demands.Negotiation.Issues)).ToArray();
        valued = new(Compile);
    }

    public Rational? Of(int party, IndexSet active, LeastBreach breach, int rank)
    {
        if (valuations[party] is null || OwnBest(party, active & demands.Of(party)) is not { } own)
        {
            return null;
        }

        var opened =
            WalkAwayOf(party) is { } walkAway
            && valuations[party]!.IsExact
            && walkAway < breach.Best.Count
            && breach.Best[walkAway] is { } swept
                ? swept
            : rank < Searched ? Best(party, active - breach.Broken)
            : null;
        return opened is { } best ? own - best : null;
    }

    /// <summary>Under the demands of its own that bind: no rule passes over the party here.</summary>
    private Rational? OwnBest(int party, IndexSet own) =>
        ownBest.TryGetValue((party, own), out var best) ? best : ownBest[(party, own)] = Best(party, own, Quorum.Unanimity);

    private Rational? Best(int party, IndexSet active) => Best(party, active, demands.Quorum);

    /// <summary>The best value, when its bounds meet.</summary>
    private Rational? Best(int party, IndexSet active, Quorum quorum)
    {
        var low = valued.Value.Best(active, Low(party), quorum, StepsEach, cancellation);
        var high = valuations[party]!.IsExact ? low : valued.Value.Best(active, Low(party) + 1, quorum, StepsEach, cancellation);
        return low == high ? low : null;
    }

    private int Low(int party) => demands.Demands.Length + (2 * party);

    private int? WalkAwayOf(int party)
    {
        var place = Array.FindIndex(
            demands.Demands,
            demand => demand.Kind == DemandKind.WalkAway && demand.Party == demands.Parties[party].Name
        );
        return place < 0 ? null : place;
    }

    private PackageSpace Compile()
    {
        var nothing = new Meets(new AllOf([]));
        var values = valuations.SelectMany(valuation =>
            valuation is null ? (Predicate[])[nothing, nothing] : [new Reaches(valuation.Low, 0), new Reaches(valuation.High, 0)]
        );
        var owners = demands.Owners.Concat(Enumerable.Range(0, demands.Parties.Count).SelectMany(party => (int[])[party, party]));
        return PackageSpace.Of(
            demands.Negotiation.Issues,
            [.. demands.Predicates, .. values],
            owners.ToArray(),
            demands.Quorum,
            limits: null,
            demands.Dates
        );
    }
}
