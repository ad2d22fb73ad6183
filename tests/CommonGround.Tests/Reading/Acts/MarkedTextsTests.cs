using System.Text.Json;
using CommonGround.Bench;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Reading.Acts;

/// <summary>Acts against texts that people marked, by the scorers of the benchmarks. The texts are not part of the repository.</summary>
public sealed class MarkedTextsTests
{
    [Fact]
    public void At_least_22_of_27_stances_are_found_and_none_is_invented()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Shared("vienna", "report-gold.json")));
        var score = StanceScore.Of(File.ReadAllText(Shared("vienna", "report-2015-10-30.txt")), gold.RootElement);
        Assert.True(score.Found.Count >= 22, $"missed {string.Join(' ', score.Missed)}");
        Assert.Empty(score.Invented);
        Assert.Empty(score.Astray);
    }

    [Theory]
    [InlineData("AGREE", 0.85)]
    [InlineData("REJECT", 0.80)]
    [InlineData("DEMAND", 0.75)]
    [InlineData("THREATEN", 0.75)]
    public void Acts_reach_their_bar_on_the_half_that_no_rule_was_tuned_on(string label, double bar) =>
        Assert.True(
            ReadingPlover.Scores(Shared("reading", "plover-gold.txt"), isOdd: false)[label] is var score && score.F1 >= bar,
            $"{score}"
        );

    private static string Shared(string folder, string name)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "data", folder, name);
        Assert.SkipUnless(File.Exists(file), $"the marked text is not beside this repository (shared/data/{folder}/{name})");
        return file;
    }
}
