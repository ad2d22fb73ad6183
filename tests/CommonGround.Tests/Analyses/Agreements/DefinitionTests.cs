using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>The test of common ground, compiled and searched, says what the definition says by looking at everything.</summary>
public sealed class DefinitionTests
{
    private const int Cases = 500;

    [Fact]
    public void The_verdict_is_the_defined_one() =>
        Always((agreement, definition) => Assert.Equal(definition.Verdict, agreement.Complete.Verdict));

    [Fact]
    public void Every_answer_on_a_small_case_is_exact() => Always((agreement, _) => Assert.IsType<Exactness.Exact>(agreement.Exactness));

    [Fact]
    public void The_verdict_if_all_had_to_sign_is_the_defined_one() =>
        Always((agreement, definition) => Assert.Equal(definition.IfAllHadToSign, agreement.Complete.IfAllHadToSign));

    [Fact]
    public void It_can_be_signed_when_the_definition_says_so() =>
        Outlooks((outlook, active, definition) => Assert.Equal(definition.Can(active), outlook.Can));

    [Fact]
    public void As_many_packages_are_acceptable_as_the_definition_finds() =>
        Outlooks((outlook, active, definition) => Assert.Equal(definition.Acceptable(active).Count(), (int)outlook.Count));

    [Fact]
    public void The_example_is_the_first_acceptable_package_in_option_order() =>
        Outlooks((outlook, active, definition) => Assert.Equal(definition.Acceptable(active).FirstOrDefault(), outlook.Example));

    [Fact]
    public void The_conflicts_are_the_defined_ones() =>
        Blocked((outlook, active, definition) => Assert.Equal(Names(definition.Conflicts(active)), Names(outlook.Conflicts)));

    [Fact]
    public void The_repairs_are_the_defined_ones() =>
        Blocked(
            (outlook, active, definition) =>
                Assert.Equal(Names(definition.Repairs(active)), Names(outlook.Repairs.Select(repair => repair.Demands)))
        );

    [Fact]
    public void The_conflicts_and_repairs_by_party_are_the_defined_ones() =>
        Blocked(
            (outlook, active, definition) =>
            {
                Assert.Equal(Names(definition.PartyConflicts(active)), Names(outlook.PartyConflicts));
                Assert.Equal(Names(definition.PartyRepairs(active)), Names(outlook.PartyRepairs));
            }
        );

    [Fact]
    public void A_repair_opens_as_many_packages_as_the_definition_finds_and_shows_the_first() =>
        Repairs(
            (repair, active, definition) =>
            {
                var opened = definition.Acceptable([.. active.Except(repair.Demands)]).ToArray();
                Assert.Equal((opened.Length, opened[0]), ((int)repair.Opens!.Value, repair.Example));
            }
        );

    [Fact]
    public void A_repair_costs_what_the_definition_says() =>
        Repairs(
            (repair, active, definition) =>
                Assert.Equal(
                    repair.Parties.Select(party => new Cost(party, definition.Cost(party, active, [.. repair.Demands]))),
                    repair.Costs.OrderBy(cost => cost.Party, StringComparer.Ordinal)
                )
        );

    [Fact]
    public void Every_example_names_all_the_demands_that_it_breaks() =>
        Sampled(
            (agreement, definition, negotiation) =>
            {
                var outlooks = (Outlook[])[agreement.Complete.Refusing, agreement.Complete.Consenting];
                var examples = outlooks
                    .Select(outlook => (outlook.Example, outlook.Slighted))
                    .Concat(outlooks.SelectMany(outlook => outlook.Repairs).Select(repair => (repair.Example, repair.Slighted)));
                foreach (var (example, slighted) in examples.Where(entry => entry.Example is not null))
                {
                    Assert.Equal(
                        Sorted(
                            negotiation
                                .Demands.Where(demand => !Definition.Meets(negotiation, example!, demand))
                                .Select(demand => demand.Name)
                        ),
                        slighted.Breaks.Select(demand => demand.Name)
                    );
                }
            }
        );

    [Fact]
    public void The_consent_sets_are_the_defined_ones() =>
        Hinging((agreement, definition) => Assert.Equal(Names(definition.ConsentSets), Names(agreement.Complete.ConsentSets)));

    [Fact]
    public void The_refusal_sets_are_the_defined_ones() =>
        Hinging((agreement, definition) => Assert.Equal(Names(definition.RefusalSets), Names(agreement.Complete.RefusalSets)));

