using System.CommandLine;
using System.CommandLine.Parsing;
using CommonGround.Analyses;
using CommonGround.Briefs;

namespace CommonGround.Cli.Commands;

/// <summary><c>brief CASE</c>: everything that applies, in one brief.</summary>
internal static class BriefCommand
{
    private static readonly Dictionary<string, Audience> Audiences = new(StringComparer.Ordinal)
    {
        ["analyst"] = Audience.Analyst,
        ["envoy"] = Audience.Envoy,
        ["public"] = Audience.Public,
    };

    public static Command Create(IReadOnlyList<Analysis> catalogue)
    {
        var command = new Command("brief", "Says everything that can be said of a case, in one brief.");
        var asking = new Asking(command);
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "Writes to a file instead of the screen." };
        var format = new Option<BriefFormat>("--format")
        {
            HelpName = Usage.Choices(BriefFormats.Names, "|"),
            Description = "By default as the file is named, and text on the screen.",
            CustomParser = Format,
        };
        var audience = new Option<Audience>("--audience")
        {
            HelpName = Usage.Choices(Audiences.Keys, "|"),
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
                    if (file is null && chosen is { IsText: false } && !Console.IsOutputRedirected)
                    {
                        throw new RefusalException($"{chosen.Name} is not for a screen; say -o FILE");
                    }

                    return asking.Ask(
                        parsed,
                        cancellation,
                        (negotiation, run) =>
                            Deliver(negotiation.ToBrief(parsed.GetValue(audience), catalogue, run), file, chosen, cancellation)
                    );
                })
        );
        return command;
    }

    private static BriefFormat? Format(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (BriefFormats.Named(word) is not { } format)
        {
            result.AddError($"--format takes {Usage.Choices(BriefFormats.Names)}, not “{word}”");
            return null;
        }

        return format;
    }

    private static Audience AudienceOf(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (!Audiences.TryGetValue(word, out var audience))
        {
            result.AddError($"--audience takes {Usage.Choices(Audiences.Keys)}, not “{word}”");
        }

        return audience;
    }

    /// <summary>The form in which a file of that name is written; null is the screen.</summary>
    internal static BriefFormat? FormatOf(string? file) =>
        file is null
            ? null
            : BriefFormats.OfFile(file)
                ?? throw new RefusalException($"“{file}” does not tell a format; say --format {Usage.Choices(BriefFormats.Names)}");

    internal static Outcome Deliver(Brief brief, string? file, BriefFormat? format, CancellationToken cancellation)
    {
        if (format is null)
        {
            return new Outcome(ExitCodes.Done, () => Screen.Show(brief));
        }

        var bytes = format.Write(brief, cancellation);
        return new Outcome(ExitCodes.Done, file is null ? () => Screen.Show(bytes) : () => SafeFile.Write(file, bytes));
    }
}
