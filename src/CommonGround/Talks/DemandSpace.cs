using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>A negotiation's demands compiled together with its packages: made once, then asked which of them can hold.</summary>
internal sealed class DemandSpace
{
    /// <summary>With the roadmap where it has a part: where a demand speaks of a step, a promise of an issue, or the promises cannot all be kept.</summary>
    public DemandSpace(Negotiation negotiation)
        : this(negotiation, IsTied(negotiation) || !IsSound(negotiation)) { }

    public DemandSpace(Negotiation negotiation, bool withRoadmap)
    {
        Negotiation = negotiation;
        Roadmap = withRoadmap ? negotiation.Roadmap : null;
        Demands = [.. negotiation.Demands, .. Roadmap?.Demands ?? []];
        Parties = Roadmap is null ? negotiation.Parties : [.. negotiation.Parties, Roadmap.Voice];
        var places = Parties.Select((party, place) => (party.Name, place)).ToDictionary(StringComparer.Ordinal);
        Owners = Demands.Select(demand => places[demand.Party]).ToArray();
        Quorum = NeverWithoutRoadmap(negotiation.Rule.ToQuorum(negotiation.Parties));
        Dates = Roadmap?.Dates ?? [];
        Space = PackageSpace.Of(negotiation.Issues, Predicates, Owners, Quorum, limits: null, Dates);
        Known = Where(demand => !demand.IsUnknown && Binds(demand));
        Unknown = Where(demand => demand.IsUnknown && Binds(demand));
    }

    public Negotiation Negotiation { get; }

    /// <summary>The roadmap where it stands in the test.</summary>
    public Roadmap? Roadmap { get; }

    /// <summary>The dates that packages come with.</summary>
    public ValueList<Issue> Dates { get; }

    public Demand[] Demands { get; }

    public ValueList<Party> Parties { get; }

    /// <summary>For each demand, the place of the party that makes it.</summary>
    public int[] Owners { get; }

    public Quorum Quorum { get; }

    /// <summary>The rule if all had to sign; who has no weight in it may still stay away.</summary>
    public Quorum QuorumOfAll =>
        NeverWithoutRoadmap(Negotiation.Rule.ToQuorum(Negotiation.Parties.Select(party => party with { SaysSigns = true }).ToValueList()));

    public PackageSpace Space { get; }

    public IReadOnlyList<Predicate> Predicates => Demands.Select(demand => demand.Predicate).ToArray();

    /// <summary>The known demands of signatories: they bind however silence is read.</summary>
    public IndexSet Known { get; }

    /// <summary>The unknown demands of signatories: they bind when silence refuses.</summary>
    public IndexSet Unknown { get; }

    public IndexSet Binding => Known | Unknown;

    public IndexSet All => IndexSet.Below(Demands.Length);

    public IndexSet Of(int party) => IndexSet.Of(Enumerable.Range(0, Demands.Length).Where(index => Owners[index] == party));

    public IndexSet PartiesOf(IndexSet demands) => IndexSet.Of(demands.Indexes().Select(index => Owners[index]));

    public IndexSet Where(Func<Demand, bool> chosen) =>
        IndexSet.Of(Enumerable.Range(0, Demands.Length).Where(index => chosen(Demands[index])));

    public bool Binds(Demand demand) => Negotiation.Party(demand.Party).Signs;

    /// <summary>The package with its dates.</summary>
    public Package PackageOf(IEnumerable<int> choices) => new(Negotiation.Issues.Concat(Dates).ToValueList(), choices.ToValueList());

    public Package? First(IndexSet active, CancellationToken cancellation) =>
        Space.First(active, cancellation) is { } choices ? PackageOf(choices) : null;

    /// <summary>The frameworks, of which no date is a part: each stays open.</summary>
    public PackageSpace Frameworks(IndexSet everywhere, IReadOnlyList<int[]> allowed) =>
        PackageSpace.OfFrameworks(
            Negotiation.Issues.Concat(Dates).ToValueList(),
            Predicates,
            everywhere,
            Owners,
            Quorum,
            [.. allowed, .. Dates.Select(_ => Array.Empty<int>())]
        );

    public ValueList<Demand> DemandsOf(IndexSet set) =>
        set.Indexes().Select(index => Demands[index]).OrderBy(demand => demand.Name, StringComparer.Ordinal).ToValueList();

    public ValueList<string> PartyNames(IndexSet parties) =>
        parties.Indexes().Select(party => Parties[party].Name).Order(StringComparer.Ordinal).ToValueList();

    private Quorum NeverWithoutRoadmap(Quorum quorum) =>
        Roadmap is null || quorum.IsUnanimity ? quorum : quorum.With(IndexSet.Of(Negotiation.Parties.Count));

    private static bool IsTied(Negotiation negotiation)
    {
        if (negotiation.Roadmap is not { } roadmap)
        {
            return false;
        }

        var dates = roadmap.Dates.Select(date => date.Name).ToHashSet(StringComparer.Ordinal);
        return negotiation.Demands.Any(demand => demand.Speaks(dates.Contains))
            || roadmap.Demands.Any(demand => demand.Speaks(name => !dates.Contains(name)));
    }

    private static bool IsSound(Negotiation negotiation)
    {
        if (negotiation.Roadmap is null)
        {
            return true;
        }

        var space = new DemandSpace(negotiation, withRoadmap: true);
        return space.Space.Can(space.Where(demand => demand.Kind == DemandKind.Promise)) == true;
    }
}
