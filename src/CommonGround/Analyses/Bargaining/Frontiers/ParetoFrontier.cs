using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// The acceptable packages that cannot be improved for one party without loss for another. Of packages that are worth the same to everybody, the
/// first in option order stands for all.
/// </summary>
/// <param name="Packages">By what they are worth to the first party, the most first; then to the second, and so on.</param>
/// <param name="Exactness">Bounded where the search was given up; then there are no packages.</param>
internal sealed record ParetoFrontier(ValueList<EfficientPackage> Packages, Exactness Exactness)
{
    /// <summary>Partial packages that are held at once, at most, for two parties or three; for more, comparing them takes far longer.</summary>
    public const int MostHeld = 1 << 19;

    /// <summary>The same for four parties and more.</summary>
    public const int MostHeldForMany = 1 << 14;

    /// <summary>How many packages are efficient, those that are worth the same counted each.</summary>
    public BigInteger Count => Packages.Aggregate(BigInteger.Zero, (sum, package) => sum + package.Alike);

    /// <summary>Finds them all, exactly, or says that they are too many.</summary>
    public static ParetoFrontier Of(BargainingProblem problem, int? mostHeld = null, CancellationToken cancellation = default)
    {
        var most = mostHeld ?? (problem.Payoffs.Count <= 3 ? MostHeld : MostHeldForMany);
        var parties = Array.ConvertAll([.. problem.Payoffs], WholeSumsOf);
        var guards = problem.Guards.Select(WholeSumsOf).Where(guard => !guard.IsAlwaysReached).ToArray();
        var found = parties.Concat(guards).All(WholeSums.IsSmall)
            ? Merge(Array.ConvertAll(parties, WholeSums.Small), Array.ConvertAll(guards, WholeSums.Small))
            : Merge(parties, guards);
        IReadOnlyList<EfficientPackage>? Merge<T>(WholeSums<T>[] parties, WholeSums<T>[] guards)
            where T : struct, INumber<T> => new FrontierMerge<T>(problem, parties, guards, most, cancellation).Run();
        return found is null
            ? new([], new Exactness.Bounded($"more than {most} partial packages had to be held at once to find every efficient package"))
            : new(found.ToValueList(), new Exactness.Exact());
    }

    private static WholeSums<BigInteger> WholeSumsOf(Payoff payoff) => WholeSums.Of(payoff.Stake.Value, payoff.Stake.WalkAway);
}

/// <summary>A package with which nobody can gain unless somebody loses, and how many packages are worth the same to everybody.</summary>
internal sealed record EfficientPackage(Package Package, BigInteger Alike);
