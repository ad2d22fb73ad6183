using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web.Accounts;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommonGround.Web.Tests;

/// <summary>A workspace that runs on a free port, with a database of its own.</summary>
internal sealed class Running : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly WebApplication application;
    private readonly string folder;

    private Running(WebApplication application, string folder) => (this.application, this.folder) = (application, folder);

    public string Url => application.Urls.First();

    public IServiceProvider Services => application.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A workspace whose first account, the mediator, has found its cases.</summary>
    public static Task<Running> Start(params CaseFolder[] cases) => Start(new WorkspaceSettings { File = "", Cases = cases });

    public static async Task<Running> Start(WorkspaceSettings settings)
    {
        var running = await StartEmpty(settings);
        using var mediator = new Visitor(running.Url);
        await mediator.Post("/account/setup", ("name", "mediator"), ("password", Password));
        return running;
    }

    public static async Task<Running> StartEmpty(WorkspaceSettings settings)
    {
        var place = Directory.CreateTempSubdirectory("workspace").FullName;
        var built = await Workspace.Build(
            settings with
            {
                File = settings.File.Length > 0 ? settings.File : Path.Combine(place, "workspace.db"),
                Urls = ["http://127.0.0.1:0"],
                SignInsPerMinute = 1000,
            }
        );
        await built.StartAsync(Cancellation);
        return new(built, place);
    }

    public T Get<T>()
        where T : notnull => application.Services.GetRequiredService<T>();

    /// <summary>Somebody signed in who is this on the case.</summary>
    public async Task<Visitor> Join(string caseName, Clearance clearance, string name)
    {
        var visitor = new Visitor(Url);
        using var answer = await visitor.Post(
            "/account/join",
            ("token", await Invite(caseName, clearance)),
            ("name", name),
            ("password", Password)
        );
        Assert.Equal($"/cases/{caseName}", answer.Headers.Location?.ToString());
        return visitor;
    }

    public async Task<string> Invite(string caseName, Clearance clearance)
    {
        await using var context = await Get<IDbContextFactory<WorkspaceContext>>().CreateDbContextAsync(Cancellation);
        var one = await context.Cases.SingleAsync(stored => stored.Name == caseName, Cancellation);
        var mediator = await context.Users.SingleAsync(account => account.UserName == "mediator", Cancellation);
        return await Get<Invitations>().Make(one.Id, clearance, mediator.Id, Cancellation);
    }

    public async Task<Visitor> Mediator()
    {
        var visitor = new Visitor(Url);
        await visitor.Post("/account/sign-in", ("name", "mediator"), ("password", Password));
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
