namespace CommonGround.Cli.Tests;

public sealed class CaseTests
{
    [Fact]
    public async Task A_new_case_passes_its_check()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("check", await scratch.NewCase());
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task A_new_case_never_takes_the_place_of_anything()
    {
        using var scratch = new Scratch();
        scratch.Write("case/notes.txt", "mine"u8.ToArray());
        var ended = await Cli.Run("new", scratch["case"]);
        Assert.Equal(
            (2, $"commonground: “{scratch["case"]}” is there already; choose a folder that is not\n"),
            (ended.ExitCode, ended.Error)
        );
        Assert.Equal(["notes.txt"], Directory.EnumerateFiles(scratch["case"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_new_case_that_cannot_be_written_leaves_nothing()
    {
        var ended = await Cli.Run("new", "/proc/case");
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith("commonground: “/proc/case” cannot be written: ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("agree")]
    [InlineData("brief")]
    public async Task A_missing_folder_is_refused(string command)
    {
        var ended = await Cli.Run(command, "/nowhere");
        Assert.Equal((2, "", "commonground: there is no folder “/nowhere”\n"), (ended.ExitCode, ended.Output, ended.Error));
    }

    [Fact]
    public async Task A_file_is_not_a_case()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("talks.yaml", []);
        var ended = await Cli.Run("check", file);
        Assert.Equal((2, $"commonground: a case is a folder, and “{file}” is a file\n"), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task Problems_stand_one_to_a_line_with_their_place()
    {
        using var scratch = new Scratch();
        scratch.Write("case/talks.yaml", "format: 1\ntitle: Talks\nas-of: 2024-02-30\n"u8.ToArray());
        var ended = await Cli.Run("check", scratch["case"]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"{scratch["case"]}/talks.yaml:3:8: error: ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_with_errors_gets_no_answer()
    {
        using var scratch = new Scratch();
        scratch.Write("case/talks.yaml", "format: 1\n"u8.ToArray());
        var ended = await Cli.Run("agree", scratch["case"], "--json");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("talks.yaml:1:1: error: ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_cannot_steer_the_terminal()
    {
        using var scratch = new Scratch();
        scratch.Write("case/talks.yaml", "format: 1\n\"\\e[31mred\": 1\n"u8.ToArray());
        var ended = await Cli.Run("check", scratch["case"]);
        Assert.Equal(1, ended.ExitCode);
        Assert.DoesNotContain('\u001b', ended.Output);
    }

    [Fact]
    public async Task An_endless_file_is_refused_before_it_takes_memory()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["case"]);
        File.CreateSymbolicLink(scratch["case/talks.yaml"], "/dev/zero");
        var ended = await Cli.Run("check", scratch["case"]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("talks.yaml:1:1: error: a file has at most 16 MiB", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_files_are_no_part_of_a_case()
    {
        using var scratch = new Scratch();
        var path = await scratch.NewCase();
        Directory.CreateDirectory(Path.Combine(path, ".git"));
        File.CreateSymbolicLink(Path.Combine(path, ".git", "object"), "/dev/zero");
        Assert.Equal(0, (await Cli.Run("check", path)).ExitCode);
    }
}
