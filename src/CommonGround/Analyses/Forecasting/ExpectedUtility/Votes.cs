namespace CommonGround.Analyses.Forecasting.ExpectedUtility;

/// <summary>How likely one position beats another, when each party backs the nearer one with its influence times its salience.</summary>
internal sealed class Votes
{
    private readonly double[,] backing;
    private readonly double[,] cast;
    private readonly double all;
    private readonly Variant variant;

    /// <summary>Counts all votes on all pairs.</summary>
    /// <param name="exponents">What bends each voter's losses with distance; 1 leaves them straight.</param>
    public Votes(Variant variant, double[] weights, double[] positions, double span, double[] exponents)
    {
        this.variant = variant;
        var parties = weights.Length;
        var losses = Losses(positions, span, variant.RiskInVotes ? exponents : null);
        (backing, cast) = (new double[parties, parties], new double[parties, parties]);
        for (var one = 0; one < parties; one++)
        {
            for (var other = 0; other < parties; other++)
            {
                for (var voter = 0; voter < parties; voter++)
                {
                    var vote = weights[voter] * (losses[voter, other] - losses[voter, one]);
                    backing[one, other] += Math.Max(vote, 0);
                    cast[one, other] += Math.Abs(vote);
                }

                all += cast[one, other];
            }
        }
    }

    /// <summary>The chance that the first's position beats the second's; none where they are the same, or nobody's vote weighs anything.</summary>
    public double Chance(int one, int other)
    {
        var among = variant.SharesAllVotes ? all : cast[one, other];
        return among > 0 ? backing[one, other] / among : 0;
    }

    /// <summary>What each voter loses at each party's place.</summary>
    private static double[,] Losses(double[] positions, double span, double[]? exponents)
    {
        var losses = new double[positions.Length, positions.Length];
        for (var voter = 0; voter < positions.Length; voter++)
        {
            for (var place = 0; place < positions.Length; place++)
            {
                var distance = Math.Abs(positions[voter] - positions[place]) / span;
                losses[voter, place] = exponents is null ? distance : Math.Pow(distance, exponents[voter]);
            }
        }

        return losses;
    }
}
