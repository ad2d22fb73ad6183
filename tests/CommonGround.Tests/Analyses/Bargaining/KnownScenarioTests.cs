using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining;
using CommonGround.Analyses.Bargaining.Frontiers;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>
/// Scenarios of the GENIUS collection with the points, counts and frontiers that were computed for them by enumeration, and generated ones up to 18
/// parties. Where a tool defines a point otherwise, its variant is computed here too, and the difference is what the test's name says.
/// </summary>
public sealed class KnownScenarioTests
{
    private const double Close = 1e-9;

    public static TheoryData<string> Collected => new(KnownScenario.Collected);

    public static TheoryData<string> Generated => new(KnownScenario.Generated);

    public static TheoryData<string> All => new(KnownScenario.Collected.Concat(KnownScenario.Generated).ToArray());

    [Theory]
    [MemberData(nameof(All))]
    public void As_many_packages_are_acceptable_as_published(string name)
    {
        var scenario = KnownScenario.Read(name);
        Assert.Equal(scenario.Json.GetProperty("n_individually_rational").GetInt32(), (int)Accepted(scenario));
    }

    [Theory]
    [MemberData(nameof(Collected))]
    public void The_named_packages_are_the_published_ones(string name)
    {
        var scenario = KnownScenario.Read(name);
        var search = Search(scenario.Problem);
        Assert.Equal(Listed(scenario, "utilitarian"), Found(scenario, search.Find(new BargainingSolution.Utilitarian())));
        Assert.Equal(Listed(scenario, "nash"), Found(scenario, search.Find(new BargainingSolution.NashBargaining())));
        Assert.Equal(Listed(scenario, "egalitarian_leximin"), Found(scenario, search.Find(new BargainingSolution.Egalitarian())));
        Assert.Equal(
            Listed(scenario, "ks_ideal_over_IR_leximin"),
            Found(scenario, search.Find(OptimumSearch.KalaiSmorodinsky(search.Ideals())!))
        );
    }

    /// <summary>GENIUS lets no value exceed 1, though the weights of one profile add up to 1.00005; ours is the plain sum.</summary>
    [Theory]
    [MemberData(nameof(Collected))]
    public void The_values_of_the_named_packages_are_the_published_ones_where_no_value_counts_beyond_one(string name)
    {
        var scenario = KnownScenario.Read(name);
        foreach (var point in (string[])["utilitarian", "nash", "egalitarian_leximin", "ks_ideal_over_IR_leximin"])
        {
            var listed = scenario.Json.GetProperty(point)[0];
            var ours = scenario.ValuesOf(scenario.PackageAt(listed.GetProperty("index").GetInt32())).Select(value => Math.Min(1, value));
            AssertClose(listed.GetProperty("u").EnumerateArray().Select(value => value.GetDouble()), ours);
        }
    }

    [Theory]
    [MemberData(nameof(Collected))]
    public void The_objectives_are_the_published_ones_where_no_value_counts_beyond_one(string name)
    {
        var scenario = KnownScenario.Read(name);
        var search = Search(scenario.Problem);
        var nash = search.Find(new BargainingSolution.NashBargaining());
        var beyond = scenario.ValuesOf(nash.Package!).Where(value => value > 1).Sum(Math.Log);
        Assert.Equal(scenario.Json.GetProperty("nash_log_product").GetDouble(), nash.Objective - beyond, Close);
        Assert.Equal(
            scenario.Json.GetProperty("egalitarian_max_min_gain").GetDouble(),
            search.Find(new BargainingSolution.Egalitarian()).Objective,
            Close
        );
        var ideals = search.Ideals();
        AssertClose(
            scenario.Json.GetProperty("ks_ideal_over_IR_ideal").EnumerateArray().Select(value => value.GetDouble()),
            ideals.Select((ideal, party) => Math.Min(1, scenario.Values[party].Of(ideal.Package!).ToDouble()))
        );
    }

