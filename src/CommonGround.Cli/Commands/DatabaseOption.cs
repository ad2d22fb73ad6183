using System.CommandLine;
using CommonGround.Web;

namespace CommonGround.Cli.Commands;

/// <summary>Where a workspace keeps what it keeps.</summary>
internal sealed class DatabaseOption
{
    private readonly Option<string?> database = new("--database")
    {
        HelpName = "CONNECTION",
        Description = "A connection to PostgreSQL, such as “Host=db;Database=talks;Username=team”; by default a file of SQLite.",
    };

    private readonly Option<string?> file = new("--file")
    {
        HelpName = "FILE",
        Description = "The file of the embedded database; by default one in your own folder of data.",
    };

    public static DatabaseOption Add(Command command)
    {
        var options = new DatabaseOption();
        command.Add(options.database);
        command.Add(options.file);
        return options;
    }

    public WorkspaceSettings Settings(ParseResult parsed)
    {
        var place = Path.GetFullPath(parsed.GetValue(file) ?? Default);
        RefusalException.Unless($"“{place}” cannot be written", () => Directory.CreateDirectory(Path.GetDirectoryName(place)!));
        return new() { File = place, Connection = parsed.GetValue(database) };
    }

    private static string Default =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "commonground",
            "workspace.db"
        );
}
