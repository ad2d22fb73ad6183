using System.Text;
using CommonGround.Briefs;
using Spectre.Console;

namespace CommonGround.Cli;

/// <summary>Standard output: colour and the window's width where it is a terminal, plain text where it is not.</summary>
internal static class Screen
{
    private const int Widest = 120;

    public static void Show(Brief brief)
    {
        if (Console.IsOutputRedirected)
        {
            Show(brief.ToText());
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.Write(new ColouredBrief(brief, Math.Min(Widest, console.Profile.Width - 1)));
    }

    public static void Show(string text) => Show(Encoding.UTF8.GetBytes(text));

    public static void Show(byte[] content) =>
        RefusalException.Unless(
            "the output cannot be written",
            () =>
            {
                using var output = Console.OpenStandardOutput();
                output.Write(content);
                output.Flush();
                return true;
            }
        );
}