    [Theory]
    [MemberData(nameof(Collected))]
    public void The_smallest_share_of_Kalai_and_Smorodinsky_is_the_published_one_where_ideals_do_not_count_beyond_one(string name)
    {
        var scenario = KnownScenario.Read(name);
        var ideals = Search(scenario.Problem)
            .Ideals()
            .Select((ideal, party) => Rational.Min(1, scenario.Values[party].Of(ideal.Package!)) - scenario.Least[party]);
        Assert.Equal(
            scenario.Json.GetProperty("ks_ideal_over_IR_max_min_ratio").GetDouble(),
            Search(scenario.Problem).Find(new BargainingSolution.KalaiSmorodinsky(ideals.ToValueList())).Objective,
            Close
        );
    }

    /// <summary>
    /// Taken over all packages, some of which nobody would sign, the ideals are larger where walk-aways rule something out, and another package may then
    /// give the largest smallest share.
    /// </summary>
    [Theory]
    [MemberData(nameof(Collected))]
    public void With_ideals_over_all_packages_the_point_of_Kalai_and_Smorodinsky_is_the_published_variant(string name)
    {
        var scenario = KnownScenario.Read(name);
        Assert.Equal(
            Listed(scenario, "ks_ideal_over_all_leximin"),
            Found(scenario, Search(scenario.Problem).Find(new BargainingSolution.KalaiSmorodinsky(IdealsOverAll(scenario, scenario.Least))))
        );
    }

    /// <summary>NegMAS takes for the point of Kalai and Smorodinsky the efficient package whose shares differ least from each other, and not the one whose smallest is largest.</summary>
    [Theory]
    [MemberData(nameof(Collected))]
    public void The_efficient_package_with_the_least_spread_of_shares_is_what_NegMAS_shows(string name)
    {
        var scenario = KnownScenario.Read(name);
        var ideals = Search(scenario.Problem).Ideals().Select((ideal, party) => ideal.Gains[party]).ToArray();
        Assert.Equal(
            scenario.Json.GetProperty("ks_ideal_over_IR_negmas_style_min_spread").GetProperty("index").GetInt32(),
            LeastSpread(scenario, scenario.Least, ideals)
        );
    }

