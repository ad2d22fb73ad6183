using System.Diagnostics;

namespace CommonGround.Cli.Tests;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("agree")]
    [InlineData("brief")]
    public async Task Ctrl_C_in_the_middle_leaves_nothing(string command)
    {
        using var scratch = new Scratch();
        using var pipe = await Stalled(scratch);
        var running = Cli.Start(command, scratch["case"]);
        await using var open = await Opened(scratch);
        Assert.Equal(new Ended(130, "", ""), await running.Interrupt());
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_writes_nothing()
    {
        using var scratch = new Scratch();
        using var pipe = await Stalled(scratch);
        var running = Cli.Start("brief", scratch["case"], "-o", scratch["brief.html"]);
        await using var open = await Opened(scratch);
        Assert.Equal(130, (await running.Interrupt()).ExitCode);
        Assert.Equal(["case"], scratch.Files);
    }

    /// <summary>A case whose file is a pipe into which nobody writes.</summary>
    private static async Task<Process> Stalled(Scratch scratch)
    {
        Directory.CreateDirectory(scratch["case"]);
        var making = Process.Start("mkfifo", [scratch["case/talks.yaml"]]);
        await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        return making;
    }

    /// <summary>Opens once the program has opened the other end, so that the program is in the middle.</summary>
    private static Task<FileStream> Opened(Scratch scratch) =>
        Task.Run(() => new FileStream(scratch["case/talks.yaml"], FileMode.Open, FileAccess.Write), TestContext.Current.CancellationToken);
}
