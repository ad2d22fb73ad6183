using System.CommandLine;
using System.Globalization;

namespace CommonGround.Cli.Commands;

/// <summary><c>--seed N</c>, as every command has it that draws.</summary>
internal static class SeedOption
{
    public static Option<int?> Create() =>
        WrittenOption.Of<int>(
            "--seed",
            "N",
            "From which every draw follows; the same seed gives the same answer.",
            "a whole number",
            written => int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null
        );
}
