using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Scoring;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Forecasting.Scoring;

/// <summary>The harbour of the chapter, read from the chapter itself, comes out as the chapter works it by hand.</summary>
public sealed class ScoringChapterTests
{
    private static readonly DecisionFile Harbour = DecisionFile.Read(Encoding.UTF8.GetBytes(Chapter()));

    private static readonly Scorecard Card = Scorecard.Of(Harbour, new Run());

    /// <summary>0 with one chance in four, 50 with two, 100 with one.</summary>
    private static readonly Prospect Quarters = Prospect.Of([(1, Prospect.At(0)), (2, Prospect.At(0.5)), (1, Prospect.At(1))]);

    [Fact]
    public void The_file_has_three_decisions_of_two_proposals() => Assert.Equal((3, 2), (Card.Decisions, Card.Proposals));

    [Fact]
    public void The_compromise_mean_is_off_by_27_and_a_half() => Assert.Equal(27.5, Score("compromise").Error.Mean, 1e-9);

    [Theory]
    [InlineData(0.5, 6.25)]
    [InlineData(1, 31.25)]
    public void The_score_of_three_chances_is_that_worked_by_hand(double outcome, double score) =>
        Assert.Equal(score, 100 * Quarters.RankedProbabilityScore(outcome), 1e-9);

    [Fact]
    public void The_narrowest_ranges_are_those_of_the_chapter() =>
        Assert.Equal((new Bounds(0.5, 0.5), new Bounds(0, 1)), (Quarters.Narrowest(0.5), Quarters.Narrowest(0.8)));

    [Theory]
    [InlineData(0, 0.9)]
    [InlineData(1, 0.39)]
    [InlineData(2, 0.5)]
    public void Our_forecast_says_90_39_and_50(int decision, double forecast) => Assert.Equal(forecast, Ours(decision).Median, 1e-9);

    [Fact]
    public void Bargaining_takes_the_mean_of_the_fee_to_89()
    {
        var fee = Harbour.Decisions[0].Contest;
        Assert.Equal(0.89, CarryOrCompromise.Bargained(fee.Influence, fee.Positions(0), fee.Salience(0))!.Value, 0.005);
    }

    /// <summary>In between, the tent over 77.9 with a deviation of 35.4; what of it lies above 99.5 is at 100 too.</summary>
    [Fact]
    public void The_fee_carries_with_21_per_cent_and_has_an_even_chance_between_90_and_100()
    {
        var beyond = Math.Pow(1 - ((99.5 - 77.88) / (35.36 * Math.Sqrt(6))), 2) / 2;
        Assert.Equal(0.21, Ours(0).Chance(100) - (0.79 * beyond), 0.002);
        Assert.Equal(new Bounds(0.9, 1), Ours(0).Narrowest(0.5));
    }

    private static Prospect Ours(int decision)
    {
        var contest = Harbour.Decisions[decision].Contest;
        return new CarryOrCompromise().Prospect(contest.Influence, contest.Positions(0), contest.Salience(0))!;
    }

    private static ModelScore Score(string model) => Card.Models.Single(score => score.Name == model);

    private static string Chapter()
    {
        var chapter = File.ReadAllText(
            Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Forecasting", "Scoring", "Scoring.md")
        );
        var start = chapter.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return chapter[start..chapter.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
