using System.CommandLine;

namespace CommonGround.Cli.Commands;

/// <summary>An option with one value that is read from its words, or refused by saying what was expected.</summary>
internal static class WrittenOption
{
    public static Option<T?> Of<T>(string name, string placeholder, string meaning, string expected, Func<string, T?> read)
        where T : struct =>
        new(name)
        {
            HelpName = placeholder,
            Description = meaning,
            CustomParser = result =>
            {
                if (read(result.Tokens[0].Value) is { } value)
                {
                    return value;
                }

                result.AddError($"{name} takes {expected}, not “{result.Tokens[0].Value}”");
                return null;
            },
        };
}
