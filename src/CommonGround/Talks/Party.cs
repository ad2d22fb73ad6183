using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Where a party is while the others talk.</summary>
public enum Seat
{
    AtTheTable,
    Invited,
    Consulted,
    Absent,
}

/// <summary>Somebody whose agreement, consent or absence matters to the talks.</summary>
public sealed record Party(string Name) : Recorded
{
    public string Title { get; init; } = Name;

    /// <summary>One or two letters for charts and narrow tables.</summary>
    public string? Letter { get; init; }

    public Seat Seat { get; init; } = Seat.AtTheTable;

    /// <summary>Where it has been until then and since when, in order of date; none where it has always been in one place.</summary>
    public ValueList<Seating> Seats { get; init; } = [];

    /// <summary>What the case says of its signature; null leaves it to the seat.</summary>
    public bool? SaysSigns { get; init; }

    /// <summary>Whether its signature is needed: by default when it is at the table.</summary>
    public bool Signs => SaysSigns ?? Seat == Seat.AtTheTable;

    /// <summary>Whether it also mediates: a mediator with a stake is flagged.</summary>
    public bool Mediates { get; init; }

    public string? Role { get; init; }

    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>How much it can bend the outcome, 0 to 100; somebody's judgement.</summary>
    public Judgement? Influence { get; init; }

    public WalkAway? WalkAway
    {
        get => WalkAwayEver is { Holds: true } walkAway ? walkAway : null;
        init => WalkAwayEver = value;
    }

    /// <summary>The walk-away, also where it was given up.</summary>
    public WalkAway? WalkAwayEver { get; init; }

    /// <summary>Every position on record, each issue's in order of date.</summary>
    public ValueList<Position> Positions { get; init; } = [];

    /// <summary>What it insists on.</summary>
    public ValueList<RedLine> RedLines
    {
        get => Commitment.Holding(RedLinesEver);
        init => RedLinesEver = value;
    }

    /// <summary>The red lines with those that it has given up.</summary>
    public ValueList<RedLine> RedLinesEver { get; init; } = [];

    /// <summary>What it wants of the situation outside the room, the most important first; none is not known, and not indifferent.</summary>
    public ValueList<Wish> Wishes { get; init; } = [];

    /// <summary>Whether two situations that no wish tells apart are alike to it; else how they compare is not known.</summary>
    public bool WantsNothingElse { get; init; }

    /// <summary>How it orders the situations outside the room, where that is told as an order.</summary>
    public Ranking? Ranking { get; init; }

    public ValueList<Faction> Factions { get; init; } = [];

    /// <summary>Its latest position on an issue, or null when nothing is recorded.</summary>
    public Position? On(Issue issue)
    {
        Position? latest = null;
        foreach (var position in Positions)
        {
            if (position.Issue.Name == issue.Name && (latest is null || Day(position) >= Day(latest)))
            {
                latest = position;
            }
        }

        return latest;
    }

    private static DateOnly Day(Position position) => position.Since ?? DateOnly.MinValue;
}

/// <summary>Where a party is from a day on, or was from the start.</summary>
public sealed record Seating(Seat Seat) : Recorded;

/// <summary>A number that somebody judged; without evidence it is the analyst's own judgement.</summary>
public sealed record Judgement(Interval Value, string? By) : Recorded;

/// <summary>A part of a party that does not speak with one voice.</summary>
public sealed record Faction(string Name) : Recorded
{
    public string Title { get; init; } = Name;
}

/// <summary>Parties that act alike, as a source or the analyst declares them.</summary>
public sealed record Camp(string Name, ValueList<string> Members) : Recorded
{
    public string Title { get; init; } = Name;
}
