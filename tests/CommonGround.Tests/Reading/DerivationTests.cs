using CommonGround.Packages;
using CommonGround.Reading;
using CommonGround.Reading.Proposals;
using CommonGround.Talks;

namespace CommonGround.Tests.Reading;

public sealed class DerivationTests
{
    private static readonly Issue Closing = Issue.On("closing", new Scale(0, 24, 3, "months", OrNever: true));
    private static readonly Issue Toll = Issue.On("toll", new Scale(0, 100, 10, "percent"));

    private static readonly Issue Board = new(
        "board",
        "",
        [new("joint-board") { Description = "a board of all three ports" }, new("outside"), new("none")]
    );

    [Theory]
    [InlineData("unless the quay closes within 12 months", "P12M", "closing <= 12 months")]
    [InlineData("unless at the end of this period, say 12 months, the quay is shut", "P12M", "closing <= 12 months")]
    [InlineData("unless by the end of, say, 12 months the quay is shut", "P12M", "closing <= 12 months")]
    [InlineData("unless it opens again after the end of 12 months", "P12M", null)]
    [InlineData("unless the quay closes no later than a year from now", null, null)]
    [InlineData("unless the quay stays open for at least 12 months", "P12M", "closing >= 12 months")]
    [InlineData("unless it is left alone until 12 months have gone by", "P12M", null)]
    [InlineData("unless the quay closes within 13 months", "P13M", null)]
    [InlineData("unless the quay closes within 12 months or more", "P12M", null)]
    [InlineData("unless somebody answers for it", null, null)]
    public void What_comes_after_unless_is_a_red_line_where_it_bounds_the_scale(string words, string? length, string? demand) =>
        Assert.Equal(demand, RedLine(ReadAct.Reject, words, Closing, length)?.ToString());

    [Theory]
    [InlineData("a year", "P1Y", "closing <= 12 months")]
    [InlineData("52 weeks", "P52W", null)]
    [InlineData("six to 12 months", "P6M/P12M", null)]
    public void Lengths_of_time_are_put_in_the_unit_of_the_scale_where_that_is_exact(string length, string value, string? demand) =>
        Assert.Equal(demand, RedLine(ReadAct.Demand, $"only if it closes within {length}", Closing, value, length)?.ToString());

    [Theory]
    [InlineData("has not agreed to any closure", "closing <= 24 months")]
    [InlineData("has not said that it would close within 9 months", "closing <= 9 months")]
    [InlineData("has not said what follows after 9 months", null)]
    public void Who_is_undecided_on_a_scale_is_not_known_to_consent_to_any_of_it(string words, string? unknown) =>
        Assert.Equal(unknown, Position(ReadAct.Undecided, words, Closing, "P9M", "9 months")?.Unknown?.ToString());

    [Fact]
    public void Without_never_being_undecided_says_nothing_of_the_scale() =>
        Assert.Null(Position(ReadAct.Undecided, "has not said what toll it would pay", Toll));

    [Theory]
    [InlineData("would accept a joint board", "board = joint-board")]
    [InlineData("would accept a board of all three ports", "board = joint-board")]
    [InlineData("would accept a board that is not from outside", null)]
    [InlineData("would accept a joint board or one from outside", null)]
    [InlineData("would accept what none of them wants", null)]
    public void An_option_is_taken_only_where_the_words_name_it_and_no_other(string words, string? accepts) =>
        Assert.Equal(accepts, Position(ReadAct.Accept, words, Board)?.Accepts?.ToString());

    [Theory]
    [InlineData("refuses to pay 40 percent", "toll = \"40 percent\"")]
    [InlineData("refuses to pay more than 40 percent", null)]
    [InlineData("refuses to pay 45%", null)]
    [InlineData("refuses to pay 40%", "toll = \"40 percent\"")]
    public void A_number_with_the_unit_of_the_scale_is_a_step_of_it(string words, string? rejects) =>
        Assert.Equal(rejects, Position(ReadAct.Reject, words, Toll)?.Rejects?.ToString());

    [Fact]
    public void A_demand_for_an_option_is_what_a_party_would_like_best_and_not_yet_a_red_line()
    {
        Assert.Equal("joint-board", Position(ReadAct.Demand, "demands a joint board", Board)?.Ideal?.ToString());
        Assert.Null(RedLine(ReadAct.Demand, "demands a joint board", Board, null, null, hasCondition: false));
    }

    [Fact]
    public void A_threat_is_no_position() => Assert.Null(Position(ReadAct.Threaten, "threatens a joint board", Board));

    private static Position? Position(ReadAct act, string words, Issue issue, string? value = null, string? length = null) =>
        Of(words, value, length).Position(new("p1", "port", act, new(0, words.Length), "by hand"), issue);

    private static Condition? RedLine(
        ReadAct act,
        string words,
        Issue issue,
        string? value,
        string? length = null,
        bool hasCondition = true
    ) =>
        Of(words, value, length ?? "1" + (value is "P13M" ? "3" : "2") + " months")
            .RedLine(
                new("p1", "port", act, new(0, words.Length), "by hand") { Condition = hasCondition ? new(0, words.Length) : null },
                issue
            );

    private static Derivation Of(string words, string? value, string? length)
    {
        var at = length is null ? -1 : words.IndexOf(length, StringComparison.Ordinal);
        return new(new(words, at < 0 || value is null ? [] : [new(new(at, at + length!.Length), value)]));
    }
}
