using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// When one package is plainly better than another: nobody loses and somebody gains. Pareto, Manual of Political Economy (1906). The definition,
/// by fractions; searches for what no package dominates are another thing.
/// </summary>
internal static class Dominance
{
    /// <summary>Whether nobody is worse off with the first values, and somebody is better off.</summary>
    public static bool Dominates(ReadOnlySpan<Rational> better, ReadOnlySpan<Rational> worse)
    {
        var gains = false;
        for (var party = 0; party < better.Length; party++)
        {
            if (better[party] < worse[party])
            {
                return false;
            }

            gains |= better[party] > worse[party];
        }

        return gains;
    }

    /// <summary>The acceptable packages that no acceptable package dominates, by comparing each with each.</summary>
    public static IEnumerable<Package> Undominated(BargainingProblem problem)
    {
        var acceptable = Package
            .All(problem.Issues)
            .Where(problem.Accepts)
            .Select(package => (Package: package, Gains: problem.GainsOf(package)))
            .ToArray();
        return acceptable
            .Where(entry => !acceptable.Any(other => Dominates(other.Gains.AsSpan(), entry.Gains.AsSpan())))
            .Select(entry => entry.Package);
    }
}
