using CommonGround.Packages;

namespace CommonGround.Tests.Cases.Formats;

public sealed class GeniusWebImportTests
{
    private const string Domain = """
        {"name": "mill", "issuesValues": {
          "wheel": {"values": ["oak", "iron"]},
          "hours": {"range": ["0", "10", "2.5"]}}}
        """;

    private const string Miller = """
        {"LinearAdditiveUtilitySpace": {
          "name": "the miller",
          "issueUtilities": {
            "wheel": {"discreteutils": {"valueUtilities": {"oak": 0.25, "iron": 1}}},
            "hours": {"numberutils": {"lowValue": "0", "lowUtility": "1", "highValue": "10", "highUtility": "0.5"}}},
          "issueWeights": {"wheel": 0.6, "hours": 0.4},
          "domain": DOMAIN,
          "reservationBid": {"issuevalues": {"wheel": "oak", "hours": "10.0"}}}}
        """;

    private static string Profile => Miller.Replace("DOMAIN", Domain, StringComparison.Ordinal);

    [Theory]
    [InlineData("discreteutils", "numberutils")]
    [InlineData("DiscreteValueSetUtilities", "NumberValueSetUtilities")]
    public void Both_spellings_of_the_tables_are_read(string words, string numbers)
    {
        var profile = Profile
            .Replace("discreteutils", words, StringComparison.Ordinal)
            .Replace("numberutils", numbers, StringComparison.Ordinal);
        var negotiation = Import.Negotiation(("mill.json", Domain), ("a.json", profile));
        Import.AssertNear(
            [
                [15, 60],
                [40, 35, 30, 25, 20],
            ],
            Import.Adds(negotiation, 0)
        );
    }

    [Fact]
    public void A_profile_tells_its_domain_too() =>
        Assert.Equal(
            ["mill", "wheel", "hours"],
            Import.Negotiation(("a.json", Profile)) is var read ? [read.Title, .. read.Issues.Select(issue => issue.Name)] : []
        );

    [Fact]
    public void The_reservation_bid_is_worth_the_walk_away() =>
        Assert.Equal(new Interval(35, 35), Import.Negotiation(("a.json", Profile)).Parties[0].WalkAway!.Least);

    [Fact]
    public void A_reservation_bid_that_is_no_package_is_refused_at_its_place() =>
        Assert.Contains(
            "a.json:10:63: error: “9” is no value of “hours”",
            Import.Problems(("a.json", Profile.Replace("\"10.0\"", "\"9\"", StringComparison.Ordinal)))
        );

    [Theory]
    [InlineData(
        "{\"issuesValues\": {\"a\": }",
        "x.json:1:24: error: this is not JSON: a comma, a bracket or a quotation mark is wrong here"
    )]
    [InlineData("{\"issuesValues\": {}}", "x.json:1:1: error: there is a domain and no profile; name the profiles' files too")]
    [InlineData("{\"LinearAdditiveUtilitySpace\": {\"a\": 1}}", "x.json:1:1: error: there are no issuesValues here")]
    public void What_is_wrong_is_said_with_its_place(string text, string message) =>
        Assert.Equal([message], Import.Problems(("x.json", text)));

    [Fact]
    public void A_utility_that_is_missing_is_nothing_and_is_said()
    {
        var imported = Import.Of(("a.json", Profile.Replace("\"oak\": 0.25, ", "", StringComparison.Ordinal)));
        Assert.Contains("no utility for “oak” of “wheel”", Assert.Single(imported.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(0, Import.Adds(Import.Read(imported), 0)[0][0]);
    }
}
