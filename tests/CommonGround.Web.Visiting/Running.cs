using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web.Accounts;
using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommonGround.Web.Visiting;

/// <summary>A workspace that runs on a free port, with a database of its own.</summary>
public sealed class Running : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly WebApplication application;
    private readonly string folder;
    private readonly string? url;

    private Running(WebApplication application, string folder, string? url = null) =>
        (this.application, this.folder, this.url) = (application, folder, url);

    public string Url => url ?? application.Urls.First();

    public IServiceProvider Services => application.Services;

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
        await built.StartAsync();
        return new(built, place);
    }

    /// <summary>What lies in the database of a workspace that runs as another process.</summary>
    public static async Task<Running> Beside(WorkspaceSettings settings, string url) =>
        new(await Workspace.Build(settings), Directory.CreateTempSubdirectory("workspace").FullName, url);

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
        return answer.Headers.Location?.ToString() == $"/cases/{caseName}"
            ? visitor
            : throw new InvalidOperationException($"{name} was not let in.");
    }

    public async Task<string> Invite(string caseName, Clearance clearance)
    {
        await using var context = await Get<IDbContextFactory<WorkspaceContext>>().CreateDbContextAsync();
        var one = await context.Cases.SingleAsync(stored => stored.Name == caseName);
        return await Get<Invitations>().Make(one.Id, clearance, await AccountOf("mediator"), CancellationToken.None);
    }

    /// <summary>The account of somebody by the name with which he signs in.</summary>
    public async Task<string> AccountOf(string name)
    {
        await using var context = await Get<IDbContextFactory<WorkspaceContext>>().CreateDbContextAsync();
        return (await context.Users.SingleAsync(account => account.UserName == name)).Id;
    }

    /// <summary>Takes the one who is this off a case, as a mediator does.</summary>
    public async Task Dismiss(string caseName, Role role)
    {
        var (library, mediator) = (Get<CaseLibrary>(), await AccountOf("mediator"));
        var (open, clearance) = (await library.Open(caseName, mediator, CancellationToken.None))!.Value;
        var access = new CaseAccess(open, clearance, mediator);
        var (member, _) = (await library.Members(access, CancellationToken.None)).Single(one => one.Member.Role == role);
        await library.Dismiss(access, member, CancellationToken.None);
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
