using System.Numerics;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>How many packages nobody refuses, and how many exactly one party does that has no veto.</summary>
internal readonly record struct Tally(BigInteger None, BigInteger One)
{
    /// <summary>All packages over issues of which nobody makes a demand.</summary>
    public static Tally Free(BigInteger packages) => new(packages, 0);

    public static Tally operator +(Tally a, Tally b) => new(a.None + b.None, a.One + b.One);

    /// <summary>The packages over two sets of issues, of which no party cares about both.</summary>
    public static Tally operator *(Tally a, Tally b) => new(a.None * b.None, (a.None * b.One) + (a.One * b.None));
}
