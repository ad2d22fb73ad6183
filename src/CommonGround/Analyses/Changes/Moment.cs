using System.Globalization;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>A day, written as itself or as the name of the round that was held on it.</summary>
public sealed record Moment(string Written)
{
    private DateOnly? Day =>
        DateOnly.TryParseExact(Written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Takes a day or a name as written.</summary>
    /// <exception cref="FormatException">It starts as a date does, and is none.</exception>
    public static Moment Read(string written)
    {
        var moment = new Moment(written);
        return moment.Day is null && written.Length > 0 && char.IsAsciiDigit(written[0])
            ? throw new FormatException($"expected a day such as 2015-10-30 or the name of a round, not “{written}”")
            : moment;
    }

    /// <summary>The day; null for a round that nobody is known to have held.</summary>
    public DateOnly? In(Negotiation negotiation) => Day ?? (Round(negotiation) is { Expected: false } round ? round.Date : null);

    /// <summary>Why this is no day that the case can tell of; null when it is.</summary>
    public string? Misfit(Negotiation negotiation)
    {
        if (Day is { } day)
        {
            return day > negotiation.Date
                ? $"{Written} is after {Wording.Day(negotiation.Date)}, the day of which the case is asked"
                : null;
        }

        var round = Round(negotiation);
        return round switch
        {
            null => $"there is no round “{Written}” by {Wording.Day(negotiation.Date)}{Meant(negotiation)}",
            { Date: null } => $"the round “{Written}” has no day on record",
            { Expected: true } => $"the round “{Written}” is not known to have been held by {Wording.Day(negotiation.Date)}",
            _ => null,
        };
    }

    private Round? Round(Negotiation negotiation) => negotiation.Rounds.FirstOrDefault(round => round.Name == Written);

    private string Meant(Negotiation negotiation) =>
        Words.Nearest(Written, negotiation.Rounds.Select(round => round.Name)) is { } nearest ? $"; did you mean “{nearest}”?" : "";
}
