using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Positions;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Analyses.Agreements;
using CommonGround.Tests.Cases;
using Asked = CommonGround.Tests.Analyses.Roadmaps.Asked;

namespace CommonGround.Tests.Talks;

/// <summary>What is tried is what the case would say if it were written so.</summary>
public sealed class WhatIfTests
{
    private const string Upmoor = "parties/upmoor/positions/level";

    private static Issue Level => Example.Reservoir.Issue("level");

    [Theory]
    [InlineData("withdrawal", null, "5..6", "lasts: 2..4,", "lasts: 5..6 months,")]
    [InlineData("ceasefire", null, "1..2", "within: 1 month,", "lasts: 1..2 months, within: 1 month,")]
    [InlineData("prisoners", null, "2", "with: exchange", "lasts: 2 months, with: exchange")]
    [InlineData("elections", 9, null, "from: 2024-06-01", "from: 9 months")]
    [InlineData("disarmament", 7, "2..3", "movement, lasts: 3..8 months", "movement, from: 7 months, lasts: 2..3 months")]
    public void A_step_tried_at_another_time_promises_what_it_would_if_it_were_written_so(
        string step,
        int? from,
        string? lasts,
        string part,
        string instead
    )
    {
        var months = lasts?.Split("..").Select(int.Parse).ToArray();
        var tried = Valley.Negotiation.Timing(
            new Dictionary<string, Timing>(StringComparer.Ordinal)
            {
                [step] = new(from, months is null ? null : new(months[0], months[^1])),
            }
        );
        Assert.Equal(Promises(Valley.With(part, instead)), Promises(tried));
        Assert.Equal(Asked.Spans(Asked.Of(Valley.With(part, instead))), Asked.Spans(Asked.Of(tried)));
    }

    [Fact]
    public void An_ideal_point_a_refusal_and_a_red_line_can_each_be_tried_elsewhere()
    {
        Assert.Equal(
            [$"{Upmoor}/ideal", $"{Upmoor}/rejects", "parties/midvale/positions/level/ideal"],
            Example.Reservoir.Parties.Take(2).SelectMany(party => Standpoint.Of(party, Level)).Select(standpoint => standpoint.Place)
        );
        var upmoor = Placed((Upmoor + "/ideal", 2), (Upmoor + "/rejects", 4)).Party("upmoor").On(Level)!;
        Assert.Equal(("60 percent", "level >= 80 percent"), (upmoor.Ideal!.ToString(), upmoor.Rejects!.ToString()));
        var lowbridge = Placed(("parties/lowbridge/red-lines/taps-running/demand", 0)).Party("lowbridge");
        Assert.Equal("level >= 40 percent", Assert.Single(lowbridge.RedLines).Condition.ToString());
    }

    [Fact]
    public void What_is_not_known_stands_nowhere_and_cannot_be_moved()
    {
        var map = new PositionMap(Example.Vienna, Example.Vienna.Issue("departure")) { Untried = Example.Vienna }.Write()!;
        var russia = Assert.Single(map.Marks, mark => mark.Name == "Russia");
        Assert.Null(russia.At);
        Assert.False(russia.Grip!.IsMoveable);
        Assert.True(Assert.Single(russia.Edges).IsUnknown);
    }

    [Fact]
    public void A_mark_that_moved_since_the_round_before_leaves_a_ghost()
    {
        var whole = Example.Whole("reservoir");
        var map = new PositionMap(Example.Reservoir, Level) { RoundBefore = whole.AsOf(whole.RoundBefore(whole.Date)!.Value) }.Write()!;
        Assert.Null(map.GhostsAre);
        var march = new PositionMap(Example.Reservoir, Level) { RoundBefore = whole.AsOf(new(2024, 3, 12)) }.Write()!;
        Assert.Equal("On 2024-03-12", march.GhostsAre);
        Assert.Equal(
            (50, "50 percent"),
            (march.Marks.Single(mark => mark.Name == "Upmoor").Ghost!.At, march.Marks.Single(mark => mark.Name == "Upmoor").Ghost!.Label)
        );
        Assert.Contains(march.ToTable().Columns, column => column.Title == "On 2024-03-12");
    }

    [Fact]
    public void The_quick_models_say_what_they_say_in_a_whole_forecast_of_as_many_draws()
    {
        var departure = Example.Vienna.Issue("departure");
        var quick = QuickForecast.Of(Example.Vienna, departure, new Run())!;
        var whole = (OutcomeForecasts)
            Assert.IsType<Finding.Answered>(new OutcomeForecast { Draws = quick.Draws }.Ask(Example.Vienna, new Run())).Result;
        var models = Assert.Single(whole.Issues, issue => issue.Lineup.Issue.Name == "departure").Models;
        Assert.Equal(models.Where(model => QuickForecast.Models.Contains(model.Model)), quick.Issue.Models);
        Assert.Equal(6, quick.Issue.Models.Count);
    }

    private static Negotiation Placed(params (string Place, int At)[] places) =>
        Example.Reservoir.Placing(Level, places.ToDictionary(one => one.Place, one => one.At, StringComparer.Ordinal));

    private static IEnumerable<(string, string)> Promises(Negotiation negotiation) =>
        negotiation
            .Roadmap!.Promises.Select(promise => (promise.Name, promise.Condition.ToString()))
            .OrderBy(promise => promise.Name, StringComparer.Ordinal);
}
