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

    [Fact]
    public void Nor_does_it_bring_along_what_is_noted_about_the_issues_it_speaks_of()
    {
        var talks = With(line => line with { VisibleTo = [Clearance.Everyone] });
        Assert.All(
            talks.SeenBy(Iran).Parties.SelectMany(party => party.RedLines).SelectMany(line => line.Condition.Issues),
            issue => Assert.Null(issue.Note)
        );
        Assert.Contains(
            talks.Parties.SelectMany(party => party.RedLines).SelectMany(line => line.Condition.Issues),
            one => one.Note is not null
        );
    }

    [Fact]
    public void A_step_does_not_name_the_hidden_issue_that_it_carries_out()
    {
        var (roadmap, issue) = (Example.Vienna.Roadmap!, Example.Vienna.Issues[0]);
        var talks = Example.Vienna with
        {
            Issues = Example.Vienna.Issues.Select(one => one == issue ? one with { VisibleTo = ["mediator"] } : one).ToValueList(),
            Roadmap = roadmap with
            {
                Steps = roadmap.Steps.Select(step => step with { VisibleTo = [Clearance.Everyone], CarriesOut = issue.Name }).ToValueList(),
            },
        };
        Assert.Equal(roadmap.Steps.Count, talks.SeenBy(Iran).Roadmap!.Steps.Count);
        Assert.All(talks.SeenBy(Iran).Roadmap!.Steps, step => Assert.Null(step.CarriesOut));
    }

    private static Negotiation With(Func<RedLine, RedLine> change) =>
        Example.Vienna with
        {
            Parties = Example
                .Vienna.Parties.Select(party => party with { RedLines = party.RedLines.Select(change).ToValueList() })
                .ToValueList(),
        };
}
