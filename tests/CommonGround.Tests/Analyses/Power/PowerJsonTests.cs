using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Power;

public sealed class PowerJsonTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Power", "power.schema.json")),
        TestContext.Current.CancellationToken
    );

    private static readonly string[] Members = ["north", "south", "east", "west"];

    [Fact]
    public async Task The_JSON_of_any_council_has_the_documented_shape()
    {
        var schema = await Schema;
        Any.Rule(Members)
            .Select(rule => Asked.Council(rule, Members))
            .Where(Asked.Applies)
            .Sample(council => Assert.Empty(schema.Validate(Asked.Of(council).ToJson().ToJsonString())), iter: 60);
    }

    [Theory]
    [InlineData("winning")]
    [InlineData("parties")]
    [InlineData("minimalBlocking")]
    public async Task The_schema_refuses_what_leaves_out_a_part(string part)
    {
        var json = Asked.Of(Example).ToJson();
        json.Remove(part);
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    [Fact]
    public void A_list_that_is_cut_short_says_so_and_has_the_smallest()
    {
        var power = Asked.Of(
            Asked.Council(
                new SigningRule([new Majority(Quota.ShareOf(new Rational(1, 2)))], []),
                Enumerable.Range(0, 16).Select(place => $"member-{place}")
            )
        );
        Assert.Equal((false, 1_000), (power.MinimalWinning.AreAll, power.MinimalWinning.Coalitions.Count));
        Assert.All(power.MinimalWinning.Coalitions, names => Assert.Equal(8, names.Count));
        Assert.Equal("bounded", (string?)power.ToJson()["minimalWinning"]!["exactness"]);
    }

    [Fact]
    public void What_would_take_too_much_memory_is_refused_before_it_is_taken()
    {
        var names = Enumerable.Range(0, 400).Select(place => $"member-{place}").ToArray();
        var weights = names.Select((name, place) => new Weight(name, 1_000_000 + (place * place * 997))).ToValueList();
        var rule = new SigningRule([new Majority(Quota.ShareOf(new Rational(1, 2))) { Weights = weights }], []);
        Assert.False(Asked.Applies(Asked.Council(rule, names)));
    }

    private static Negotiation Example => Asked.Council(SigningRule.AllBut(1, ["north"]), Members);
}
