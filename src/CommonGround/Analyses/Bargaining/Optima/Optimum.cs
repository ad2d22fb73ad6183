using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// The best acceptable package by one bargaining solution, the first in option order among ties, and how far that is proved. Without a
/// package, none was found; where that is exact, none is acceptable.
/// </summary>
internal sealed record Optimum(BargainingSolution Solution, Package? Package, Exactness Exactness)
{
    /// <summary>What each party gains over walking away.</summary>
    public ValueList<Rational> Gains { get; init; } = [];

    /// <summary>The package's <see cref="BargainingSolution.Objective"/>.</summary>
    public double Objective { get; init; } = double.NaN;

    /// <summary>What no acceptable package exceeds; the objective itself where the search was completed.</summary>
    public double Bound { get; init; } = double.NaN;

    /// <summary>How many packages tie, this one included.</summary>
    public BigInteger Ties { get; init; }

    /// <summary>Whether there are no more ties than those counted.</summary>
    public bool TiesAreExact { get; init; } = true;

    /// <summary>Whether no tie comes earlier in option order.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>
    /// A certificate: weights of the parties' rows, in order, and of the guards' after them. By themselves they bound what any package measures, as
    /// <see cref="Welfare.Bound"/> says, often above <see cref="Bound"/>.
    /// </summary>
    public ValueList<double> Multipliers { get; init; } = [];

    /// <summary>What the search spent.</summary>
    public long Steps { get; init; }

    public bool IsExact => Exactness is Exactness.Exact;
}
