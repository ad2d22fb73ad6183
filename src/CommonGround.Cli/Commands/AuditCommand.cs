using System.CommandLine;
using CommonGround.Web;

namespace CommonGround.Cli.Commands;

/// <summary><c>audit</c>: whether anything that was done in a workspace was changed or cut off afterwards.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var expected = new Option<string?>("--expect")
        {
            HelpName = "HASH",
            Description = "A hash that an earlier audit printed: it must still be in the chain.",
        };
        var command = new Command("audit", "Checks that the audit of a workspace is whole: exit 1 if it is not.") { expected };
        var database = DatabaseOption.Add(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                try
                {
                    var (entries, head, problems) = await Server.Audit(database.Settings(parsed), parsed.GetValue(expected), cancellation);
                    foreach (var problem in problems)
                    {
                        Session.Complain(problem);
                    }

                    Console.Out.WriteLine(FormattableString.Invariant($"{entries} entries, the newest has the hash {head}"));
                    return problems.Count == 0 ? ExitCodes.Done : ExitCodes.CaseHasErrors;
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
}
