using CommonGround.Web.Accounts;

namespace CommonGround.Web.Tests;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_page_that_is_open_when_the_server_stops_is_not_looked_after_any_more()
    {
        using var log = new StringWriter();
        var workspace = await Running.StartEmpty(new WorkspaceSettings { File = "", Log = TextWriter.Synchronized(log) });
        using var somebody = new Visitor(workspace.Url);
        await somebody.Post("/account/setup", ("name", "somebody"), ("password", Running.Password));
        await using var page = await Circuit.Open(somebody, "/", _ => { });
        await workspace.DisposeAsync();
        await Task.Delay(Sessions.Interval + TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("ObjectDisposedException", log.ToString(), StringComparison.Ordinal);
    }
}
