using System.Diagnostics;
using CommonGround.Analyses.Agreements;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Analyses.Agreements;

namespace CommonGround.Tests.Talks;

public sealed class ValuationTests
{
    private static readonly Issue Date = Issue.On("date", new Scale(0, 12, 3, "months", OrNever: true));
    private static readonly Issue Seat = Issue.Of("seat", "north", "south");

    [Fact]
    public void The_bounds_of_every_package_are_the_defined_ones() =>
        Any.Negotiation.Sample(
            negotiation =>
            {
                foreach (var party in negotiation.Parties)
                {
                    Assert.All(
                        Package.All(negotiation.Issues),
                        package =>
                            Assert.Equal(
                                Definition.ValueOf(negotiation, party, package),
                                Valuation.Of(party, negotiation.Issues)?.Of(package) ?? Interval.Anything
                            )
                    );
                }
            },
            iter: 500,
            print: Any.Words
        );

    [Fact]
    public void Values_lie_between_0_and_100() =>
        Any.Negotiation.Sample(
            negotiation =>
                negotiation.Parties.All(party =>
                    Package
                        .All(negotiation.Issues)
                        .All(package => Definition.ValueOf(negotiation, party, package) is var value && value.Low >= 0 && value.High <= 100)
                ),
            iter: 500,
            print: Any.Words
        );

    [Fact]
    public void An_ideal_is_worth_100_and_the_farthest_end_of_the_scale_nothing() =>
        Assert.Equal(
            [new Rational(200, 3), 100, new Rational(200, 3), new Rational(100, 3), 0],
            Worths(new Position(Date) { Ideal = Date.Options[1] }).Take(5).Select(value => value.Low)
        );

    [Fact]
    public void Never_has_no_value_unless_given() =>
        Assert.Equal(Interval.Anything, Worths(new Position(Date) { Ideal = Date.Options[1] })[5]);

    [Fact]
    public void A_value_given_for_never_is_its_value() =>
        Assert.Equal((Interval)10, Worths(new Position(Date) { Ideal = Date.Options[1], Values = [null, null, null, null, null, 10] })[5]);

    [Fact]
    public void Where_the_ideal_is_never_dated_options_have_no_value() =>
        Assert.Equal(
            [Interval.Anything, Interval.Anything, Interval.Anything, Interval.Anything, Interval.Anything, 100],
            Worths(new Position(Date) { Ideal = Date.Options[5] })
        );

    [Fact]
    public void An_ideal_known_only_to_lie_between_two_options_bounds_the_value() =>
        Assert.Equal(new Interval(50, 100), Worths(new Position(Date) { Ideal = new(Date.Options[2], Date.Options[4]) })[3]);

    [Fact]
    public void A_scale_as_long_as_is_read_is_valued_at_once()
    {
        var day = Issue.On("day", new Scale(0, 9999, 1, "days"));
        var since = Stopwatch.GetTimestamp();
        var worths = Worths(new Position(day) { Ideal = new(day.Options[0], day.Options[9999]) }, day);
        Assert.All(worths, worth => Assert.Equal(100, worth.High));
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Points_are_scaled_exactly() =>
        Assert.Equal(new Rational(100, 3), Worths(new Position(Seat) { Points = [1, 3] }, Seat)[0].Low);

    [Fact]
    public void A_walk_away_where_no_issue_matters_may_be_met_by_every_package_and_is_surely_met_by_none()
    {
        var demands = With(new Position(Seat) { Salience = 0, Ideal = Seat.Options[0] }, 50).Demands.ToArray();
        Assert.Equal(["north/walk-away", "north/walk-away?"], demands.Select(demand => demand.Name));
        Assert.All(Package.All([Seat]), package => Assert.Equal([true, false], demands.Select(demand => demand.IsMetBy(package))));
    }

    [Fact]
    public void A_walk_away_where_no_issue_matters_makes_the_verdict_hinge_on_it()
    {
        var agreement = Asked.Of(With(new Position(Seat) { Salience = 0 }, 50));
        Assert.Equal(Verdict.Hinges, agreement.Complete.Verdict);
        Assert.Equal(["north/walk-away?"], agreement.Complete.Questions.Select(demand => demand.Name));
    }

    [Fact]
    public void A_walk_away_above_its_own_best_is_a_conflict_by_itself()
    {
        var agreement = Asked.Of(With(new Position(Seat) { Salience = 10, Values = [20, 30] }, 50));
        Assert.Equal(Verdict.No, agreement.Complete.Verdict);
        Assert.Equal(["north/walk-away"], Assert.Single(agreement.Complete.Refusing.Conflicts).Select(demand => demand.Name));
    }

    [Fact]
    public void What_a_walk_away_above_its_own_best_costs_to_give_up_is_unknown() =>
        Assert.Null(
            Assert
                .Single(
                    Assert
                        .Single(Asked.Of(With(new Position(Seat) { Salience = 10, Values = [20, 30] }, 50)).Complete.Refusing.Repairs)
                        .Costs
                )
                .Value
        );

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_walk_away_at_either_bound_can_be_met_exactly(int least) =>
        Assert.Equal(Verdict.Yes, Asked.Of(With(new Position(Seat) { Salience = 10, Values = [0, 100] }, least)).Complete.Verdict);

    [Fact]
    public void A_walk_away_of_which_nothing_is_known_but_an_interval_is_two_demands()
    {
        var negotiation = With(new Position(Seat) { Salience = 10, Values = [40, 60] }, new Interval(50, 70));
        Assert.Equal(
            [("north/walk-away", "value for north >= 50"), ("north/walk-away?", "value for north >= 70")],
            negotiation.Demands.Select(demand => (demand.Name, demand.Predicate.ToString()))
        );
    }

    [Fact]
    public void A_walk_away_of_known_values_is_one_demand() =>
        Assert.Single(With(new Position(Seat) { Salience = 10, Values = [40, 60] }, 50).Demands);

    [Fact]
    public void A_third_is_not_rounded_up_to_a_walk_away() =>
        Assert.Equal(
            [Verdict.Yes, Verdict.No],
            new[] { new Rational(100, 3), Rational.Parse("33.3333333333333333333333334") }.Select(least =>
                Asked.Of(With(new Position(Seat) { Points = [1, 3] }, new Interval(least, least), onlyNorth: true)).Complete.Verdict
            )
        );

    private static Negotiation With(Position position, Interval least, bool onlyNorth = false) =>
        new()
        {
            Title = "one party",
            Date = new DateOnly(2024, 1, 1),
            Issues = [Seat],
            Parties =
            [
                new Party("north")
                {
                    Positions = [position],
                    WalkAway = new WalkAway(least),
                    RedLines = onlyNorth ? [new RedLine("line", new IsOneOf(Seat, [Seat.Options[0]]))] : [],
                },
            ],
        };

    private static Interval[] Worths(Position position, Issue? issue = null) =>
        [.. (issue ?? Date).Options.Select((_, option) => Valuation.OfOption(position, option) ?? Interval.Anything)];
}
