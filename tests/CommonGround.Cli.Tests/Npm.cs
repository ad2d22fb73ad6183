using System.Diagnostics;

namespace CommonGround.Cli.Tests;

/// <summary>Packages that only tests use, where npm is there.</summary>
internal static class Npm
{
    /// <summary>The text of one file of a package; the test is skipped where npm or the package cannot be had.</summary>
    public static async Task<string> Read(Scratch scratch, string package, string file)
    {
        var ended = await Install(scratch.Root, package);
        Assert.SkipUnless(ended, $"{package} cannot be had from npm");
        return await File.ReadAllTextAsync(
            Path.Combine(scratch.Root, "node_modules", package.Split('@')[0], file),
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<bool> Install(string folder, string package)
    {
        var script = "command -v npm >/dev/null && npm install --prefix \"$1\" --ignore-scripts --no-audit --no-fund \"$2\"";
        var start = new ProcessStartInfo("sh", ["-c", script, "sh", folder, package])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return (await new Running(Process.Start(start)!).End()).ExitCode == 0;
    }
}
