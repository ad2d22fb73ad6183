using CommonGround.Briefs;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>The trades behind the package with the largest product of gains.</summary>
internal sealed class WhoGivesWhat(Zone zone, BargainWords words)
{
    private const int Shown = 6;

    public IEnumerable<Section> Write(string suffix)
    {
        if (zone.Named.FirstOrDefault(named => named.Measure == Measure.Nash) is not { Trades.Count: > 0 } nash)
        {
            yield break;
        }

        yield return new Section(
            $"trades{suffix}",
            "Who gives what for what",
            [
                new Paragraph(
                    "In Nash’s package, counted from what each would have liked best of all that can be signed; what a concession costs and what it is worth, of 100:"
                ),
                new Bullets([.. nash.Trades.Take(Shown).Select(Say)]),
                .. nash.Trades.Count > Shown
                    ? [new Paragraph($"There are {Wording.Number(nash.Trades.Count - Shown)} smaller trades.")]
                    : Array.Empty<Block>(),
            ]
        );
    }

    private Prose Say(Trade trade) => Say(trade.One).Plain(", and ").Then(Say(trade.Other)).Plain(".");

    private Prose Say(Concession concession) =>
        Prose
            .Empty.Strong(words.Title(concession.Giver))
            .Plain(
                $" gives way on {concession.Issue.Title} (costs it {BargainWords.Say(concession.Cost)}, is worth {BargainWords.Say(concession.Worth)} to {words.Title(concession.Taker)})"
            );
}
