using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CommonGround.Web.Tests;

/// <summary>A PostgreSQL of its own for the tests that need one, from Debian's packages; they are skipped where it is not there.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly Lazy<Task> started;
    private string? programs;
    private string? folder;
    private int port;

    public PostgresServer() => started = new(Start);

    /// <summary>Started by the first who asks for a database.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            await Run($"'{programs}/pg_ctl' -D '{folder}/data' -m immediate stop");
            await Run($"rm -rf '{folder}'", asPostgres: false);
        }
    }

    /// <summary>A connection to a new, empty database.</summary>
    public async Task<string> NewDatabase()
    {
        await started.Value;
        Assert.SkipUnless(programs is not null, "PostgreSQL is not installed");
        var name = $"talks_{Guid.NewGuid():N}";
        await Run($"'{programs}/createdb' -h 127.0.0.1 -p {port} -U postgres {name}");
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database={name}";
    }

    private async Task Start()
    {
        programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
        if (programs is null)
        {
            return;
        }

        folder = Directory.CreateTempSubdirectory("postgres").FullName;
        port = FreePort();
        await Run($"chown postgres '{folder}' 2>/dev/null; chmod 700 '{folder}'", asPostgres: false);
        await Run($"'{programs}/initdb' -D '{folder}/data' -A trust -U postgres --no-sync");
        await Run(
            $"'{programs}/pg_ctl' -D '{folder}/data' -w -l '{folder}/log' -o '-p {port} -k {folder} -c listen_addresses=127.0.0.1' start"
        );
    }

    /// <summary>The server refuses to run as root.</summary>
    private static async Task Run(string command, bool asPostgres = true)
    {
        string[] arguments =
            asPostgres && Environment.UserName == "root"
                ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "sh", "-c", command]
                : ["sh", "-c", command];
        using var process = Process.Start(new ProcessStartInfo(arguments[0], arguments[1..]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
