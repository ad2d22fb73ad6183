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
        ["markdown"] = brief => brief.ToMarkdown(),
        ["json"] = brief => brief.ToJson().ToReadableText(),
    };

    private static readonly Dictionary<string, Audience> Audiences = new(StringComparer.Ordinal)
    {
        ["analyst"] = Audience.Analyst,
        ["envoy"] = Audience.Envoy,
        ["public"] = Audience.Public,
    };

    private static readonly Dictionary<string, string> FormatsByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "text",
        [".txt"] = "text",
        [".html"] = "html",
        [".htm"] = "html",
        [".json"] = "json",
        [".md"] = "markdown",
    };

    public static Command Create(IReadOnlyList<Analysis> catalogue)
    {
        var command = new Command("brief", "Says everything that can be said of a case, in one brief.");
        var asking = new Asking(command);
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "Writes to a file instead of the screen." };
        var format = new Option<string>("--format")
        {
            HelpName = Choices(Formats.Keys, "|"),
            Description = "By default as the file is named, and text on the screen.",
            CustomParser = Format,
        };
        var audience = new Option<Audience>("--audience")
        {
            HelpName = Choices(Audiences.Keys, "|"),
            Description = "Two pages and their annex, the two pages alone, or what is hidden from nobody.",
            CustomParser = AudienceOf,
        };
        command.Add(output);
        command.Add(format);
        command.Add(audience);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                {
                    var file = parsed.GetValue(output);
                    var chosen = parsed.GetValue(format) ?? FormatOf(file);
                    return asking.Ask(
                        parsed,
                        cancellation,
                        (negotiation, run) => Deliver(negotiation.ToBrief(parsed.GetValue(audience), catalogue, run), file, chosen)
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
            result.AddError($"--format takes {Choices(Formats.Keys)}, not “{word}”");
        }

        return word;
    }

    private static Audience AudienceOf(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (!Audiences.TryGetValue(word, out var audience))
        {
            result.AddError($"--audience takes {Choices(Audiences.Keys)}, not “{word}”");
        }

        return audience;
    }

    private static string Choices(IEnumerable<string> words, string? between = null)
    {
        var all = words.ToArray();
        return between is null ? $"{string.Join(", ", all[..^1])} or {all[^1]}" : string.Join(between, all);
    }

    private static string? FormatOf(string? file) =>
        file is null ? null
        : FormatsByExtension.TryGetValue(Path.GetExtension(file), out var format) ? format
        : throw new RefusalException($"“{file}” does not tell a format; say --format {Choices(Formats.Keys)}");

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
