namespace CommonGround.Web.Tests;

/// <summary>The databases of all tests that need a server, which starts for the first of them; they are skipped where there is none.</summary>
public sealed class Databases : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer?>> server = new(PostgresServer.Start);

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && await server.Value is { } started)
        {
            await started.DisposeAsync();
        }
    }

    /// <summary>A connection to a new, empty database.</summary>
    public async Task<string> New()
    {
        var started = await server.Value;
        Assert.SkipUnless(started is not null, "PostgreSQL is not installed");
        return await started.NewDatabase();
    }
}
