namespace CommonGround.Analyses.Forecasting.ExpectedUtility;

/// <summary>How likely one position beats another, when each party backs the nearer one with its influence times its salience.</summary>
internal sealed class Votes
{
    private readonly int parties;
    private readonly double[] backing;
    private readonly double[] cast;
    private readonly double all;
    private readonly Variant variant;

    /// <summary>Counts all votes on all pairs.</summary>
    /// <param name="exponents">What bends each voter's losses with distance; null leaves them straight.</param>
    public Votes(Variant variant, double[] weights, double[] positions, double span, double[]? exponents)
    {
        (this.variant, parties) = (variant, weights.Length);
        var losses = Losses(positions, span, variant.RiskInVotes ? exponents : null);
        (backing, cast) = (new double[parties * parties], new double[parties * parties]);
        for (var one = 0; one < parties; one++)
        {
            for (var other = 0; other < one; other++)
            {
                Count(one, other, weights, At(losses, one), At(losses, other));
            }
        }

        all = Weight.Total(cast);
    }

    /// <summary>The chance that the first's position beats the second's; none where they are the same, or nobody's vote weighs anything.</summary>
    public double Chance(int one, int other)
    {
        var pair = (one * parties) + other;
        var among = variant.SharesAllVotes ? all : cast[pair];
        return among > 0 ? backing[pair] / among : 0;
    }

    /// <summary>Voter by voter, so that the last digit is the same everywhere; who does not back the one backs the other as hard.</summary>
    private void Count(int one, int other, ReadOnlySpan<double> weights, ReadOnlySpan<double> lossAtOne, ReadOnlySpan<double> lossAtOther)
    {
        var (support, opposition, votes) = (0d, 0d, 0d);
        for (var voter = 0; voter < weights.Length; voter++)
        {
            var vote = weights[voter] * (lossAtOther[voter] - lossAtOne[voter]);
            support += double.MaxNative(vote, 0);
            opposition += double.MaxNative(-vote, 0);
            votes += Math.Abs(vote);
        }

        (backing[(one * parties) + other], backing[(other * parties) + one]) = (support, opposition);
        cast[(one * parties) + other] = cast[(other * parties) + one] = votes;
    }

    /// <summary>What each voter loses at each party's place, place by place.</summary>
    private static double[] Losses(double[] positions, double span, double[]? exponents)
    {
        var count = positions.Length;
        var losses = new double[count * count];
        for (var place = 0; place < count; place++)
        {
            for (var voter = 0; voter < count; voter++)
            {
                var distance = Math.Abs(positions[voter] - positions[place]) / span;
                losses[(place * count) + voter] = exponents is null ? distance : Math.Pow(distance, exponents[voter]);
            }
        }

        return losses;
    }

    private ReadOnlySpan<double> At(double[] losses, int place) => losses.AsSpan(place * parties, parties);
}
