using CommonGround.Analyses.Bargaining.Sections;
using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>The answer in words: on what footing packages are compared, whose values count, then the packages of each set of signatories.</summary>
internal sealed class BargainSection(Bargain bargain)
{
    private readonly Negotiation negotiation = bargain.Negotiation;
    private readonly BargainWords words = new(bargain);

    public Section Write() =>
        new(
            "packages",
            bargain.Asked.Question,
            [.. OnWhatFooting(), .. WhoCounts(), .. Bounded(), .. bargain.Zones.Count == 1 ? Blocks(0) : []]
        )
        {
            Sections =
            [
                .. bargain.Zones.Count == 1
                    ? Parts(0)
                    : bargain.Zones.Select(
                        (zone, place) =>
                            new Section($"packages-{place + 1}", $"Without {negotiation.Titles(zone.Without)}", [.. Blocks(place)])
                            {
                                Sections = [.. Parts(place)],
                            }
                    ),
                .. new WhatToLearn(bargain, words).Write(),
            ],
        };

    private IEnumerable<Block> OnWhatFooting()
    {
        if (bargain.Footing is not { } footing)
        {
            yield return new Callout(
                Tone.Warning,
                "No package was found that can be signed, not even with demands giving way, so there is none to compare."
            );
            yield break;
        }

        if (footing.Repair is { } repair)
        {
            yield return new Callout(Tone.Warning, Repaired(repair));
        }

        yield return footing.Silence == Silence.Refuses
            ? new Paragraph(
                $"Compared are the packages that {Signers()} can sign even if every silence is a refusal. {OfUnknownValues(footing)}"
            )
            : new Callout(Tone.Warning, $"{OnlyIf(footing.Silence)} {OfUnknownValues(footing)}");
        if (bargain.Zones.Count > 1)
        {
            yield return new Paragraph(
                $"Not all can sign together. Under the rule {Wording.Count(bargain.Zones.Count + bargain.MoreZones, "set", "sets")} of signatories can{(bargain.MoreZones > 0 ? $", of which {bargain.Zones.Count} are told here" : "")}, each on its own: what is best for some is not comparable with what is best for others."
            );
        }
    }

    private Prose Repaired(CheapestRepair repair) =>
        Prose
            .Empty.Strong("Nothing can be signed as things stand, however silence is read.")
            .Plain(
                $" These cannot hold together: {Wording.List(repair.Conflict.Select(words.Of))}.",
                repair.Conflict.SelectMany(demand => demand.Evidence)
            )
            .Plain(
                $" What follows is over {BargainWords.Opened(repair)} if {negotiation.Titles(repair.Costs.Select(cost => cost.Party))} gave way ({Wording.List(repair.Demands.Select(words.Of))}), at a cost of {words.CostOf(repair)}.",
                repair.Demands.SelectMany(demand => demand.Evidence)
            )
            .Plain(
                repair.Others == 0
                    ? " There is no other way out."
                    : $" {(repair.IsAll ? "Of" : "Of at least")} {Wording.Number(repair.Others + 1)} ways out it is the one of least known cost; that is no advice on who should give way."
            );

    private static string OnlyIf(Silence silence) =>
        silence == Silence.Consents
            ? "Only if silence consents is there anything to sign, so compared are packages that meet what is known to be demanded."
            : "Only if silence consents and values that are not exactly known are as high as they may be is there anything to sign; compared are packages on that hope.";

    private string OfUnknownValues(Footing footing) =>
        words.AllExact ? ""
        : footing.Silence == Silence.Hopes ? "Where a value is known only within bounds, it counts for the most that it may be."
        : "Where a value is known only within bounds, it counts for the least that it may be: the best packages are best in the worst case.";

    private string Signers() =>
        bargain.Zones is [var zone] && zone.Without.Count == 0 ? "all who must sign" : "enough of those who must sign";

    private IEnumerable<Block> WhoCounts()
    {
        if (bargain.Unvalued.Count > 0)
        {
            yield return Unvalued(bargain.Unvalued.Count, negotiation.Signatories.Count());
        }

        var unmeasured = bargain
            .Zones.SelectMany(zone => zone.Gains)
            .Where(gain => gain.Least is null)
            .Select(gain => gain.Party)
            .Distinct()
            .ToArray();
        if (unmeasured.Length > 0)
        {
            yield return new Paragraph(
                $"No walk-away {(bargain.Footing?.Repair is null ? "is on record" : "stands")} for {negotiation.Titles(unmeasured)}: what {(unmeasured.Length == 1 ? "it gains is" : "they gain is")} counted from 0."
            );
        }
    }

    /// <summary>The fewer have values, the more a measure speaks for those few.</summary>
    private Callout Unvalued(int unvalued, int signatories)
    {
        var (their, they) = unvalued == 1 ? ("Its", "it is") : ("Their", "they are");
        return new(
            2 * unvalued >= signatories ? Tone.Warning : Tone.Note,
            Prose
                .Empty.Strong($"The values of {signatories - unvalued} of {signatories} signatories are on record.")
                .Plain(
                    $" None are of {negotiation.Titles(bargain.Unvalued)}. {their} demands bind, but {they} left out of every measure, and nothing is filled in: what is best below is best for the others."
                )
        );
    }

    private IEnumerable<Block> Bounded() =>
        bargain.Exactness is Exactness.Bounded ? [new Callout(Tone.Note, bargain.Exactness.Explanation)] : [];

    private IEnumerable<Block> Blocks(int place) => new SideBySide(bargain, bargain.Zones[place], words).Write();

    private IEnumerable<Section> Parts(int place)
    {
        var (zone, suffix) = (bargain.Zones[place], bargain.Zones.Count == 1 ? "" : $"-{place + 1}");
        Section[] parts =
        [
            .. new WhoGivesWhat(zone, words).Write(suffix),
            .. new WhatImproves(zone, words).Write(suffix),
            .. new HowManyThereAre(zone, words).Write(suffix),
            .. new WhoWinsWhat(zone, words).Write(suffix),
            .. new HowTheyFare(bargain, zone, words).Write(suffix),
        ];
        return bargain.Zones.Count == 1
            ? parts
            : parts.Select(part => part with { Title = $"{part.Title} (without {negotiation.Titles(zone.Without)})" });
    }
}
