using CommonGround.Analyses.Power;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Power;

/// <summary>The engine says of any rule what the definition says, which looks at every coalition.</summary>
public sealed class DefinitionTests
{
    private static readonly string[] Names =
    [
        "north",
        "south",
        "east",
        "west",
        "centre",
        "islands",
        "coast",
        "hills",
        "lakes",
        "moors",
        "isles",
        "plains",
    ];

    /// <summary>Two to twelve signatories, perhaps one who does not sign, under a rule of any kind that leaves somebody out.</summary>
    private static Gen<Negotiation> Council(int most) =>
        (
            from count in Gen.Int[2, most]
            from outsider in Gen.Bool
            from rule in Any.Rule(Names[..count])
            select new Negotiation
            {
                Title = "any council",
                Date = new DateOnly(2024, 1, 1),
                Rule = rule,
                Parties =
                [
                    .. outsider ? [new Party("outsider") { Seat = Seat.Absent }] : Array.Empty<Party>(),
                    .. Names[..count].Select(name => new Party(name)),
                ],
            }
        ).Where(Asked.Applies);

    [Fact]
    public void Winning_coalitions_swings_vetoes_and_dummies_are_those_of_the_definition() =>
        Council(9)
            .Sample(
                negotiation =>
                {
                    var (definition, power) = (new Definition(negotiation), Asked.Of(negotiation));
                    Assert.Equal(definition.Winning, power.Winning);
                    Assert.All(
                        power.Parties,
                        party =>
                            Assert.Equal(
                                (definition.Swings(party.Party), definition.HasVeto(party.Party), definition.IsDummy(party.Party)),
                                ((int)party.Swings, party.HasVeto, party.IsDummy)
                            )
                    );
                },
                iter: 100
            );

    [Fact]
    public void Both_indices_of_Banzhaf_are_those_of_the_definition() =>
        Council(6)
            .Sample(
                negotiation =>
                {
                    var definition = new Definition(negotiation);
                    Assert.All(
                        Asked.Of(negotiation).Parties,
                        party =>
                            Assert.Equal(
                                (definition.Banzhaf(party.Party), definition.BanzhafAbsolute(party.Party)),
                                (party.Banzhaf, party.BanzhafAbsolute)
                            )
                    );
                },
                iter: 100
            );

    [Fact]
    public void The_index_of_Shapley_and_Shubik_counts_orders_as_the_definition_does() =>
        Council(6)
            .Sample(
                negotiation =>
                {
                    var definition = new Definition(negotiation);
                    Assert.All(
                        Asked.Of(negotiation).Parties,
                        party => Assert.Equal(definition.ShapleyShubik(party.Party), party.ShapleyShubik)
                    );
                },
                iter: 40
            );

    [Fact]
    public void Minimal_coalitions_are_those_of_the_definition() =>
        Council(8)
            .Sample(
                negotiation =>
                {
                    var (definition, power) = (new Definition(negotiation), Asked.Of(negotiation));
                    Assert.True(power.MinimalWinning.AreAll && power.MinimalBlocking.AreAll);
                    Assert.Equal(InOrder(definition.MinimalWinning), power.MinimalWinning.Coalitions);
                    Assert.Equal(InOrder(definition.MinimalBlocking), power.MinimalBlocking.Coalitions);
                },
                iter: 80
            );

    [Fact]
    public void Twelve_members_are_counted_as_the_definition_counts_them() =>
        Council(12)
            .Where(negotiation => negotiation.Signatories.Count() >= 11)
            .Sample(
                negotiation =>
                {
                    var (definition, power) = (new Definition(negotiation), Asked.Of(negotiation));
                    Assert.Equal(definition.Winning, power.Winning);
                    Assert.All(power.Parties.Take(3), party => Assert.Equal(definition.Swings(party.Party), party.Swings));
                },
                iter: 4
            );

    [Fact]
    public void The_shares_of_all_add_up_to_one() =>
        Council(12)
            .Sample(
                negotiation =>
                {
                    var parties = Asked.Of(negotiation).Parties;
                    Assert.Equal(Rational.One, parties.Aggregate(Rational.Zero, (sum, party) => sum + party.ShapleyShubik));
                    Assert.Equal(Rational.One, parties.Aggregate(Rational.Zero, (sum, party) => sum + party.Banzhaf));
                },
                iter: 100
            );

    [Fact]
    public void The_quorum_over_places_tolerates_what_the_rule_over_names_lets_win() =>
        Gen.Select(Council(8), Gen.Int[0, 255])
            .Sample(
                (negotiation, bits) =>
                {
                    var signatories = negotiation.Signatories.Select(party => party.Name).ToArray();
                    var signing = signatories.Where((_, place) => (bits >> place & 1) != 0).ToArray();
                    var missing = IndexSet.Of(
                        Enumerable
                            .Range(0, negotiation.Parties.Count)
                            .Where(place => negotiation.Parties[place].Signs && !signing.Contains(negotiation.Parties[place].Name))
                    );
                    Assert.Equal(
                        negotiation.Rule.Wins(signing, signatories),
                        negotiation.Rule.ToQuorum(negotiation.Parties).Tolerates(missing)
                    );
                },
                iter: 1_000
            );

    private static IEnumerable<ValueList<string>> InOrder(IEnumerable<string[]> coalitions) =>
        coalitions
            .Select(names => names.Order(StringComparer.Ordinal).ToValueList())
            .OrderBy(names => names.Count)
            .ThenBy(names => string.Join('\n', names), StringComparer.Ordinal);
}
