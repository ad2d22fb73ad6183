namespace CommonGround.Analyses.Forecasting.ExpectedUtility;

/// <summary>One round after the other: what each expects of challenging each, and where that makes everybody go, all at once.</summary>
internal sealed class Threats
{
    private readonly Variant variant;
    private readonly double[] weights;
    private readonly double[] salience;
    private readonly double span;

    public Threats(Variant variant, double[] weights, double[] salience, ReadOnlySpan<double> start)
    {
        (this.variant, this.weights, this.salience) = (variant, weights, salience);
        var sorted = start.ToArray();
        Array.Sort(sorted);
        span = sorted[^1] - sorted[0];
    }

    public double[] Next(double[] positions)
    {
        if (span == 0)
        {
            return positions;
        }

        var exponents = Exponents(positions);
        var votes = new Votes(variant, weights, positions, span, exponents);
        var next = new double[positions.Length];
        for (var party = 0; party < next.Length; party++)
        {
            next[party] = Move(party, positions, votes, exponents[party]);
        }

        return next;
    }

    /// <summary>The less others expect to gain from challenging it, the safer a party is, and the more risk it has taken to be so.</summary>
    private double[] Exponents(double[] positions)
    {
        var votes = new Votes(variant, weights, positions, span, exponents: null);
        var exposure = new double[positions.Length];
        for (var party = 0; party < positions.Length; party++)
        {
            for (var other = 0; other < positions.Length; other++)
            {
                exposure[party] +=
                    other == party ? 0 : Expected(other, party, Between(positions[other], positions[party], 1, Utility(0.5, 1)), votes);
            }
        }

        var (least, most) = (exposure.Min(), exposure.Max());
        return [.. exposure.Select(sum => Exponent(most > least ? ((2 * sum) - most - least) / (most - least) : 0))];
    }

    private static double Exponent(double risk) => (1 - (risk / 3)) / (1 + (risk / 3));

    /// <summary>What the challenger expects: the target gives way to the part that it does not care, and resists to the part that it does.</summary>
    private double Expected(int challenger, int target, Stakes stakes, Votes votes)
    {
        var chance = votes.Chance(challenger, target);
        var resists = salience[target];
        return (resists * ((chance * stakes.Wins) + ((1 - chance) * stakes.Loses))) + ((1 - resists) * stakes.Wins) - stakes.Stays;
    }

    private Stakes Between(double one, double other, double exponent, double stays)
    {
        var distance = Math.Abs(one - other) / span;
        return distance == 0
            ? new(stays, stays, stays)
            : new(Utility(0.5 - (distance / 2), exponent), Utility(0.5 + (distance / 2), exponent), stays);
    }

    private static double Utility(double loss, double exponent) => 2 - (4 * (exponent == 1 ? loss : Math.Pow(loss, exponent)));

    /// <summary>The best of what others make it do: confrontation before compromise before being compelled, then the least move.</summary>
    private double Move(int party, double[] positions, Votes votes, double exponent)
    {
        Demand? taken = null;
        var stays = Utility(0.5, exponent);
        for (var other = 0; other < positions.Length; other++)
        {
            var stakes = Between(positions[party], positions[other], exponent, stays);
            var own = Expected(party, other, stakes, votes);
            var others = Expected(other, party, stakes, votes);
            if (Of(positions[party], positions[other], own, others) is { } demand && (taken is null || demand.IsBetterThan(taken)))
            {
                taken = demand;
            }
        }

        return taken?.Place ?? positions[party];
    }

    /// <summary>What the other can make a party do that expects so much of a conflict, and thinks that the other expects so much.</summary>
    private Demand? Of(double position, double other, double own, double others)
    {
        var least = Math.Abs(other - position);
        if (others > own && own > 0)
        {
            return new(Pressure.Confrontation, other, least);
        }

        if (own < 0 && others > -own)
        {
            var move = (other - position) * Math.Abs(own / others);
            var middle = ((-own * position) + (others * other)) / (others - own);
            return new(Pressure.Compromise, position + move, variant.TakesLowestCompromise ? middle : Math.Abs(move));
        }

        return own < 0 && others > 0 ? new(Pressure.Compulsion, other, least) : null;
    }

    /// <summary>What it is worth to win against a party, to lose, and to leave things as they are.</summary>
    private readonly record struct Stakes(double Wins, double Loses, double Stays);

    private enum Pressure
    {
        Confrontation,
        Compromise,
        Compulsion,
    }

    private sealed record Demand(Pressure Pressure, double Place, double Order)
    {
        public bool IsBetterThan(Demand other) => Pressure < other.Pressure || (Pressure == other.Pressure && Order < other.Order);
    }
}
