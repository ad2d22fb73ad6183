using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>How what is not known is read while packages are compared, the hardest reading first.</summary>
public enum Silence
{
    /// <summary>Known and unknown demands bind; what is not exactly known counts for the least that it may be worth.</summary>
    Refuses,

    /// <summary>Unknown conditions do not bind; what is not exactly known still counts for the least.</summary>
    Consents,

    /// <summary>Unknown conditions do not bind, and what is not exactly known counts for the most that it may be worth.</summary>
    Hopes,
}

/// <summary>On what footing packages are compared: how silence is read, and what has to give way first, if anything.</summary>
public sealed record Footing(Silence Silence, CheapestRepair? Repair)
{
    internal bool Binds(Demand demand) =>
        !GivesWay(demand.Name)
        && (
            Silence switch
            {
                Silence.Refuses => true,
                Silence.Consents => !demand.IsUnknown || demand.Predicate is Reaches,
                _ => !demand.IsUnknown,
            }
        );

    internal Additive ValueOf(Valuation valuation) => Silence == Silence.Hopes ? valuation.High : valuation.Low;

    /// <summary>The least total value that the party takes on this footing; null where it has no walk-away that binds.</summary>
    internal Rational? LeastOf(Party party)
    {
        if (party.WalkAway is not { } walkAway || GivesWay(PartyDemands.WalkAwayOf(party)))
        {
            return null;
        }

        return Silence != Silence.Hopes ? walkAway.Least.High
            : walkAway.Certainty != Certainty.Unknown ? walkAway.Least.Low
            : null;
    }

    /// <summary>Whether a demand has to give way first; what is unknown of a walk-away gives way with what is known of it.</summary>
    internal bool GivesWay(string demand) =>
        Repair?.Demands.Any(given =>
            given.Name == demand || (given.Predicate is Reaches && given.Name + PartyDemands.UnknownMark == demand)
        ) == true;
}

/// <summary>The demands whose giving way opens packages at the least cost, where no package meets all that is known to be demanded.</summary>
/// <param name="Opens">How many packages it opens; null where they were not counted.</param>
/// <param name="Costs">What giving way costs each party, in value 0 to 100; null where that is not known.</param>
/// <param name="Conflict">Demands that cannot hold together, the smallest such set.</param>
/// <param name="Others">How many other repairs there are.</param>
/// <param name="IsAll">Whether every repair was compared.</param>
public sealed record CheapestRepair(
    ValueList<Demand> Demands,
    ValueList<Cost> Costs,
    BigInteger? Opens,
    ValueList<Demand> Conflict,
    int Others,
    bool IsAll
);
