using CommonGround.Briefs;
using CommonGround.Packages;

namespace CommonGround.Analyses.Agreements.Sections;

/// <summary>The largest sets of signatories that could sign together.</summary>
internal sealed class WhoSignsWithoutWhom(Agreement agreement, AgreementWords words)
{
    public IEnumerable<Section> Write()
    {
        var apart = agreement.Coalitions.Where(coalition => coalition.Without.Count > 0).ToArray();
        if (apart.Length == 0)
        {
            yield break;
        }

        var (shown, more) = AgreementWords.Cut(apart.ToValueList(), agreement.Exactness is Exactness.Exact);
        yield return new Section(
            "coalitions",
            "Who could sign without whom",
            [
                new Paragraph("Silence refusing, these are the largest sets of signatories that could sign a complete package together:"),
                new Bullets([
                    .. shown.Select(coalition =>
                        (Prose)$"{Together(coalition.Parties)}, without {words.Negotiation.Titles(coalition.Without)}{Enough(coalition)}"
                    ),
                    .. more,
                ]),
            ]
        );
    }

    /// <summary>Under unanimity none of them is.</summary>
    private string Enough(Coalition coalition) =>
        words.Negotiation.Rule.IsUnanimity ? ""
        : coalition.Wins ? ": enough under the rule"
        : ": not enough under the rule";

    private string Together(ValueList<string> parties) =>
        parties.Count switch
        {
            0 => "Nobody",
            <= 3 => words.Negotiation.Titles(parties),
            _ => $"{Wording.Number(parties.Count)} signatories",
        };
}
