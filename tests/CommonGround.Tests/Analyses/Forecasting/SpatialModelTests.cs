using System.Text.Json.Nodes;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Spatial;

namespace CommonGround.Tests.Analyses.Forecasting;

/// <summary>The turns that KTAB 2017 printed, from scenarios that come with it, and its results on decisions of the EU.</summary>
public sealed class SpatialModelTests
{
    /// <summary>KTAB prints two decimals on a scale from 0 to 100.</summary>
    private const double Printed = 0.00501;

    private static readonly SpatialModelOfPolitics Model = new();

    [Theory]
    [InlineData("dummyData_3Dim")]
    [InlineData("SOE-Pol-Comp")]
    [InlineData("dummyData-a040")]
    public void Every_turn_is_the_one_that_the_tool_prints(string name)
    {
        var (contest, scenario) = Scenario(name);
        var printed = scenario["positions_by_turn"]!.AsArray().Select(Rows).ToArray();
        var course = Model.Course(contest);
        Assert.Equal(printed.Length - 1, course.Turns.Count);
        for (var turn = 1; turn < printed.Length; turn++)
        {
            AssertNear(printed[turn], course.Turns[turn - 1], Printed);
        }
    }

    [Theory]
    [InlineData("dummyData_3Dim")]
    [InlineData("SOE-Pol-Comp")]
    [InlineData("dummyData-a040")]
    public void Chances_challenges_and_the_forecast_are_those_of_the_tool(string name)
    {
        var (contest, scenario) = Scenario(name);
        var course = Model.Course(contest);
        var chances = scenario["p_raw_by_turn"]!.AsArray().Select(Reference.Numbers).ToArray();
        for (var turn = 0; turn < course.Turns.Count; turn++)
        {
            Assert.All(course.Turns[turn].Chances.Zip(chances[turn]), pair => Assert.Equal(pair.Second, pair.First, 6e-7));
        }

        var actors = scenario["actors"]!.AsArray().Select(actor => (string)actor!).ToArray();
        Assert.All(
            course.Turns[0].Challenges.Zip(scenario["chosen_challenges_turn0"]!.AsArray()),
            pair =>
            {
                Assert.Equal((string)pair.Second![1]!, actors[pair.First.Initiator]);
                Assert.Equal((string)pair.Second[2]!, actors[pair.First.Target]);
                Assert.Equal((double)pair.Second[3]!, pair.First.Gain, 1e-9);
                Assert.Equal((double)pair.Second[4]!, pair.First.Victory, 1e-9);
            }
        );
        Assert.All(
            Model.Forecast(contest).Zip(Reference.Numbers(scenario["final_weighted_mean"])),
            pair => Assert.Equal(pair.Second, pair.First!.Value * 100, 1e-9)
        );
    }

    public static TheoryData<string, SpatialRules> Variants =>
        new()
        {
            { "default", new() },
            {
                "VictoryProbModel=Quartic",
                new() { Victory = VictoryRule.Quartic }
            },
            {
                "VictoryProbModel=Binary",
                new() { Victory = VictoryRule.Binary }
            },
            {
                "PCEModel=MarkovUniform",
                new() { Election = ElectionRule.MarkovUniform }
            },
            {
                "VotingRule=PropBin",
                new() { Voting = VotingRule.ProportionalBinary }
            },
            {
                "VotingRule=Cubic",
                new() { Voting = VotingRule.Cubic }
            },
            {
                "BigRAdjust=None",
                new() { RiskView = RiskView.None }
            },
            {
                "BigRAdjust=TwoThirds",
                new() { RiskView = RiskView.TwoThirds }
            },
            {
                "BigRRange=Min",
                new() { RiskRange = RiskRange.Min }
            },
            {
                "ThirdPartyCommit=NoCommit",
                new() { Commitment = Commitment.None }
            },
            {
                "InterVecBrgn=S1P1",
                new() { Interpolation = Interpolation.Plain }
            },
        };

    /// <summary>All but <c>BargnModel=InitRcvrInterp</c>, where the tool takes the target's expected gain for a chance.</summary>
    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_parameter_does_what_it_does_in_the_tool(string name, SpatialRules rules)
    {
        var (contest, _) = Scenario("dummyData_3Dim");
        var positions = Reference.Read("ktab-smp-parameters.json")["variants"]![name]!["positions"]!;
        var course = (Model with { Rules = rules }).Course(contest);
        for (var party = 0; party < contest.Parties; party++)
        {
            for (var issue = 0; issue < contest.Issues; issue++)
            {
                var printed = Reference.Numbers(positions[FormattableString.Invariant($"{party},{issue}")]);
                Assert.Equal(printed.Length - 1, course.Turns.Count);
                Assert.All(
                    course.Turns.Zip(printed.Skip(1)),
                    pair => Assert.Equal(pair.Second, pair.First.After[party][issue] * 100, Printed)
                );
            }
        }
    }

    [Fact]
    public void Parties_end_where_the_tool_puts_them_on_every_decision_that_it_can_solve()
    {
        var solved = Reference.Decisions.Where(decision => decision["ktabFinalPositions"] is JsonArray).ToArray();
        Assert.Equal(108, solved.Length);
        Assert.All(
            solved,
            decision =>
            {
                var course = Model.Course(Reference.ContestOf(decision));
                Assert.Equal((int)decision["ktabTurns"]!, course.Turns.Count);
                AssertNear([.. Reference.Numbers(decision["ktabFinalPositions"]).Select(end => new[] { end })], course.Turns[^1], Printed);
            }
        );
    }

    [Fact]
    public void There_is_an_answer_where_the_tool_gives_up() =>
        Assert.All(
            Reference.Decisions.Where(decision => decision["ktabFinalPositions"] is null),
            decision => Assert.InRange(Model.Forecast(Reference.ContestOf(decision))[0]!.Value, 0, 1)
        );

    [Fact]
    public void Fast_turns_are_those_of_the_definition_to_the_last_digit() =>
        AnyContest
            .Of(12, 3)
            .Sample(
                contest => Assert.Equal(SpatialModelOfPolitics.Defined(new(contest), SpatialRules.Default), Model.Course(contest)),
                iter: 60
            );

    [Fact]
    public void The_forecast_is_the_mean_of_where_the_course_ends() =>
        AnyContest
            .Of(8, 2)
            .Sample(
                contest =>
                {
                    var end = Model.Course(contest).End;
                    var forecast = Model.Forecast(contest);
                    for (var issue = 0; issue < contest.Issues; issue++)
                    {
                        Assert.Equal(
                            Weight.Mean(
                                [.. end.Select(position => position[issue])],
                                Weight.Of(contest.Influence, contest.Salience(issue))
                            ),
                            forecast[issue]
                        );
                    }
                },
                iter: 50
            );

    private static (Contest Contest, JsonNode Scenario) Scenario(string name)
    {
        var scenario = Reference.Read("ktab-smp-turns.json")["scenarios"]![name]!;
        var start = Rows(scenario["positions_by_turn"]![0]);
        return (
            Contest.Of(Reference.Numbers(scenario["capability"]), Reference.ByIssue(start), Reference.ByIssue(Rows(scenario["salience"]))),
            scenario
        );
    }

    private static double[][] Rows(JsonNode? rows) => [.. rows!.AsArray().Select(Reference.Numbers)];

    private static void AssertNear(double[][] expected, Turn turn, double tolerance)
    {
        for (var party = 0; party < expected.Length; party++)
        {
            Assert.All(expected[party].Zip(turn.After[party]), pair => Assert.Equal(pair.First, pair.Second * 100, tolerance));
        }
    }
}
