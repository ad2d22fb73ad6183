using CommonGround.Analyses.Agreements;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>A solver that knows nothing of ours agrees, on cases too large to look at every set of demands.</summary>
public sealed class SecondEngineTests
{
    [Fact]
    public void It_agrees_with_the_definition_on_small_cases() =>
        Any.Negotiation.Sample(
            negotiation =>
            {
                var definition = new Definition(negotiation);
                Assert.Equal(definition.Can(definition.Binding), SecondEngine.Can(negotiation, definition.Binding));
            },
            iter: 300,
            print: Any.Words
        );

    [Fact]
    public void The_compiled_engine_says_of_any_set_of_demands_what_the_second_engine_says() =>
        Gen.Select(Any.LargeNegotiation, Gen.Bool.Array[24].Array[3])
            .Sample(
                (negotiation, draws) =>
                {
                    var demands = new DemandSpace(negotiation);
                    foreach (var draw in draws)
                    {
                        var set = demands.Where(demand => demands.Binds(demand) && draw[Array.IndexOf(demands.Demands, demand)]);
                        Assert.Equal(
                            SecondEngine.Can(negotiation, demands.DemandsOf(set)),
                            demands.Space.Can(set, TestContext.Current.CancellationToken)
                        );
                    }
                },
                iter: 700,
                print: entry => Any.Words(entry.Item1)
            );

    [Fact]
    public void The_verdict_is_that_of_the_second_engine() =>
        Any.LargeNegotiation.Sample(
            negotiation =>
            {
                var demands = negotiation.Demands.ToArray();
                var verdict =
                    SecondEngine.Can(negotiation, demands) ? Verdict.Yes
                    : SecondEngine.Can(negotiation, [.. demands.Where(demand => !demand.IsUnknown)]) ? Verdict.Hinges
                    : Verdict.No;
                Assert.Equal(verdict, Asked.Of(negotiation).Complete.Verdict);
            },
            iter: 300,
            print: Any.Words
        );

    [Fact]
    public void Every_conflict_is_infeasible_and_feasible_without_any_one_of_its_demands() =>
        Blocked(
            (negotiation, outlook) =>
                Assert.All(
                    outlook.Conflicts.Take(5),
                    conflict =>
                    {
                        Assert.False(SecondEngine.Can(negotiation, conflict));
                        Assert.All(
                            conflict,
                            demand => Assert.True(SecondEngine.Can(negotiation, [.. conflict.Where(other => other != demand)]))
                        );
                    }
                )
        );

    [Fact]
    public void Every_repair_makes_the_rest_feasible_and_no_part_of_it_does() =>
        Blocked(
            (negotiation, outlook) =>
            {
                var binding = negotiation.Demands.Where(demand => negotiation.Party(demand.Party).Signs).ToArray();
                Assert.All(
                    outlook.Repairs.Take(5),
                    repair =>
                    {
                        var rest = binding.Where(demand => !repair.Demands.Contains(demand)).ToArray();
                        Assert.True(SecondEngine.Can(negotiation, rest));
                        Assert.All(repair.Demands, demand => Assert.False(SecondEngine.Can(negotiation, [.. rest, demand])));
                    }
                );
            }
        );

    private static void Blocked(Action<Negotiation, Outlook> holds) =>
        Any.LargeNegotiation.Sample(
            negotiation =>
            {
                if (Asked.Of(negotiation).Complete.Refusing is { Can: false } outlook)
                {
                    holds(negotiation, outlook);
                }
            },
            iter: 150,
            print: Any.Words
        );
}
