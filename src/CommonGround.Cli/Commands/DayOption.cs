using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CommonGround.Cli.Commands;

/// <summary><c>--as-of DATE</c>, as every command has it that asks what is known.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create() =>
        new("--as-of")
        {
            HelpName = "DATE",
            Description = "Takes what was known at the end of that day, such as 2015-10-30.",
            CustomParser = Day,
        };

    private static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--as-of takes a day such as 2015-10-30, not “{result.Tokens[0].Value}”");
        return null;
    }
}
