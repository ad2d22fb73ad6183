using CommonGround.Analyses.Drafts.Changes;
using CommonGround.Tests.Cases.Drafts;

namespace CommonGround.Tests.Analyses.Drafts;

public sealed class DraftChangesTests
{
    [Fact]
    public void Between_a_text_and_itself_nothing_moved() =>
        AnyDraft.One.Sample(draft => Assert.Empty(Between(draft.Text, draft.Text).Clauses), iter: 200);

    [Fact]
    public void What_is_nearer_is_the_difference_of_the_counts() =>
        Gen.Select(AnyDraft.One, AnyDraft.One)
            .Sample((older, newer) => Assert.Equal(older.Count.Open - newer.Count.Open, Between(older.Text, newer.Text).Nearer), iter: 100);

    [Fact]
    public void What_is_opened_and_closed_accounts_for_every_bracket() =>
        Gen.Select(AnyDraft.One, AnyDraft.One)
            .Sample(
                (older, newer) =>
                {
                    var changes = Between(older.Text, newer.Text);
                    int Standing(AnyDraft draft) => draft.Count.Brackets + draft.Count.Alternatives + draft.Count.Reservations;
                    Assert.Equal(
                        Standing(newer) - Standing(older),
                        changes.Clauses.Sum(change => change.Opened.Count - change.Closed.Count)
                    );
                },
                iter: 100
            );

    [Fact]
    public void A_clause_is_added_removed_or_changed_by_its_name() =>
        Assert.Equal(
            ["b added", "a removed"],
            Between("## 1. A {#a}\n\nx\n\n## 2. C {#c}\n\ny\n", "## 1. B {#b}\n\nx\n\n## 2. C {#c}\n\ny\n")
                .Clauses.Select(change =>
                    $"{change.Name} {(change.Before is null ? "added" : change.After is null ? "removed" : "changed")}"
                )
        );

    [Theory]
    [InlineData("[Alt 1 (port): x y] [Alt 2: z]", "x y", "")]
    [InlineData("[Alt 1 (port): x y] [Alt 2: z]", "z", "port gave up alternative 1")]
    [InlineData(
        "[Alt 1 (port) {closing = 3}: x] [Alt 2 (fishers) {closing = 6}: z]",
        "[Alt 1 {closing = 3}: x] [Alt 2 (port, fishers) {closing = 6}: z]",
        "port from alternative 1 to alternative 2"
    )]
    [InlineData("x", "x [Reservation (port)]", "port now behind a reservation")]
    [InlineData("x [Reservation (port): y]", "x [Reservation (port): z]", "")]
    [InlineData("[(port): a long way to go]", "[(port): a long way to be gone]", "")]
    [InlineData("[(port): one]", "[(port): quite another thing]", "port from “one” to “quite another thing”")]
    public void Who_moved_stands_behind_other_words(string older, string newer, string moved) =>
        Assert.Equal(
            moved,
            string.Join(
                "; ",
                Between(SomeDraft.Start + older, SomeDraft.Start + newer).Clauses.SelectMany(change => change.Shifts).Select(Say)
            )
        );

    private static string Say(Shift move) =>
        (move.From.Count, move.To.Count) switch
        {
            (0, _) => $"{move.Party} now behind {move.To}",
            (_, 0) => $"{move.Party} gave up {move.From}",
            _ => $"{move.Party} from {move.From} to {move.To}",
        };

    private static DraftChanges Between(string older, string newer) => DraftChanges.Between(SomeDraft.Of(older), SomeDraft.Of(newer));
}
