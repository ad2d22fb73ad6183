using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>How a package fares when what is not known is drawn: how often all can sign it, and what it is worth to each party.</summary>
/// <param name="Signed">The share of draws in which every signatory's demands are met, 0 to 1.</param>
public sealed record Fare(double Signed, ValueList<Spread> Values);

/// <summary>What a package is worth to a party over the draws, 0 to 100: a tenth of the draws lie below, half, and nine tenths.</summary>
public sealed record Spread(string Party, double P10, double P50, double P90);

/// <summary>Values packages anew in every draw; what no unknown bears on is asked once.</summary>
internal sealed class FareSearch(DrawnUnknowns draws, Footing footing, IReadOnlyList<Party> members, IReadOnlyList<Party> valued)
{
    private readonly ILookup<string, Unknown> unknowns = draws.Unknowns.ToLookup(unknown => unknown.Party, StringComparer.Ordinal);

    public ValueList<Fare> Of(IReadOnlyList<Package> packages)
    {
        var open = members.Where(IsOpen).ToArray();
        var signed = packages.Select(package => members.Except(open).All(party => Signs(draws.Negotiation, party, package))).ToArray();
        var drawn = draws.Each(draw => In(draws.Settled(draw), open, packages));
        return packages.Select((package, place) => ToFare(package, signed[place], drawn.Select(all => all[place]).ToArray())).ToValueList();
    }

    /// <summary>Whether what it signs hangs on something unknown: a value does only where a walk-away asks for it.</summary>
    private bool IsOpen(Party party) => unknowns[party.Name].Any(unknown => unknown.IsConsent || party.WalkAway is not null);

    private (bool Signed, double[] Values)[] In(Negotiation settled, Party[] open, IReadOnlyList<Package> packages) =>
        [.. packages.Select(package => In(settled, open, package))];

    private (bool Signed, double[] Values) In(Negotiation settled, Party[] open, Package package) =>
        (
            open.All(party => Signs(settled, settled.Party(party.Name), package)),
            valued.Where(party => unknowns.Contains(party.Name)).Select(party => ValueOf(settled.Party(party.Name), package)).ToArray()
        );

    /// <summary>In a draw nothing is unknown: whatever a party then demands binds, unless it gave way.</summary>
    private bool Signs(Negotiation settled, Party party, Package package) =>
        (party with { WalkAway = null }).Demands(settled).All(demand => footing.GivesWay(demand.Name) || demand.IsMetBy(package))
        && (
            party.WalkAway is not { } walkAway
            || footing.GivesWay(PartyDemands.WalkAwayOf(party))
            || (Valuation.Of(party, package) ?? Interval.Anything).Low >= walkAway.Least.High
        );

    private Fare ToFare(Package package, bool signed, (bool Signed, double[] Values)[] drawn)
    {
        var place = 0;
        return new(
            signed ? (double)drawn.Count(draw => draw.Signed) / drawn.Length : 0,
            valued.Select(party => unknowns.Contains(party.Name) ? Drawn(party.Name, place++) : Known(party, package)).ToValueList()
        );

        Spread Drawn(string party, int column) => ToSpread(party, drawn.Select(draw => draw.Values[column]).Order().ToArray());
    }

    private static Spread Known(Party party, Package package)
    {
        var value = ValueOf(party, package);
        return new(party.Name, value, value, value);
    }

    private static double ValueOf(Party party, Package package) => Valuation.Of(party, package)!.Value.Low.ToDouble();

    private static Spread ToSpread(string party, double[] sorted) => new(party, At(sorted, 10), At(sorted, 50), At(sorted, 90));

    private static double At(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];
}
