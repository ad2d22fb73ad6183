using System.Text;
using CommonGround.Analyses.Forecasting.Scoring;

namespace CommonGround.Tests.Analyses.Forecasting.Scoring;

public sealed class DecisionFileTests
{
    private const string Actor = """{"id": "a", "influence": 10, "position": 40, "salience": 50}""";

    [Fact]
    public void A_decision_is_read_with_all_that_is_known()
    {
        var decision = Assert.Single(
            Read(
                $$"""{"about": {"any": [1]}, "issues": [{"issue": "i", "proposal": "p", "procedure": "COD", "referencePoint": 100, "outcome": 25, "actors": [{{Actor}}]}]}"""
            ).Decisions
        );
        Assert.Equal(
            ("i", "p", "COD", 1d, 0.25),
            (decision.Issue, decision.Proposal, decision.Procedure, decision.ReferencePoint, decision.Outcome)
        );
        Assert.Equal((10, 0.4, 0.5), (decision.Contest.Influence[0], decision.Contest.Positions(0)[0], decision.Contest.Salience(0)[0]));
    }

    [Fact]
    public void What_a_file_does_not_say_of_a_decision_is_not_known()
    {
        var decision = Assert.Single(Read($$"""{"issues": [{"issue": "i", "outcome": 0, "actors": [{{Actor}}]}]}""").Decisions);
        Assert.Equal(("i", null, null), (decision.Proposal, decision.ReferencePoint, decision.Procedure));
    }

    [Theory]
    [InlineData("""{"issue": "i", "actors": [ACTOR]}""", "i: its outcome is not known")]
    [InlineData("""{"issue": "i", "outcome": null, "actors": [ACTOR]}""", "i: its outcome is not known")]
    [InlineData("""{"issue": "i", "outcome": 3, "actors": []}""", "i: no actor's position is known")]
    public void A_decision_that_cannot_be_scored_is_left_out_and_said(string decision, string said)
    {
        var file = Read($$"""{"issues": [{{decision.Replace("ACTOR", Actor, StringComparison.Ordinal)}}]}""");
        Assert.Empty(file.Decisions);
        Assert.Empty(file.Problems);
        Assert.Equal([said], file.Skipped);
    }

    [Fact]
    public void An_actor_whose_position_is_not_known_is_left_out_and_said()
    {
        var file = Read(
            $$"""{"issues": [{"issue": "i", "outcome": 3, "actors": [{{Actor}}, {"id": "b", "influence": 1, "position": null, "salience": 1}]}]}"""
        );
        Assert.Equal(1, Assert.Single(file.Decisions).Contest.Parties);
        Assert.Equal(["i: 1 of its actors, whose position, salience or influence is not known"], file.Skipped);
    }

    [Theory]
    [InlineData("", "1:1: this is not JSON")]
    [InlineData("[1]", "1:1: expected an object with a list “issues”")]
    [InlineData("{}", "1:1: expected an object with a list “issues”")]
    [InlineData("{\"issues\": 3}", "1:12: expected a list of decisions")]
    [InlineData("{\"issues\": [\n  3]}", "2:3: expected a decision, which is an object")]
    [InlineData("{\"issues\": [\n  {\"outcome\": 1}]}", "2:3: a decision needs “issue”")]
    [InlineData("{\"issues\": [{\"issue\": \"i\"}]}", "1:13: a decision needs “actors”")]
    [InlineData("{\"issues\": [{\"issue\": 3, \"actors\": []}]}", "1:23: expected text for “issue”")]
    [InlineData(
        "{\"issues\": [{\"issue\": \"ü\", \"outcome\": 101, \"actors\": []}]}",
        "1:39: expected a number from 0 to 100 for “outcome”, or null where it is not known"
    )]
    [InlineData(
        "{\"issues\": [{\"issue\": \"i\", \"outcome\": \"NaN\", \"actors\": []}]}",
        "1:39: expected a number from 0 to 100 for “outcome”"
    )]
    [InlineData("{\"issues\": [{\"issue\": \"i\", \"outcome\": NaN, \"actors\": []}]}", "1:39: this is not JSON")]
    [InlineData("{\"issues\": [{\"issue\": \"i\", \"outcome\": 1, \"actors\": [7]}]}", "1:53: expected an actor, which is an object")]
    [InlineData(
        "{\"issues\": [{\"issue\": \"i\", \"outcome\": 1, \"actors\": [{\"position\": -1}]}]}",
        "1:66: expected a number from 0 to 100 for “position”"
    )]
    [InlineData(
        "{\"issues\": [{\"issue\": \"i\", \"actors\": []},\n{\"issue\": \"i\", \"actors\": []}]}",
        "2:1: the decision “i” stands here a second time"
    )]
    [InlineData("{\"issues\": []} {}", "1:16: this is not JSON")]
    [InlineData("{\"issues\": [{\"issue\": \"\\ud800\", \"actors\": []}]}", "a text in this file holds half of a character")]
    public void A_problem_is_told_with_its_place_and_what_was_expected(string text, string problem)
    {
        var file = Read(text);
        Assert.Empty(file.Decisions);
        Assert.StartsWith(problem, file.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Assert.Single(DecisionFile.Read([0x7B, 0xFF, 0xFE]).Problems);

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread() =>
        Assert.Equal(["a file of decisions has at most 64 MB"], DecisionFile.Read(new byte[DecisionFile.LargestFile + 1]).Problems);

    [Fact]
    public void Too_many_actors_are_a_problem()
    {
        var actors = string.Join(",", Enumerable.Repeat(Actor, DecisionFile.MostActors + 50));
        var file = Read($$"""{"issues": [{"issue": "i", "outcome": 3, "actors": [{{actors}}]}]}""");
        Assert.EndsWith(": a decision has at most 100 actors", Assert.Single(file.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_decisions_are_a_problem()
    {
        var decisions = Enumerable.Range(0, DecisionFile.MostDecisions + 1).Select(number => $$"""{"issue": "{{number}}", "actors": []}""");
        var file = Read($$"""{"issues": [{{string.Join(",", decisions)}}]}""");
        Assert.EndsWith(": a file holds at most 10000 decisions", Assert.Single(file.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_problems_are_cut_short()
    {
        var file = Read($$"""{"issues": [{{string.Join(",", Enumerable.Repeat("3", 50))}}]}""");
        Assert.Equal((21, "and more like these"), (file.Problems.Count, file.Problems[^1]));
    }

    [Fact]
    public void A_mark_of_UTF_8_at_the_start_is_no_problem() =>
        Assert.Empty(DecisionFile.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"issues": []}""")]).Problems);

    private static DecisionFile Read(string text) => DecisionFile.Read(Encoding.UTF8.GetBytes(text));
}
