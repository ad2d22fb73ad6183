using System.CommandLine;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Cli.Commands;

/// <summary>The command of an analysis, with an option for each of its settings.</summary>
internal static class AnalysisCommand
{
    /// <summary>Values in a file are a list for people; of what is longer the end is not read.</summary>
    private const int LongestList = 1 << 20;

    public static Command Create(Analysis analysis)
    {
        var command = new Command(analysis.Name, analysis.Question);
        var asking = new Asking(command);
        var json = new Option<bool>("--json") { Description = "Writes the answer as JSON." };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "FILE",
            Description = "Writes to a file instead of the screen, in the form that its name tells.",
        };
        var settings = analysis.Settings.ToDictionary(setting => setting.Name, ToOption, StringComparer.Ordinal);
        command.Add(json);
        command.Add(output);
        foreach (var setting in settings.Values)
        {
            command.Add(setting);
        }

        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                {
                    var question = Chosen(analysis, settings, parsed);
                    return asking.Ask(
                        parsed,
                        cancellation,
                        (negotiation, run) =>
                            Answer(question, negotiation, run, (parsed.GetValue(json), parsed.GetValue(output)), cancellation),
                        question
                    );
                })
        );
        return command;
    }

    private static Option<string[]> ToOption(Setting setting) =>
        new("--" + setting.Name)
        {
            HelpName = setting.Placeholder,
            Description = setting.Meaning,
            Arity = setting.Repeats ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
            CustomParser = given => [.. given.Tokens.Select(token => token.Value)],
        };

    private static Analysis Chosen(Analysis analysis, Dictionary<string, Option<string[]>> settings, ParseResult parsed)
    {
        foreach (var (name, option) in settings)
        {
            if (parsed.GetValue(option) is { Length: > 0 } values)
            {
                analysis = Choose(analysis.Settings.Single(setting => setting.Name == name), values);
            }
        }

        return analysis;
    }

    private static Analysis Choose(Setting setting, string[] values)
    {
        try
        {
            return setting.Choose(setting.MayBeFile ? [.. values.SelectMany(Lines)] : values);
        }
        catch (FormatException misfit)
        {
            throw new RefusalException($"--{setting.Name}: {misfit.Message}", misfit);
        }
    }

    /// <summary>The lines of a file of that name, but for empty ones and those that begin with #; else the value itself.</summary>
    private static IEnumerable<string> Lines(string value) =>
        !File.Exists(value)
            ? [value]
            : Encoding
                .UTF8.GetString(RefusalException.Unless($"“{value}” cannot be read", () => CaseDisk.Start(value, LongestList)))
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'));

    private static Outcome Answer(
        Analysis analysis,
        Negotiation negotiation,
        Run run,
        (bool AsJson, string? File) form,
        CancellationToken cancellation
    )
    {
        var format = form.AsJson ? null : BriefCommand.FormatOf(form.File);
        if (analysis.Misfit(negotiation) is { } misfit)
        {
            throw new RefusalException(misfit);
        }

        var finding = analysis.Ask(negotiation, run);
        if (form.AsJson)
        {
            var text = finding.ToJson().ToReadableText();
            return new Outcome(
                ExitCodes.Done,
                form.File is { } file ? () => SafeFile.Write(file, Encoding.UTF8.GetBytes(text)) : () => Screen.Show(text)
            );
        }

        return BriefCommand.Deliver(negotiation.ToBrief([finding]), form.File, format, cancellation);
    }
}
