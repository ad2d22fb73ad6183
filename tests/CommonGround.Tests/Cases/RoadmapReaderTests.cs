using CommonGround.Talks;

namespace CommonGround.Tests.Cases;

public sealed class RoadmapReaderTests
{
    private static readonly Roadmap Roadmap = Valley.Negotiation.Roadmap!;

    [Fact]
    public void The_case_is_sound() =>
        Assert.DoesNotContain(Valley.ProblemsWith("a sketch", "a sketch"), problem => problem.Contains("error", StringComparison.Ordinal));

    [Fact]
    public void Every_step_is_read()
    {
        Assert.Equal((new DateOnly(2024, 1, 31), 24, "a sketch"), (Roadmap.Signature, Roadmap.Horizon, Roadmap.Note));
        var monitors = Roadmap.Step("monitors-in");
        Assert.Equal(("Monitors in", "neighbour", new MonthRange(1, 3)), (monitors.Title, monitors.By[0], monitors.Lasts));
        Assert.Equal(("guns fall silent", Certainty.Reported), (Roadmap.Step("ceasefire").Means, Roadmap.Step("ceasefire").Certainty));
        Assert.Empty(Roadmap.Step("elections").By);
        Assert.True(Roadmap.Step("elections").IsOptional);
        Assert.Equal(
            (["neighbour"], ["neighbour"], "amnesty"),
            (Roadmap.Step("withdrawal").Guarantors, Roadmap.Step("disarmament").Verifiers, Roadmap.Step("disarmament").CarriesOut)
        );
    }

    [Fact]
    public void Every_key_is_a_promise_in_words() =>
        Assert.Equal(
            [
                "ceasefire.within: ceasefire <= 1 month",
                "monitors-in.lasts: monitors-in >= monitors-in.begins + 1 month and monitors-in <= monitors-in.begins + 3 months",
                "monitors-in.after.ceasefire: monitors-in.begins >= ceasefire",
                "monitors-in.only-if: not (monitors = none)",
                "prisoners.after.ceasefire: prisoners >= ceasefire + 1 month",
                "prisoners.with.exchange: prisoners = exchange",
                "disarmament.within: disarmament <= 12 months",
                "disarmament.lasts: disarmament >= disarmament.begins + 3 months and disarmament <= disarmament.begins + 8 months",
                "disarmament.after.monitors-in: disarmament.begins >= monitors-in",
                "withdrawal.within: withdrawal <= 15 months",
                "withdrawal.lasts: withdrawal >= withdrawal.begins + 2 months and withdrawal <= withdrawal.begins + 4 months",
                "withdrawal.after.disarmament: withdrawal.begins >= disarmament",
                "elections.from: if elections < never then elections >= 5 months",
                "elections.after.withdrawal: if elections < never then (elections >= withdrawal + 2 months and elections <= withdrawal + 6 months)",
                "no-late-elections: elections <= 20 months or elections = never",
                "census: not (elections = \"13 months\")",
            ],
            Roadmap.Promises.Select(promise => $"{promise.Name}: {promise.Condition}")
        );

    [Fact]
    public void A_bound_may_be_known_otherwise_than_its_step()
    {
        var within = Roadmap.Promises.Single(promise => promise.Name == "withdrawal.within");
        Assert.Equal((Certainty.Stated, ["s2"], "said twice"), (within.Certainty, within.Evidence, within.Note));
    }

    [Fact]
    public void Its_words_read_back() =>
        Assert.All(
            Roadmap.Promises.Where(promise => promise.Kind == PromiseKind.Condition),
            promise =>
            {
                var reading = CommonGround.Packages.ConditionReading.Read(
                    promise.Condition.ToString(),
                    Valley.Negotiation.Questions.ToArray()
                );
                Assert.Equal(promise.Condition, reading.Condition);
            }
        );

