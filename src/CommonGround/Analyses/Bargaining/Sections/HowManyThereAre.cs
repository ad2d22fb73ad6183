using System.Numerics;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>How many packages can be signed, and which of them cannot be bettered for one without loss for another.</summary>
internal sealed class HowManyThereAre(Zone zone, BargainWords words)
{
    private const int Shown = 12;

    /// <summary>With more parties a table of packages is too wide to read.</summary>
    private const int Columns = 6;

    public IEnumerable<Section> Write(string suffix)
    {
        yield return new Section(
            $"counts{suffix}",
            "How many there are, and which are efficient",
            [new Paragraph(Counts()), .. Frontier(), .. new WorthCharts(zone, words).OfFrontier()]
        );
    }

    private string Counts() =>
        $"Of {BargainWords.Number(zone.Counts.Total)} packages these signatories can all sign {Say(zone.Counts.Acceptable)}, and all but one at most of them {Say(zone.Counts.AllButOne)}.";

    private string Say(CountOf count) =>
        count.Exactness is Exactness.Exact
            ? BargainWords.Number(count.Number)
            : $"{Share(count.Number)} by a sample (with 99 % confidence between {Share(count.Low)} and {Share(count.High)})";

    private string Share(BigInteger number) => Wording.PerCent(new Rational(BigInteger.Min(number, zone.Counts.Total), zone.Counts.Total));

    private IEnumerable<Block> Frontier()
    {
        if (zone.Gains.Count == 0)
        {
            yield break;
        }

        var efficiency = zone.Efficiency;
        yield return new Paragraph(
            efficiency.Size is { } size
                ? $"{Wording.Sentence(Wording.Number(size))} of them {(size.IsOne ? "is" : "are")} efficient: nobody can gain unless somebody loses."
                : $"For so many parties not all efficient packages are listed, those with which nobody can gain unless somebody loses. {Wording.Number(efficiency.Draws)} weightings of the parties, drawn at random, have {Wording.Count(efficiency.Packages.Count, "best package", "different best packages")}; all of these are efficient."
        );
        if (efficiency.Packages.Count > 0 && zone.Gains.Count <= Columns)
        {
            yield return new Table(
                efficiency.Size is null ? "Some efficient packages" : "The efficient packages",
                [new("Package"), .. zone.Gains.Select(gain => new Column(words.Title(gain.Party), Alignment.End))],
                [.. efficiency.Packages.Take(Shown).Select(Row)]
            )
            {
                Notes =
                    efficiency.Packages.Count > Shown ? [$"{Wording.Number(efficiency.Packages.Count - Shown)} more are in the JSON."] : [],
            };
        }
    }

    private Row Row(Package package) =>
        new([
            words.Package(package),
            .. zone.Gains.Select(gain => (Cell)BargainWords.Say(Valuation.Of(words.Negotiation.Party(gain.Party), package)!.Value)),
        ]);
}
