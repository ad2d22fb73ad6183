using System.CommandLine;
using System.CommandLine.Parsing;
using CommonGround.Packages;

namespace CommonGround.Cli;

/// <summary>What is wrong with the words of a command line, and which word was probably meant.</summary>
internal static class Usage
{
    public static IEnumerable<string> Errors(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = Unplaced(parsed).Where(IsOption).ToArray();
        return options.Length > 0 ? options.Select(option => UnknownOption(option, command))
            : parsed.UnmatchedTokens.Count > 0 ? [Unexpected(parsed.UnmatchedTokens[0], command)]
            : command.Subcommands.Count > 0 ? ["which command?"]
            : parsed.Errors.Select(error => Missing(error.SymbolResult) ?? error.Message).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Words to choose from, as a sentence lists them or with a sign between.</summary>
    public static string Choices(IEnumerable<string> words, string? between = null)
    {
        var all = words.ToArray();
        return between is null ? $"{string.Join(", ", all[..^1])} or {all[^1]}" : string.Join(between, all);
    }

    /// <summary>An option that does not exist would otherwise be taken for what the argument stands for.</summary>
    public static Argument<T> RefuseOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(token => token.Value).Where(IsOption))
            {
                result.AddError($"there is no option “{token}”");
            }
        });
        return argument;
    }

    private static bool IsOption(string token) => token.StartsWith('-');

    private static IEnumerable<string> Unplaced(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens);

    private static string UnknownOption(string token, Command command) =>
        $"there is no option “{token}”{Meant(token, command.Options.SelectMany(option => option.Aliases.Append(option.Name)))}";

    private static string Unexpected(string token, Command command) =>
        command.Subcommands.Count == 0
            ? $"{command.Name} does not take “{token}”"
            : $"there is no command “{token}”{Meant(token, command.Subcommands.Select(other => other.Name))}";

    private static string? Missing(SymbolResult? place) =>
        place switch
        {
            ArgumentResult { Tokens.Count: 0, Parent: CommandResult owner } argument =>
                $"{owner.Command.Name} needs {argument.Argument.Name}",
            ArgumentResult { Tokens.Count: 0, Parent: OptionResult owner } => Missing(owner),
            OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs {option.Option.HelpName}",
            _ => null,
        };

    private static string Meant(string token, IEnumerable<string> known) =>
        Words.Nearest(token, known) is { } nearest ? $"; did you mean “{nearest}”?" : "";
}
