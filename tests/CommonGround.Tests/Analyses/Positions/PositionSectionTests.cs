using CommonGround.Analyses.Positions;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Positions;

public sealed class PositionSectionTests
{
    private static readonly Issue Date = Issue.On("date", new Scale(0, 12, 6, "months"));
    private static readonly Condition Soon = new Against(Date, Relation.AtMost, 6);

    [Fact]
    public void An_assumed_wish_beside_a_red_line_still_looks_assumed()
    {
        var cell = Cell(new Position(Date) { Ideal = Date.Options[0] }, Certainty.Stated);
        Assert.Equal(
            [("0 months", Emphasis.Judgement), ("! date ≤ 6 months", Emphasis.None)],
            cell.Text.Phrases.Where(phrase => phrase.Text != "; ").Select(phrase => (phrase.Text, phrase.Emphasis))
        );
    }

    [Fact]
    public void The_sign_of_the_unknown_stands_before_what_is_unknown()
    {
        var cell = Cell(
            new Position(Date)
            {
                Accepts = new IsOneOf(Date, [Date.Options[0]]),
                Unknown = new IsOneOf(Date, [Date.Options[2]]),
                Certainty = Certainty.Stated,
            }
        );
        Assert.Equal((CellKind.Unknown, "12 months; accepts 0 months"), (cell.Kind, cell.Text.Words));
    }

    [Fact]
    public void A_red_line_that_is_not_known_does_not_look_known()
    {
        Assert.Equal(
            (CellKind.Unknown, "! date ≤ 6 months"),
            (Cell(null, Certainty.Unknown).Kind, Cell(null, Certainty.Unknown).Text.Words)
        );
        var beside = new Position(Date) { Ideal = Date.Options[0], Certainty = Certainty.Stated };
        Assert.Equal("0 months; !? date ≤ 6 months", Cell(beside, Certainty.Unknown).Text.Words);
    }

    [Fact]
    public void A_party_of_which_only_a_walk_away_is_known_is_not_called_silent()
    {
        var section = Section(new Party("south") { WalkAway = new WalkAway(40) { Certainty = Certainty.Stated } });
        var paragraphs = section.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text.Words).ToArray();
        Assert.Contains("The least total value that is taken: south 40 of 100.", paragraphs);
        Assert.DoesNotContain(paragraphs, text => text.Contains("no position on record", StringComparison.Ordinal));
    }

    private static Cell Cell(Position? position, Certainty? line = null)
    {
        var section = Section(
            new Party("north")
            {
                Positions = position is null ? [] : [position],
                RedLines = line is { } certainty ? [new RedLine("soon", Soon) { Certainty = certainty }] : [],
            }
        );
        return section.Blocks.OfType<Table>().Single().Rows.Single().Cells[1];
    }

    private static Section Section(Party party) =>
        new PositionTable(
            new Negotiation
            {
                Title = "a ferry",
                Date = new DateOnly(2024, 1, 1),
                Issues = [Date],
                Parties = [party],
            }
        ).ToSection();
}
