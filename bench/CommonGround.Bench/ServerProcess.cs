using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web;
using CommonGround.Web.Visiting;

namespace CommonGround.Bench;

/// <summary>The real program as a process of its own, serving one case from a new database to people who are let in one by one.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "CommonGround.Cli");

    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly Running beside;
    private readonly string caseName;

    private ServerProcess(Process process, DirectoryInfo folder, Running beside, string caseName) =>
        (this.process, this.folder, this.beside, this.caseName) = (process, folder, beside, caseName);

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / (1 << 20);
        }
    }

    /// <summary>Serves a case on a free port, with the first account made.</summary>
    /// <param name="served">The case.</param>
    /// <param name="connection">A database of PostgreSQL; null for a file of SQLite.</param>
    public static async Task<ServerProcess> Start(CaseFolder served, string? connection)
    {
        var workplace = Directory.CreateTempSubdirectory("serve");
        var place = Path.Combine(workplace.FullName, served.Name);
        foreach (var (path, content) in served.Files)
        {
            var file = Path.Combine(place, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }

        var settings = new WorkspaceSettings { File = Path.Combine(workplace.FullName, "workspace.db"), Connection = connection };
        string[] database = connection is null ? ["--file", settings.File] : ["--database", connection];
        var start = new ProcessStartInfo(Program, ["serve", place, .. database, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var server = Process.Start(start)!;
        while (await server.StandardError.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                _ = server.StandardError.BaseStream.CopyToAsync(Console.OpenStandardError());
                var url = match.Groups["url"].Value;
                using var first = new Visitor(url);
                await first.Post(
                    "/account/setup",
                    ("name", "mediator"),
                    ("password", Running.Password),
                    ("code", match.Groups["code"].Value)
                );
                return new(server, workplace, await Running.Beside(settings, url), served.Name);
            }
        }

        throw new InvalidOperationException("The program ended before it served.");
    }

    public Task<Visitor> Join(Clearance clearance, string name) => beside.Join(caseName, clearance, name);

    public async ValueTask DisposeAsync()
    {
        await beside.DisposeAsync();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(
        @"(?<url>http://127\.0\.0\.1:\d+)/account/setup\?code=(?<code>\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
