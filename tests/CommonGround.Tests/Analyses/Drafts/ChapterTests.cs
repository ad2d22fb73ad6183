using CommonGround.Analyses.Drafts;
using CommonGround.Analyses.Drafts.Obligations;
using CommonGround.Talks.Drafts;

namespace CommonGround.Tests.Analyses.Drafts;

/// <summary>The ferry of the chapter, read from the chapter itself, comes out as the chapter works it by hand.</summary>
public sealed class ChapterTests
{
    private static readonly DraftAnswer First = Asked.Of(Asked.Ferry, new() { Version = "first" });

    private static readonly DraftAnswer Second = Asked.Of(Asked.Ferry);

    [Fact]
    public void The_first_version_has_three_open_places_and_one_agreed_clause() =>
        Assert.Equal(
            new DraftCount
            {
                Clauses = 4,
                Agreed = 1,
                Brackets = 1,
                Choices = 2,
                Alternatives = 4,
                Unsponsored = 1,
                Reservations = 1,
            },
            First.Count
        );

    [Fact]
    public void In_the_second_version_one_place_is_open() => Assert.Equal((1, 3), (Second.Count.Open, Second.Count.Agreed));

    [Fact]
    public void The_first_version_settles_nothing_and_the_second_operator_and_fare()
    {
        Assert.Empty(First.Text.Settled);
        Assert.Equal(["operator: joint", "fare: free"], Second.Text.Settled.Select(one => $"{one.Issue}: {one.Option}"));
    }

    [Fact]
    public void Each_wording_is_received_as_the_chapter_says()
    {
        Assert.Equal(
            ["start = 6 months: Hinges Hinges, unknown south-bank/start?", "start = 9 months: No No, refused north-bank/soon"],
            Second.Test!.Wordings.Select(Say)
        );
        Assert.Equal(
            ["operator = north: No No, refused south-bank/not-alone", "operator = joint: Yes Hinges, "],
            First.Test!.Wordings.Where(test => test.Point.Clause.Name == "operator").Take(2).Select(Say)
        );
    }

    [Fact]
    public void North_Bank_accepts_on_record_that_both_run_it() =>
        Assert.Equal(
            Stance.Accepts,
            First
                .Test!.Wordings.Single(test => test.Wording.Bracket is { Kind: BracketKind.Alternative, Ties: [{ Option.Name: "joint" }] })
                .Reception.Parties.Single(party => party.Party == "north-bank")
                .Stance
        );

    [Fact]
    public void Who_moved_is_as_the_chapter_says() =>
        Assert.Equal(
            [
                "ferry: south-bank from alternative 2 to alternative 1",
                "operator: north-bank from alternative 1 to ",
                "fare: south-bank from a reservation to ",
            ],
            Second.Changes!.Clauses.SelectMany(change =>
                change.Shifts.Select(move => $"{change.Name}: {move.Party} from {move.From} to {move.To}")
            )
        );

    [Fact]
    public void What_became_of_each_clause_is_as_the_chapter_says() =>
        Assert.Equal(
            ["ferry +0 −0 True", "operator +0 −3 True", "fare +0 −1 False", "landings +0 −0 True"],
            Second.Changes!.Clauses.Select(change => $"{change.Name} +{change.Opened.Count} −{change.Closed.Count} {change.IsReworded}")
        );

    [Fact]
    public void The_obligations_leave_unsaid_what_the_chapter_says() =>
        Assert.Equal(
            [
                (5, 9, ObligationRule.NoActor),
                (5, 9, ObligationRule.NoVerifier),
                (20, 11, ObligationRule.NoDeadline),
                (20, 11, ObligationRule.NoVerifier),
                (20, 38, ObligationRule.Vague),
            ],
            First.Findings.Select(finding => (finding.Line, finding.Column, finding.Rule))
        );

    private static string Say(WordingTest test)
    {
        var parties = test.Reception.Parties;
        string Named(Stance stance, string word) =>
            string.Concat(parties.Where(party => party.Stance == stance).Select(party => $"{word} {party.Demands}"));
        return $"{test.Wording.Bracket.Ties}: {test.Reception.Framework} {test.Reception.Complete}, {Named(Stance.Unknown, "unknown")}{Named(Stance.Refuses, "refused")}";
    }
}
