using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>A negotiation's demands compiled together with its packages: made once, then asked which of them can hold.</summary>
internal sealed class DemandSpace
{
    public DemandSpace(Negotiation negotiation)
    {
        Negotiation = negotiation;
        Demands = negotiation.Demands.ToArray();
        Parties = negotiation.Parties;
        var places = Parties.Select((party, place) => (party.Name, place)).ToDictionary(StringComparer.Ordinal);
        Owners = Demands.Select(demand => places[demand.Party]).ToArray();
        Quorum = new Quorum(negotiation.Rule.AllBut, IndexSet.Of(negotiation.Rule.Vetoes.Select(name => places[name])));
        Space = PackageSpace.Of(negotiation.Issues, Predicates, Owners, Quorum);
        Known = Where(demand => !demand.IsUnknown && Binds(demand));
        Unknown = Where(demand => demand.IsUnknown && Binds(demand));
    }

    public Negotiation Negotiation { get; }

    public Demand[] Demands { get; }

    public ValueList<Party> Parties { get; }

    /// <summary>For each demand, the place of the party that makes it.</summary>
    public int[] Owners { get; }

    public Quorum Quorum { get; }

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

    public Package PackageOf(IEnumerable<int> choices) => new(Negotiation.Issues, choices.ToValueList());

    public Package? First(IndexSet active, CancellationToken cancellation) =>
        Space.First(active, cancellation) is { } choices ? PackageOf(choices) : null;

    public ValueList<Demand> DemandsOf(IndexSet set) =>
        set.Indexes().Select(index => Demands[index]).OrderBy(demand => demand.Name, StringComparer.Ordinal).ToValueList();

    public ValueList<string> PartyNames(IndexSet parties) =>
        parties.Indexes().Select(party => Parties[party].Name).Order(StringComparer.Ordinal).ToValueList();
}
