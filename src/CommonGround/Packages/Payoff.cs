using System.Numerics;

namespace CommonGround.Packages;

/// <summary>What one party can gain: what packages are worth to it, and the least for which it does not walk away.</summary>
internal sealed record Stake(string Party, Additive Value, Rational WalkAway);

/// <summary>
/// A stake in whole numbers for the search. A package's sum of contributions less <see cref="Sure"/> is what the party gains,
/// in units of one over <see cref="Scale"/>. Where the exact fractions do not fit, contributions are rounded down: then a sum
/// from <see cref="Need"/> to below <see cref="Sure"/> is decided by the fractions, and a gain is at most <see cref="Slack"/> units more.
/// </summary>
internal sealed class Payoff
{
    public const int MostBits = 61;

    private readonly Rational lowest;

    private Payoff(Stake stake, long[][] contributions, long sure, long slack, Rational scale, Rational lowest)
    {
        (Stake, Contributions, Sure, Slack, Scale) = (stake, contributions, sure, slack, scale);
        this.lowest = lowest;
        Most = contributions.Sum(row => row.Max());
    }

    public Stake Stake { get; }

    /// <summary>For each issue, each option's contribution; the least of an issue's is zero.</summary>
    public long[][] Contributions { get; }

    /// <summary>The most that a sum can be.</summary>
    public long Most { get; }

    /// <summary>A sum below this certainly falls short of the walk-away; negative where the worst package exceeds it.</summary>
    public long Need => Sure - Slack;

    /// <summary>A sum from here on certainly reaches the walk-away.</summary>
    public long Sure { get; }

    /// <summary>By how many units the rounded numbers may fall short of the exact ones; zero where they are exact.</summary>
    public long Slack { get; }

    /// <summary>How many units make one of value.</summary>
    public Rational Scale { get; }

    public bool IsExact => Slack == 0;

    public static Payoff Of(Stake stake, int bits = MostBits)
    {
        var rows = stake.Value.Contributions;
        var lows = rows.Select(row => row.Aggregate(Rational.Min)).ToArray();
        var spans = rows.Select((row, issue) => row.Select(part => part - lows[issue]).ToArray()).ToArray();
        var floor = lows.Aggregate(Rational.Zero, (sum, low) => sum + low);
        var threshold = stake.WalkAway - floor;
        var most = spans.Aggregate(Rational.Abs(threshold), (sum, row) => sum + row.Aggregate(Rational.Zero, Rational.Max));
        var limit = BigInteger.One << bits;
        var exact = Common(spans.SelectMany(row => row).Append(threshold));
        return most == 0 || most * exact <= new Rational(limit, 1)
            ? new(stake, Scaled(spans, exact), (long)Ceiling(threshold * exact), 0, exact, floor)
            : Rounded(new Rational(limit, 1) / most);

        Payoff Rounded(Rational finest) =>
            new(stake, Scaled(spans, finest), (long)Ceiling(threshold * finest), spans.Length + 1, finest, floor);
    }

    /// <summary>The value for which a sum stands; bounds of it where the numbers were rounded.</summary>
    public Interval ValueOf(long sum) => new((new Rational(sum, 1) / Scale) + lowest, (new Rational(sum + Slack, 1) / Scale) + lowest);

    public long SumOf(ReadOnlySpan<int> choices)
    {
        var sum = 0L;
        for (var issue = 0; issue < choices.Length; issue++)
        {
            sum += Contributions[issue][choices[issue]];
        }

        return sum;
    }

    /// <summary>What the party gains over walking away, by fractions.</summary>
    public Rational GainOf(ReadOnlySpan<int> choices)
    {
        if (IsExact)
        {
            return new Rational(SumOf(choices) - Sure, 1) / Scale;
        }

        var gain = -Stake.WalkAway;
        for (var issue = 0; issue < choices.Length; issue++)
        {
            gain += Stake.Value.Contributions[issue][choices[issue]];
        }

        return gain;
    }

    private static long[][] Scaled(Rational[][] spans, Rational factor) =>
        spans.Select(row => row.Select(part => (long)Floor(part * factor)).ToArray()).ToArray();

    /// <summary>The least factor that makes all of them whole.</summary>
    private static Rational Common(IEnumerable<Rational> parts)
    {
        var (denominators, numerators) = (BigInteger.One, BigInteger.Zero);
        foreach (var part in parts)
        {
            denominators = denominators / BigInteger.GreatestCommonDivisor(denominators, part.Denominator) * part.Denominator;
            numerators = BigInteger.GreatestCommonDivisor(numerators, part.Numerator);
        }

        return new(denominators, numerators.IsZero ? 1 : numerators);
    }

    private static BigInteger Floor(Rational value) => -Ceiling(-value);

    private static BigInteger Ceiling(Rational value)
    {
        var whole = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign > 0 ? whole + 1 : whole;
    }
}