    [Fact]
    public void The_questions_are_ranked_as_defined() =>
        Hinging((agreement, definition) => Assert.Equal(definition.Questions, agreement.Complete.Questions.Select(demand => demand.Name)));

    [Fact]
    public void The_verdict_on_frameworks_is_the_defined_one() =>
        Always((agreement, definition) => Assert.Equal(definition.FrameworkVerdict, agreement.Frameworks.Verdict));

    [Fact]
    public void The_maximal_frameworks_with_their_examples_and_counts_are_the_defined_ones() =>
        Sampled(
            (agreement, definition, negotiation) =>
                Assert.Equal(
                    Sorted(
                        definition.MaximalFrameworks.Select(framework =>
                            $"{string.Join(", ", framework.Example.Select(option => option?.Name ?? "open"))}: {framework.Count}"
                        )
                    ),
                    Sorted(
                        agreement.Frameworks.Maximal.Select(framework =>
                            $"{string.Join(", ", negotiation.Issues.Select(issue => OptionOf(framework, issue)))}: {framework.Count}"
                        )
                    )
                )
        );

    [Fact]
    public void The_coalitions_are_the_defined_ones() =>
        Always(
            (agreement, definition) =>
                Assert.Equal(Names(definition.Coalitions), Names(agreement.Coalitions.Select(coalition => coalition.Parties)))
        );

    [Fact]
    public void The_sticking_points_and_their_shares_are_the_defined_ones() =>
        Always(
            (agreement, definition) =>
                Assert.Equal(Sorted(definition.StickingPoints.Select(Told)), Sorted(agreement.StickingPoints.Points.Select(Told)))
        );

    private static string OptionOf(Framework framework, Issue issue) =>
        framework.Settled.FirstOrDefault(settled => settled.Issue == issue)?.Option.Name ?? "open";

    private static string Told(StickingPoint point) => $"{point.Kind} {string.Join(", ", Sorted(point.Names))}: {point.Share}";

    private static void Always(Action<Agreement, Definition> holds) => Sampled((agreement, definition, _) => holds(agreement, definition));

    private static void Sampled(Action<Agreement, Definition, Negotiation> holds) =>
        Any.Negotiation.Sample(
            negotiation => holds(Asked.Of(negotiation), new Definition(negotiation), negotiation),
            iter: Cases,
            print: Any.Words
        );

    private static void Hinging(Action<Agreement, Definition> holds) =>
        Any
            .Negotiation.Where(negotiation => new Definition(negotiation).Verdict == Verdict.Hinges)
            .Sample(negotiation => holds(Asked.Of(negotiation), new Definition(negotiation)), iter: Cases / 2, print: Any.Words);

    private static void Outlooks(Action<Outlook, Demand[], Definition> holds) =>
        Always(
            (agreement, definition) =>
            {
                holds(agreement.Complete.Refusing, definition.Binding, definition);
                holds(agreement.Complete.Consenting, definition.Known, definition);
            }
        );

    private static void Blocked(Action<Outlook, Demand[], Definition> holds) =>
        Any
            .Negotiation.Where(negotiation => new Definition(negotiation).Verdict != Verdict.Yes)
            .Sample(
                negotiation =>
                {
                    var (agreement, definition) = (Asked.Of(negotiation), new Definition(negotiation));
                    holds(agreement.Complete.Refusing, definition.Binding, definition);
                    if (agreement.Complete.Consenting.Can == false)
                    {
                        holds(agreement.Complete.Consenting, definition.Known, definition);
                    }
                },
                iter: Cases,
                print: Any.Words
            );

    private static void Repairs(Action<Repair, Demand[], Definition> holds) =>
        Blocked(
            (outlook, active, definition) =>
            {
                foreach (var repair in outlook.Repairs)
                {
                    holds(repair, active, definition);
                }
            }
        );

    /// <summary>Each set sorted, the sets by size, then name.</summary>
    private static IEnumerable<string> Names(IEnumerable<IEnumerable<Demand>> sets) =>
        Names(sets.Select(set => set.Select(demand => demand.Name)));

    private static IEnumerable<string> Names(IEnumerable<IEnumerable<string>> sets) =>
        sets.Select(set => set.Order(StringComparer.Ordinal).ToArray())
            .OrderBy(set => set.Length)
            .ThenBy(set => string.Join('\n', set), StringComparer.Ordinal)
            .Select(set => string.Join(", ", set));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
