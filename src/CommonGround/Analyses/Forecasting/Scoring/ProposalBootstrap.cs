namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>
/// How far a mean could be off because these proposals were looked at and not others: proposals are drawn anew, each with all its
/// decisions, and the middle 95 % of the means are the interval. Efron and Tibshirani (1993); clustered by proposal.
/// </summary>
internal sealed class ProposalBootstrap
{
    private const int Draws = 4000;

    private readonly Clusters proposals;
    private readonly int[][] drawn;

    public ProposalBootstrap(Clusters proposals, int seed)
    {
        this.proposals = proposals;
        var random = new Random(seed);
        drawn = new int[Draws][];
        for (var draw = 0; draw < Draws; draw++)
        {
            drawn[draw] = new int[proposals.Count];
            for (var pick = 0; pick < proposals.Count; pick++)
            {
                drawn[draw][random.Next(proposals.Count)]++;
            }
        }
    }

    /// <summary>The mean of the values that are there, with its interval, which one proposal alone does not give.</summary>
    public Estimate Mean(IReadOnlyList<double> values)
    {
        var sums = proposals.Sums(values);
        var counts = proposals.Sums([.. values.Select(value => double.IsNaN(value) ? 0d : 1)]);
        var mean = sums.Sum() / counts.Sum();
        if (proposals.Count < 2)
        {
            return new(mean, null);
        }

        var means = drawn.Select(times => Weighted(sums, times) / Weighted(counts, times)).Where(double.IsFinite).Order().ToArray();
        return means.Length == 0 ? new(mean, null) : new(mean, new(At(means, 0.025), At(means, 0.975)));
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static double Weighted(double[] sums, int[] times)
    {
        var total = 0d;
        for (var proposal = 0; proposal < sums.Length; proposal++)
        {
            total += sums[proposal] * times[proposal];
        }

        return total;
    }
}

/// <summary>A mean over decisions, and between which bounds 95 % of other samples of proposals would have it.</summary>
public sealed record Estimate(double Mean, Bounds? Bounds);
