using System.Text;
using CommonGround.Cases.Formats;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases.Formats;

public sealed class KtabTests
{
    private const string Scenario = """
        The bay, "Three villages, one bay", 3, 2,
        Actor, Description, Influence, Season Position, Season Salience, Nets Position, Nets Salience,
        North, From the north,  60.5, 20, 50, 0.25, 10,
        The Island, , 130, 50.5, 40, 100, 60
        South, "Farms, and boats", 40, 80, 100, 33, 0
        """;

    [Fact]
    public void A_scenario_becomes_a_case_with_its_positions_salience_and_influence()
    {
        var negotiation = Import.Negotiation([("bay.csv", Scenario)]);
        Assert.Equal("The bay", negotiation.Title);
        Assert.Equal(["season", "nets"], negotiation.Issues.Select(issue => issue.Name));
        Assert.Equal(["North", "The Island", "South"], negotiation.Parties.Select(party => party.Title));
        var island = negotiation.Parties[1];
        Assert.Equal((Rational)100, island.Influence!.Value.Low);
        Assert.Equal(Rational.Parse("50.5"), island.On(negotiation.Issues[0])!.Ideal!.Low.At);
        Assert.Equal((Rational)60, island.On(negotiation.Issues[1])!.Salience);
        Assert.Equal("Farms, and boats", negotiation.Parties[2].Role);
    }

    [Fact]
    public void A_case_that_came_from_a_scenario_gives_it_back()
    {
        var exported = Exporter.Write(Import.Negotiation([("bay.csv", Scenario)]), "ktab");
        var again = Import.Negotiation([("again.csv", exported.Files["scenario.csv"])]);
        var first = Import.Negotiation([("bay.csv", Scenario)]);
        Assert.Equal(Known(first), Known(again));
    }

    [Theory]
    [InlineData(
        "North, From the north,  60.5, 20",
        "North, From the north,  60.5, 120",
        "3:31: error: expected a number from 0 to 100, not “120”"
    )]
    [InlineData("North, From the north,  60.5, 20", "North, From the north,  NaN, 20", "3:25: error: expected a number from 0, not “NaN”")]
    [InlineData("South, \"Farms, and boats\", 40, 80, 100, 33, 0", "South, x, 40, 80", "5:1: error: expected 7 values")]
    [InlineData("bay\", 3, 2", "bay\", 4, 2", "expected 4 actors after the row of titles, here are 3")]
    [InlineData("bay\", 3, 2", "bay\", 3, 2000", "a case has 1 to 500 parties and 1 to 1000 issues, here are 3 and 2000")]
    public void What_is_wrong_is_said_with_its_place(string right, string wrong, string problem)
    {
        var bytes = Encoding.UTF8.GetBytes(Scenario.Replace(right, wrong, StringComparison.Ordinal));
        var imported = Importer.Read([new("bay.csv", bytes)], new(new(2024, 5, 1)));
        Assert.Null(imported.Files);
        Assert.Contains(imported.Problems, found => $"{found}".Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Positions_finer_than_a_scale_are_rounded_and_that_is_said()
    {
        var bytes = Encoding.UTF8.GetBytes(Scenario.Replace("0.25", "0.2468", StringComparison.Ordinal));
        var imported = Importer.Read([new("bay.csv", bytes)], new(new(2024, 5, 1)));
        Assert.Contains(imported.Problems, found => found.Message.Contains("rounded to 2 decimals", StringComparison.Ordinal));
        Assert.Contains("{ideal: 0.25, salience: 10}", imported.Files!["talks.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_not_known_in_full_is_left_out_and_named()
    {
        var negotiation = Import.Negotiation([("bay.csv", Scenario)]);
        var vague = negotiation.Parties[0] with { Influence = new(new Interval(10, 20), null) };
        var exported = Exporter.Write(negotiation with { Parties = [vague, .. negotiation.Parties.Skip(1)] }, "ktab");
        Assert.DoesNotContain("north", exported.Files["scenario.csv"], StringComparison.Ordinal);
        Assert.Contains(exported.Left, left => left.StartsWith("north: its influence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SOE-Pol-Comp", 13, 2)]
    [InlineData("dummyData-a040", 40, 1)]
    [InlineData("dummyData_3Dim", 7, 3)]
    [InlineData("syn-19x5", 19, 5)]
    public void Scenarios_that_come_with_the_tool_are_read(string name, int parties, int issues)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "forecast", "ktab-csv", name + ".csv");
        Assert.SkipUnless(File.Exists(path), $"the scenario is not beside this repository (shared/data/forecast/ktab-csv/{name}.csv)");
        var negotiation = Import.Negotiation([(name + ".csv", File.ReadAllText(path))]);
        Assert.Equal((parties, issues), (negotiation.Parties.Count, negotiation.Issues.Count));
    }

    private static IEnumerable<string> Known(Negotiation negotiation) =>
        negotiation.Parties.SelectMany(party =>
            negotiation.Issues.Select(issue => $"{party.Influence!.Value} {party.On(issue)!.Ideal} {party.On(issue)!.Salience}")
        );
}
