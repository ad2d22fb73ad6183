using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>From which day on there is something to ask of a case.</summary>
public static class FirstDay
{
    /// <summary>Why a day is too early to be asked about, in words for the reader; null when it is not, or no statement has a day.</summary>
    public static string? NothingBy(this Negotiation negotiation, DateOnly day) =>
        negotiation.Statements.Min(negotiation.KnownFrom) is { } first && day < first
            ? $"nothing is on record by {Wording.Day(day)}; the first statement is of {Wording.Day(first)}"
            : null;
}
