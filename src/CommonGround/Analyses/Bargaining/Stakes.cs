using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>From a set of signatories and a footing to the bargaining problem that they are in.</summary>
internal static class Stakes
{
    /// <summary>Whether anything is known of what packages are worth to a party.</summary>
    public static bool IsValued(Party party, ValueList<Issue> issues) => Valuation.Of(party, issues) is { } valuation && Tells(valuation);

    public static BargainingProblem Of(Negotiation negotiation, Footing footing, IReadOnlyList<Party> members) =>
        Of(negotiation, footing, members, _ => true);

    /// <summary>The same packages, compared by what some of the parties gain.</summary>
    public static BargainingProblem Of(Negotiation negotiation, Footing footing, IReadOnlyList<Party> members, Func<Party, bool> gains)
    {
        var stakes = members
            .Where(party => IsValued(party, negotiation.Issues))
            .Select(party => (Party: party, Stake: ToStake(footing, party, negotiation.Issues)))
            .ToArray();
        var staked = stakes.Select(stake => stake.Party.Name).ToHashSet(StringComparer.Ordinal);
        var binding = members
            .SelectMany(party => party.Demands(negotiation))
            .Where(footing.Binds)
            .Where(demand => demand.Predicate is not Reaches || !staked.Contains(demand.Party))
            .Select(demand => demand.Predicate);
        var others = stakes
            .Where(stake => !gains(stake.Party) && footing.LeastOf(stake.Party) is not null)
            .Select(stake => new Reaches(stake.Stake.Value, stake.Stake.WalkAway));
        return BargainingProblem.Of(
            negotiation.Issues,
            stakes.Where(stake => gains(stake.Party)).Select(stake => stake.Stake),
            [.. binding, .. others]
        );
    }

    /// <summary>Without a walk-away a party's gain is counted from zero, which no package falls short of.</summary>
    private static Stake ToStake(Footing footing, Party party, ValueList<Issue> issues) =>
        new(party.Name, footing.ValueOf(Valuation.Of(party, issues)!), footing.LeastOf(party) ?? 0);

    private static bool Tells(Valuation valuation) =>
        valuation.Low.Contributions.Any(row => row.Any(part => part != Rational.Zero))
        || valuation.High.Contributions.Any(row => row.Any(part => part != row[0]))
        || valuation.High.Contributions.Aggregate(Rational.Zero, (sum, row) => sum + row[0]) != 100;
}
