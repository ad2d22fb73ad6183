using CommonGround.Web.Audit;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CommonGround.Web;

/// <summary>What the command line asks of the workspace.</summary>
public static class Server
{
    /// <summary>Serves until somebody stops it.</summary>
    /// <param name="tell">Where to say how to come in.</param>
    public static async Task Run(WorkspaceSettings settings, Action<string> tell, CancellationToken cancellation)
    {
        await using var application = await Workspace.Build(settings);
        await application.StartAsync(cancellation);
        var isNew = !await HasAccounts(application, cancellation);
        foreach (var url in application.Urls)
        {
            tell(isNew ? $"Create the first account: {url}/account/setup?code={settings.SetupCode}" : $"The workspace is at {url}");
        }

        await application.WaitForShutdownAsync(cancellation);
    }

    /// <summary>Checks the audit: how many entries it has, the newest one's hash, and what is wrong.</summary>
    public static async Task<(long Entries, string Head, IReadOnlyList<string> Problems)> Audit(
        WorkspaceSettings settings,
        string? expected,
        CancellationToken cancellation
    )
    {
        await using var application = await Workspace.Build(settings);
        await using var context = await Contexts(application).CreateDbContextAsync(cancellation);
        return await context.Verify(expected, cancellation);
    }

    private static async Task<bool> HasAccounts(WebApplication application, CancellationToken cancellation)
    {
        await using var context = await Contexts(application).CreateDbContextAsync(cancellation);
        return await context.Users.AnyAsync(cancellation);
    }

    private static IDbContextFactory<WorkspaceContext> Contexts(WebApplication application) =>
        application.Services.GetRequiredService<IDbContextFactory<WorkspaceContext>>();
}
