using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Power;

/// <summary>How much each signature counts under the rule alone, whatever anybody wants.</summary>
public sealed record WhoseVoteCounts()
    : Analysis(
        "power",
        "Whose signature counts, and how much?",
        "Shapley and Shubik 1954; Penrose 1946 and Banzhaf 1965; Felsenthal and Machover, The Measurement of Voting Power (1998)"
    )
{
    /// <summary>Bits that the counts of a diagram may take between them: a quarter of a gigabyte.</summary>
    private const long MostBits = 1L << 31;

    private const int MostNodes = 2_000_000;

    protected override string? Inapplicable(Negotiation negotiation)
    {
        var quorum = negotiation.Rule.ToQuorum(negotiation.Parties);
        var members = IndexSet.Of(Members(negotiation));
        return members.IsEmpty ? "nobody has to sign"
            : quorum.Tolerates(members) ? "the rule is met even if nobody signs"
            : !quorum.Tolerates(IndexSet.Empty) ? "the rule cannot be met even if everybody signs"
            : quorum.IsUnanimity ? "every signatory has a veto, so none counts for more than another"
            : null;
    }

    /// <summary>Whether every coalition can be counted shows only once the diagram is drawn.</summary>
    public override Finding Ask(Negotiation negotiation, Run run) =>
        Inapplicable(negotiation) is { } reason ? new Finding.NotApplicable(this, reason)
        : DiagramOf(negotiation) is { } diagram ? new Finding.Answered(this, Answer(negotiation, diagram, run))
        : new Finding.NotApplicable(this, "the weights take too many different sums for every coalition to be counted");

    protected override Result Answer(Negotiation negotiation, Run run) => Answer(negotiation, DiagramOf(negotiation)!, run);

    private static VotingPower Answer(Negotiation negotiation, CoalitionDiagram diagram, Run run)
    {
        run.Report("counting coalitions");
        var quorum = negotiation.Rule.ToQuorum(negotiation.Parties);
        var count = new CoalitionCount(diagram);
        var (winning, areAllWinning) = MinimalCoalitions.Winning(diagram, quorum);
        var (blocking, areAllBlocking) = MinimalCoalitions.Blocking(diagram, quorum);
        return new(
            negotiation,
            areAllWinning && areAllBlocking
                ? new Exactness.Exact()
                : new Exactness.Bounded("voting power is exact, but of the minimal coalitions only the smallest are listed")
        )
        {
            Winning = count.Winning,
            Parties = PowersOf(negotiation, diagram, count),
            MinimalWinning = Named(negotiation, winning, areAllWinning),
            MinimalBlocking = Named(negotiation, blocking, areAllBlocking),
        };
    }

    private static CoalitionDiagram? DiagramOf(Negotiation negotiation)
    {
        var members = Members(negotiation);
        var most = Math.Min(MostNodes, MostBits / ((members.Length + 1L) * (members.Length + 1L)));
        return CoalitionDiagram.Of(members, negotiation.Rule.ToQuorum(negotiation.Parties), (int)most);
    }

    private static int[] Members(Negotiation negotiation) =>
        [.. Enumerable.Range(0, negotiation.Parties.Count).Where(place => negotiation.Parties[place].Signs)];

    /// <summary>A swing with so many others counts in the index of Shapley and Shubik as often as these stand before and the rest after.</summary>
    private static ValueList<PartyPower> PowersOf(Negotiation negotiation, CoalitionDiagram diagram, CoalitionCount count)
    {
        var members = diagram.Members;
        var factorials = new BigInteger[members + 1];
        factorials[0] = 1;
        for (var number = 1; number <= members; number++)
        {
            factorials[number] = factorials[number - 1] * number;
        }

        var all = count.Swings.Select(swings => swings.Aggregate(BigInteger.Add)).Aggregate(BigInteger.Add);
        return Enumerable
            .Range(0, members)
            .OrderBy(level => diagram.Order[level])
            .Select(level =>
            {
                var swings = count.Swings[level];
                var orders = Enumerable
                    .Range(0, members)
                    .Aggregate(BigInteger.Zero, (sum, size) => sum + (swings[size] * factorials[size] * factorials[members - 1 - size]));
                var decided = swings.Aggregate(BigInteger.Add);
                return new PartyPower(negotiation.Parties[diagram.Order[level]].Name, decided)
                {
                    Banzhaf = new(decided, all),
                    BanzhafAbsolute = new(decided, BigInteger.One << (members - 1)),
                    ShapleyShubik = new(orders, factorials[members]),
                    HasVeto = decided == count.Winning,
                };
            })
            .ToValueList();
    }

    private static CoalitionList Named(Negotiation negotiation, ValueList<IndexSet> sets, bool areAll) =>
        new(
            sets.Select(set => set.Indexes().Select(place => negotiation.Parties[place].Name).Order(StringComparer.Ordinal).ToValueList())
                .OrderBy(names => names.Count)
                .ThenBy(names => string.Join('\n', names), StringComparer.Ordinal)
                .ToValueList(),
            areAll
        );
}
