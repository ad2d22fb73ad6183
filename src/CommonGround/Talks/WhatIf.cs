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

    /// <summary>The negotiation if a party's ideal on an issue were another one.</summary>
    public static Negotiation Moving(this Negotiation negotiation, string party, Issue issue, Ideal ideal) =>
        negotiation with
        {
            Parties = negotiation
                .Parties.Select(one => one.Name == party ? one with { Positions = Moved(one.Positions, issue, ideal) } : one)
                .ToValueList(),
        };

    private static ValueList<Position> Moved(ValueList<Position> positions, Issue issue, Ideal ideal) =>
        positions.Select(position => position.Issue == issue ? position with { Ideal = ideal } : position).ToValueList();

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
