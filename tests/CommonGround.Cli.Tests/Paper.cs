using System.Diagnostics;

namespace CommonGround.Cli.Tests;

/// <summary>What is printed on paper.</summary>
internal static class Paper
{
    /// <summary>The words on each of the first four sides of a PDF.</summary>
    public static async Task<string[]> Sides(string file)
    {
        var found = Process.Start(new ProcessStartInfo("sh", ["-c", "command -v pdftotext >/dev/null"]))!;
        await found.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(found.ExitCode == 0, "pdftotext (poppler-utils) is not installed");
        var start = new ProcessStartInfo("pdftotext", ["-layout", "-l", "4", file, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return (await new Running(Process.Start(start)!).End()).Output.Split('\f');
    }
}
