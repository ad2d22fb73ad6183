using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Briefs;

namespace CommonGround.Cli.Commands;

/// <summary><c>brief CASE</c>: everything that applies, in one brief.</summary>
internal static class BriefCommand
{
    private static readonly Dictionary<string, Func<Brief, string>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = brief => brief.ToText(),
        ["html"] = brief => brief.ToHtml(),
        ["json"] = brief => brief.ToJson().ToReadableText(),
    };

    private static readonly Dictionary<string, string> FormatsByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "text",
        [".txt"] = "text",
        [".html"] = "html",
        [".htm"] = "html",
        [".json"] = "json",
    };

    public static Command Create(IReadOnlyList<Analysis> catalogue)
    {
        var command = new Command("brief", "Says everything that can be said of a case, in one brief.");
        var asking = new Asking(command);
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "Writes to a file instead of the screen." };
        var format = new Option<string>("--format")
        {
            HelpName = "text|html|json",
            Description = "By default as the file is named, and text on the screen.",
            CustomParser = Format,
        };
        command.Add(output);
        command.Add(format);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                {
                    var file = parsed.GetValue(output);
                    var chosen = parsed.GetValue(format) ?? FormatOf(file);
                    return asking.Ask(
                        parsed,
                        cancellation,
                        (negotiation, run) =>
                            Deliver(negotiation.ToBrief([.. catalogue.Select(analysis => analysis.Ask(negotiation, run))]), file, chosen)
                    );
                })
        );
        return command;
    }

    private static string? Format(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (!Formats.ContainsKey(word))
        {
            result.AddError($"--format takes text, html or json, not “{word}”");
        }

        return word;
    }

    private static string? FormatOf(string? file) =>
        file is null ? null
        : FormatsByExtension.TryGetValue(Path.GetExtension(file), out var format) ? format
        : throw new RefusalException($"“{file}” does not tell a format; say --format text, html or json");

    private static Outcome Deliver(Brief brief, string? file, string? format)
    {
        if (format is null)
        {
            return new Outcome(ExitCodes.Done, () => Screen.Show(brief));
        }

        var text = Formats[format](brief);
        return new Outcome(
            ExitCodes.Done,
            file is null ? () => Screen.Show(text) : () => SafeFile.Write(file, Encoding.UTF8.GetBytes(text))
        );
    }
}
