using CommonGround.Analyses.Drafts;
using CommonGround.Talks;
using CommonGround.Tests.Analyses.Agreements;

namespace CommonGround.Tests.Analyses.Drafts;

/// <summary>The text that could be written on what is on record of Vienna.</summary>
public sealed class ViennaTests
{
    private static readonly Negotiation Case = Example.Whole("vienna-2015");

    private static readonly Negotiation Day = Case.AsOf(new DateOnly(2015, 10, 30));

    private static readonly DraftAnswer Vienna = Asked.Of(Day);

    [Fact]
    public void Its_first_clauses_are_the_agreed_points_and_the_unlisted_one_is_marked()
    {
        Assert.Equal(
            Day.AgreedPoints.Select(point => (point.Issue.Name, point.Option.Name)).Take(6),
            Vienna.Text.Settled.Select(one => (one.Issue.Name, one.Option.Name))
        );
        Assert.Equal("unity", Assert.Single(Vienna.Text.Clauses, clause => clause.IsMissing).Name);
    }

    [Fact]
    public void What_it_settles_could_be_signed_and_whether_it_can_be_completed_hinges() =>
        Assert.Equal((Verdict.Yes, Verdict.Hinges), (Vienna.Test!.AsItStands.Framework, Vienna.Test.AsItStands.Complete));

    [Fact]
    public void A_guaranteed_year_hinges_on_Russia_and_Iran_and_everything_else_breaks_the_Saudi_demand()
    {
        var departures = Vienna.Test!.Wordings.Where(test => test.Point.Clause.Name == "departure").ToArray();
        Assert.Equal([Verdict.Hinges, Verdict.No, Verdict.No], departures.Select(test => test.Reception.Framework));
        Assert.Equal(["russia", "iran"], Those(departures[0], Stance.Unknown));
        Assert.All(departures[1..], test => Assert.Equal(["saudi-arabia"], Those(test, Stance.Refuses)));
    }

    [Fact]
    public void The_second_meeting_added_a_clause_and_left_as_many_places_open()
    {
        var changes = Asked.Of(Case.AsOf(new DateOnly(2015, 11, 14))).Changes!;
        Assert.Equal("timetable", Assert.Single(changes.Clauses, change => change.Before is null).Name);
        Assert.Equal(0, changes.Nearer);
    }

    private static IEnumerable<string> Those(WordingTest test, Stance stance) =>
        test.Reception.Parties.Where(party => party.Stance == stance).Select(party => party.Party);
}
