using System.CommandLine;
using CommonGround.Analyses;
using CommonGround.Cli.Commands;

namespace CommonGround.Cli;

/// <summary>The command line: its commands, and the one place where words that it does not know are refused.</summary>
internal static class Application
{
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    public static async Task<int> Run(IReadOnlyList<string> arguments, IReadOnlyList<Analysis> catalogue)
    {
        var parsed = Root(catalogue).Parse(arguments, Parsing);
        if (parsed.Errors.Count == 0 || parsed.Action is System.CommandLine.Help.HelpAction)
        {
            return await parsed.InvokeAsync(Invocation);
        }

        foreach (var error in Usage.Errors(parsed))
        {
            Session.Complain(error);
        }

        var command = parsed.CommandResult.Command;
        Session.Complain($"see: commonground {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitCodes.Refused;
    }

    private static RootCommand Root(IReadOnlyList<Analysis> catalogue)
    {
        var root = new RootCommand("Tests whether a negotiation has common ground, and shows the evidence.")
        {
            NewCommand.Create(),
            ReadCommand.Create(),
            AcceptCommand.Create(),
            CheckCommand.Create(),
        };
        root.HelpName = "commonground";
        foreach (var analysis in catalogue)
        {
            root.Add(AnalysisCommand.Create(analysis));
        }

        root.Add(KeepCommand.Create(catalogue));
        root.Add(ScoreCommand.Create());
        root.Add(BriefCommand.Create(catalogue));
        root.Add(ImportCommand.Create());
        root.Add(ExportCommand.Create());
        root.Add(ServeCommand.Create());
        root.Add(AuditCommand.Create());
        return root;
    }
}
