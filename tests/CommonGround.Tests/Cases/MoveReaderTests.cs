using System.Text;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases;

public class MoveReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var negotiation = Standoff.Read(Standoff.Moves);
        var blockade = negotiation.Moves[0];
        Assert.Equal(("The blockade", "port", "no boat leaves", "a rope"), (blockade.Title, blockade.Party, blockade.Means, blockade.Note));
        Assert.Equal(new Standing(true) { Evidence = ["s1"], Since = new DateOnly(2024, 3, 2) }, blockade.Today);
        Assert.Equal([false, false, true, false], negotiation.Moves.Select(move => move.IsIrreversible));
        Assert.Equal([true, false, null, false], negotiation.Moves.Select(move => move.Today?.IsTaken));
        Assert.Equal(
            ["blockade = taken and raid = taken", "leave = taken and strike = taken"],
            negotiation.Impossible.Select(one => one.Condition.ToString())
        );
        var port = negotiation.Party("port");
        Assert.Equal([Certainty.Reported, Certainty.Unknown, Certainty.Assumed], port.Wishes.Select(wish => wish.Certainty));
        Assert.Equal([true, false, false], port.Wishes.Select(wish => wish.IsStrong));
        Assert.True(port.WantsNothingElse);
        Assert.Equal("leave > nothing = strike >> blockade + leave", negotiation.Party("fishers").Ranking!.ToString());
    }

    [Fact]
    public void The_situations_of_a_case_may_be_named()
    {
        var negotiation = Standoff.Read(Standoff.States);
        Assert.Equal(["calm", "siege", "talks"], negotiation.States.Select(state => state.Name));
        Assert.Equal([new Step("port", "siege"), new Step("port", "talks")], negotiation.States[0].Steps);
        Assert.Equal(new Standing(true), negotiation.States[0].Today);
    }

    [Theory]
    [InlineData("party: port, taken: no", "party: prt, taken: no", "8:17: error: no party is named “prt” (did you mean “port”?)")]
    [InlineData("{party: port, taken: no}", "{taken: no}", "8:3: error: a move needs party, such as “party: the-party-that-makes-it”")]
    [InlineData("taken: no}\n  strike", "taken: maybe}\n  strike", "8:30: error: expected yes or no, not “maybe”")]
    [InlineData("raid: {party", "nothing: {party", "8:3: error: a move cannot be named “nothing”, which stands for no move at all")]
    [InlineData("leave and strike", "leave and strik", "13:15: error: no move is named “strik” (did you mean “strike”?)")]
    [InlineData("leave and strike", "leave and", "13:14: error: unexpected end of input, expected `not`, `(`, name or quoted name")]
    [InlineData(
        "when: blockade",
        "if: blockade",
        "12:6: error: what is impossible has no key “if”; its keys are when, evidence, note and visible-to"
    )]
    [InlineData("that: not strike", "that: not strke", "17:20: error: no move is named “strke” (did you mean “strike”?)")]
    [InlineData("leave > nothing", "leav > nothing", "22:22: error: no move is named “leav” (did you mean “leave”?)")]
    [InlineData("leave > nothing", "leave > > nothing", "22:30: error: expected moves joined by +, or nothing, between the signs")]
    [InlineData("blockade + leave,", "leave + leave,", "22:50: error: a move stands twice in this situation")]
    public void A_bad_value_says_what_was_expected(string part, string instead, string problem) =>
        Assert.Contains($"talks.yaml:{problem}", Standoff.ProblemsWith(Standoff.Moves, part, instead));

    [Theory]
    [InlineData(
        "- blockade or raid",
        "- strike",
        "19:9: error: “strike = taken” is the opposite of “not (strike = taken)”, which is wanted at talks.yaml:17:9"
    )]
    [InlineData("- blockade or raid", "- not (strike)", "19:9: error: “not (strike = taken)” is wanted already, at talks.yaml:17:9")]
    [InlineData(
        "- blockade or raid",
        "- raid or not raid",
        "19:9: error: “raid = taken or not (raid = taken)” always holds, so to want it says nothing"
    )]
    [InlineData(
        "blockade + leave,",
        "leave,",
        "22:50: error: “leave” stands here a second time; it cannot be both better and worse than itself"
    )]
    [InlineData("blockade + leave,", "raid + blockade,", "22:50: error: “blockade + raid” cannot be: the moves are impossible together")]
    [InlineData(
        "    ranking:",
        "    wants: leave\n    ranking:",
        "22:5: error: a party has wishes or a ranking, not both: one of them would not count"
    )]
    [InlineData("- nothing else", "- nothing else\n      - raid", "20:9: error: “nothing else” ends the list; nothing comes after it")]
    [InlineData(
        "certainty: stated",
        "certainty: unknown",
        "22:79: error: leave out of a ranking what is not known: where such a situation stands stays open"
    )]
    public void What_a_party_wants_does_not_contradict_itself(string part, string instead, string problem) =>
        Assert.Contains($"talks.yaml:{problem}", Standoff.ProblemsWith(Standoff.Moves, part, instead));

    [Theory]
    [InlineData(
        "- leave and strike",
        "- leave\n  - not leave",
        "11:1: error: no situation is left: whatever is taken and whatever is left, something here forbids it"
    )]
    [InlineData("- leave and strike", "- blockade", "11:1: error: this forbids what stands today: blockade, not raid and not leave")]
    public void Some_situation_must_be_possible_and_todays_too(string part, string instead, string problem) =>
        Assert.Contains($"talks.yaml:{problem}", Standoff.ProblemsWith(Standoff.Moves, part, instead));

    [Theory]
    [InlineData("fishers: talks}", "fishers: talk}", "8:28: error: no state is named “talk” (did you mean “talks”?)")]
    [InlineData("fishers: talks}", "fishers: siege}", "8:28: error: “siege” is this state itself; a move leads to another")]
    [InlineData("fishers: talks}", "fisher: talks}", "8:19: error: no party is named “fisher” (did you mean “fishers”?)")]
    [InlineData("  talks:\n", "  talks: {today: yes}\n", "9:3: error: two states are today’s; the situation is one of them")]
    [InlineData("siege > calm > talks", "siege > calm > talk", "11:34: error: no state is named “talk” (did you mean “talks”?)")]
    [InlineData("talks = calm", "talks + calm", "12:22: error: a state stands alone between > and =; + joins moves")]
    [InlineData(
        "fishers: {ranking: talks = calm}",
        "fishers: {wants: talks}",
        "12:13: error: where the case names its states, a party ranks them, such as “ranking: one-state > another-state”"
    )]
    [InlineData(
        "states:",
        "moves:\n  raid: {party: port}\nstates:",
        "8:1: error: a case has moves, which make its situations, or names the situations itself, not both"
    )]
    public void States_fit_together(string part, string instead, string problem) =>
        Assert.Contains($"talks.yaml:{problem}", Standoff.ProblemsWith(Standoff.States, part, instead));

    [Fact]
    public void Thirty_one_moves_are_refused_with_the_memory_that_they_would_take()
    {
        var more = string.Concat(Enumerable.Range(1, 27).Select(number => $"  more-{number}: {{party: port, taken: no}}\n"));
        Assert.Contains(
            "talks.yaml:37:3: error: at most 30 moves are read: 31 make 2^31 situations, of which a single number for each takes 8 GB",
            Standoff.ProblemsWith(
                Standoff.Moves,
                "  leave: {party: fishers, taken: no}\n",
                $"{more}  leave: {{party: fishers, taken: no}}\n"
            )
        );
    }

    [Fact]
    public void It_warns_of_what_is_not_known_and_of_what_changes_nothing()
    {
        Assert.Contains(
            "talks.yaml:9:3: warning: whether “strike” is taken today is not said, so today’s situation is not known",
            SomeCase.ProblemsOf(Standoff.Moves)
        );
        Assert.Contains(
            "talks.yaml:21:3: warning: “fishers” has moves, and what it wants outside the room is not said, so every order of the situations may be its own",
            Standoff.ProblemsWith(
                Standoff.Moves,
                "    ranking: {order: leave > nothing = strike >> blockade + leave, certainty: stated, evidence: [s2], since: 2024-03-03, note: half said}\n",
                "    note: silent\n"
            )
        );
        Assert.Contains(
            "talks.yaml:12:13: warning: “fishers” has no move, so it can change nothing outside the room and every situation is stable for it",
            Standoff.ProblemsWith(Standoff.States, "{moves: {fishers: talks}}", "{name: The siege}")
        );
        Assert.Contains(
            "talks.yaml:16:5: warning: 2024-04-01 is after as-of, 2024-03-04",
            Standoff.ProblemsWith(Standoff.Moves, "since: 2024-03-01", "since: 2024-04-01")
        );
    }

    [Fact]
    public void What_is_cited_by_moves_alone_is_used() =>
        Assert.DoesNotContain(
            SomeCase.ProblemsOf(Standoff.Moves),
            problem => problem.Contains("nothing rests on", StringComparison.Ordinal)
        );

    [Fact]
    public void Whatever_is_written_the_reader_returns_problems_at_places_that_exist() =>
        Gen.OneOf(
                AnyInputTests.Mutations(Encoding.UTF8.GetBytes(Standoff.Moves)),
                AnyInputTests.Mutations(Encoding.UTF8.GetBytes(Standoff.States))
            )
            .Sample(talks => AnyInputTests.AssertReads(talks, null), iter: 1_000);

    [Fact]
    public void The_schema_of_editors_fits_both() =>
        Assert.All([Standoff.Moves, Standoff.States], talks => Assert.Empty(CaseSchemaTests.Errors(talks)));
}
