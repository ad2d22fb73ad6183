using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>What a party makes of a package.</summary>
public enum Reception
{
    Accepts,
    Unknown,
    Rejects,
}

/// <summary>A package that somebody puts together, and what each party makes of it.</summary>
public static class PackageDesk
{
    /// <summary>A party rejects what breaks a known demand of its; where only unknown ones stand against it, nobody knows.</summary>
    public static IEnumerable<(Party Party, Reception Reception, IReadOnlyList<Demand> Against, Interval? Value)> Weigh(
        Negotiation seen,
        Package package
    ) =>
        seen.Parties.Select(party =>
        {
            var against = party.Demands(seen).Where(demand => !demand.IsMetBy(package)).ToArray();
            var reception =
                Array.Exists(against, demand => !demand.IsUnknown) ? Reception.Rejects
                : against.Length > 0 ? Reception.Unknown
                : Reception.Accepts;
            return (party, reception, (IReadOnlyList<Demand>)against, Valuation.Of(party, package));
        });
}
