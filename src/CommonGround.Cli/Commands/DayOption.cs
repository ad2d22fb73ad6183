using System.CommandLine;
using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Talks;

namespace CommonGround.Cli.Commands;

/// <summary><c>--as-of DATE</c>, as every command has it that asks what is known.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create() =>
        WrittenOption.Of<DateOnly>(
            "--as-of",
            "DATE",
            "Takes what was known at the end of that day, such as 2015-10-30.",
            "a day such as 2015-10-30",
            written =>
                DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null
        );

    /// <summary>The case on the day that was chosen, or else on another; a day of which nothing is on record is refused.</summary>
    public static Negotiation On(this Negotiation negotiation, DateOnly? chosen, DateOnly otherwise) =>
        chosen is { } day && negotiation.NothingBy(day) is { } tooEarly
            ? throw new RefusalException(tooEarly)
            : negotiation.AsOf(chosen ?? otherwise);
}