    /// <summary>NegMAS counts gains from a party's worst package where that is better than its reservation value.</summary>
    [Theory]
    [MemberData(nameof(Collected))]
    public void Counted_from_the_worst_package_the_points_are_those_of_NegMAS(string name)
    {
        var scenario = KnownScenario.Read(name);
        var variant = scenario.Json.GetProperty("negmas_convention_d_is_max_rv_minu");
        var worst = scenario.Values.Zip(scenario.Least, (value, least) => Rational.Max(least, Worst(value))).ToArray();
        var search = Search(scenario.ProblemAgainst(worst));
        var ideals = scenario.Values.Select((value, party) => Sum(value, Rational.Max) - worst[party]).ToValueList();
        AssertClose(variant.GetProperty("d").EnumerateArray().Select(value => value.GetDouble()), worst.Select(value => value.ToDouble()));
        Assert.Equal(
            variant.GetProperty("nash_product").GetDouble(),
            Math.Exp(search.Find(new BargainingSolution.NashBargaining()).Objective),
            Close
        );
        Assert.Equal(variant.GetProperty("max_min_gain").GetDouble(), search.Find(new BargainingSolution.Egalitarian()).Objective, Close);
        Assert.Equal(
            variant.GetProperty("ks_max_min_ratio").GetDouble(),
            search.Find(new BargainingSolution.KalaiSmorodinsky(ideals)).Objective,
            Close
        );
        var shown = scenario.PackageAt(LeastSpread(scenario, worst, ideals));
        Assert.Equal(variant.GetProperty("negmas_ks_point_min_ratio").GetDouble(), Shares(scenario, shown, worst, ideals).Min(), Close);
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void The_packages_of_a_generated_scenario_are_those_found_by_enumeration(string name)
    {
        var scenario = KnownScenario.Read(name);
        var search = Search(scenario.Problem);
        var nash = search.Find(new BargainingSolution.NashBargaining());
        Assert.Equal(Choices(scenario, "nash"), nash.Package!.Choices);
        Assert.Equal(scenario.Json.GetProperty("nash").GetProperty("log_product").GetDouble(), nash.Objective, Close);
        var utilitarian = search.Find(new BargainingSolution.Utilitarian());
        Assert.Equal(Choices(scenario, "utilitarian"), utilitarian.Package!.Choices);
        Assert.Equal(
            scenario.Json.GetProperty("utilitarian").GetProperty("sum").GetDouble(),
            scenario.ValuesOf(utilitarian.Package).Sum(),
            Close
        );
        var egalitarian = search.Find(new BargainingSolution.Egalitarian());
        var leximin = scenario.Json.GetProperty("leximin");
        Assert.Equal(Choices(scenario, "leximin"), egalitarian.Package!.Choices);
        Assert.Equal(leximin.GetProperty("ties").GetInt32(), (int)egalitarian.Ties);
        AssertClose(
            leximin.GetProperty("sorted_gains").EnumerateArray().Select(gain => gain.GetDouble()),
            egalitarian.Gains.Order().Select(gain => gain.ToDouble())
        );
        var kalaiSmorodinsky = search.Find(OptimumSearch.KalaiSmorodinsky(search.Ideals())!);
        Assert.Equal(Choices(scenario, "ks_IR_ideal"), kalaiSmorodinsky.Package!.Choices);
        Assert.Equal(scenario.Json.GetProperty("ks_IR_ideal").GetProperty("min_ratio").GetDouble(), kalaiSmorodinsky.Objective, Close);
    }

    [Fact]
    public void Eighteen_parties_over_fifteen_issues_reach_what_integer_programming_proved()
    {
        var scenario = KnownScenario.Read("synth-blocs-18p-15x5-rv40");
        var search = Search(scenario.Problem);
        var utilitarian = search.Find(new BargainingSolution.Utilitarian());
        Assert.Equal(
            scenario.Json.GetProperty("utilitarian").GetProperty("sum").GetDouble(),
            scenario.ValuesOf(utilitarian.Package!).Sum(),
            Close
        );
        var nash = search.Find(new BargainingSolution.NashBargaining());
        Assert.Equal(scenario.Json.GetProperty("nash").GetProperty("best").GetDouble(), nash.Objective, Close);
        Assert.IsType<Exactness.Exact>(nash.Exactness);
        var egalitarian = search.Find(new BargainingSolution.Egalitarian());
        Assert.Equal(scenario.Json.GetProperty("max_min_gain").GetProperty("value").GetDouble(), egalitarian.Objective, Close);
        Assert.InRange(egalitarian.Bound, egalitarian.Objective, egalitarian.Objective + Close);
    }

    /// <summary>Too many to merge: they are counted by comparing each with each, and the test of one package is held against that.</summary>
    [Fact]
    public void Of_eighteen_parties_nearly_every_acceptable_package_is_efficient()
    {
        var scenario = KnownScenario.Read("synth-random-18p-8x5-rv30");
        var problem = scenario.Problem;
        var acceptable = Package
            .All(scenario.Issues)
            .Select(package => (Package: package, Sums: problem.Payoffs.Select(payoff => payoff.SumOf(package.Choices.AsSpan())).ToArray()))
            .Where(one => problem.Payoffs.Zip(one.Sums).All(payoff => payoff.Second >= payoff.First.Sure))
            .OrderByDescending(one => one.Sums.Sum())
            .ToArray();
        var efficient = Enumerable.Range(0, acceptable.Length).Where(place => !IsDominated(place)).ToHashSet();

        bool IsDominated(int place)
        {
            for (var other = 0; other < place; other++)
            {
                if (Dominates(acceptable[other].Sums, acceptable[place].Sums))
                {
                    return true;
                }
            }

            return false;
        }

        Assert.Equal(scenario.Json.GetProperty("pareto_within_IR_packages").GetInt32(), efficient.Count);
        Assert.All(
            Enumerable.Range(0, acceptable.Length).Where(place => !efficient.Contains(place)).Take(2).Append(acceptable.Length - 1),
            place =>
                Assert.Equal(
                    efficient.Contains(place),
                    EfficiencyTest.Of(problem, acceptable[place].Package, new SearchLimits(), new Run()).IsEfficient
                )
        );
    }

    [Fact]
    public void A_jointly_infeasible_scenario_says_whose_walk_aways_conflict()
    {
        var scenario = KnownScenario.Read("itex-cypress-20p-180-rv");
        var bargain = Compared.Of(scenario.Talks);
        var conflict = Assert.IsType<CheapestRepair>(bargain.Footing?.Repair).Conflict;
        Assert.True(conflict.Count >= 2);
        Assert.DoesNotContain(Package.All(scenario.Issues), package => conflict.All(demand => demand.IsMetBy(package)));
        Assert.All(
            conflict,
            left =>
                Assert.Contains(Package.All(scenario.Issues), package => conflict.All(demand => demand == left || demand.IsMetBy(package)))
        );
        Assert.All(
            Assert.Single(bargain.Zones).Named,
            named => Assert.True(Rest(bargain, scenario).All(demand => demand.IsMetBy(named.Package)))
        );
    }

    private static bool Dominates(long[] one, long[] other)
    {
        var better = false;
        for (var party = 0; party < one.Length; party++)
        {
            if (one[party] < other[party])
            {
                return false;
            }

            better |= one[party] > other[party];
        }

        return better;
    }

    private static IEnumerable<CommonGround.Talks.Demand> Rest(Bargain bargain, KnownScenario scenario) =>
        scenario.Talks.Demands.Where(demand => bargain.Footing!.Repair!.Demands.All(given => given.Name != demand.Name));

    private static OptimumSearch Search(BargainingProblem problem) =>
        new(problem, new SearchLimits(), new Run { Cancellation = TestContext.Current.CancellationToken });

    private static System.Numerics.BigInteger Accepted(KnownScenario scenario)
    {
        var predicates = scenario.Values.Zip(scenario.Least, (value, least) => (Predicate)new Reaches(value, least)).ToArray();
        var space = PackageSpace.Of(scenario.Issues, predicates, [.. Enumerable.Range(0, predicates.Length)], Quorum.Unanimity);
        var (count, isExact) = space.Count(IndexSet.Below(predicates.Length), TestContext.Current.CancellationToken);
        Assert.True(isExact);
        return count;
    }

    /// <summary>The first of the packages listed, and how many there are.</summary>
    private static (int First, int Ties) Listed(KnownScenario scenario, string point)
    {
        var listed = scenario.Json.GetProperty(point).EnumerateArray().Select(one => one.GetProperty("index").GetInt32()).ToArray();
        return (listed.Min(), listed.Length);
    }

    private static (int First, int Ties) Found(KnownScenario scenario, Optimum optimum)
    {
        Assert.IsType<Exactness.Exact>(optimum.Exactness);
        return (scenario.IndexOf(optimum.Package!), (int)optimum.Ties);
    }

    private static IEnumerable<int> Choices(KnownScenario scenario, string point) =>
        scenario.Json.GetProperty(point).GetProperty("package").EnumerateArray().Select(option => option.GetInt32());

    private static int[] Efficient(KnownScenario scenario) =>
        [.. scenario.Json.GetProperty("pareto_indices").EnumerateArray().Select(index => index.GetInt32())];

    private static int LeastSpread(KnownScenario scenario, IReadOnlyList<Rational> least, IReadOnlyList<Rational> ideals) =>
        Efficient(scenario)
            .MinBy(index => Shares(scenario, scenario.PackageAt(index), least, ideals) is var shares ? shares.Max() - shares.Min() : 0);

    private static double[] Shares(
        KnownScenario scenario,
        Package package,
        IReadOnlyList<Rational> least,
        IReadOnlyList<Rational> ideals
    ) => [.. scenario.Values.Select((value, party) => ((value.Of(package) - least[party]) / ideals[party]).ToDouble())];

    private static ValueList<Rational> IdealsOverAll(KnownScenario scenario, IReadOnlyList<Rational> least) =>
        scenario.Values.Select((value, party) => Rational.Min(1, Sum(value, Rational.Max)) - least[party]).ToValueList();

    private static Rational Worst(Additive value) => Sum(value, Rational.Min);

    private static Rational Sum(Additive value, Func<Rational, Rational, Rational> of) =>
        value.Contributions.Aggregate(Rational.Zero, (sum, row) => sum + row.Aggregate(of));

    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        var (listed, ours) = (expected.ToArray(), actual.ToArray());
        Assert.Equal(listed.Length, ours.Length);
        Assert.All(listed.Zip(ours), pair => Assert.Equal(pair.First, pair.Second, Close));
    }
}
