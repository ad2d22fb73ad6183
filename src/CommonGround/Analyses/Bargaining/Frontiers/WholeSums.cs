using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// What one party's value adds up from, issue by issue, in whole numbers that lose nothing, and what the sum must reach. Sums are compared
/// with sums of the same party only, so that each party may have its own unit.
/// </summary>
internal sealed record WholeSums<T>(T[][] Contributions, T Need)
    where T : struct, INumber<T>
{
    public T Most(int issue) => Contributions[issue].Max();

    public T Least(int issue) => Contributions[issue].Min();

    public bool IsAlwaysReached => Contributions.Aggregate(T.Zero, (sum, row) => sum + row.Min()) >= Need;
}

internal static class WholeSums
{
    public static WholeSums<long> Small(Payoff payoff) => new(payoff.Contributions, payoff.Sure);

    /// <summary>For values whose fractions have no common denominator that fits a machine word.</summary>
    public static WholeSums<BigInteger> Large(Payoff payoff)
    {
        var rows = payoff.Stake.Value.Contributions;
        var unit = rows.SelectMany(row => row).Append(payoff.Stake.WalkAway).Aggregate(BigInteger.One, Common);
        BigInteger Whole(Rational part) => part.Numerator * (unit / part.Denominator);
        return new(rows.Select(row => row.Select(Whole).ToArray()).ToArray(), Whole(payoff.Stake.WalkAway));
    }

    private static BigInteger Common(BigInteger common, Rational part) =>
        common / BigInteger.GreatestCommonDivisor(common, part.Denominator) * part.Denominator;
}
