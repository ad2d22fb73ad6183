using System.Numerics;

namespace CommonGround.Analyses;

/// <summary>
/// Between which shares the true one lies, for so many hits among so many draws, with a confidence of 99 %. Wilson (1927): it stays between 0 and
/// 1 and says something even where there was no hit.
/// </summary>
internal readonly record struct ShareInterval(double Low, double High)
{
    public const int Percent = 99;

    /// <summary>So many standard deviations on either side hold 99 % of a normal distribution.</summary>
    private const double Deviations = 2.5758293035489;

    public static ShareInterval Of(int hits, int draws)
    {
        var square = Deviations * Deviations;
        var share = (double)hits / draws;
        var middle = (share + (square / (2.0 * draws))) / (1 + (square / draws));
        var half = Deviations * Math.Sqrt((share * (1 - share) / draws) + (square / (4.0 * draws * draws))) / (1 + (square / draws));
        return new(hits == 0 ? 0 : Math.Max(0, middle - half), hits == draws ? 1 : Math.Min(1, middle + half));
    }

    /// <summary>A share of a whole number, however large.</summary>
    public static BigInteger Part(BigInteger whole, double share) => (whole * new BigInteger(share * (1L << 52))) >> 52;
}
