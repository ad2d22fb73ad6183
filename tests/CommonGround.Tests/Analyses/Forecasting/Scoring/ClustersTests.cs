using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Scoring;

namespace CommonGround.Tests.Analyses.Forecasting.Scoring;

public sealed class ClustersTests
{
    [Fact]
    public void What_is_best_on_others_never_looks_at_the_own_proposal() =>
        Gen.Select(Gen.Int[0, 4].Array[2, 20], Gen.Double[0, 1].Array[20].Array[2, 5])
            .Sample(
                (proposals, losses) =>
                {
                    var best = Of(proposals).BestOnOthers([.. losses.Select(loss => loss[..proposals.Length])]);
                    for (var decision = 0; decision < proposals.Length; decision++)
                    {
                        var others = Enumerable
                            .Range(0, proposals.Length)
                            .Where(other => proposals[other] != proposals[decision])
                            .ToArray();
                        var sums = losses.Select(loss => others.Sum(other => loss[other])).ToArray();
                        Assert.Equal(sums.Min(), sums[best[decision]], 1e-9);
                    }
                }
            );

    [Fact]
    public void Of_equals_and_without_another_proposal_the_first_is_best() =>
        Assert.Equal(
            [0, 0],
            Of([1, 1])
                .BestOnOthers([
                    [3, 3],
                    [1, 2],
                ])
        );

    [Fact]
    public void The_same_seed_gives_the_same_bounds_and_another_gives_others_nearby()
    {
        var proposals = Of([.. Enumerable.Range(0, 60).Select(number => number / 2)]);
        double[] values = [.. Enumerable.Range(0, 60).Select(number => number * 37 % 61)];
        var (one, again, other) = (Bounds(1), Bounds(1), Bounds(2));
        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.Equal(one.From, other.From, 0.5);

        Bounds Bounds(int seed) => new ProposalBootstrap(proposals, seed).Mean(values).Bounds!.Value;
    }

    /// <summary>With one decision to a proposal the textbook's interval is near: the mean and 1.96 standard errors.</summary>
    [Fact]
    public void The_bounds_are_near_the_textbooks()
    {
        const int count = 400;
        var random = new Random(7);
        double[] values = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / count / count);
        var bounds = new ProposalBootstrap(Of([.. Enumerable.Range(0, count)]), 1).Mean(values).Bounds!.Value;
        Assert.Equal(mean - (1.96 * error), bounds.From, 0.003);
        Assert.Equal(mean + (1.96 * error), bounds.To, 0.003);
    }

    [Fact]
    public void Decisions_of_one_proposal_are_drawn_together()
    {
        double[] values = [0, 0, 0, 0, 1, 1, 1, 1];
        var apart = new ProposalBootstrap(Of([0, 1, 2, 3, 4, 5, 6, 7]), 1).Mean(values).Bounds!.Value;
        var together = new ProposalBootstrap(Of([0, 0, 0, 0, 1, 1, 1, 1]), 1).Mean(values).Bounds!.Value;
        Assert.True(together.To - together.From > apart.To - apart.From);
    }

    [Fact]
    public void What_is_missing_counts_nowhere()
    {
        var estimate = new ProposalBootstrap(Of([0, 1, 2, 3]), 1).Mean([2, double.NaN, 2, double.NaN]);
        Assert.Equal((2, new Bounds(2, 2)), (estimate.Mean, estimate.Bounds!.Value));
    }

    [Fact]
    public void One_proposal_alone_gives_no_bounds() => Assert.Null(new ProposalBootstrap(Of([0, 0]), 1).Mean([1, 2]).Bounds);

    private static Clusters Of(int[] proposals) =>
        new([
            .. proposals.Select(
                (proposal, number) =>
                    new Decision(
                        $"{number}",
                        $"{proposal}",
                        Contest.Of(
                            [1],
                            [
                                [0],
                            ],
                            [
                                [1],
                            ]
                        ),
                        0
                    )
            ),
        ]);
}
