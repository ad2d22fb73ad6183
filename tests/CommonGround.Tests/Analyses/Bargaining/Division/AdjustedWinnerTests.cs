using System.Text.Json.Nodes;
using CommonGround.Analyses.Bargaining.Division;
using CommonGround.Packages;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Bargaining.Division;

public sealed class AdjustedWinnerTests
{
    /// <summary>The points of both sides in Raiffa (1982), as Brams and Taylor (1996), chapter 5, divide them.</summary>
    [Fact]
    public void The_panama_canal_treaty_gives_each_side_66_points_and_splits_land_and_water()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "packages", "adjusted-winner.json");
        Assert.SkipUnless(
            File.Exists(path),
            "the published points are not beside this repository (shared/data/packages/adjusted-winner.json)"
        );
        var published = JsonNode.Parse(File.ReadAllText(path))!["panama-canal-1974"]!;
        ValueList<Rational> Points(string side) => published[side]!.AsArray().Select(points => (Rational)(int)points!).ToValueList();
        var treaty = AdjustedWinner.Of(Points("US"), Points("Panama"));
        Assert.Equal((66, 66), treaty.Points);
        Assert.Equal(new Rational(2, 15), Assert.Single(treaty.Awards, award => award.IsSplit).FirstsShare);
        Assert.Equal("Land and water", (string?)published["issues"]![Assert.Single(treaty.Steps).Issue]);
    }

    [Fact]
    public void Both_get_the_same_points_one_issue_at_most_is_split_and_nobody_envies_the_other() =>
        Points.Sample(
            (first, second) =>
            {
                var division = AdjustedWinner.Of(first, second);
                Assert.True(division.Awards.Count(award => award.IsSplit) <= 1);
                Assert.True(division.Points.First >= 50 && division.Points.Second >= 50);
                if (first.Zip(second).All(points => points.First > 0 && points.Second > 0))
                {
                    Assert.Equal(division.Points.First, division.Points.Second);
                }
            },
            iter: 500
        );

    [Fact]
    public void No_division_by_quarters_is_better_for_both() =>
        Points.Sample(
            (first, second) =>
            {
                var division = AdjustedWinner.Of(first, second);
                foreach (var shares in Quarters(first.Length))
                {
                    var (mine, others) = (
                        Total(shares.Zip(division.Awards, (share, award) => share * award.First)),
                        Total(shares.Zip(division.Awards, (share, award) => (1 - share) * award.Second))
                    );
                    Assert.False(
                        mine >= division.Points.First
                            && others >= division.Points.Second
                            && mine + others > division.Points.First + division.Points.Second
                    );
                }
            },
            iter: 100
        );

    [Fact]
    public void Each_step_leaves_the_points_that_it_says() =>
        Points.Sample(
            (first, second) =>
            {
                var division = AdjustedWinner.Of(first, second);
                Assert.All(division.Steps, step => Assert.True(step.Share > 0 && step.Share <= 1));
                Assert.Equal(division.Points, division.Steps.Count == 0 ? division.Points : division.Steps[^1].After);
            },
            iter: 200
        );

    [Fact]
    public void At_stake_is_a_partys_best_option_instead_of_the_one_that_is_best_for_the_other()
    {
        var (mine, others) = (
            new Additive(
                "mine",
                [
                    [40, 10, 0],
                    [5, 5],
                    [0, 20],
                ]
            ),
            new Additive(
                "others",
                [
                    [0, 10, 10],
                    [1, 2],
                    [0, 30],
                ]
            )
        );
        Assert.Equal([30, 0, 0], AdjustedWinner.AtStake(mine, others));
        Assert.Equal([10, 0, 0], AdjustedWinner.AtStake(others, mine));
    }

    /// <summary>Points of two parties on one to four issues, some of them zero, never all.</summary>
    private static Gen<(Rational[], Rational[])> Points { get; } =
        from issues in Gen.Int[1, 4]
        from first in Row(issues)
        from second in Row(issues)
        select (first, second);

    private static Gen<Rational[]> Row(int issues) =>
        Gen.Frequency((1, Gen.Const(0)), (5, Gen.Int[1, 9]))
            .Array[issues]
            .Where(points => points.Any(each => each > 0))
            .Select(points => Array.ConvertAll(points, each => (Rational)each));

    private static IEnumerable<Rational[]> Quarters(int issues) =>
        Enumerable
            .Range(0, (int)Math.Pow(5, issues))
            .Select(number => Enumerable.Range(0, issues).Select(issue => new Rational(number / (int)Math.Pow(5, issue) % 5, 4)).ToArray());

    private static Rational Total(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);
}
