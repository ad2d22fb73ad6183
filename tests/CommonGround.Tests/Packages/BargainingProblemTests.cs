using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

public sealed class BargainingProblemTests
{
    [Fact]
    public void Whole_numbers_stand_for_the_exact_gain_or_bound_it() =>
        OfPackages(
            (problem, package) =>
            {
                var choices = package.Choices.AsSpan();
                foreach (var payoff in problem.Payoffs)
                {
                    var gain = payoff.Stake.Value.Of(package) - payoff.Stake.WalkAway;
                    var units = payoff.SumOf(choices) - payoff.Sure;
                    var (low, high) = (new Rational(units, 1) / payoff.Scale, new Rational(units + payoff.Slack, 1) / payoff.Scale);
                    Assert.Equal(gain, payoff.GainOf(choices));
                    Assert.True(low <= gain && gain <= high, $"{gain} is not within {low}..{high}");
                    Assert.True(!payoff.IsExact || gain == low);
                }
            }
        );

    [Fact]
    public void A_sum_below_need_falls_short_and_one_from_sure_on_suffices() =>
        OfPackages(
            (problem, package) =>
            {
                foreach (var payoff in problem.Payoffs)
                {
                    var sum = payoff.SumOf(package.Choices.AsSpan());
                    var reaches = payoff.Stake.Value.Of(package) >= payoff.Stake.WalkAway;
                    Assert.True(sum >= payoff.Need || !reaches);
                    Assert.True(sum < payoff.Sure || reaches);
                }
            }
        );

    [Fact]
    public void States_of_conditions_end_satisfied_exactly_where_the_conditions_hold() =>
        OfPackages(
            (problem, package) =>
            {
                var order = Enumerable
                    .Range(0, problem.Issues.Count)
                    .OrderByDescending(issue => problem.Issues[issue].Options.Count)
                    .ToArray();
                var conditions = problem.OpenConditions(order);
                var (before, after) = (conditions.Start.ToArray(), new int[conditions.Count]);
                var stands = !conditions.IsHopeless;
                for (var level = 0; level < order.Length && stands; level++)
                {
                    stands = conditions.Step(before, level, package.Choices[order[level]], after);
                    (before, after) = (after, before);
                }

                Assert.Equal(problem.Conditions.All(condition => condition.Holds(package)), stands);
                Assert.True(!stands || before.All(state => state == OpenConditions.Satisfied));
            }
        );

    private static void OfPackages(Action<BargainingProblem, Package> holds) =>
        Gen.Select(
                AnyProblem.Small,
                Gen.Int[0, 199],
                (problem, at) => (problem, package: Package.All(problem.Issues).Skip(at).FirstOrDefault())
            )
            .Where(drawn => drawn.package is not null)
            .Sample(
                drawn => holds(drawn.problem, drawn.package!),
                iter: 1000,
                print: drawn => $"{AnyProblem.Words(drawn.problem)}\nat {drawn.package}"
            );
}
