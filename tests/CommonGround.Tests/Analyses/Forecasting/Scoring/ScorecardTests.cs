using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Scoring;
using CommonGround.Tests.Cases;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Forecasting.Scoring;

public sealed class ScorecardTests
{
    private static readonly Lazy<Scorecard?> Decided = new(() =>
        File.Exists(Reference) ? Scorecard.Of(DecisionFile.Read(File.ReadAllBytes(Reference)), new Run()) : null
    );

    private static string Reference => Path.Combine(Repository.Root, "..", "shared", "data", "forecast", "eu-decisions.json");

    [Theory]
    [InlineData("constant", 27.2857)]
    [InlineData("mean", 24.8233)]
    [InlineData("salience-mean", 24.6876)]
    [InlineData("compromise", 23.5934)]
    [InlineData("weighted-median", 30.7727)]
    [InlineData("pce", 24.6153)]
    public void Errors_on_decisions_of_the_EU_are_those_that_were_computed_elsewhere(string model, double error) =>
        Assert.Equal(error, Model(model).Error.Mean, 0.005);

    [Fact]
    public void The_shipped_constants_are_those_that_fit_best()
    {
        var decisions = OfTheEU().Decisions;
        Assert.Equal(154, decisions);
        var file = DecisionFile.Read(File.ReadAllBytes(Reference));
        var bargained = OwnForecasts.Bargained(file.Decisions);
        var best = OwnForecasts
            .Candidates.Skip(1)
            .MinBy(candidate =>
                file.Decisions.Zip(bargained)
                    .Sum(pair => OwnForecasts.Say(candidate, pair.First, pair.Second)!.RankedProbabilityScore(pair.First.Outcome))
            );
        Assert.Equal(new CarryOrCompromise(), best);
    }

    [Fact]
    public void The_record_that_a_brief_shows_of_our_own_forecast_is_out_of_sample() =>
        Assert.Equal(PastRecord.Error(new CarryOrCompromise())!.Value, Model("ours").Error.Mean, 0.006);

    [Fact]
    public void What_was_fitted_is_told_from_what_was_forecast()
    {
        Assert.Contains("fitted anew", Model("ours").Note, StringComparison.Ordinal);
        Assert.Contains("TUNED ON", Model("ours-in-sample").Note, StringComparison.Ordinal);
        Assert.True(Model("ours-in-sample").SpreadScore.Mean < Model("ours").SpreadScore.Mean);
    }

    [Fact]
    public void Decisions_on_which_nothing_was_fitted_are_forecast_as_shipped()
    {
        var card = Scorecard.Of(Drawn(40), Simple, new Run());
        Assert.Null(Assert.Single(card.Models, model => model.Name.StartsWith("ours", StringComparison.Ordinal)).Note);
    }

    /// <summary>Outcomes drawn from our own chances must fall into our own ranges as often as these say.</summary>
    [Fact]
    public void Ranges_hold_what_they_say_where_the_model_is_right()
    {
        var ours = Scorecard.Of(Drawn(1500), Simple, new Run()).Models.Single(model => model.Name == "ours");
        Assert.InRange(ours.Even.Held.Mean, 0.48, 0.57);
        Assert.InRange(ours.Likely.Held.Mean, 0.78, 0.85);
        Assert.True(ours.ScoreDifference.Bounds!.Value.To < 0);
    }

    [Fact]
    public void The_same_file_and_seed_give_the_same_scorecard() => Assert.Equal(Json(Drawn(30), 3), Json(Drawn(30), 3));

    [Fact]
    public void The_compromise_mean_does_not_differ_from_itself()
    {
        var compromise = Scorecard.Of(Drawn(30), Simple, new Run()).Models.Single(model => model.Name == "compromise");
        Assert.Equal((0, new Bounds(0, 0)), (compromise.Difference.Mean, compromise.Difference.Bounds!.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public async Task The_JSON_has_the_documented_shape(int decisions)
    {
        var schema = await JsonSchema.FromJsonAsync(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Forecasting", "Scoring", "score.schema.json"),
                TestContext.Current.CancellationToken
            ),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(schema.Validate(Json(Drawn(decisions), 1)));
    }

    /// <summary>A model may be silent: here nobody's word has weight.</summary>
    [Fact]
    public void A_decision_that_a_model_does_not_forecast_counts_for_the_others()
    {
        var silent = new Decision(
            "silent",
            "silent",
            Contest.Of(
                [0, 0],
                [
                    [0, 1],
                ],
                [
                    [1, 1],
                ]
            ),
            0.5
        );
        var drawn = Drawn(10);
        var card = Scorecard.Of(drawn with { Decisions = [.. drawn.Decisions, silent] }, Simple, new Run());
        Assert.Equal(11, card.Models.Single(model => model.Name == "constant").Decisions);
        Assert.Equal(10, card.Models.Single(model => model.Name == "ours").Decisions);
    }

    private static IEnumerable<ForecastModel> Simple => ForecastModels.All.Where(model => model.Name is "compromise" or "ours");

    private static string Json(DecisionFile file, int seed) => Scorecard.Of(file, new Run { Seed = seed }).ToJson().ToJsonString();

    /// <summary>Contests at random, two to a proposal, with outcomes drawn from our own chances.</summary>
    private static DecisionFile Drawn(int count)
    {
        var random = new Random(11);
        return new([.. Enumerable.Range(0, count).Select(Draw)], [], []);

        Decision Draw(int number)
        {
            var parties = 2 + random.Next(8);
            var contest = Contest.Of(Numbers(parties, 1, 100), [Numbers(parties, 0, 1)], [Numbers(parties, 0.1, 1)]);
            var prospect = new CarryOrCompromise().Prospect(contest.Influence, contest.Positions(0), contest.Salience(0))!;
            return new($"i{number}", $"drawn{number / 2}", contest, prospect.Quantile(random.NextDouble()));
        }

        double[] Numbers(int parties, double from, double to) =>
            [.. Enumerable.Range(0, parties).Select(_ => from + (random.Next(5) / 4d * (to - from)))];
    }

    private static ModelScore Model(string name) => OfTheEU().Models.Single(model => model.Name == name);

    private static Scorecard OfTheEU()
    {
        Assert.SkipWhen(
            Decided.Value is null,
            "the decisions of the EU are not beside this repository (shared/data/forecast/eu-decisions.json)"
        );
        return Decided.Value!;
    }
}
