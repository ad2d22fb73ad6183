using System.Collections.Concurrent;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web.Cases;
using CommonGround.Web.Storage;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(CommonGround.Web.Tests.SharedWorkspace))]

namespace CommonGround.Web.Tests;

/// <summary>One workspace for all tests that only look at the case in it, or work on a case of their own beside it.</summary>
public sealed class SharedWorkspace : IAsyncDisposable
{
    public const string NoPaper = "no browser is installed that could print it";

    /// <summary>The form that is printed, as <c>serve</c> offers it, under a name of its own: not every test that asks for all forms is to wait for a browser.</summary>
    private static readonly BriefFormat Printed = Cli.BriefFormats.Served.Single(form => form.Name == "pdf") with
    {
        Name = "paper",
        Extension = ".paper",
    };

    private readonly Lazy<Task<Running>> running = new(() =>
        Running.Start(
            new WorkspaceSettings
            {
                File = "",
                Cases = [Checkout.Vienna],
                Formats =
                [
                    .. BriefFormat.All,
                    new("pdf", ".pdf", "application/pdf", (_, _) => throw new UnwritableException(NoPaper), false),
                    Printed,
                ],
            }
        )
    );

    private readonly ConcurrentDictionary<Clearance, Lazy<Task<Visitor>>> members = new();
    private readonly Lazy<Task<Visitor>> mediator;
    private int people;

    public SharedWorkspace() => mediator = new(async () => await (await running.Value).Mediator());

    internal Task<Running> Open() => running.Value;

    internal Task<Visitor> Mediator() => mediator.Value;

    /// <summary>Somebody who is this on the case that nobody changes.</summary>
    internal Task<Visitor> Member(Clearance clearance) => members.GetOrAdd(clearance, one => new(() => Join("vienna-2015", one))).Value;

    /// <summary>Somebody new who is this on a case.</summary>
    internal async Task<Visitor> Join(string name, Clearance clearance) =>
        await (await running.Value).Join(name, clearance, FormattableString.Invariant($"person-{Interlocked.Increment(ref people)}"));

    /// <summary>A case of the mediator's that a test may change.</summary>
    internal async Task<(string Name, OpenCase Case)> NewCase(CaseFolder? folder = null)
    {
        var workspace = await running.Value;
        var cancellation = TestContext.Current.CancellationToken;
        await using var context = await workspace.Get<IDbContextFactory<WorkspaceContext>>().CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(one => one.UserName == "mediator", cancellation);
        var (name, problems) = await workspace.Get<CaseLibrary>().Import(folder ?? Checkout.Vienna, account.Id, cancellation);
        Assert.Empty(problems);
        return (name!, (await workspace.Get<CaseLibrary>().Open(name!, account.Id, cancellation))!.Value.Case);
    }

    public async ValueTask DisposeAsync()
    {
        if (running.IsValueCreated)
        {
            await (await running.Value).DisposeAsync();
        }
    }
}
