using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>Finds the footing first, then what each set of signatories could sign on it, and what there is to learn.</summary>
internal sealed class BargainSearch(Negotiation negotiation, BestPackages asked, Run run)
{
    /// <summary>Where several sets of signatories can sign, so many are looked at.</summary>
    private const int MostZones = 3;

    public Bargain Answer()
    {
        var footings = new FootingSearch(negotiation, run);
        var found = footings.Find();
        var draws = new DrawnUnknowns(negotiation, asked.Draws, run.Seed, run.Cancellation);
        var zones = found is { } on
            ? on
                .Members.Take(MostZones)
                .Select(members => new ZoneSearch(negotiation, asked, on.Footing, members, draws, run).Find())
                .ToValueList()
            : [];
        run.Report("drawing what is not known");
        return new(negotiation, asked, Exactness(footings, zones))
        {
            Footing = found?.Footing,
            Zones = zones,
            MoreZones = (found?.Members.Count ?? 0) - zones.Count,
            Unvalued = negotiation
                .Signatories.Where(party => !Stakes.IsValued(party, negotiation.Issues))
                .Select(party => party.Name)
                .ToValueList(),
            Chance = Hinges(found?.Footing) ? new ChanceSearch(negotiation, draws).Find() : null,
        };
    }

    /// <summary>What can be signed though silence refuses can be signed in every draw; what cannot though it consents, in none.</summary>
    private static bool Hinges(Footing? footing) => footing is { Silence: not Silence.Refuses, Repair: null };

    private static Exactness Exactness(FootingSearch footings, ValueList<Zone> zones)
    {
        var open = zones
            .SelectMany(zone => zone.Named)
            .Select(named => named.Exactness)
            .OfType<Exactness.Bounded>()
            .Select(bounded => bounded.Gap)
            .FirstOrDefault();
        return footings.GaveUp
                ? new Exactness.Bounded(
                    "a search for packages that can be signed gave up, so a harder reading of silence or other signatories may do as well"
                )
            : open is not null ? new Exactness.Bounded(open)
            : new Exactness.Exact();
    }
}
