using CommonGround.Analyses.Agreements;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Agreements;

public sealed class AgreementSectionTests
{
    private static readonly Issue Visits = Issue.Of("visits", "none", "some") with { Title = "Visits by guests" };

    [Fact]
    public void The_first_bar_is_the_point_that_adds_the_most()
    {
        var bars = Blocks(Asked.Of(Example.Reservoir).ToSection()).OfType<Bars>().Single();
        Assert.Equal(bars.Items.Max(bar => bar.Value), bars.Items[0].Value);
        Assert.StartsWith(bars.Items[0].Name, bars.Summary, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_rule_that_weighs_votes_is_told_and_which_coalitions_are_enough()
    {
        var votes = ((string, int)[])[("upmoor", 1), ("midvale", 1), ("lowbridge", 2), ("tarn-water", 3)];
        var weighed = new Majority(Quota.Of(6)) { Weights = [.. votes.Select(vote => new Weight(vote.Item1, vote.Item2))] };
        var words = Words(Asked.Of(Example.Reservoir with { Rule = new SigningRule([weighed], ["midvale"]) }));
        Assert.Contains("Enough is, under the rule, at least 6 in weight, never without Midvale.", words, StringComparison.Ordinal);
        Assert.Contains("Lowbridge, Midvale and Tarn Water, without Upmoor: enough under the rule", words, StringComparison.Ordinal);
        Assert.Contains("Midvale, Tarn Water and Upmoor, without Lowbridge: not enough under the rule", words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_names_whose_red_lines_it_breaks_also_of_those_who_need_not_sign() =>
        Assert.Contains(
            "red line dry-fields (whose signature is not needed)",
            Words(Asked.Of(Example.Reservoir)),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_issue_keeps_its_title_whatever_letters_it_has() =>
        Assert.Contains("North’s silence on Visits by guests", Words(Asked.Of(Talks)), StringComparison.Ordinal);

    [Fact]
    public void What_blocks_however_silence_is_read_stands_apart_from_what_silence_blocks()
    {
        var south = new Party("south") { RedLines = [Line("all", Visits.Options[1]), Line("nothing", Visits.Options[0])] };
        var words = Words(Asked.Of(Talks with { Parties = [.. Talks.Parties.Append(south)] }));
        Assert.Contains("These cannot hold together, however silence is read:", words, StringComparison.Ordinal);
        Assert.Contains("If silence refuses, nor can these:", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_says_what_was_taken_as_withdrawn() =>
        Assert.Contains(
            "Taken as withdrawn: saudi-condition.",
            Words(Asked.Of(Example.Vienna, new AgreementTest { Without = ["saudi-condition"] })),
            StringComparison.Ordinal
        );

    private static Negotiation Talks { get; } =
        new()
        {
            Title = "visits",
            Date = new DateOnly(2024, 1, 1),
            Issues = [Visits],
            Parties =
            [
                new Party("north")
                {
                    Title = "North",
                    Positions = [new Position(Visits) { Unknown = new IsOneOf(Visits, [Visits.Options[1]]) }],
                },
                new Party("guests") { RedLines = [Line("welcome", Visits.Options[1])] },
            ],
        };

    private static RedLine Line(string name, Option option) => new(name, new IsOneOf(Visits, [option])) { Certainty = Certainty.Stated };

    private static string Words(Agreement agreement) =>
        string.Join(
            '\n',
            Blocks(agreement.ToSection())
                .SelectMany(block =>
                    block switch
                    {
                        Paragraph paragraph => [paragraph.Text.Words],
                        Callout callout => [callout.Text.Words],
                        Bullets bullets => bullets.Items.Select(item => item.Words),
                        _ => Array.Empty<string>(),
                    }
                )
        );

    private static IEnumerable<Block> Blocks(Section section) => section.Blocks.Concat(section.Sections.SelectMany(Blocks));
}
