using System.CommandLine;
using CommonGround.Briefs;
using CommonGround.Cases;

namespace CommonGround.Cli.Commands;

/// <summary><c>check CASE</c>: every problem of a case, one to a line, with its place.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Lists the problems of a case, with file, line and column.");
        var path = CaseArgument.For(command);
        command.SetAction((parsed, _) => Session.Run(cancellation => Check(parsed.GetRequiredValue(path), cancellation)));
        return command;
    }

    private static Outcome Check(string path, CancellationToken cancellation)
    {
        var reading = CaseDisk.Read(path, cancellation);
        var code = reading.Negotiation is null ? ExitCodes.CaseHasErrors : ExitCodes.Done;
        return new Outcome(code, () => Screen.Show(Lines(path, reading.Problems)));
    }

    /// <summary>Paths start where the reader is, so that an editor finds the place.</summary>
    public static string Lines(string path, IEnumerable<Problem> problems) =>
        string.Concat(problems.Select(problem => Printable.Of($"{problem with { File = Path.Combine(path, problem.File) }}") + "\n"));
}
