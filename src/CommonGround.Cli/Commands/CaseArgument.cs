using System.CommandLine;

namespace CommonGround.Cli.Commands;

/// <summary>The folder that a command is about.</summary>
internal static class CaseArgument
{
    public static Argument<string> For(Command command)
    {
        var argument = new Argument<string>("CASE") { Description = "The folder of the case." }.RefuseOptions();
        command.Add(argument);
        return argument;
    }
}
