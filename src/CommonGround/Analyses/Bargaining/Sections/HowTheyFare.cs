using CommonGround.Briefs;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>What the named packages are worth, and whether all can sign them, when what is not known is drawn.</summary>
internal sealed class HowTheyFare(Bargain bargain, Zone zone, BargainWords words)
{
    public IEnumerable<Section> Write(string suffix)
    {
        var packages = zone.Named.Where(named => named.Fare is not null).GroupBy(named => named.Package).ToArray();
        if (packages.Length == 0)
        {
            yield break;
        }

        yield return new Section(
            $"fares{suffix}",
            "How they fare when what is not known is drawn",
            [
                new Table(
                    $"Over {Wording.Number(bargain.Asked.Draws)} draws: the middle value, and what four in five draws lie between",
                    [
                        new("Party"),
                        .. packages.Select(group => new Column(BargainWords.Name(group.Select(named => named.Measure)), Alignment.End)),
                    ],
                    [
                        .. zone.Gains.Select(
                            (gain, party) =>
                                new Row([
                                    words.Title(gain.Party),
                                    .. packages.Select(group => (Cell)Say(group.First().Fare!.Values[party])),
                                ])
                        ),
                        new Row(["All can sign", .. packages.Select(group => (Cell)BargainWords.PerCent(group.First().Fare!.Signed))])
                        {
                            IsApart = true,
                        },
                    ]
                )
                {
                    Notes =
                    [
                        "Each unknown is drawn on its own and evenly between its bounds, consent as likely as refusal. The draws show what hangs on what is not known; they are no forecast.",
                    ],
                },
            ]
        );
    }

    private static string Say(Spread spread) =>
        Wording.Decimal(spread.P10) == Wording.Decimal(spread.P90)
            ? Wording.Decimal(spread.P50)
            : $"{Wording.Decimal(spread.P50)} ({Wording.Decimal(spread.P10)} to {Wording.Decimal(spread.P90)})";
}
