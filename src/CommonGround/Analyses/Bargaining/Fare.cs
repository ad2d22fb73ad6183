using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>How a package fares when what is not known is drawn: how often all can sign it, and what it is worth to each party.</summary>
/// <param name="Signed">The share of draws in which every signatory's demands are met, 0 to 1.</param>
public sealed record Fare(double Signed, ValueList<Spread> Values);

/// <summary>What a package is worth to a party over the draws, 0 to 100: a tenth of the draws lie below, half, and nine tenths.</summary>
public sealed record Spread(string Party, double P10, double P50, double P90);

/// <summary>Values packages anew in every draw.</summary>
internal sealed class FareSearch(Draws draws, Footing footing, IReadOnlyList<string> members, IReadOnlyList<string> valued)
{
    public ValueList<Fare> Of(IReadOnlyList<Package> packages)
    {
        var drawn = draws.Each(draw => In(draws.Settled(draw), packages));
        return packages.Select((_, place) => ToFare(drawn.Select(all => all[place]).ToArray())).ToValueList();
    }

    private (bool Signed, double[] Values)[] In(Negotiation settled, IReadOnlyList<Package> packages) =>
        packages
            .Select(package =>
                (
                    members.All(member => Signs(settled, settled.Party(member), package)),
                    valued.Select(party => Valuation.Of(settled.Party(party), package)!.Value.Low.ToDouble()).ToArray()
                )
            )
            .ToArray();

    /// <summary>In a draw nothing is unknown: whatever a party then demands binds, unless it gave way.</summary>
    private bool Signs(Negotiation settled, Party party, Package package) =>
        (party with { WalkAway = null }).Demands(settled).All(demand => footing.GivesWay(demand.Name) || demand.IsMetBy(package))
        && (
            party.WalkAway is not { } walkAway
            || footing.GivesWay(PartyDemands.WalkAwayOf(party))
            || (Valuation.Of(party, package) ?? Interval.Anything).Low >= walkAway.Least.High
        );

    private Fare ToFare((bool Signed, double[] Values)[] drawn) =>
        new(
            (double)drawn.Count(draw => draw.Signed) / drawn.Length,
            valued
                .Select((party, place) => ToSpread(party, drawn.Select(draw => draw.Values[place]).Order().ToArray()))
                .ToValueList()
        );

    private static Spread ToSpread(string party, double[] sorted) => new(party, At(sorted, 10), At(sorted, 50), At(sorted, 90));

    private static double At(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];
}
