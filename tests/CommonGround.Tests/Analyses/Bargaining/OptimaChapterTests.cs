using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>The example of the chapter on proofs.</summary>
public sealed class OptimaChapterTests
{
    private static readonly ValueList<Issue> Issues =
    [
        Issue.Of("border", "east's line", "west's line"),
        Issue.Of("port", "to east", "to west"),
        Issue.Of("aid", "shared", "to east"),
    ];

    private static BargainingProblem Problem { get; } =
        BargainingProblem.Of(
            Issues,
            [
                new Stake(
                    "east",
                    new Additive(
                        "value",
                        [
                            [6, 0],
                            [3, 0],
                            [2, 4],
                        ]
                    ),
                    0
                ),
                new Stake(
                    "west",
                    new Additive(
                        "value",
                        [
                            [0, 3],
                            [0, 5],
                            [2, 0],
                        ]
                    ),
                    0
                ),
            ],
            []
        );

    [Fact]
    public void The_worse_off_has_at_most_seven_and_a_third() =>
        Assert.Equal(new Rational(22, 3), Most(new Rational(1, 3), new Rational(2, 3)));

    [Fact]
    public void With_halves_the_bound_is_seven_and_a_half() =>
        Assert.Equal(new Rational(15, 2), Most(new Rational(1, 2), new Rational(1, 2)));

    [Fact]
    public void The_weighted_gains_of_the_product_add_up_to_two() => Assert.Equal(2, Most(new Rational(1, 8), new Rational(1, 7)));

    [Fact]
    public void The_package_of_the_chapter_is_the_egalitarian_one() => IsTheOne(new BargainingSolution.Egalitarian(), 7);

    [Fact]
    public void The_package_of_the_chapter_is_the_nash_package() => IsTheOne(new BargainingSolution.NashBargaining(), Math.Log(56));

    private static void IsTheOne(BargainingSolution solution, double objective)
    {
        var optimum = new OptimumSearch(Problem, new SearchLimits(), new Run()).Find(solution);
        Assert.Equal([0, 1, 0], optimum.Package!.Choices);
        Assert.Equal([8, 7], optimum.Gains);
        Assert.Equal(objective, optimum.Objective, 12);
        Assert.True(optimum.IsExact);
    }

    /// <summary>The most that the weighted gains add up to, issue by issue.</summary>
    private static Rational Most(Rational east, Rational west) =>
        Issues
            .Select(
                (issue, place) =>
                    issue
                        .Options.Select((_, option) => (east * Part(0, place, option)) + (west * Part(1, place, option)))
                        .Aggregate(Rational.Max)
            )
            .Aggregate(Rational.Zero, (sum, most) => sum + most);

    private static Rational Part(int party, int issue, int option) => Problem.Payoffs[party].Stake.Value.Contributions[issue][option];
}
