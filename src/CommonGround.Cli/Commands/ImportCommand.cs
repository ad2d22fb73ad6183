using System.CommandLine;
using System.Text;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Cases.Formats;

namespace CommonGround.Cli.Commands;

/// <summary><c>import FILE… -o FOLDER</c>: a domain and its profiles, as other programs write them, become a case.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var command = new Command(
            "import",
            "Makes a case of a domain and profiles of GENIUS, GeniusWeb or NegMAS, or of a scenario of KTAB."
        );
        var files = new Argument<string[]>("FILE")
        {
            Description = "The domain and its profiles, in any order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = new Option<string>("--output", "-o")
        {
            HelpName = "FOLDER",
            Description = "Where to make the case; the folder must not exist yet, or be empty.",
        };
        var steps = new Option<int>("--steps")
        {
            HelpName = "N",
            Description = "In how many steps a range of real numbers is cut; 20 unless you say.",
            DefaultValueFactory = _ => 20,
        };
        command.Add(files.RefuseOptions());
        command.Add(folder);
        command.Add(steps);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                    Import(
                        parsed.GetRequiredValue(files),
                        parsed.GetValue(folder) ?? throw new RefusalException("import needs a folder for the case; say -o FOLDER"),
                        parsed.GetValue(steps),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static Outcome Import(string[] paths, string folder, int steps, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var imported = Importer.Read(Files(paths, cancellation), new ImportSettings(today, steps));
        var lines = string.Concat(imported.Problems.Select(problem => Printable.Of($"{problem}") + "\n"));
        if (imported.Files is null)
        {
            return new Outcome(ExitCodes.CaseHasErrors, () => Console.Error.Write(lines));
        }

        var files = imported.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
        return new Outcome(
            ExitCodes.Done,
            () =>
            {
                SafeFile.WriteFolder(folder, files);
                Console.Error.Write(lines);
                Screen.Show($"{folder}: a new case. Next: commonground check {folder}\n");
            }
        );
    }

    /// <summary>Never more of a file than may be imported, and never more of all than a case may have.</summary>
    private static List<ForeignFile> Files(string[] paths, CancellationToken cancellation)
    {
        var files = new List<ForeignFile>();
        var left = CaseLimits.CaseBytes + 1;
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = RefusalException.Unless(
                $"“{path}” cannot be read",
                () => CaseDisk.Start(path, Math.Min(left, CaseLimits.FileBytes + 1))
            );
            left -= bytes.Length;
            files.Add(new(path, bytes));
        }

        return files;
    }
}
