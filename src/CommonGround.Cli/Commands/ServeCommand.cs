using System.CommandLine;
using System.Security.Cryptography;
using CommonGround.Cases;
using CommonGround.Web;

namespace CommonGround.Cli.Commands;

/// <summary><c>serve [FOLDER]</c>: the workspace as a web page.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A case, or a folder of cases, that the first account finds; by default the talks in Vienna.",
        };
        var urls = new Option<string>("--urls")
        {
            HelpName = "U",
            Description = "Where it listens, several with a semicolon between them.",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var command = new Command("serve", "Opens the workspace: the page that a mediator’s team lives in.") { folder, urls };
        var database = DatabaseOption.Add(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                try
                {
                    var cases = Cases(parsed.GetValue(folder), cancellation);
                    var settings = database.Settings(parsed) with
                    {
                        Urls = parsed.GetRequiredValue(urls).Split(';', StringSplitOptions.RemoveEmptyEntries),
                        Cases = cases,
                        Formats = BriefFormats.Served,
                        SetupCode = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
                    };
                    await Server.Run(settings, Console.Error.WriteLine, cancellation);
                    return ExitCodes.Done;
                }
                catch (RefusalException refusal)
                {
                    Session.Complain(refusal.Message);
                    return ExitCodes.Refused;
                }
            }
        );
        return command;
    }

    private static IReadOnlyList<CaseFolder> Cases(string? path, CancellationToken cancellation)
    {
        path ??= Example();
        if (path is null)
        {
            return [];
        }

        return File.Exists(Path.Combine(path, CaseReader.TalksFile)) || !Directory.Exists(path)
            ? [CaseDisk.Folder(path, cancellation)]
            :
            [
                .. Directory
                    .EnumerateDirectories(path)
                    .Where(inner => File.Exists(Path.Combine(inner, CaseReader.TalksFile)))
                    .Order(StringComparer.Ordinal)
                    .Select(inner => CaseDisk.Folder(inner, cancellation)),
            ];
    }

    /// <summary>The first case, where the program runs from its checkout.</summary>
    private static string? Example()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            var example = Path.Combine(place.FullName, "examples", "vienna-2015");
            if (File.Exists(Path.Combine(example, CaseReader.TalksFile)))
            {
                return example;
            }
        }

        return null;
    }
}
