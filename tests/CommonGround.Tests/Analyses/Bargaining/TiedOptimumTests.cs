using System.Numerics;
using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Bargaining;

public sealed class TiedOptimumTests
{
    private const int Many = 16;

    /// <summary>Each issue gives ten to one party or the other.</summary>
    private static BargainingProblem Division { get; } = Of(Many, [10, 0], [0, 10]);

    [Fact]
    public void Of_too_many_ties_the_first_is_found_and_proved() => IsFirst(new BargainingSolution.Utilitarian(), new int[Many]);

    [Fact]
    public void Of_too_many_equal_products_the_first_is_found_and_proved() => IsFirst(new BargainingSolution.NashBargaining(), Half());

    [Fact]
    public void Of_too_many_equal_gains_the_first_is_found_and_proved() => IsFirst(new BargainingSolution.Egalitarian(), Half());

    [Fact]
    public void Options_that_nothing_tells_apart_are_counted_together()
    {
        var optimum = Search(Of(40, [5, 5, 5], [7, 7, 7])).Find(new BargainingSolution.NashBargaining());
        Assert.Equal(BigInteger.Pow(3, 40), optimum.Ties);
        Assert.True(optimum.TiesAreExact);
        Assert.All(optimum.Package!.Choices, choice => Assert.Equal(0, choice));
    }

    private static void IsFirst(BargainingSolution solution, int[] first)
    {
        var optimum = Search(Division).Find(solution);
        Assert.Equal(first, optimum.Package!.Choices);
        Assert.IsType<Exactness.Exact>(optimum.Exactness);
        Assert.False(optimum.TiesAreExact);
        Assert.True(optimum.IsFirst);
        Assert.True(optimum.Ties > BranchAndBound.MostGroups);
    }

    private static int[] Half() => [.. Enumerable.Repeat(0, Many / 2), .. Enumerable.Repeat(1, Many / 2)];

    private static OptimumSearch Search(BargainingProblem problem) => new(problem, new SearchLimits(), new Run());

    private static BargainingProblem Of(int issues, params int[][] rows) =>
        BargainingProblem.Of(
            Enumerable
                .Range(1, issues)
                .Select(issue => Issue.Of($"issue {issue}", [.. rows[0].Select((_, option) => $"option {option}")]))
                .ToValueList(),
            rows.Select(
                (row, party) =>
                    new Stake(
                        $"party {party}",
                        new Additive("value", Enumerable.Repeat(row.Select(part => (Rational)part).ToValueList(), issues).ToValueList()),
                        0
                    )
            ),
            []
        );
}
