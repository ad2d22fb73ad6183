using CommonGround.Packages;

namespace CommonGround.Tests.Cases.Formats;

public sealed class NegmasImportTests
{
    private const string Domain = """
        name: ferry
        type: DiscreteCartesianOutcomeSpace
        issues:
        - {name: Fare, type: ContiguousIssue, values: [1, 3]}
        - {name: Colour, type: CategoricalIssue, values: [red, 7]}
        """;

    private const string Captain = """
        name: captain
        type: LinearAdditiveUtilityFunction
        reserved_value: 0.35
        weights: [0.5, 0.5]
        values:
        - {type: AffineFun, slope: 0.5, bias: -0.5}
        - type: negmas.preferences.value_fun.TableFun
          mapping:
            red: 1.0
            7: 2.5e-1
        """;

    [Fact]
    public void Tables_and_lines_are_read_as_they_stand() =>
        Import.AssertNear(
            [
                [0, 25, 50],
                [50, 12.5],
            ],
            Import.Adds(Import.Negotiation(("ferry.yml", Domain), ("captain.yml", Captain)), 0)
        );

    [Fact]
    public void The_reserved_value_is_the_walk_away() =>
        Assert.Equal(new Interval(35, 35), Import.Negotiation(("ferry.yml", Domain), ("captain.yml", Captain)).Parties[0].WalkAway!.Least);

    [Fact]
    public void A_reserved_value_of_minus_infinity_is_none() =>
        Assert.Null(
            Import
                .Negotiation(("ferry.yml", Domain), ("captain.yml", Captain.Replace("0.35", "-.inf", StringComparison.Ordinal)))
                .Parties[0]
                .WalkAway
        );

    [Fact]
    public void A_discount_is_taken_off_and_noted()
    {
        var inner = string.Join('\n', Captain.Split('\n').Select(line => "  " + line));
        var negotiation = Import.Negotiation(
            ("ferry.yml", Domain),
            ("c.yml", $"name: late\ntype: ExpDiscountedUFun\ndiscount: 0.8\nufun:\n{inner}\n")
        );
        Assert.Equal(
            ("late", true),
            (negotiation.Parties[0].Name, negotiation.Parties[0].Note!.Contains("ExpDiscountedUFun, 0.8", StringComparison.Ordinal))
        );
        Assert.Equal(new Interval(35, 35), negotiation.Parties[0].WalkAway!.Least);
    }

    [Fact]
    public void Weights_and_values_may_go_by_name() =>
        Import.AssertNear(
            [
                [10, 20, 30],
                [0, 70],
            ],
            Import.Adds(
                Import.Negotiation(
                    ("ferry.yml", Domain),
                    (
                        "c.yml",
                        """
                        type: LinearAdditiveUtilityFunction
                        weights: {Colour: 0.7, Fare: 0.1}
                        values: {Colour: {red: 0, 7: 1}, Fare: {type: IdentityFun}}
                        """
                    )
                ),
                0
            )
        );

    [Fact]
    public void Utilities_below_nothing_are_raised_and_those_above_one_divided_and_the_case_says_so()
    {
        var negotiation = Import.Negotiation(
            ("ferry.yml", Domain),
            ("c.yml", "type: L\nreserved_value: 1\nbias: 1\nvalues: {Fare: {type: LinearFun, slope: -1}, Colour: {red: 0, 7: 2}}")
        );
        Import.AssertNear(
            [
                [50, 25, 0],
                [0, 50],
            ],
            Import.Adds(negotiation, 0)
        );
        Assert.Equal(new Interval(75, 75), negotiation.Parties[0].WalkAway!.Least);
        Assert.Equal(
            "Utilities below 0: 2 is added to all. The best package reaches 4, so all are divided by it.",
            negotiation.Parties[0].Note
        );
    }

    [Theory]
    [InlineData("type: AffineFun", "type: CosFun", "c.yml:6:3: error: what “Fare” is worth is no table and no line, but “CosFun”")]
    [InlineData("2.5e-1", "little", "c.yml:10:8: error: expected a number, not “little”")]
    [InlineData(
        "values:",
        "worths:",
        "c.yml:1:1: error: “LinearAdditiveUtilityFunction” has no values by issue; only linear additive functions can be carried over"
    )]
    public void What_is_wrong_is_said_with_its_place(string part, string instead, string message) =>
        Assert.Contains(
            message,
            Import.Problems(("ferry.yml", Domain), ("c.yml", Captain.Replace(part, instead, StringComparison.Ordinal)))
        );

    [Theory]
    [InlineData("[1, 3]", "[1, 30000]", "d.yml:4:3: error: an issue has at most 10001 options, this one has 30000")]
    [InlineData("Colour", "Fare", "d.yml:5:3: error: two issues are named “Fare”")]
    [InlineData("[red, 7]", "[]", "d.yml:5:3: error: “Colour” has no values")]
    public void What_is_wrong_with_an_outcome_space_is_said_with_its_place(string part, string instead, string message) =>
        Assert.Contains(message, Import.Problems(("d.yml", Domain.Replace(part, instead, StringComparison.Ordinal)), ("c.yml", Captain)));
}
