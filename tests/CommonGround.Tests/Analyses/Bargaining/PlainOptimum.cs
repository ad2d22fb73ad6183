using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>The definition of a best package, by looking at every one: the first in option order, and how many tie.</summary>
internal sealed record PlainOptimum(Package? Package, int Ties)
{
    public static PlainOptimum Of(BargainingProblem problem, BargainingSolution solution)
    {
        var acceptable = Package
            .All(problem.Issues)
            .Where(problem.Accepts)
            .Select(package => (package, gains: problem.GainsOf(package)))
            .ToArray();
        var best = acceptable.Where(one => acceptable.All(other => solution.Compare(one.gains, other.gains) >= 0)).ToArray();
        return new(best.FirstOrDefault().package, best.Length);
    }
}
