using CommonGround.Analyses;
using CommonGround.Analyses.Drafts;
using CommonGround.Cases;
using CommonGround.Cases.Drafts;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Drafts;

public sealed class PackageTextTests
{
    [Fact]
    public void A_package_printed_and_read_back_is_the_same_package() =>
        Gen.Select(Any.Negotiation, Gen.Int[-2, 4].Array[8])
            .Sample(
                (negotiation, places) =>
                {
                    var settled = Settled(negotiation, places);
                    var printed = new PackageText(negotiation, null).Of(settled);
                    var read = Read(negotiation, printed.Text);
                    Assert.Equal(settled, read.Settled.ToValueList());
                    Assert.Equal(printed.Clauses, read.Clauses);
                },
                iter: 100
            );

    [Fact]
    public void Printed_again_in_the_words_of_its_own_text_it_is_the_same_text() =>
        Gen.Select(Any.Negotiation, Gen.Int[-2, 4].Array[8])
            .Sample(
                (negotiation, places) =>
                {
                    var settled = Settled(negotiation, places);
                    var printed = new PackageText(negotiation, null).Of(settled);
                    Assert.Equal(printed.Text, new PackageText(negotiation, printed).Of(settled).Text);
                },
                iter: 100
            );

    [Fact]
    public void Awkward_names_are_read_back_too()
    {
        var issue = Issue.Of("fate", "a; b", "c = {d}", " e ", "[f]", "g\\") with { Title = "# The [fate] {of} it" };
        var negotiation = new Negotiation
        {
            Title = "Talks [on] {it}",
            Date = new DateOnly(2024, 1, 1),
            Issues = [issue],
            Parties =
            [
                new Party("north")
                {
                    Title = "North, the",
                    Positions = [new Position(issue) { Accepts = new IsOneOf(issue, issue.Options) }],
                },
                new Party("south") { Title = "north", Positions = [new Position(issue) { Accepts = new IsOneOf(issue, issue.Options) }] },
            ],
        };
        foreach (var option in issue.Options)
        {
            Assert.Equal([new Settlement(issue, option)], Read(negotiation, Print(negotiation, new Settlement(issue, option))).Settled);
        }

        var open = Read(negotiation, Print(negotiation));
        Assert.Equal(issue.Options, open.OpenPoints.Single().Wordings.Select(wording => wording.Settlements.Single().Option));
        Assert.All(
            open.Clauses[0].Brackets,
            bracket => Assert.Equal(["north", "south"], bracket.Sponsors.Select(sponsor => sponsor.Party))
        );
    }

    [Fact]
    public void What_the_draft_has_words_for_is_said_in_its_words()
    {
        var answer = Asked.Of(Asked.Ferry, Asked.Settling("start=6", "fare = free"));
        Assert.Equal(
            """
            # Talks on a ferry

            ## 1. start {#start start = 6 months}

            within six months of signature

            ## 2. operator {#operator operator}

            [Alt 1 (North Bank) {operator = north}: operator: north.]
            [Alt 2 (North Bank) {operator = joint}: Both banks run the ferry together.]

            ## 3. fare {#fare fare = free}

            Nobody pays.


            """,
            answer.Text.Text
        );
    }

    [Fact]
    public void Nobody_is_a_sponsor_for_what_is_only_assumed_of_him()
    {
        var issue = Issue.Of("area", "one", "two");
        var negotiation = new Negotiation
        {
            Title = "t",
            Date = new DateOnly(2024, 1, 1),
            Issues = [issue],
            Parties =
            [
                new Party("north") { Positions = [new Position(issue) { Ideal = issue.Options[0] }] },
                new Party("south") { Positions = [new Position(issue) { Ideal = issue.Options[1], Certainty = Certainty.Reported }] },
            ],
        };
        Assert.Equal(
            ["south"],
            Read(negotiation, Print(negotiation)).Clauses[0].Brackets.SelectMany(one => one.Sponsors).Select(one => one.Party)
        );
    }

    [Theory]
    [InlineData("start", "“start” settles nothing; write an issue, = and an option, or the name of a package")]
    [InlineData("nasch", "“nasch” settles nothing; write an issue, = and an option, or the name of a package; did you mean “nash”?")]
    [InlineData("strat=6 months", "there is no issue “strat”; did you mean “start”?")]
    [InlineData("operator=noth", "“operator” has no option “noth”; did you mean “north”?")]
    public void A_package_that_does_not_fit_is_refused(string written, string message) =>
        Assert.Equal(message, Asked.Settling(written).Misfit(Asked.Ferry));

    [Fact]
    public void A_named_package_is_printed_as_the_question_that_names_it_finds_it()
    {
        var valued = Standoff.Read(
            """
            format: 1
            title: Two
            as-of: 2024-01-01
            issues:
              fare: {question: Who pays?, options: [free, paid]}
              start: {question: When?, options: [soon, late]}
            parties:
              north: {positions: {fare: {values: {free: 100, paid: 0}, salience: 90}, start: {values: {soon: 100, late: 0}, salience: 10}}}
              south: {positions: {fare: {values: {free: 0, paid: 100}, salience: 10}, start: {values: {soon: 0, late: 100}, salience: 90}}}
            """
        );
        Assert.Null(Asked.Settling("nash").Misfit(valued));
        Assert.Equal(
            ["fare=free", "start=late"],
            Asked.Of(valued, Asked.Settling("nash")).Text.Settled.Select(one => $"{one.Issue.Name}={one.Option.Name}")
        );
        Assert.IsType<Finding.NotApplicable>(Asked.Settling("nash").Ask(Asked.Ferry, new Run()));
    }

    [Fact]
    public void A_named_package_stands_alone() =>
        Assert.Equal("“nash” is a whole package; name it alone", Asked.Settling("fare=free", "nash").Misfit(Asked.Ferry));

    [Fact]
    public void An_issue_cannot_be_settled_twice() =>
        Assert.Equal("“fare” is settled twice", Asked.Settling("fare=free", "fare=paid").Misfit(Asked.Ferry));

    [Theory]
    [InlineData("secnd", "there is no draft “secnd”; did you mean “second”?")]
    public void A_version_that_is_not_there_is_refused(string name, string message)
    {
        Assert.Equal(message, new NegotiatingText { Version = name }.Misfit(Asked.Ferry));
        Assert.Equal(message, new NegotiatingText { Older = name }.Misfit(Asked.Ferry));
    }

    private static ValueList<Settlement> Settled(Negotiation negotiation, int[] places) =>
        negotiation
            .Issues.Zip(places)
            .Where(pair => pair.Second >= 0)
            .Select(pair => new Settlement(pair.First, pair.First.Options[Math.Min(pair.Second, pair.First.Options.Count - 1)]))
            .ToValueList();

    private static string Print(Negotiation negotiation, params ValueList<Settlement> settled) =>
        new PackageText(negotiation, null).Of(settled).Text;

    private static Draft Read(Negotiation negotiation, string text)
    {
        var none = NameSet.Of("name", isComplete: true);
        var names = new CaseNames(none, none, none, none, none, none, none, none, none);
        var words = new DraftWords(negotiation.Parties, new CaseIssues(negotiation.Issues, none), names);
        var problems = new ProblemList();
        var (front, clauses) = new DraftParser(new TextFile("package.md", text), words, problems).Read();
        Assert.Empty(problems.InOrder());
        Assert.Equal(text, new Draft("read", negotiation.Date, front, clauses).Text);
        return new("read", negotiation.Date, front, clauses);
    }
}
