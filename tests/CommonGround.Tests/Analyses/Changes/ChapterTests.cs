using CommonGround.Analyses.Changes;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Changes;

/// <summary>The ferry fares come out as the chapter works them by hand.</summary>
public sealed class ChapterTests
{
    private static readonly Developments Fares = Compared.Days(FerryFares.Case, FerryFares.First, FerryFares.Second);

    private static Movement Town => Fares.Movements.Single(move => move.Party == "town");

    [Fact]
    public void The_town_moved_by_five_crowns_a_quarter_of_the_scale() =>
        Assert.Equal(
            (5, 5, new Interval(new Rational(1, 4), new Rational(1, 4))),
            ((int)Town.Shift!.Low.Numerator, (int)Town.Shift.High.Numerator, Town.Shift.Share)
        );

    [Fact]
    public void It_moved_towards_the_company_and_away_from_the_islanders() =>
        Assert.Equal((["company"], ["islanders"]), (Town.Towards, Town.AwayFrom));

    [Fact]
    public void It_moved_after_the_pier_broke() => Assert.Equal((FerryFares.Second, ["pier-breaks"]), (Town.On, Town.AfterEvents));

    [Fact]
    public void Who_did_not_move_is_not_told() => Assert.DoesNotContain(Fares.Movements, move => move.Party == "company");

    [Fact]
    public void The_islanders_consent_to_what_they_were_silent_on()
    {
        var question = Assert.Single(Fares.Questions);
        Assert.Equal(("islanders/fare?", Learnt.Consents), (question.Name, question.Learnt));
    }

    [Fact]
    public void The_four_crossings_came_undone_and_the_demand_for_them_was_dropped()
    {
        var agreed = Assert.Single(Fares.Agreements);
        Assert.Equal(("boats", "four", null), (agreed.Issue.Name, agreed.Before?.Name, agreed.After?.Name));
        var demand = Assert.Single(Fares.Demands);
        Assert.Equal(("company/no-night-boat", null), (demand.Name, demand.After));
        Assert.Equal(["boats-again"], demand.Evidence);
    }

    [Fact]
    public void The_islanders_joined_the_table_and_the_pier_came_on_it()
    {
        var seat = Assert.Single(Fares.Seats);
        Assert.Equal(("islanders", Seat.Consulted, Seat.AtTheTable), (seat.Party, seat.Before, seat.After));
        Assert.Equal(["pier"], Fares.NewIssues.Select(issue => issue.Name));
    }

    [Fact]
    public void The_verdicts_are_yes_as_before() =>
        Assert.Equal(
            [new VerdictChange(Reach.Complete, Verdict.Yes, Verdict.Yes), new VerdictChange(Reach.Framework, Verdict.Yes, Verdict.Yes)],
            Fares.Verdicts
        );

    [Fact]
    public void Town_and_company_are_expected_two_weeks_later() =>
        Assert.Equal((new DateOnly(2026, 3, 29), ["town", "company"]), (Fares.Expected[0].Date, Fares.Expected[0].Parties));

    [Fact]
    public void After_is_said_not_to_be_because() =>
        Assert.Contains(
            ChangeWords.AfterIsNotBecause,
            Fares
                .ToSection()
                .Sections.SelectMany(section => section.Blocks)
                .OfType<CommonGround.Briefs.Table>()
                .SelectMany(table => table.Notes)
                .Select(note => note.Words)
        );
}
