using System.Numerics;
using System.Text.Json;
using CommonGround.Analyses.Power;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Power;

/// <summary>Counts of well-known councils, which were made by another program and lie beside the repository.</summary>
public sealed class PublishedCountsTests
{
    [Fact]
    public void The_council_of_six_of_1958() => AssertCounts("EEC6_1958", council => Weighted(council));

    [Fact]
    public void The_council_of_fifteen() => AssertCounts("EU15_QMV", council => Weighted(council));

    [Fact]
    public void The_Security_Council_by_weights_of_seven_and_one() => AssertCounts("UNSC", council => Weighted(council));

    [Fact]
    public void The_Security_Council_by_nine_votes_and_five_vetoes() =>
        AssertCounts(
            "UNSC",
            council => new SigningRule([new Majority(Quota.Of(9))], council.Members.Where(name => name.StartsWith('P')).ToValueList())
        );

    [Fact]
    public void The_double_majority_of_twenty_seven() =>
        AssertCounts(
            "EU27_2017pop_65_15states_block4",
            council => new SigningRule([new Majority(Quota.ShareOf(new Rational(55, 100))), .. Weighted(council).Majorities], [])
            {
                Blocking = 4,
            }
        );

    /// <summary>Of the six in 1958: Banzhaf 10/42 and 6/42, Shapley and Shubik 14/60 and 9/60, and nothing for the smallest.</summary>
    [Fact]
    public void The_smallest_of_the_six_never_mattered()
    {
        var power = Asked.Of(
            Asked.Council(
                new SigningRule(
                    [new Majority(Quota.Of(12)) { Weights = Weights([("de", 4), ("fr", 4), ("it", 4), ("be", 2), ("nl", 2), ("lu", 1)]) }],
                    []
                ),
                ["de", "fr", "it", "be", "nl", "lu"]
            )
        );
        Assert.Equal([new(10, 42), new(10, 42), new(10, 42), new(6, 42), new(6, 42), 0], power.Parties.Select(party => party.Banzhaf));
        Assert.Equal(
            [new(14, 60), new(14, 60), new(14, 60), new(9, 60), new(9, 60), 0],
            power.Parties.Select(party => party.ShapleyShubik)
        );
        Assert.Equal("lu", Assert.Single(power.Parties, party => party.IsDummy).Party);
    }

    private sealed record Council(string[] Members, int[] Weights, int Quota);

    private static SigningRule Weighted(Council council) =>
        new([new Majority(Quota.Of(council.Quota)) { Weights = Weights(council.Members.Zip(council.Weights)) }], []);

    private static ValueList<Weight> Weights(IEnumerable<(string Name, int Weight)> weights) =>
        weights.Select(entry => new Weight(entry.Name, entry.Weight)).ToValueList();

    private static void AssertCounts(string name, Func<Council, SigningRule> rule)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "forecast", "voting-power.json");
        Assert.SkipUnless(File.Exists(path), "the counts are not beside this repository (shared/data/forecast/voting-power.json)");
        var expected = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty(name);
        T[] All<T>(string key, Func<JsonElement, T> read) => [.. expected.GetProperty(key).EnumerateArray().Select(read)];
        var council = new Council(
            All("labels", label => label.GetString()!),
            All("weights", weight => weight.GetInt32()),
            expected.GetProperty("quota").GetInt32()
        );
        var power = Asked.Of(Asked.Council(rule(council), council.Members));
        Assert.Equal(expected.GetProperty("winning_coalitions").GetInt64(), power.Winning);
        Assert.Equal(All("swings", swings => (BigInteger)swings.GetInt64()), power.Parties.Select(party => party.Swings));
        AssertSame(All("banzhaf_abs", share => share.GetDouble()), power, party => party.BanzhafAbsolute);
        AssertSame(All("banzhaf_norm", share => share.GetDouble()), power, party => party.Banzhaf);
        AssertSame(All("shapley_shubik", share => share.GetDouble()), power, party => party.ShapleyShubik);
    }

    /// <summary>To the last digit but one: they were added up in floating point, ours are fractions.</summary>
    private static void AssertSame(double[] expected, VotingPower power, Func<PartyPower, Rational> index) =>
        Assert.All(power.Parties.Zip(expected), pair => Assert.Equal(pair.Second, index(pair.First).ToDouble(), 1e-15));
}
