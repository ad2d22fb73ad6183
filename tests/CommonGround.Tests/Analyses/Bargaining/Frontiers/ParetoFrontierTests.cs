using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Frontiers;
using CommonGround.Packages;
using CommonGround.Tests.Packages;

namespace CommonGround.Tests.Analyses.Bargaining.Frontiers;

public sealed class ParetoFrontierTests
{
    [Fact]
    public void The_frontier_is_what_no_acceptable_package_dominates() =>
        AnyProblem.Small.Sample(
            problem =>
            {
                var frontier = ParetoFrontier.Of(problem);
                var defined = Dominance
                    .Undominated(problem)
                    .GroupBy(problem.GainsOf)
                    .ToDictionary(alike => alike.Key, alike => alike.ToArray());
                Assert.IsType<Exactness.Exact>(frontier.Exactness);
                Assert.Equal(defined.Count, frontier.Packages.Count);
                foreach (var efficient in frontier.Packages)
                {
                    var alike = defined[problem.GainsOf(efficient.Package)];
                    Assert.Equal(alike[0], efficient.Package);
                    Assert.Equal(alike.Length, efficient.Alike);
                }
            },
            iter: 400,
            print: AnyProblem.Words
        );

    [Fact]
    public void Packages_come_by_what_they_are_worth_to_the_first_party_the_most_first() =>
        AnyProblem.Small.Sample(
            problem =>
            {
                var gains = ParetoFrontier.Of(problem).Packages.Select(efficient => problem.GainsOf(efficient.Package)[0]).ToArray();
                Assert.Equal(gains.OrderDescending(), gains);
            },
            iter: 100,
            print: AnyProblem.Words
        );

    [Fact]
    public void A_frontier_that_would_hold_too_much_is_given_up_and_says_so() =>
        Assert.IsType<Exactness.Bounded>(ParetoFrontier.Of(KnownScenario.Read("dinner-3p").Problem, mostHeld: 20).Exactness);

    [Theory]
    [InlineData("laptop-2p")]
    [InlineData("travel-2p-188160")]
    [InlineData("energy-2p-rv025-390625")]
    [InlineData("dinner-3p")]
    [InlineData("parscat-3p-390625")]
    [InlineData("domain8-6p-6561")]
    [InlineData("symposium-9p")]
    [InlineData("tram-9p-972-rv")]
    public void The_frontier_of_a_real_scenario_is_the_published_one(string name)
    {
        var scenario = KnownScenario.Read(name);
        var frontier = ParetoFrontier.Of(scenario.Problem);
        Assert.Equal(scenario.Answer("pareto_count_packages"), frontier.Count);
        Assert.Equal(scenario.Answer("pareto_count_utility_vectors"), frontier.Packages.Count);
        Assert.Equal(
            scenario.Json.GetProperty("pareto_indices").EnumerateArray().Select(index => index.GetInt32()),
            frontier.Packages.Select(efficient => IndexOf(efficient.Package)).Order()
        );
    }

    [Theory]
    [InlineData("synth-blocs-2p-6x5-rv40")]
    [InlineData("synth-random-4p-6x5-rv40")]
    [InlineData("synth-blocs-6p-6x5-rv40")]
    public void The_frontier_of_a_generated_scenario_has_the_published_size_with_walk_aways_and_without(string name)
    {
        Assert.Equal(
            KnownScenario.Read(name).Answer("pareto_within_IR_packages"),
            ParetoFrontier.Of(KnownScenario.Read(name).Problem).Count
        );
        Assert.Equal(
            KnownScenario.Read(name).Answer("pareto_all_packages"),
            ParetoFrontier.Of(KnownScenario.Read(name, walkAways: false).Problem).Count
        );
    }

    [Fact]
    public void Where_nothing_is_acceptable_the_frontier_is_empty() =>
        Assert.Empty(ParetoFrontier.Of(KnownScenario.Read("itex-cypress-20p-180-rv").Problem).Packages);

    /// <summary>The last issue changes fastest.</summary>
    private static int IndexOf(Package package) =>
        package
            .Choices.Select((choice, issue) => (choice, issue))
            .Aggregate(0, (index, at) => (index * package.Issues[at.issue].Options.Count) + at.choice);
}
