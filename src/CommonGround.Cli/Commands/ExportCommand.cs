using System.CommandLine;
using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Formats;

namespace CommonGround.Cli.Commands;

/// <summary><c>export CASE --format F -o FOLDER</c>: what the field's formats can hold of a case.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Writes what GENIUS, NegMAS or KTAB can hold of a case, and says what they leave out.");
        var path = CaseArgument.For(command);
        var choices = Usage.Choices(Exporter.Formats);
        var format = new Option<string>("--format") { HelpName = string.Join('|', Exporter.Formats), Description = "The format to write." };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && !Exporter.Formats.Contains(word.Value))
            {
                result.AddError($"--format takes {choices}, not “{word.Value}”");
            }
        });
        var folder = new Option<string>("--output", "-o")
        {
            HelpName = "FOLDER",
            Description = "Where to write; the folder must not exist yet, or be empty.",
        };
        var asOf = DayOption.Create();
        command.Add(format);
        command.Add(folder);
        command.Add(asOf);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                    Export(
                        parsed.GetRequiredValue(path),
                        parsed.GetValue(format) ?? throw new RefusalException($"export needs a format; say --format {choices}"),
                        parsed.GetValue(folder) ?? throw new RefusalException("export needs a folder for the files; say -o FOLDER"),
                        parsed.GetValue(asOf),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static Outcome Export(string path, string format, string folder, DateOnly? day, CancellationToken cancellation)
    {
        var reading = CaseDisk.Read(path, cancellation);
        if (reading.Negotiation is not { } negotiation)
        {
            var errors = reading.Problems.Where(problem => problem.Severity == Severity.Error);
            return new Outcome(ExitCodes.CaseHasErrors, () => Console.Error.Write(CheckCommand.Lines(path, errors)));
        }

        var exported = Exporter.Write(negotiation.On(day, otherwise: negotiation.Date), format);
        if (exported.Files.Count == 0)
        {
            throw new RefusalException(
                format == "ktab"
                    ? $"no party of “{path}” has a known influence, position and salience on the issues with a scale, so there is nothing to write"
                    : $"no party of “{path}” has values, so there is nothing to write; give positions salience and values, or points"
            );
        }

        var files = exported.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
        return new Outcome(
            ExitCodes.Done,
            () =>
            {
                SafeFile.WriteFolder(folder, files);
                foreach (var left in exported.Left)
                {
                    Session.Complain($"left out: {left}");
                }

                Screen.Show($"{folder}: {string.Join(", ", files.Keys)}\n");
            }
        );
    }
}
