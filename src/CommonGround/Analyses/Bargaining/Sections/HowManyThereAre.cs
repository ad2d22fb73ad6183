using CommonGround.Briefs;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>How many packages can be signed, and which of them cannot be bettered for one without loss for another.</summary>
internal sealed class HowManyThereAre(Zone zone, BargainWords words)
{
    private const int Shown = 12;

    public IEnumerable<Section> Write(string suffix)
    {
        yield return new Section($"counts{suffix}", "How many there are, and which are efficient", [new Paragraph(Counts()), .. Frontier()]);
    }

    private string Counts() =>
        $"Of {Wording.Number(zone.Counts.Total)} packages these signatories can all sign {Say(zone.Counts.Acceptable)}, and all but one at most of them {Say(zone.Counts.AllButOne)}.";

    private static string Say(CountOf count) =>
        count.Exactness switch
        {
            Exactness.Exact => Wording.Number(count.Number),
            Exactness.Bounded => $"at least {Wording.Number(count.Number)}",
            _ => $"about {Wording.Number(count.Number)} ({count.Exactness.Explanation})",
        };

    private IEnumerable<Block> Frontier()
    {
        var efficiency = zone.Efficiency;
        if (efficiency.Size is { } size)
        {
            yield return new Paragraph(
                $"{Wording.Sentence(Wording.Number(size))} of them {(size.IsOne ? "is" : "are")} efficient: nobody can gain unless somebody loses."
            );
            yield return new Table(
                "Efficient packages",
                [new("Package"), .. zone.Gains.Select(gain => new Column(words.Title(gain.Party), Alignment.End))],
                [.. efficiency.Packages.Take(Shown).Select(Row)]
            )
            {
                Notes = efficiency.Packages.Count > Shown ? [$"{Wording.Number(efficiency.Packages.Count - Shown)} more are in the JSON."] : [],
            };
        }
        else if (efficiency.Sampled > 0)
        {
            yield return new Paragraph(
                $"For so many parties efficient packages are not listed: of {Wording.Number(efficiency.Sampled)} drawn from those that can be signed, {Wording.Number(efficiency.SampledEfficient)} are efficient, so that nobody can gain unless somebody loses."
            );
        }

        if (efficiency.Exactness is Exactness.Bounded)
        {
            yield return new Callout(Tone.Note, efficiency.Exactness.Explanation);
        }
    }

    private Row Row(Packages.Package package) =>
        new([
            words.Package(package),
            .. zone.Gains.Select(gain => (Cell)BargainWords.Say(Talks.Valuation.Of(words.Negotiation.Party(gain.Party), package)!.Value)),
        ]);
}
