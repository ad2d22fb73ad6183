using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining;

/// <summary>
/// What one party's value adds up from, issue by issue, in whole numbers that lose nothing, and what the sum must reach; the least of an issue's
/// is zero. Sums are compared with sums of the same party only, so that each party may have its own unit.
/// </summary>
internal sealed record WholeSums<T>(T[][] Contributions, T Need)
    where T : struct, INumber<T>
{
    public bool IsAlwaysReached => Need <= T.Zero;

    public T Most(int issue) => Contributions[issue].Max();

    /// <summary>Whether an issue's options differ in what they add.</summary>
    public bool DependsOn(int issue) => Most(issue) > T.Zero;
}

internal static class WholeSums
{
    /// <summary>For values whose fractions may have no common denominator that fits a machine word.</summary>
    public static WholeSums<BigInteger> Of(Additive value, Rational least)
    {
        var rows = value.Contributions;
        var unit = rows.SelectMany(row => row).Append(least).Aggregate(BigInteger.One, Common);
        BigInteger Whole(Rational part) => part.Numerator * (unit / part.Denominator);
        var whole = rows.Select(row => row.Select(Whole).ToArray()).ToArray();
        var lows = Array.ConvertAll(whole, row => row.Min());
        var need = lows.Aggregate(Whole(least), (left, low) => left - low);
        return new([.. whole.Select((row, issue) => Array.ConvertAll(row, part => part - lows[issue]))], need);
    }

    /// <summary>Whether every sum, and what is left to the need, fits a machine word.</summary>
    public static bool IsSmall(this WholeSums<BigInteger> sums) =>
        sums.Contributions.Aggregate(BigInteger.Abs(sums.Need), (most, row) => most + row.Max()) < long.MaxValue / 2;

    public static WholeSums<long> Small(this WholeSums<BigInteger> sums) =>
        new(Array.ConvertAll(sums.Contributions, row => Array.ConvertAll(row, part => (long)part)), (long)sums.Need);

    /// <summary>The least unit that makes one more fraction whole.</summary>
    public static BigInteger Common(BigInteger common, Rational part) =>
        common / BigInteger.GreatestCommonDivisor(common, part.Denominator) * part.Denominator;
}
