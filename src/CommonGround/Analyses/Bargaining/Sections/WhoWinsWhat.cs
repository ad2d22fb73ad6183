using CommonGround.Briefs;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>How two parties would divide the issues if each could be won, or split.</summary>
internal sealed class WhoWinsWhat(Zone zone, BargainWords words)
{
    public IEnumerable<Section> Write(string suffix)
    {
        if (zone.Division is not { } division)
        {
            yield break;
        }

        var (first, second) = (words.Title(zone.Gains[0].Party), words.Title(zone.Gains[1].Party));
        yield return new Section(
            $"division{suffix}",
            "If the issues could be divided",
            [
                new Paragraph(
                    $"By Adjusted Winner each party wins the issues on which more is at stake for it, and the one ahead hands over what costs it least for what the other gains. Each then has {BargainWords.Say(division.Points.First)} of 100 points of what is at stake for it; no more than one issue is split. Demands and walk-aways play no part in this."
                ),
                new Table(
                    "Who would win what",
                    [
                        new("Issue"),
                        new($"At stake for {first}", Alignment.End),
                        new($"At stake for {second}", Alignment.End),
                        new("Won by"),
                    ],
                    [
                        .. words.Negotiation.Issues.Zip(
                            division.Awards,
                            (issue, award) =>
                                new Row([
                                    issue.Title,
                                    BargainWords.Say(award.First),
                                    BargainWords.Say(award.Second),
                                    award.IsSplit ? $"{first}, {award.FirstsShare} of it; {second} the rest"
                                    : award.First == 0 && award.Second == 0 ? "nobody: nothing is at stake"
                                    : award.FirstsShare == 1 ? first
                                    : second,
                                ])
                        ),
                    ]
                ),
            ]
        );
    }
}
