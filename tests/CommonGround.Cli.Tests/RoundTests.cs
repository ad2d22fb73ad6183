using System.Text.Json;

namespace CommonGround.Cli.Tests;

public sealed class RoundTests
{
    [Fact]
    public async Task What_is_kept_at_a_round_is_scored_at_the_next()
    {
        using var scratch = new Scratch();
        var path = Vienna(scratch);
        File.Delete(Path.Combine(path, "records.yaml"));
        Assert.Equal(0, (await Cli.Run("keep", path)).ExitCode);
        var ended = await Cli.Run("changes", path, "--json");
        using var json = JsonDocument.Parse(ended.Output);
        var record = json.RootElement.GetProperty("records")[0];
        Assert.Equal(("vienna-1", "same"), (record.GetProperty("round").GetString(), record.GetProperty("inputs").GetString()));
        Assert.Equal(
            ["open", "came-true"],
            record.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetProperty("fate").GetString())
        );
    }

    [Fact]
    public async Task A_record_is_not_written_over()
    {
        using var scratch = new Scratch();
        var path = Vienna(scratch);
        var talks = Path.Combine(path, "talks.yaml");
        await File.WriteAllTextAsync(
            talks,
            (await File.ReadAllTextAsync(talks, TestContext.Current.CancellationToken)).Replace(
                "departure <= 12 months and",
                "departure <= 9 months and",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );
        var before = await File.ReadAllBytesAsync(Path.Combine(path, "records.yaml"), TestContext.Current.CancellationToken);
        var ended = await Cli.Run("keep", path);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("has kept “vienna-1” already, with other inputs", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(path, "records.yaml"), TestContext.Current.CancellationToken));
        var changes = await Cli.Run("changes", path, "--json");
        Assert.Contains("\"inputs\": \"changed\"", changes.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--round", "vienna-3", "there is no round “vienna-3”; did you mean “vienna-1”?")]
    [InlineData("--round", "geneva", "the round “geneva” has no day on record")]
    public async Task A_round_of_which_nothing_can_be_kept_is_refused(string option, string value, string message)
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("keep", Vienna(scratch), option, value);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from 2015-11-14 --to 2015-10-30", "--from 2015-11-14 is after --to 2015-10-30")]
    [InlineData("--from 2015-10-01", "nothing is on record by 2015-10-01; the first statement is of 2015-10-30")]
    [InlineData("--from vienna-l", "there is no round “vienna-l” by 2015-11-14; did you mean “vienna-1”?")]
    [InlineData("--from 2015-11-31", "--from: expected a day such as 2015-10-30 or the name of a round, not “2015-11-31”")]
    [InlineData("--as-of 2015-11-01 --to 2015-11-14", "2015-11-14 is after 2015-11-01, the day of which the case is asked")]
    public async Task Days_that_the_case_cannot_tell_of_are_refused(string options, string message)
    {
        var ended = await Cli.Run(["changes", Path.Combine(AwkwardCases.Examples, "vienna-2015"), .. options.Split(' ')]);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_gives_any_day()
    {
        var path = Path.Combine(AwkwardCases.Examples, "vienna-2015");
        foreach (var command in new[] { "agree", "positions", "record", "brief" })
        {
            var ended = await Cli.Run(command, path, "--as-of", "2015-11-14");
            Assert.Equal(0, ended.ExitCode);
            Assert.Contains("As of 2015-11-14", ended.Output, StringComparison.Ordinal);
        }
    }

    private static string Vienna(Scratch scratch)
    {
        var from = Path.Combine(AwkwardCases.Examples, "vienna-2015");
        foreach (var file in Directory.EnumerateFiles(from, "*.*", SearchOption.AllDirectories))
        {
            scratch.Write(Path.Combine("case", Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
        }

        return scratch["case"];
    }
}
