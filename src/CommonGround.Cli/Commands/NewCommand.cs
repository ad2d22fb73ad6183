using System.CommandLine;
using System.Text;
using CommonGround.Cases;

namespace CommonGround.Cli.Commands;

/// <summary><c>new FOLDER</c>: a commented case to start from.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var command = new Command("new", "Makes a commented case to start from.");
        var folder = new Argument<string>("FOLDER") { Description = "Where to make it; the folder must not exist yet, or be empty." };
        command.Add(folder.RefuseOptions());
        command.SetAction((parsed, _) => Session.Run(_ => Create(parsed.GetRequiredValue(folder))));
        return command;
    }

    private static Outcome Create(string path)
    {
        var title = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var files = NewCase
            .Files(title, today)
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
        return new Outcome(
            ExitCodes.Done,
            () =>
            {
                SafeFile.WriteFolder(path, files);
                Screen.Show($"{path}: a new case. Next: commonground check {path}\n");
            }
        );
    }
}
