using CommonGround.Analyses.Forecasting.Spatial;

namespace CommonGround.Analyses.Forecasting;

/// <summary>
/// A forecast of our own. Either a position carries the day as it stands, the more surely the more weight stands behind it, or all
/// meet in between: half-way between a mean in which a position counts by the square root of that weight, so that a crowd pulls
/// less than its heads, and where the first turns of bargaining in the Spatial Model of Politics take them. The forecast is the
/// middle of these chances.
/// </summary>
/// <remarks>
/// Fitted: <see cref="Power"/> and <see cref="Spread"/>, to the least ranked probability score on half of the decisions of the EU
/// (<c>DEU</c> I to III, doi:10.34810/data53); <c>bench forecast-cv FILE</c> fits them anew and prints the evidence for them, and
/// for what was chosen by hand: <see cref="Crowding"/>, <see cref="Reach"/> and three turns.
/// </remarks>
public sealed record CarryOrCompromise()
    : OneIssueModel("ours", "Carry or compromise", "Our own; fitted to decisions of the EU (DEU I–III, doi:10.34810/data53)")
{
    private const int Turns = 3;

    /// <summary>To which power the share of weight behind a position is its chance to carry the day.</summary>
    public int Power { get; init; } = 7;

    /// <summary>How far outcomes in between scatter, in standard deviations of the positions.</summary>
    public double Spread { get; init; } = 0.75;

    /// <summary>How near two positions must be to back each other, as a share of the scale; a nearer one does so more.</summary>
    public double Reach { get; init; } = 0.2;

    /// <summary>In quarters: at 0 the weight of all who stand at a position pulls, at 2 its square root, at 4 every position pulls alike.</summary>
    public int Crowding { get; init; } = 2;

    /// <summary>What it holds likely on the one issue of a contest; null where nobody's word has weight, or nobody takes part.</summary>
    internal Prospect? Prospect(Contest? contest) =>
        contest is null ? null : Prospect(contest.Influence, contest.Positions(0), contest.Salience(0));

    /// <summary>Null where nobody's word has weight.</summary>
    public Prospect? Prospect(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience) =>
        Prospect(influence, positions, salience, Bargained(influence, positions, salience));

    /// <summary>The same, where it is known where bargaining takes the mean; null leaves that out.</summary>
    internal Prospect? Prospect(
        ReadOnlySpan<double> influence,
        ReadOnlySpan<double> positions,
        ReadOnlySpan<double> salience,
        double? bargained
    )
    {
        var shares = Weight.Of(influence, salience);
        if (!Normalized(shares))
        {
            return null;
        }

        var places = positions.ToArray();
        var backing = Backing(shares, places);
        var carrying = new (double Chance, double Place)[places.Length];
        var carried = 0d;
        for (var party = 0; party < places.Length; party++)
        {
            carrying[party] = (shares[party] * ToThe(Power - 1, backing[party]), places[party]);
            carried += carrying[party].Chance;
        }

        return Forecasting.Prospect.Mixed(carrying, Between(shares, backing, places, bargained), Math.Max(0, 1 - carried));
    }

    /// <summary>
    /// The mean of positions after three turns: later ones add nothing to the model's record. Its ties fall to who is named first, so
    /// the parties are taken in both orders.
    /// </summary>
    internal static double? Bargained(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience)
    {
        if (Weight.Mean(positions, Weight.Of(influence, salience)) is null)
        {
            return null;
        }

        var (first, second, third) = (influence.ToArray(), positions.ToArray(), salience.ToArray());
        var forwards = AfterTurns(first, second, third);
        Array.Reverse(first);
        Array.Reverse(second);
        Array.Reverse(third);
        return (forwards + AfterTurns(first, second, third)) / 2;
    }

    private static double? AfterTurns(double[] influence, double[] positions, double[] salience)
    {
        var turns = new SpatialTurns(new(Contest.Of(influence, [positions], [salience])));
        for (var turn = 0; turn < Turns; turn++)
        {
            turns.Take();
        }

        return Weight.Mean(turns.Positions(0), Weight.Of(influence, salience));
    }

    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience) =>
        Prospect(influence, positions, salience)?.Median;

    /// <summary>The share of all weight that stands where each party stands or near it; 1 where all stand together.</summary>
    private double[] Backing(double[] shares, double[] places)
    {
        var backing = new double[places.Length];
        for (var party = 0; party < places.Length; party++)
        {
            for (var other = 0; other < places.Length; other++)
            {
                backing[party] += shares[other] * Math.Max(0, 1 - (Math.Abs(places[party] - places[other]) / Reach));
            }
        }

        return backing;
    }

    /// <summary>A party's share over the root of its backing, so that those who stand together pull with the root of their weight.</summary>
    private Tent Between(double[] shares, double[] backing, double[] places, double? bargained)
    {
        var pulls = shares.Select((share, party) => share > 0 ? share / ToThe(Crowding, FourthRoot(backing[party])) : 0).ToArray();
        var mean = Weight.Mean(places, pulls)!.Value;
        var variance = Weight.Mean([.. places.Select(place => (place - mean) * (place - mean))], pulls)!.Value;
        return new(bargained is { } other ? (mean + other) / 2 : mean, Spread * Math.Sqrt(variance));
    }

    private static double FourthRoot(double share) => Math.Sqrt(Math.Sqrt(share));

    private static bool Normalized(double[] weights)
    {
        var total = weights.Sum();
        for (var party = 0; total > 0 && party < weights.Length; party++)
        {
            weights[party] /= total;
        }

        return total > 0;
    }

    private static double ToThe(int power, double share)
    {
        var product = 1d;
        for (var factor = 0; factor < power; factor++)
        {
            product *= share;
        }

        return product;
    }
}
