using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CommonGround.Web.Visiting;

/// <summary>A PostgreSQL of its own from Debian's packages, which keeps nothing.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string programs;
    private readonly string folder = Directory.CreateTempSubdirectory("postgres").FullName;
    private readonly int port = FreePort();

    private PostgresServer(string programs) => this.programs = programs;

    /// <summary>Starts one; null where PostgreSQL is not installed.</summary>
    public static async Task<PostgresServer?> Start()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
        if (installed is null)
        {
            return null;
        }

        var server = new PostgresServer(installed);
        await server.Start(server.folder);
        return server;
    }

    /// <summary>A connection to a new, empty database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"talks_{Guid.NewGuid():N}";
        await Run($"'{programs}/createdb' -h 127.0.0.1 -p {port} -U postgres {name}");
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        await Run($"'{programs}/pg_ctl' -D '{folder}/data' -m immediate stop");
        await Run($"rm -rf '{folder}'", asPostgres: false);
    }

    private async Task Start(string place)
    {
        await Run($"chown postgres '{place}' 2>/dev/null; chmod 700 '{place}'", asPostgres: false);
        await Run($"'{programs}/initdb' -D '{place}/data' -A trust -U postgres --no-sync");
        await Run(
            $"'{programs}/pg_ctl' -D '{place}/data' -w -l '{place}/log' -o '-p {port} -k {place} -c listen_addresses=127.0.0.1' start"
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
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
