using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Analyses.Agreements;

namespace CommonGround.Tests.Talks;

public sealed class ClearedViewsTests
{
    private static readonly Clearance Iran = new(Role.Delegation, "iran");

    [Fact]
    public void Who_keeps_the_case_reads_what_is_kept_from_nobody() =>
        Assert.Equal(Example.Vienna with { Proposals = [] }, Example.Vienna.SeenBy(new Clearance(Role.Mediator)));

    [Fact]
    public void A_delegation_reads_the_agenda_the_roster_and_what_is_agreed_and_nothing_else()
    {
        var seen = Example.Vienna.SeenBy(Iran);
        Assert.Equal(Example.Vienna.Issues.Select(issue => issue.Name), seen.Issues.Select(issue => issue.Name));
        Assert.Equal(Example.Vienna.Parties.Select(party => party.Name), seen.Parties.Select(party => party.Name));
        Assert.Equal(Example.Vienna.AgreedPoints.Select(point => point.Option), seen.AgreedPoints.Select(point => point.Option));
        Assert.Empty(seen.Demands);
        Assert.Empty(seen.Statements);
        Assert.Empty(seen.Sources);
        Assert.Empty(seen.Camps);
        Assert.Empty(seen.Moves);
    }

    [Fact]
    public void What_names_a_delegation_it_reads_and_the_others_do_not()
    {
        var talks = With(line => line with { VisibleTo = ["iran"] });
        Assert.NotEmpty(talks.SeenBy(Iran).Party("saudi-arabia").RedLines);
        Assert.Empty(talks.SeenBy(new Clearance(Role.Delegation, "russia")).Party("saudi-arabia").RedLines);
        Assert.Empty(talks.SeenBy(new Clearance(Role.Observer)).Party("saudi-arabia").RedLines);
    }

    [Theory]
    [InlineData(Role.Mediator)]
    [InlineData(Role.Team)]
    public void Who_keeps_the_case_reads_what_is_opened_to_everyone(Role role) =>
        Assert.NotEmpty(
            With(one => one with { VisibleTo = [Clearance.Everyone] }).SeenBy(new Clearance(role)).Party("saudi-arabia").RedLines
        );

    [Fact]
    public void What_is_opened_to_everyone_says_neither_why_nor_to_whom()
    {
        var line = With(one => one with { VisibleTo = [Clearance.Everyone], Note = "why" }).SeenBy(Iran).Party("saudi-arabia").RedLines[0];
        Assert.Null(line.Note);
        Assert.Null(line.VisibleTo);
        Assert.Empty(line.Evidence);
    }

    private static Negotiation With(Func<RedLine, RedLine> change) =>
        Example.Vienna with
        {
            Parties = Example
                .Vienna.Parties.Select(party => party with { RedLines = party.RedLines.Select(change).ToValueList() })
                .ToValueList(),
        };
}
