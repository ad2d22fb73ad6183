using CommonGround.Talks;

namespace CommonGround.Tests.Talks;

/// <summary>What is known on a day of a case that tells of several.</summary>
public sealed class HistoryTests
{
    private static readonly Gen<(Negotiation, DateOnly)> OnADay = Gen.Select(AnyHistory.Negotiation, AnyHistory.Day);

    [Fact]
    public void Seen_from_its_last_day_the_case_is_all_there() =>
        AnyHistory.Negotiation.Sample(
            negotiation =>
            {
                var last = negotiation.AsOf(negotiation.Date);
                Assert.Equal(negotiation.AgreedEver, last.AgreedEver);
                Assert.Equal(negotiation.Issues, last.Issues);
                Assert.Equal(negotiation.Rounds, last.Rounds);
                Assert.Equal(negotiation.Rule, last.Rule);
                Assert.Equal(
                    negotiation.Parties.Select(party => party with { Seat = Seat.Absent }),
                    last.Parties.Select(party => party with { Seat = Seat.Absent })
                );
            },
            iter: 300
        );

    [Fact]
    public void A_day_does_not_depend_on_how_much_later_one_looks_back_at_it() =>
        Gen.Select(OnADay, Gen.Int[0, 9])
            .Sample(
                (known, later) =>
                    Assert.Equal(known.Item1.AsOf(known.Item2), known.Item1.AsOf(known.Item2.AddDays(later)).AsOf(known.Item2)),
                iter: 500
            );

    [Fact]
    public void An_agreed_point_stands_from_its_first_day_to_the_day_before_it_came_undone() =>
        OnADay.Sample(
            (negotiation, day) =>
                Assert.Equal(
                    negotiation
                        .AgreedEver.Where(point => !(point.Issue.Since > day))
                        .Where(point => !(point.Since > day) && !(IsKnown(negotiation, point.Until, day) && point.Until!.Date <= day))
                        .Select(point => point.Issue.Name),
                    negotiation.AsOf(day).AgreedPoints.Select(point => point.Issue.Name)
                ),
            iter: 500
        );

    [Fact]
    public void A_party_that_has_not_come_yet_signs_nothing_and_is_named_nowhere() =>
        OnADay.Sample(
            (negotiation, day) =>
            {
                var known = negotiation.AsOf(day);
                var names = known.Parties.Select(party => party.Name).ToHashSet();
                Assert.DoesNotContain(known.Parties, party => party.Since > day);
                Assert.Subset(names, known.Rule.Vetoes.ToHashSet());
                Assert.Subset(
                    names,
                    known.Events.SelectMany(item => item.BearsOn).Except(known.Issues.Select(issue => issue.Name)).ToHashSet()
                );
            },
            iter: 300
        );

    [Fact]
    public void Whose_end_loses_its_evidence_holds_again() =>
        AnyHistory.Negotiation.Sample(
            negotiation =>
                Assert.Equal(
                    negotiation
                        .AgreedEver.Where(point => point.Until is null || point.Until.Evidence.Count > 0)
                        .Select(point => point.Issue.Name),
                    negotiation.Without(["s0"]).AgreedPoints.Select(point => point.Issue.Name)
                ),
            iter: 300
        );

    [Fact]
    public void A_round_that_was_held_later_than_expected_shows_as_expected_until_then()
    {
        var announced = new Round("next") { Date = AnyHistory.First.AddDays(3), Expected = true };
        var talks = new Negotiation
        {
            Title = "talks",
            Date = AnyHistory.First,
            Rounds = [new Round("next") { Date = AnyHistory.First.AddDays(4), Announced = announced }],
        };
        Assert.Equal([announced], talks.AsOf(AnyHistory.First.AddDays(3)).Rounds);
        Assert.Equal(talks.Rounds, talks.AsOf(AnyHistory.First.AddDays(4)).Rounds);
    }

    [Fact]
    public void A_seat_that_a_reader_may_not_see_leaves_the_one_before()
    {
        var moved = new Seating(Seat.AtTheTable) { Since = AnyHistory.First, VisibleTo = ["insider"] };
        var talks = new Negotiation
        {
            Title = "talks",
            Date = AnyHistory.First,
            Parties = [new Party("north") { Seat = Seat.AtTheTable, Seats = [new Seating(Seat.Invited), moved] }],
        };
        Assert.Equal(Seat.Invited, talks.SeenBy("public").Party("north").Seat);
        Assert.Equal(Seat.AtTheTable, talks.SeenBy("insider").Party("north").Seat);
    }

    private static bool IsKnown(Negotiation negotiation, Ending? end, DateOnly day) =>
        end is not null && (end.Evidence.Count == 0 || !(negotiation.Statements[0].Date > day) && AnyHistory.First <= day);
}
