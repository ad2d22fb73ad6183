using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CommonGround.Cli.Commands;

/// <summary><c>--seed N</c>, as every command has it that draws.</summary>
internal static class SeedOption
{
    public static Option<int?> Create() =>
        new("--seed")
        {
            HelpName = "N",
            Description = "From which every draw follows; the same seed gives the same answer.",
            CustomParser = Number,
        };

    private static int? Number(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"--seed takes a whole number, not “{result.Tokens[0].Value}”");
        return null;
    }
}
