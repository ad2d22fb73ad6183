using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>Whether somebody could gain from a package without loss for anybody, and if so, with which package everybody gains most.</summary>
/// <param name="Package">The package that was tested; it need not be acceptable.</param>
/// <param name="Better">The acceptable package, at least as good for everybody, with the largest smallest gain; null where none was found.</param>
/// <param name="Exactness">Bounded where the search stopped at its limit.</param>
internal sealed record EfficiencyTest(Package Package, Package? Better, Exactness Exactness)
{
    /// <summary>What each party would gain with <see cref="Better"/>.</summary>
    public ValueList<Rational> Gains { get; init; } = [];

    /// <summary>
    /// How far the package is from the frontier: what every party could still gain at once, in points of 100, found and at most. Zero at both ends
    /// where it is efficient, or where somebody cannot gain anything unless another loses.
    /// </summary>
    public (double Found, double AtMost) Distance { get; init; }

    /// <summary>Null where it was not decided.</summary>
    public bool? IsEfficient =>
        Better is not null ? false
        : Exactness is Exactness.Exact ? true
        : null;

    /// <summary>
    /// Looks for the largest sum of gains first: where it is zero, the package is efficient; where it is not, for the largest smallest gain.
    /// </summary>
    public static EfficiencyTest Of(BargainingProblem problem, Package package, SearchLimits limits, Run run)
    {
        var search = new OptimumSearch(NotBelow(problem, package), limits, run, package);
        var most = search.Find(new BargainingSolution.Utilitarian());
        var gains = GainsOver(problem, package, most.Package);
        if (gains.All(gain => gain == 0))
        {
            return new(package, null, most.Exactness) { Distance = (0, most.IsExact ? 0 : most.Bound / problem.Payoffs.Count) };
        }

        var least = search.Find(new BargainingSolution.Egalitarian());
        return new(package, least.Package, least.Exactness)
        {
            Gains = GainsOver(problem, package, least.Package),
            Distance = (least.Objective, least.Bound),
        };
    }

    /// <summary>The same problem, in which nobody accepts less than the package gives.</summary>
    private static BargainingProblem NotBelow(BargainingProblem problem, Package package) =>
        BargainingProblem.Of(
            problem.Issues,
            problem.Payoffs.Select(payoff =>
                payoff.Stake with
                {
                    WalkAway = Rational.Max(payoff.Stake.WalkAway, payoff.Stake.Value.Of(package)),
                }
            ),
            [
                .. problem.Guards.Select(guard => new Reaches(guard.Stake.Value, guard.Stake.WalkAway)),
                .. problem.Conditions.Select(condition => new Meets(condition)),
            ]
        );

    private static ValueList<Rational> GainsOver(BargainingProblem problem, Package package, Package? other) =>
        other is null ? [] : problem.GainsOf(other).Zip(problem.GainsOf(package), (after, before) => after - before).ToValueList();
}
