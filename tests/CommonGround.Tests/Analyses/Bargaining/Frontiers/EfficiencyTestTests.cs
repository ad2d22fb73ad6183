using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Frontiers;
using CommonGround.Packages;
using CommonGround.Tests.Packages;

namespace CommonGround.Tests.Analyses.Bargaining.Frontiers;

public sealed class EfficiencyTestTests
{
    [Fact]
    public void A_package_is_efficient_if_no_acceptable_one_dominates_it() =>
        Tested(
            (problem, test) =>
            {
                var dominating = Dominating(problem, test.Package);
                Assert.Equal(dominating.Length == 0, test.IsEfficient);
                Assert.True(test.Better is null || dominating.Contains(test.Better));
            }
        );

    [Fact]
    public void The_better_package_has_the_largest_smallest_gain_which_is_the_distance_to_the_frontier() =>
        Tested(
            (problem, test) =>
            {
                if (problem.Accepts(test.Package))
                {
                    var largest = Dominating(problem, test.Package)
                        .Select(better => Gains(problem, test.Package, better).Min())
                        .Append(Rational.Zero)
                        .Max();
                    Assert.Equal(largest, test.Better is null ? 0 : Gains(problem, test.Package, test.Better).Min());
                    Assert.Equal(largest.ToDouble(), test.Distance.Found, 1e-9);
                    Assert.Equal(largest.ToDouble(), test.Distance.AtMost, 1e-9);
                }
            }
        );

    [Fact]
    public void A_package_on_the_table_becomes_better_for_somebody_and_worse_for_nobody_until_it_is_efficient() =>
        Drawn(
            (problem, start) =>
            {
                var text = SingleText.Of(problem, start, new SearchLimits(), new Run());
                var before = start;
                foreach (var revision in text.Revisions)
                {
                    Assert.True(problem.Accepts(revision.Package));
                    Assert.True(Dominance.Dominates(problem.GainsOf(revision.Package).AsSpan(), problem.GainsOf(before).AsSpan()));
                    Assert.Equal(Gains(problem, before, revision.Package), revision.Gains);
                    before = revision.Package;
                }

                Assert.Equal(text.Last, before);
                Assert.Empty(Dominating(problem, text.Last));
                Assert.True(text.End.IsEfficient);
            }
        );

    [Fact]
    public void Packages_drawn_by_weights_are_efficient_and_the_same_for_the_same_seed() =>
        AnyProblem.Small.Sample(
            problem =>
            {
                var sample = EfficientSample.Of(problem, 4, new SearchLimits(), new Run());
                var undominated = Dominance.Undominated(problem).ToHashSet();
                Assert.All(sample.Packages, package => Assert.Contains(package, undominated));
                Assert.Equal(undominated.Count == 0, sample.Packages.Count == 0);
                Assert.Equal(sample.Packages, EfficientSample.Of(problem, 4, new SearchLimits(), new Run()).Packages);
            },
            iter: 60,
            print: AnyProblem.Words
        );

    [Fact]
    public void A_party_gains_between_the_least_and_the_most_of_the_drawn_packages() =>
        AnyProblem.Small.Sample(
            problem =>
            {
                var sample = EfficientSample.Of(problem, 4, new SearchLimits(), new Run());
                var spread = sample.Spread(problem);
                Assert.All(
                    sample.Packages.SelectMany(package => problem.GainsOf(package).Zip(spread)),
                    pair => Assert.True(pair.Second.Low <= pair.First && pair.First <= pair.Second.High)
                );
            },
            iter: 40,
            print: AnyProblem.Words
        );

    private static void Tested(Action<BargainingProblem, EfficiencyTest> check) =>
        Drawn((problem, package) => check(problem, EfficiencyTest.Of(problem, package, new SearchLimits(), new Run())));

    /// <summary>Often an acceptable package, sometimes any.</summary>
    private static void Drawn(Action<BargainingProblem, Package> check) =>
        Gen.Select(AnyProblem.Small, Gen.Int[0, 999], Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))))
            .Sample(
                (problem, place, acceptable) =>
                {
                    var all = Package.All(problem.Issues).ToArray();
                    var some = all.Where(problem.Accepts).ToArray() is { Length: > 0 } accepted && acceptable ? accepted : all;
                    check(problem, some[place % some.Length]);
                },
                iter: 200,
                print: drawn => AnyProblem.Words(drawn.Item1)
            );

    private static Package[] Dominating(BargainingProblem problem, Package package) =>
        [
            .. Package
                .All(problem.Issues)
                .Where(other =>
                    problem.Accepts(other) && Dominance.Dominates(problem.GainsOf(other).AsSpan(), problem.GainsOf(package).AsSpan())
                ),
        ];

    private static ValueList<Rational> Gains(BargainingProblem problem, Package before, Package after) =>
        problem.GainsOf(after).Zip(problem.GainsOf(before), (now, then) => now - then).ToValueList();
}
