namespace CommonGround.Cli.Tests;

public sealed class OutputTests
{
    [Theory]
    [InlineData("/nowhere/brief.html")]
    [InlineData("/proc/brief.html")]
    public async Task A_place_that_cannot_be_written_is_refused(string file)
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("brief", await scratch.NewCase(), "-o", file);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"commonground: “{file}” cannot be written: ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_not_written_over()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["brief.html"]);
        var ended = await Cli.Run("brief", await scratch.NewCase(), "-o", scratch["brief.html"]);
        Assert.Equal((2, $"commonground: “{scratch["brief.html"]}” is a folder\n"), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task A_full_disk_leaves_the_old_file_and_nothing_beside_it()
    {
        using var scratch = new Scratch();
        var path = await scratch.NewCase();
        var file = scratch.Write("brief.html", "old"u8.ToArray());
        var ended = await Cli.RunInShell(
            "trap '' XFSZ; ulimit -f 0; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"",
            "brief",
            path,
            "-o",
            file
        );
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"commonground: “{file}” cannot be written: ", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["brief.html", "case"], scratch.Files);
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_full_pipe_end_is_one_clear_message()
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell("\"$@\" >/dev/full", "brief", await scratch.NewCase());
        Assert.Equal((2, "commonground: the output cannot be written: No space left on device\n"), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task A_device_is_written_to_and_stays_a_device()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("brief", await scratch.NewCase(), "-o", "/dev/null", "--format", "html");
        Assert.Equal(new Ended(0, "", ""), ended);
        Assert.Equal(0, (await Cli.RunInShell("test -c /dev/null")).ExitCode);
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("real.html", "old"u8.ToArray());
        File.CreateSymbolicLink(scratch["link.html"], file);
        await Cli.Run("brief", await scratch.NewCase(), "-o", scratch["link.html"]);
        Assert.NotNull(new FileInfo(scratch["link.html"]).LinkTarget);
        Assert.StartsWith("<!DOCTYPE", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Its nine models, stability and packages are worked out side by side.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_brief_is_the_same_on_any_number_of_processors(int processors)
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell(
            $"DOTNET_PROCESSOR_COUNT={processors}; export DOTNET_PROCESSOR_COUNT; exec \"$@\"",
            "brief",
            AwkwardCases.Folder(scratch, "vienna-2015"),
            "-o",
            scratch["brief.html"]
        );
        Assert.Equal(new Ended(0, "", ""), ended);
        Assert.Equal(
            await WrittenBrief.Shared("vienna-2015", "html"),
            await File.ReadAllBytesAsync(scratch["brief.html"], TestContext.Current.CancellationToken)
        );
    }
}