    [Theory]
    [InlineData(
        "exchange: {by: movement,",
        "exchange: {",
        "exchange: {",
        "error: nobody does “exchange”: a step needs by, such as “by: a-party”, or “by: unknown” where nobody said who"
    )]
    [InlineData("by: neighbour", "by: neighbor", "neighbor,", "error: no party is named “neighbor” (did you mean “neighbour”?)")]
    [InlineData(
        "within: 1 month,",
        "within: -1 month,",
        "-1 month",
        "error: months are counted from signature on, so -1 month is before it"
    )]
    [InlineData("within: 1 month,", "within: 1.5 months,", "1.5 months", "error: months are whole, 600 at most, not “1.5 months”")]
    [InlineData("within: 1 month,", "within: 30 months,", "30 months", "error: month 30 is beyond the horizon of the roadmap, 24 months")]
    [InlineData("within: 1 month,", "within: soon,", "soon", "error: expected months such as 6 months, not “soon”")]
    [InlineData("within: 1 month,", "within: 2024-02-30,", "2024-02-30", "error: 2024-02-30 is not a day of the calendar")]
    [InlineData("within: 1 month,", "within: 2024-01-30,", "2024-01-30", "error: 2024-01-30 is before signature, 2024-01-31")]
    [InlineData("lasts: 1..3 months", "lasts: 3..1 month", "3..1", "error: the range 3..1 month runs backwards; write 1..3 months")]
    [InlineData(
        "within: 2025-01-31",
        "within: 2024-03-30",
        "2024-03-30",
        "error: the deadline of “disarmament”, month 1, is before it can be done: it begins at signature at the earliest and takes 3 months"
    )]
    [InlineData("with: exchange", "with: prisoners", "prisoners,", "error: “prisoners” cannot come with itself")]
    [InlineData("with: exchange", "with: exchang", "exchang,", "error: no step is named “exchang” (did you mean “exchange”?)")]
    [InlineData("carries-out: amnesty", "carries-out: amnest", "amnest}", "error: no issue is named “amnest” (did you mean “amnesty”?)")]
    [InlineData(
        "withdrawal <= 14 months",
        "withdrawl <= 14 months",
        "withdrawl <=",
        "error: no issue is named “withdrawl” (did you mean “withdrawal”?)"
    )]
    [InlineData(
        "that: elections != 13 months",
        "that: elections != 25 months",
        "25 months",
        "error: 25 months is not a step of “elections” (from 0 to 24 by 1); nearest is 24 months"
    )]
    [InlineData("disarmament + 1 month}", "disarmament + 1 week}", "1 week", "error: “disarmament” is in months, not in week")]
    [InlineData(
        "out-in-a-year: {",
        "withdrawal: {",
        "withdrawal: {",
        "error: a red line cannot be named “withdrawal”, which is a step of the roadmap; give it a name of its own"
    )]
    [InlineData(
        "parties:",
        "agreed: {withdrawal: {option: 6 months, evidence: [s1]}}\nparties:",
        "withdrawal: {option",
        "error: “withdrawal” is a step of the roadmap, and what is agreed of its date is a promise: write it there, with its evidence, such as “promises: {withdrawal-agreed: {that: withdrawal = 6 months, evidence: [s1]}}”"
    )]
    [InlineData(
        "exchange: {by",
        "amnesty: {by",
        "amnesty: {by",
        "error: a step cannot be named “amnesty”, which is an issue; tie the two by a promise such as “amnesty-step <= amnesty”"
    )]
    [InlineData(
        "  census:",
        "  exchange:",
        "exchange: {that",
        "error: a promise cannot be named “exchange”, which is a step; give it a name of its own"
    )]
    [InlineData(
        "  signature: 2024-01-31\n",
        "",
        "2025-01-31",
        "error: 2025-01-31 is a day of the calendar, and the roadmap does not say from which day of signature to count; give it “signature: 2025-01-31”, or write months"
    )]
    public void A_bad_value_says_what_was_expected(string part, string instead, string at, string problem) =>
        Assert.Contains($"talks.yaml:{Valley.PlaceOf(part, instead, at)}: {problem}", Valley.ProblemsWith(part, instead));

    [Theory]
    [InlineData(
        "exchange: {by: movement,",
        "exchange: {by: movement, before: ceasefire,",
        "ceasefire, visible",
        "error: the order runs in a circle, so “ceasefire” would come before itself: prisoners after ceasefire, prisoners with exchange, exchange before ceasefire"
    )]
    [InlineData(
        "ceasefire: {by",
        "ceasefire: {after: withdrawal, by",
        "disarmament, guarantors",
        "error: the order runs in a circle, so “withdrawal” would come before itself: ceasefire after withdrawal, monitors-in after ceasefire, disarmament after monitors-in, withdrawal after disarmament"
    )]
    public void Steps_in_a_circle_are_told_with_the_chain(string part, string instead, string at, string problem) =>
        Assert.Contains($"talks.yaml:{Valley.PlaceOf(part, instead, at)}: {problem}", Valley.ProblemsWith(part, instead));

    [Fact]
    public void Whoever_may_not_see_a_step_sees_nothing_that_speaks_of_it()
    {
        var seen = Valley.Negotiation.SeenBy("public").Roadmap!;
        Assert.DoesNotContain(seen.Steps, step => step.Name == "exchange");
        Assert.DoesNotContain(seen.Promises, promise => promise.Name is "prisoners.with.exchange" or "no-late-elections");
    }

    [Fact]
    public void A_step_that_loses_its_evidence_is_set_aside_with_what_speaks_of_it()
    {
        var left = Valley.Negotiation.Without(["s1"]).Roadmap!;
        Assert.DoesNotContain(left.Steps, step => step.Name == "ceasefire");
        Assert.DoesNotContain(left.Promises, promise => promise.Condition.Issues.Any(issue => issue.Name == "ceasefire"));
    }

    [Fact]
    public void Before_the_day_since_which_it_holds_a_step_is_not_there() =>
        Assert.DoesNotContain(Valley.Negotiation.AsOf(new DateOnly(2024, 1, 31)).Roadmap!.Steps, step => step.Name == "prisoners");

    [Fact]
    public void The_schema_for_editors_fits_it() => Assert.Empty(CaseSchemaTests.Errors(Valley.Talks));
}
