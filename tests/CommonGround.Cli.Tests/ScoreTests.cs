using System.Text;
using System.Text.Json.Nodes;

namespace CommonGround.Cli.Tests;

public sealed class ScoreTests
{
    private const string Decisions = """
        {"issues": [
         {"issue": "fee", "proposal": "market", "outcome": 100, "actors": [
          {"influence": 40, "position": 100, "salience": 100}, {"influence": 40, "position": 0, "salience": 50}]},
         {"issue": "hours", "proposal": "harbour", "outcome": 50, "actors": [
          {"influence": 40, "position": 0, "salience": 100}, {"influence": 40, "position": 100, "salience": 100}]},
         {"issue": "berths", "proposal": "harbour", "actors": []}]}
        """;

    [Fact]
    public async Task Every_model_stands_in_three_tables_and_what_was_left_out_below()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("score", scratch.Write("decisions.json", Encoding.UTF8.GetBytes(Decisions)));
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.StartsWith("How the models did on decisions that were taken\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("2 decisions of 2 proposals; draws of proposals from seed 1.", ended.Output, StringComparison.Ordinal);
        Assert.Equal(3, ended.Output.Split('\n').Count(line => line.StartsWith("Carry or compromise", StringComparison.Ordinal)));
        Assert.Contains("• berths: its outcome is not known", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_scores_every_model_and_the_same_seed_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("decisions.json", Encoding.UTF8.GetBytes(Decisions));
        var ended = await Cli.Run("score", file, "--json", "--seed", "5");
        var json = JsonNode.Parse(ended.Output)!;
        Assert.Equal(("commonground/score/1", 2, 5), ((string)json["schema"]!, (int)json["decisions"]!, (int)json["seed"]!));
        var compromise = json["models"]!.AsArray().Single(model => (string)model!["name"]! == "compromise")!;
        Assert.Equal(100d / 6, (double)compromise["mae"]!, 1e-5);
        Assert.Equal(ended.Output, (await Cli.Run("score", file, "--json", "--seed", "5")).Output);
    }

    [Fact]
    public async Task Every_problem_of_a_file_is_told_with_its_place()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "decisions.json",
            "{\"issues\": [\n{\"issue\": \"a\", \"outcome\": 200, \"actors\": []},\n7]}"u8.ToArray()
        );
        var ended = await Cli.Run("score", file);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Equal(
            $"{file}:2:27: expected a number from 0 to 100 for “outcome”, or null where it is not known\n{file}:3:1: expected a decision, which is an object\n",
            ended.Error
        );
    }

    [Theory]
    [InlineData("""{"issues": []}""", "has no decision whose outcome and at least one position are known")]
    [InlineData(null, "cannot be read")]
    public async Task A_file_with_nothing_to_score_is_refused(string? content, string reason)
    {
        using var scratch = new Scratch();
        var file = content is null ? scratch["none.json"] : scratch.Write("decisions.json", Encoding.UTF8.GetBytes(content));
        var ended = await Cli.Run("score", file);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(reason, ended.Error, StringComparison.Ordinal);
    }
}
