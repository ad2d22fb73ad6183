using System.Numerics;

namespace CommonGround.Packages;

/// <summary>
/// An additive value in whole numbers for the search: contributions from zero up, and what a sum must reach. Where the
/// exact numbers do not fit, they are rounded down and a sum between <see cref="Need"/> and <see cref="Sure"/> is decided by the fractions.
/// </summary>
internal sealed class Lane
{
    public const int MostBits = 29;

    /// <summary>How many whole numbers make one; zero where they were rounded.</summary>
    private readonly Rational scale;
    private readonly Rational lowest;

    private Lane(int[][] contributions, int need, int sure, Rational scale, Rational lowest)
    {
        (Contributions, Need, Sure) = (contributions, need, sure);
        (this.scale, this.lowest) = (scale, lowest);
    }

    /// <summary>For each issue, each option's contribution; the least of an issue's is zero.</summary>
    public int[][] Contributions { get; }

    /// <summary>A sum below this certainly falls short.</summary>
    public int Need { get; }

    /// <summary>A sum from here on certainly suffices.</summary>
    public int Sure { get; }

    /// <summary>The value for which a sum stands; null where it was rounded.</summary>
    public Rational? ValueOf(int sum) => scale != 0 ? (sum / scale) + lowest : null;

    public static Lane Of(Additive value, Rational least, int bits)
    {
        var lows = value.Contributions.Select(row => row.Aggregate(Rational.Min)).ToArray();
        var spans = value.Contributions.Select((row, issue) => row.Select(part => part - lows[issue]).ToArray()).ToArray();
        var floor = lows.Aggregate(Rational.Zero, (sum, low) => sum + low);
        var threshold = least - floor;
        var most = spans.Aggregate(Rational.Zero, (sum, row) => sum + row.Aggregate(Rational.Zero, Rational.Max));
        var limit = BigInteger.One << bits;
        if (threshold > most)
        {
            return new(spans.Select(row => new int[row.Length]).ToArray(), 1, 1, 0, floor);
        }

        threshold = Rational.Max(threshold, 0);
        var common = Common(spans.SelectMany(row => row).Append(threshold), limit * limit);
        if (common is { } unit && (most * new Rational(unit, 1)) <= new Rational(limit, 1))
        {
            var need = (int)(threshold * new Rational(unit, 1)).Numerator;
            return new(Scaled(spans, new Rational(unit, 1)), need, need, new Rational(unit, 1), floor);
        }

        var finest = new Rational(limit, 1) / most;
        var sure = (int)Ceiling(threshold * finest);
        return new(Scaled(spans, finest), Math.Max(0, sure - spans.Length), sure, 0, floor);
    }

    /// <summary>How many of the issues take a wanted option, and how many must.</summary>
    public static Lane OfCounts(int[][] counts, int need) => new(counts, need, need, 0, 0);

    private static int[][] Scaled(Rational[][] spans, Rational factor) =>
        spans.Select(row => row.Select(part => (int)Floor(part * factor)).ToArray()).ToArray();

    private static BigInteger? Common(IEnumerable<Rational> parts, BigInteger limit)
    {
        var common = BigInteger.One;
        foreach (var part in parts)
        {
            common = common / BigInteger.GreatestCommonDivisor(common, part.Denominator) * part.Denominator;
            if (common > limit)
            {
                return null;
            }
        }

        return common;
    }

    private static BigInteger Floor(Rational value) => value.Numerator / value.Denominator;

    private static BigInteger Ceiling(Rational value) => (value.Numerator + value.Denominator - 1) / value.Denominator;
}
