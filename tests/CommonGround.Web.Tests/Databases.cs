namespace CommonGround.Web.Tests;

/// <summary>The databases of all tests that need a server; they are skipped where there is none.</summary>
public sealed class Databases : IAsyncLifetime
{
    private PostgresServer? server;

    public async ValueTask InitializeAsync() => server = await PostgresServer.Start();

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A connection to a new, empty database.</summary>
    public async Task<string> New()
    {
        Assert.SkipUnless(server is not null, "PostgreSQL is not installed");
        return await server.NewDatabase();
    }
}
