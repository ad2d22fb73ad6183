using System.Numerics;
using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Counting;
using CommonGround.Packages;
using CommonGround.Tests.Packages;

namespace CommonGround.Tests.Analyses.Bargaining.Counting;

public sealed class PackageCountsTests
{
    /// <summary>Every way to count, whatever the size.</summary>
    private static readonly CountingLimits BySums = new() { Unhurried = 0 };
    private static readonly CountingLimits ByDraws = new()
    {
        Unhurried = long.MaxValue,
        Packages = 0,
        Draws = 4_000,
    };

    [Fact]
    public void Packages_looked_at_in_blocks_are_counted_as_defined() =>
        AnySpace.Small.Sample(space => AreCountedAsDefined(space, new CountingLimits()), iter: 500);

    [Fact]
    public void Packages_with_equal_sums_are_counted_as_defined() =>
        AnySpace.Small.Sample(space => AreCountedAsDefined(space, BySums), iter: 500);

    [Fact]
    public void Many_demands_are_counted_as_defined() =>
        AnySpace.Wide.Sample(space => AreCountedAsDefined(space, new CountingLimits()), iter: 50);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Blocks_and_sums_agree_where_blocks_are_many(int seed)
    {
        var asked = Coarse(new Random(seed), parties: 4, [.. Enumerable.Repeat(5, 9)]);
        Assert.Equal(Counted(asked, new CountingLimits()), Counted(asked, BySums));
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(3, 3000)]
    [InlineData(1024, 2)]
    [InlineData(2, 1025, 3)]
    [InlineData(17, 7, 256)]
    public void Blocks_and_sums_agree_on_issues_of_very_many_options(params int[] options)
    {
        var asked = Coarse(new Random(1), parties: 3, options);
        Assert.Equal(Counted(asked, new CountingLimits()), Counted(asked, BySums));
    }

    [Fact]
    public void Packages_of_which_the_parties_care_about_different_issues_are_counted_at_any_size()
    {
        var issues = Enumerable.Range(1, 60).Select(place => Issue.Of($"issue-{place}", "a", "b", "c", "d")).ToValueList();
        var demands = issues.Select(issue => (Predicate)new Meets(new IsOneOf(issue, [issue.Options[0], issue.Options[1]]))).ToArray();
        var counts = PackageCounts.Of(issues, demands, [.. Enumerable.Range(0, 60)], IndexSet.Empty, new Run());
        Assert.Equal(BigInteger.Pow(2, 60), counts.ToAll.Count);
        Assert.Equal(BigInteger.Pow(2, 60) * 61, counts.ToAllButOne.Count);
        Assert.IsType<Exactness.Exact>(counts.ToAll.Exactness);
    }

    [Fact]
    public void Of_a_hundred_bounds_by_draws_about_ninety_nine_hold_the_true_number()
    {
        var missed = 0;
        for (var seed = 1; seed <= 100; seed++)
        {
            var asked = Coarse(new Random(seed), parties: 3, [.. Enumerable.Repeat(4, 5)]);
            var (exact, drawn) = (Counted(asked, new CountingLimits()), Counted(asked, ByDraws, seed));
            Assert.IsType<Exactness.Sampled>(drawn.ToAllButOne.Exactness);
            var (low, high) = drawn.ToAllButOne.Between;
            missed += low <= exact.ToAllButOne.Count && exact.ToAllButOne.Count <= high ? 0 : 1;
        }

        Assert.InRange(missed, 0, 3);
    }

    [Fact]
    public void The_same_seed_draws_the_same_packages()
    {
        var asked = Coarse(new Random(1), parties: 3, [.. Enumerable.Repeat(4, 6)]);
        Assert.Equal(Counted(asked, ByDraws), Counted(asked, ByDraws));
    }

    [Theory]
    [InlineData("energy-2p-rv025-390625")]
    [InlineData("itex-cypress-20p-180-rv")]
    [InlineData("tram-9p-972-rv")]
    [InlineData("synth-blocs-2p-6x5-rv40")]
    [InlineData("synth-random-4p-6x5-rv40")]
    [InlineData("synth-random-18p-8x5-rv30")]
    public void So_many_packages_of_a_known_scenario_reach_every_walk_away(string name)
    {
        var scenario = KnownScenario.Read(name);
        var stakes = scenario.Problem.Payoffs.Select(payoff => payoff.Stake).ToArray();
        var counts = PackageCounts.Of(
            scenario.Problem.Issues,
            [.. stakes.Select(stake => new Reaches(stake.Value, stake.WalkAway))],
            [.. Enumerable.Range(0, stakes.Length)],
            IndexSet.Empty,
            new Run()
        );
        Assert.Equal(PackageCount.Exactly(scenario.Answer("n_individually_rational")), counts.ToAll);
    }

    private static void AreCountedAsDefined(AnySpace space, CountingLimits limits)
    {
        var vetoes = space.Quorum.Vetoes;
        var refusing = Package
            .All(space.Issues)
            .Select(package => PackageCounts.Refusing(package, space.Predicates, space.Owners).ToArray())
            .ToArray();
        var counts = PackageCounts.Of(space.Issues, space.Predicates, space.Owners, vetoes, new Run(), limits);
        Assert.Equal(refusing.Length, counts.Total);
        Assert.Equal(PackageCount.Exactly(refusing.Count(parties => parties is [])), counts.ToAll);
        Assert.Equal(
            PackageCount.Exactly(refusing.Count(parties => parties is [] || (parties is [var one] && !vetoes[one]))),
            counts.ToAllButOne
        );
    }

    private static PackageCounts Counted(
        (ValueList<Issue> Issues, Predicate[] Predicates, int[] Owners) asked,
        CountingLimits limits,
        int seed = 1
    ) => PackageCounts.Of(asked.Issues, asked.Predicates, asked.Owners, IndexSet.Empty, new Run { Seed = seed }, limits);

    /// <summary>Values in whole tens, so that few sums differ, and a condition for the first party.</summary>
    private static (ValueList<Issue> Issues, Predicate[] Predicates, int[] Owners) Coarse(Random random, int parties, int[] options)
    {
        var all = options
            .Select((count, place) => Issue.Of($"issue-{place}", [.. Enumerable.Range(0, count).Select(option => $"option-{option}")]))
            .ToValueList();
        Additive Value() =>
            new("value", all.Select(issue => issue.Options.Select(_ => (Rational)(random.Next(6) * 10)).ToValueList()).ToValueList());
        var reaches = Enumerable.Range(0, parties).Select(_ => (Predicate)new Reaches(Value(), options.Length * 22));
        var condition = new AnyOf([new IsOneOf(all[0], [all[0].Options[1]]), new IsOneOf(all[^1], [all[^1].Options[0]])]);
        return (all, [.. reaches, new Meets(condition)], [.. Enumerable.Range(0, parties), 0]);
    }
}
