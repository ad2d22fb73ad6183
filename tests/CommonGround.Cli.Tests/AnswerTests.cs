using System.Text.Json;

namespace CommonGround.Cli.Tests;

public sealed class AnswerTests
{
    [Fact]
    public async Task An_answer_comes_as_json()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("agree", await scratch.NewCase(), "--json");
        using var json = JsonDocument.Parse(ended.Output);
        Assert.Equal("commonground/agree/1", json.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public async Task An_answer_is_the_same_each_time()
    {
        using var scratch = new Scratch();
        var path = await scratch.NewCase();
        Assert.Equal(await Cli.Run("agree", path, "--json"), await Cli.Run("agree", path, "--json"));
    }

    [Fact]
    public async Task A_statement_that_is_not_there_cannot_be_withdrawn()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("agree", await scratch.NewCase(), "--without", "nobody-said-this");
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("there is no statement “nobody-said-this”", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--wanted", "raid", "there is no move “raid”")]
    [InlineData("--semantics", "odd", "--semantics: expected legal, plain, once or matrix, not “odd”")]
    public async Task A_setting_that_does_not_fit_is_refused(string setting, string value, string message)
    {
        using var scratch = new Scratch();
        scratch.Write(
            "case/talks.yaml",
            """
            format: 1
            title: one move
            as-of: 2024-01-01
            moves: {blockade: {party: port, taken: no}}
            parties: {port: {wants: blockade}}
            """u8.ToArray()
        );
        var ended = await Cli.Run("stability", scratch["case"], setting, value);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agree")]
    [InlineData("brief")]
    public async Task A_case_too_large_to_be_tested_is_refused_with_the_limit(string command)
    {
        using var scratch = new Scratch();
        scratch.Write(
            "case/talks.yaml",
            """
            format: 1
            title: two long scales
            as-of: 2024-01-01
            issues:
              start: {question: When does it start?, scale: {from: 0, to: 9999, step: 1, unit: days}}
              end: {question: When does it end?, scale: {from: 0, to: 9999, step: 1, unit: days}}
            parties:
              north: {red-lines: {order: {demand: start < end}}}
            """u8.ToArray()
        );
        var ended = await Cli.Run(command, scratch["case"]);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("16,777,216", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brief.txt", "═══")]
    [InlineData("brief.html", "<!DOCTYPE html>")]
    [InlineData("brief.json", "\"schema\": \"commonground/brief/1\"")]
    public async Task The_name_of_the_file_tells_its_format(string name, string mark)
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("brief", await scratch.NewCase(), "-o", scratch[name]);
        Assert.Equal(new Ended(0, "", ""), ended);
        Assert.Contains(mark, await File.ReadAllTextAsync(scratch[name], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_says_what_the_screen_would()
    {
        using var scratch = new Scratch();
        var path = await scratch.NewCase();
        await Cli.Run("brief", path, "-o", scratch["brief.txt"]);
        var screen = await Cli.Run("brief", path);
        Assert.Equal(screen.Output, await File.ReadAllTextAsync(scratch["brief.txt"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_without_a_known_format_asks_for_one()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("brief", await scratch.NewCase(), "-o", scratch["brief.odt"]);
        Assert.Equal(2, ended.ExitCode);
        Assert.EndsWith(
            "does not tell a format; say --format text, html, markdown, json, docx or pdf\n",
            ended.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_reader_who_stops_early_hears_no_complaint()
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell("\"$@\" | head -n 1", "brief", await scratch.NewCase());
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
    }
}
