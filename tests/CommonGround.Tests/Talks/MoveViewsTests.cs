using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Talks;

/// <summary>Views of what happens outside the room: what speaks of something left out is left out with it.</summary>
public sealed class MoveViewsTests
{
    private static readonly Negotiation Moves = Standoff.Read(Standoff.Moves);
    private static readonly Negotiation States = Standoff.Read(Standoff.States);

    [Fact]
    public void A_move_that_a_reader_may_not_see_takes_with_it_all_that_speaks_of_it()
    {
        var seen = Moves.SeenBy("public");
        Assert.Equal(["blockade", "raid", "leave"], seen.Moves.Select(move => move.Name));
        Assert.Empty(seen.Impossible);
        Assert.Equal(["blockade = taken or raid = taken"], seen.Party("port").Wishes.Select(wish => wish.Wanted.ToString()));
        Assert.False(seen.Party("port").WantsNothingElse);
        Assert.Null(seen.Party("fishers").Ranking);
        Assert.Equal(Moves, Moves.SeenBy("me"));
    }

    [Fact]
    public void A_party_that_a_reader_may_not_see_takes_its_moves_with_it()
    {
        var hidden = States with { Parties = States.Parties.Select(party => party with { VisibleTo = ["me"] }).ToValueList() };
        Assert.All(hidden.SeenBy("public").States, state => Assert.Empty(state.Steps));
        var moves = Moves with { Parties = Moves.Parties.Select(party => party with { VisibleTo = ["me"] }).ToValueList() };
        Assert.Empty(moves.SeenBy("public").Moves);
    }

    [Fact]
    public void Before_it_was_known_that_a_move_is_taken_it_is_not_known()
    {
        var before = Moves.AsOf(new DateOnly(2024, 3, 1));
        Assert.Null(before.Moves[0].Today);
        Assert.Null(before.Party("fishers").Ranking);
        Assert.Equal(3, before.Party("port").Wishes.Count);
        Assert.Equal(2, Moves.AsOf(new DateOnly(2024, 2, 29)).Party("port").Wishes.Count);
    }

    [Fact]
    public void What_rests_on_a_statement_goes_with_it()
    {
        var left = Moves.Without(["s2"]);
        Assert.Equal(["blockade", "raid", "leave"], left.Moves.Select(move => move.Name));
        Assert.Empty(left.Impossible);
        Assert.Null(left.Party("fishers").Ranking);
        Assert.Null(States.Without(["s1"]).States.FirstOrDefault(state => state.Name == "calm"));
        Assert.Null(States.Without(["s1"]).Party("port").Ranking);
    }

    [Fact]
    public void Withdrawing_in_two_steps_is_withdrawing_at_once() =>
        Assert.All([Moves, States], all => Assert.Equal(all.Without(["s1", "s2"]), all.Without(["s1"]).Without(["s2"])));

    [Fact]
    public void Nothing_of_what_is_left_cites_what_is_withdrawn() =>
        Assert.DoesNotContain("s1", Moves.Without(["s1"]).Parties.SelectMany(party => party.Wishes).SelectMany(wish => wish.Evidence));
}
