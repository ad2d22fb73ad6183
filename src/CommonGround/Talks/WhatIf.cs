using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Views of what would be: tried on, and never kept.</summary>
public static class WhatIf
{
    /// <summary>The negotiation if these demands were dropped.</summary>
    /// <param name="demands">By name, those not known with their question mark.</param>
    public static Negotiation SettingAside(this Negotiation negotiation, IReadOnlySet<string> demands) =>
        demands.Count == 0
            ? negotiation
            : negotiation with
            {
                Parties = negotiation.Parties.Select(party => party.SettingAside(demands)).ToValueList(),
            };

    /// <summary>The negotiation if wishes and limits on an issue stood elsewhere.</summary>
    /// <param name="places">At which of its places each <see cref="Standpoint"/> would stand, by its own place in the case.</param>
    public static Negotiation Placing(this Negotiation negotiation, Issue issue, IReadOnlyDictionary<string, int> places) =>
        places.Count == 0
            ? negotiation
            : negotiation with
            {
                Parties = negotiation.Parties.Select(party => party.Placing(issue, places)).ToValueList(),
            };

    /// <summary>One after the other, since a party may have more than one on an issue.</summary>
    private static Party Placing(this Party party, Issue issue, IReadOnlyDictionary<string, int> places) =>
        Standpoint
            .Of(party, issue)
            .Select(standpoint => standpoint.Place)
            .Where(places.ContainsKey)
            .Aggregate(party, (now, place) => Standpoint.Of(now, issue).First(one => one.Place == place).Placed(places[place]));

    internal static Party With(this Party party, Position old, Position other) =>
        party with
        {
            Positions = party.Positions.With(old, other),
        };

    internal static Party With(this Party party, RedLine old, RedLine other) =>
        party with
        {
            RedLinesEver = party.RedLinesEver.With(old, other),
        };

    private static ValueList<T> With<T>(this ValueList<T> items, T old, T other)
        where T : class => items.Select(item => ReferenceEquals(item, old) ? other : item).ToValueList();

    private static Party SettingAside(this Party party, IReadOnlySet<string> demands)
    {
        bool Dropped(string name) => demands.Contains($"{party.Name}/{name}");
        bool DroppedLine(RedLine line) => Dropped(line.Certainty == Certainty.Unknown ? line.Name + PartyDemands.UnknownMark : line.Name);
        return party with
        {
            Positions = party
                .Positions.Select(position =>
                    position with
                    {
                        Rejects = Dropped(position.Issue.Name) ? null : position.Rejects,
                        Unknown = Dropped(position.Issue.Name + PartyDemands.UnknownMark) ? null : position.Unknown,
                    }
                )
                .ToValueList(),
            RedLines = party.RedLines.Where(line => !DroppedLine(line)).ToValueList(),
            WalkAway = demands.Contains(PartyDemands.WalkAwayOf(party)) ? null : party.WalkAway,
        };
    }
}
