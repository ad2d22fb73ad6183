using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases;

/// <summary>Rules as a case writes them: heads, weights, several majorities at once, and what makes no sense. Three of the harbour's parties sign.</summary>
public sealed class RuleTests
{
    private const string Written = "{all-but: 1, vetoes: [fishers]}";

    private static readonly ValueList<Weight> Votes = [new("fishers", 3), new("port", new Rational(3, 2)), new("town", 0)];

    [Theory]
    [InlineData("2", "at least 2 of the members")]
    [InlineData("65%", "at least 65% of the members")]
    [InlineData("62.5 %", "at least 62.5% of the members")]
    [InlineData("2/3", "at least 2/3 of the members")]
    [InlineData("3/4", "at least 75% of the members")]
    public void A_quota_without_weights_counts_members(string quota, string told) =>
        Assert.Equal(told, Read($"{{quota: {quota}}}").ToString());

    [Fact]
    public void A_quota_may_count_weights() =>
        Assert.Equal(
            new SigningRule([new Majority(Quota.Of(3)) { Weights = Votes }], ["port"]),
            Read("{quota: 3, weights: {fishers: 3, port: 1.5, town: 0}, vetoes: [port]}")
        );

    [Fact]
    public void Several_majorities_may_be_needed_unless_too_few_are_against() =>
        Assert.Equal(
            new SigningRule(
                [
                    new Majority(new Quota(new Rational(1, 2), 0, IsStrict: true)),
                    new Majority(Quota.ShareOf(new Rational(13, 20))) { Weights = Votes },
                ],
                ["town"]
            )
            {
                Blocking = 2,
            },
            Read(
                "{majorities: [{of: members, more-than: 50%}, {weights: {fishers: 3, port: 1.5, town: 0}, at-least: 65%}], blocking: 2, vetoes: [town]}"
            )
        );

    [Theory]
    [InlineData(
        "{quota: 2, weights: {fishers: 2, prt: 1, town: 1}}",
        "5:18: error: no weight is given for “port”; who counts nothing has 0",
        "5:40: error: no party is named “prt” (did you mean “port”?)"
    )]
    [InlineData("{quota: 2, weights: {fishers: 2}}", "5:18: error: no weight is given for “port” and “town”; who counts nothing has 0")]
    [InlineData(
        "{quota: 2, weights: {fishers: 2, port: -1, town: 1}}",
        "5:46: error: a weight is a number from 0 to 10000000000 with at most 6 decimals, not -1"
    )]
    [InlineData("{quota: 2, weights: {fishers: 2, port: many, town: 1}}", "5:46: error: expected a number such as 12 or 2.5, not “many”")]
    [InlineData(
        "{quota: 2, weights: {fishers: 2, port: 1, town: 1, shippers: 1}}",
        "5:58: error: “shippers” does not sign, so it has no weight"
    )]
    [InlineData("{quota: 2, weights: [2, 1, 1]}", "5:27: error: expected a weight for each signatory, such as {a-party: 2}")]
    [InlineData(
        "{quota: 5, weights: {fishers: 2, port: 1, town: 1}}",
        "5:15: error: at least 5 cannot be reached, since the weights add up to 4: nobody could win (did you mean 5%?)"
    )]
    [InlineData(
        "{quota: 55}",
        "5:15: error: at least 55 cannot be reached, since there are 3 signatories: nobody could win (did you mean 55%?)"
    )]
    [InlineData("{quota: 0}", "5:15: error: at least 0 is reached without anybody")]
    [InlineData("{quota: most}", "5:15: error: expected a number such as 255, or a share such as 65% or 2/3, not “most”")]
    [InlineData("{quota: 2/0}", "5:15: error: expected a number such as 255, or a share such as 65% or 2/3, not “2/0”")]
    [InlineData("{all-but: 1, quota: 2}", "5:20: error: these are two rules: all-but and quota; keep one")]
    [InlineData("{all-but: 1, weights: {fishers: 2}}", "5:20: error: weights go with quota, or inside one of the majorities")]
    [InlineData(
        "{vetoes: [fishers]}",
        "5:7: error: a rule needs all-but, quota or majorities, such as “all-but: 1”, “quota: 2/3” or “majorities: [{of: members, at-least: 55%}]”"
    )]
    [InlineData(
        "{quotas: 2}",
        "5:7: error: a rule needs all-but, quota or majorities, such as “all-but: 1”, “quota: 2/3” or “majorities: [{of: members, at-least: 55%}]”",
        "5:8: error: a rule has no key “quotas” (did you mean “quota”?)"
    )]
    [InlineData("{quota: 2, blocking: 4}", "5:28: error: 4 cannot block among 3 signatories, so nobody would have to sign")]
    [InlineData(
        "{majorities: [{of: members}]}",
        "5:21: error: a majority needs at-least or more-than, one of them, such as “at-least: 55%”"
    )]
    [InlineData(
        "{majorities: [{at-least: 55%}]}",
        "5:21: error: a majority is of members or of weights: write “of: members” or “weights: …”"
    )]
    [InlineData(
        "{majorities: [{of: people, at-least: 55%}]}",
        "5:26: error: expected members, not “people”; other counts are written as weights"
    )]
    [InlineData(
        "{majorities: [{of: members, more-than: 100%}]}",
        "5:46: error: more than 100% cannot be reached, since there are 3 signatories: nobody could win"
    )]
    [InlineData(
        "{majorities: []}",
        "5:20: error: expected one to 8 majorities, such as [{of: members, at-least: 55%}, {weights: {a-party: 2}, at-least: 65%}]"
    )]
    public void A_rule_that_makes_no_sense_is_refused(string rule, params string[] problems) =>
        Assert.Equal(problems.Select(problem => "talks.yaml:" + problem), SomeCase.ProblemsWith(Written, rule));

    private static SigningRule Read(string rule)
    {
        var reading = CaseReader.Read(SomeCase.Folder(SomeCase.Whole.Replace(Written, rule, StringComparison.Ordinal)));
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        return reading.Negotiation!.Rule;
    }
}
