using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;
using CommonGround.Tests.Packages;

namespace CommonGround.Tests.Analyses.Bargaining;

public sealed class OptimumTests
{
    [Fact]
    public void The_utilitarian_package_is_the_defined_one() => IsTheDefinedOne((_, _) => new BargainingSolution.Utilitarian());

    [Fact]
    public void The_nash_package_is_the_defined_one() => IsTheDefinedOne((_, _) => new BargainingSolution.NashBargaining());

    [Fact]
    public void The_egalitarian_package_is_the_defined_one() => IsTheDefinedOne((_, _) => new BargainingSolution.Egalitarian());

    [Fact]
    public void The_best_package_for_one_party_is_the_defined_one() => IsTheDefinedOne((_, _) => new BargainingSolution.BestFor(0));

    [Fact]
    public void The_kalai_smorodinsky_package_is_the_defined_one() =>
        IsTheDefinedOne((_, search) => OptimumSearch.KalaiSmorodinsky(search.Ideals()));

    private static void IsTheDefinedOne(Func<BargainingProblem, OptimumSearch, BargainingSolution?> solutionOf) =>
        AnyProblem.Small.Sample(
            problem =>
            {
                var search = new OptimumSearch(problem, new SearchLimits(), new Run());
                if (solutionOf(problem, search) is { } solution)
                {
                    var (defined, found) = (PlainOptimum.Of(problem, solution), search.Find(solution));
                    Assert.Equal(defined.Package, found.Package);
                    Assert.Equal(defined.Ties, found.Ties);
                    Assert.IsType<Exactness.Exact>(found.Exactness);
                    Assert.True(found.TiesAreExact);
                }
            },
            iter: 300,
            print: AnyProblem.Words
        );
}
