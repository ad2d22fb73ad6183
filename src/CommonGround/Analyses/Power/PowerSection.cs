using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Power;

/// <summary>The answer in words: what the rule is, who has a veto or no say, each signature's share, and the smallest coalitions.</summary>
internal sealed class PowerSection(VotingPower power)
{
    /// <summary>A brief shows so many of a list and says how many more there are; JSON has them all.</summary>
    private const int Shown = 5;

    /// <summary>More bars than this do not fit a page; the table has them all.</summary>
    private const int BarsOnAPage = 30;

    private readonly Negotiation negotiation = power.Negotiation;

    private readonly PartyPower[] strongestFirst =
    [
        .. power.Parties.OrderByDescending(party => party.ShapleyShubik).ThenByDescending(party => party.Banzhaf),
    ];

    public Section Write() =>
        new(
            "power",
            "Whose signature counts, and how much",
            [
                Rule(),
                .. Marked("A veto, since nobody wins without it", party => party.HasVeto),
                .. Marked("Never makes a difference", party => party.IsDummy),
                Chart(),
                Table(),
                .. List("The smallest sets that can sign (minimal winning coalitions)", power.MinimalWinning),
                .. List("The smallest sets that can stop the others by staying out (minimal blocking coalitions)", power.MinimalBlocking),
                new Paragraph(
                    "Voting power follows from the rule alone. It says what a signature can decide, not what anybody wants, and nothing of influence away from the vote."
                ),
            ]
        );

    private Paragraph Rule() =>
        new(
            Prose
                .Empty.Plain("The rule: ")
                .Strong(negotiation.Rule())
                .Plain(
                    $". Of {Wording.Number(power.Coalitions)} sets of the {Wording.Number(power.Parties.Count)} who must sign, {Wording.Number(power.Winning)} can sign ({Wording.PerCent(new Rational(power.Winning, power.Coalitions))})."
                )
        );

    private IEnumerable<Block> Marked(string words, Func<PartyPower, bool> chosen)
    {
        var parties = power.Parties.Where(chosen).Select(party => party.Party).ToArray();
        if (parties.Length > 0)
        {
            yield return new Paragraph($"{words}: {negotiation.Titles(parties)}.");
        }
    }

    private Bars Chart() =>
        new(
            "Voting power",
            Strongest(),
            "Share of the orders of signing",
            [
                .. strongestFirst
                    .Take(BarsOnAPage)
                    .Select(party => new Bar(
                        negotiation.Title(party.Party),
                        party.ShapleyShubik.ToDouble() * 100,
                        Wording.PerCent(party.ShapleyShubik)
                    )),
            ]
        );

    private string Strongest()
    {
        var most = strongestFirst[0].ShapleyShubik;
        var parties = strongestFirst.Where(party => party.ShapleyShubik == most).Select(party => party.Party).ToArray();
        return parties.Length switch
        {
            1 => $"The signature of {negotiation.Title(parties[0])} is pivotal most often: it is the one that suffices.",
            <= Shown => $"The signatures of {negotiation.Titles(parties)} are pivotal most often, each as often as the other.",
            _ => $"{Wording.Number(parties.Length)} signatures are pivotal most often, each as often as the other.",
        };
    }

    private Table Table() =>
        new(
            "Voting power in numbers",
            [
                new("Party"),
                .. Weighted.Select((_, index) => new Column(Weighted.Length == 1 ? "Weight" : $"Weight {index + 1}", Alignment.End)),
                new("Shapley–Shubik", Alignment.End),
                new("Banzhaf", Alignment.End),
                new("Decides among others", Alignment.End),
            ],
            [.. strongestFirst.Select(Row)]
        )
        {
            Notes =
            [
                "Shapley–Shubik: the share of all orders of signing in which this signature is pivotal, the one that suffices. Banzhaf: its share of all coalitions in which one signature decides. Decides among others: the share of the sets of other signatories that lose without it and win with it.",
            ],
        };

    private Majority[] Weighted => [.. negotiation.Rule.Majorities.Where(majority => majority.Weights is not null)];

    private Row Row(PartyPower party) =>
        new([
            negotiation.Title(party.Party),
            .. Weighted.Select(majority => (Cell)majority.WeightOf(party.Party).ToString()),
            Wording.PerCent(party.ShapleyShubik),
            Wording.PerCent(party.Banzhaf),
            Wording.PerCent(party.BanzhafAbsolute),
        ]);

    private IEnumerable<Block> List(string words, CoalitionList list)
    {
        if (list.Coalitions.Count == 0)
        {
            yield break;
        }

        var more = list.Coalitions.Count - Shown;
        yield return new Paragraph($"{words}:");
        yield return new Bullets([
            .. list.Coalitions.Take(Shown).Select(names => (Prose)negotiation.Titles(names)),
            .. more > 0 ? [$"… and {(list.AreAll ? "" : "more than ")}{Wording.Number(more)} more"] : Array.Empty<Prose>(),
        ]);
    }
}
