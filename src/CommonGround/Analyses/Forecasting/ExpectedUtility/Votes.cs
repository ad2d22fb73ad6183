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
        (backing, cast) = (new double[parties, parties], new double[parties, parties]);
        for (var one = 0; one < parties; one++)
        {
            for (var other = 0; other < parties; other++)
            {
                for (var voter = 0; voter < parties; voter++)
                {
                    var exponent = variant.RiskInVotes ? exponents[voter] : 1;
                    var vote =
                        weights[voter]
                        * (
                            Loss(positions[voter], positions[other], span, exponent)
                            - Loss(positions[voter], positions[one], span, exponent)
                        );
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

    private static double Loss(double ideal, double position, double span, double exponent) =>
        Math.Pow(Math.Abs(ideal - position) / span, exponent);
}
