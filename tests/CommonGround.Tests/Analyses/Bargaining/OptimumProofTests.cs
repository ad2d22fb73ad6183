using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>On problems too large to look at each package, the best is checked by a second engine and by its certificate.</summary>
public sealed class OptimumProofTests
{
    [Fact]
    public void The_largest_sum_and_the_largest_least_gain_are_what_another_engine_finds() =>
        MiddlingProblem.Any.Sample(
            problem =>
            {
                var search = new OptimumSearch(problem, new SearchLimits(), new Run());
                Assert.Equal(SecondOptimum.LargestSum(problem), Whole(search.Find(new BargainingSolution.Utilitarian())));
                Assert.Equal(SecondOptimum.LargestLeast(problem), Whole(search.Find(new BargainingSolution.Egalitarian())));
            },
            iter: 25,
            threads: 1
        );

    [Fact]
    public void By_its_multipliers_no_package_sums_up_to_more_than_the_bound() =>
        Bounds(
            new BargainingSolution.Utilitarian(),
            (weights, sum, optimum) =>
            {
                Assert.All(weights, weight => Assert.True(weight >= 1));
                Assert.True(sum >= Sum(optimum.Gains));
            }
        );

    [Fact]
    public void By_its_multipliers_no_package_gives_the_worst_off_more_than_the_bound() =>
        Bounds(
            new BargainingSolution.Egalitarian(),
            (weights, sum, optimum) =>
            {
                Assert.All(weights, weight => Assert.True(weight >= 0));
                Assert.True(sum >= Sum(weights) * optimum.Gains.Aggregate(Rational.Min));
            }
        );

    [Fact]
    public void By_its_multipliers_no_package_has_a_larger_product_than_the_bound() =>
        Bounds(
            new BargainingSolution.NashBargaining(),
            (weights, sum, optimum) =>
            {
                if (optimum.Gains.All(gain => gain > 0))
                {
                    var mean = sum / weights.Length;
                    Assert.True(Product(weights) * Product(optimum.Gains) <= Product(Enumerable.Repeat(mean, weights.Length)));
                }
            }
        );

    [Fact]
    public void Where_steps_run_out_the_bound_is_above_the_best_and_what_is_known_of_it()
    {
        MiddlingProblem.Any.Sample(
            problem =>
            {
                var exact = new OptimumSearch(problem, new SearchLimits(), new Run()).Find(new BargainingSolution.Egalitarian());
                var hurried = new OptimumSearch(problem, new SearchLimits { Steps = 20 }, new Run()).Find(
                    new BargainingSolution.Egalitarian()
                );
                if (hurried.Package is not null)
                {
                    Assert.True(hurried.Bound >= exact.Objective - 1e-9);
                    Assert.True(hurried.Objective <= exact.Objective);
                }
                else
                {
                    Assert.True(exact.Package is null || !hurried.IsExact);
                }
            },
            iter: 100
        );
    }

    [Fact]
    public void A_condition_that_nothing_meets_leaves_nothing_acceptable()
    {
        ValueList<Issue> issues = [Issue.Of("area", "north", "south")];
        var (north, south) = (new IsOneOf(issues[0], [issues[0].Options[0]]), new IsOneOf(issues[0], [issues[0].Options[1]]));
        var stake = new Stake(
            "east",
            new Additive(
                "value",
                [
                    [1, 2],
                ]
            ),
            0
        );
        var problem = BargainingProblem.Of(issues, [stake], [new Meets(north), new Meets(south)]);
        var optimum = new OptimumSearch(problem, new SearchLimits(), new Run()).Find(new BargainingSolution.NashBargaining());
        Assert.Null(optimum.Package);
        Assert.True(optimum.IsExact);
    }

    /// <summary>Recomputes by fractions, from the definition, the most that the weighted gains can sum up to over all packages.</summary>
    private static void Bounds(BargainingSolution solution, Action<Rational[], Rational, Optimum> holds) =>
        MiddlingProblem.Any.Sample(
            problem =>
            {
                var optimum = new OptimumSearch(problem, new SearchLimits(), new Run()).Find(solution);
                if (optimum.Package is not null)
                {
                    var weights = optimum.Multipliers.Select(Exactly).ToArray();
                    var sum = problem
                        .Issues.Select((_, issue) => MostOf(problem, weights, issue))
                        .Aggregate(Rational.Zero, (all, most) => all + most);
                    var least = Sum(problem.Payoffs.Select((payoff, party) => payoff.Stake.WalkAway * weights[party]));
                    holds(weights, sum - least, optimum);
                }
            },
            iter: 100
        );

    private static Rational MostOf(BargainingProblem problem, Rational[] weights, int issue) =>
        problem
            .Issues[issue]
            .Options.Select(
                (_, option) =>
                    Sum(problem.Payoffs.Select((payoff, party) => payoff.Stake.Value.Contributions[issue][option] * weights[party]))
            )
            .Aggregate(Rational.Max);

    private static Rational Exactly(double weight) =>
        new((System.Numerics.BigInteger)Math.ScaleB(weight, 60), System.Numerics.BigInteger.One << 60);

    private static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);

    private static Rational Product(IEnumerable<Rational> parts) => parts.Aggregate(Rational.One, (product, part) => product * part);

    private static long? Whole(Optimum optimum)
    {
        Assert.True(optimum.IsExact);
        return optimum.Package is null ? null : (long)Math.Round(optimum.Objective);
    }
}
