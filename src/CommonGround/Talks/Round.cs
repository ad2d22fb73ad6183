using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>A session of the talks, held or expected.</summary>
public sealed record Round(string Name) : Recorded
{
    public string Title { get; init; } = Name;

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    /// <summary>Whether it is still to come as far as the case knows.</summary>
    public bool Expected { get; init; }

    /// <summary>Names of the parties that took part, or that are expected; none is not known, and not nobody.</summary>
    public ValueList<string> Parties { get; init; } = [];

    /// <summary>What was expected of a round that has been held since; before it was held, that is all that is known of it.</summary>
    public Round? Announced { get; init; }

    public override DateOnly? KnownFrom => Expected ? Since : Date;

    /// <summary>The round as it was known at the end of a day: as it was held, else as it was expected.</summary>
    internal Round AsOf(DateOnly day) => Announced is { } expected && Date > day ? expected : this;
}

/// <summary>The rounds of a negotiation in time.</summary>
public static class RoundsInTime
{
    /// <summary>The day of the last round that was held before a day; null where none is on record.</summary>
    public static DateOnly? RoundBefore(this Negotiation negotiation, DateOnly day) =>
        negotiation.Rounds.Where(round => !round.Expected && round.Date < day).Max(round => round.Date);
}
