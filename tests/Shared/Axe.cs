using System.Diagnostics;

namespace CommonGround.Tests.Shared;

/// <summary>axe-core from npm, where npm is there: what keeps those from a page who cannot see it or use a mouse.</summary>
internal static class Axe
{
    private const string Package = "axe-core@4.14.1";

    private static readonly Lazy<Task<string?>> Kept = new(Install);

    /// <summary>The script, for a page that is to be judged; the test is skipped where it cannot be had.</summary>
    public static async Task<string> Script()
    {
        var script = await Kept.Value;
        Assert.SkipUnless(script is not null, $"{Package} cannot be had from npm");
        return script!;
    }

    /// <summary>In a page with the script: what is serious or critical, a line for each rule; nothing when all is well.</summary>
    /// <param name="options">Of axe.run, such as a few rules only.</param>
    public static string Judge(string options = "{}") =>
        $"axe.run({options}).then(result => result.violations.filter(one => ['serious', 'critical'].includes(one.impact))"
        + ".map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' ')).join('\\n'))";

    private static async Task<string?> Install()
    {
        var folder = Directory.CreateTempSubdirectory("axe");
        try
        {
            const string script =
                "command -v npm >/dev/null && npm install --prefix \"$1\" --ignore-scripts --no-audit --no-fund \"$2\" >/dev/null 2>&1";
            using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script, "sh", folder.FullName, Package]))!;
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0
                ? await File.ReadAllTextAsync(
                    Path.Combine(folder.FullName, "node_modules", "axe-core", "axe.min.js"),
                    CancellationToken.None
                )
                : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
