using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CommonGround.Cli.Tests;

/// <summary>The real program, as a process of its own.</summary>
internal static class Cli
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "CommonGround.Cli");
    private static readonly string Runtimes = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static Task<Ended> Run(params string[] arguments) => Start(Program, arguments).End();

    public static Running Start(params string[] arguments) => Start(Program, arguments);

    /// <summary>Runs it in a shell, where <c>"$@"</c> stands for the program and its arguments.</summary>
    public static Task<Ended> RunInShell(string script, params string[] arguments) => StartInShell(script, arguments).End();

    public static Running StartInShell(string script, params string[] arguments) =>
        Start("sh", ["-c", script, "sh", Program, .. arguments]);

    /// <summary>The process itself, for who wants to kill it.</summary>
    public static Process Launch(params string[] arguments) => Launch(Program, arguments);

    private static Running Start(string file, string[] arguments) => new(Launch(file, arguments));

    private static Process Launch(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_ROOT"] = Runtimes;
        return Process.Start(start)!;
    }
}

/// <summary>A process that has started.</summary>
internal sealed class Running(Process process)
{
    public async Task<Ended> End()
    {
        using (process)
        {
            var cancellation = TestContext.Current.CancellationToken;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new Ended(process.ExitCode, await output, await error);
        }
    }

    public async Task<Ended> Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        return await End();
    }
}

/// <summary>What a process left behind.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);
