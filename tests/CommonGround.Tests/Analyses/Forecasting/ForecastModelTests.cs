using CommonGround.Analyses.Forecasting;

namespace CommonGround.Tests.Analyses.Forecasting;

public sealed class ForecastModelTests
{
    public static TheoryData<string> Models => new(ForecastModels.All.Select(model => model.Name));

    /// <summary>The figures of a published comparison, to two decimals, and those of this program.</summary>
    [Theory]
    [InlineData("compromise", 23.59)]
    [InlineData("mean", 24.82)]
    [InlineData("weighted-median", 30.77)]
    [InlineData("pce", 24.62)]
    public void The_mean_error_on_decisions_of_the_EU_is_the_published_one(string model, double error) =>
        Assert.Equal(error, Error(model), 0.005);

    /// <summary>On many of these decisions challenges tie exactly, and rounding decides the path: the published 23.31 and 32.54 came of other orders of summing.</summary>
    [Theory]
    [InlineData("smp", 23.31, 0.25)]
    [InlineData("bdm-scholz", 32.54, 0.25)]
    public void Where_exact_ties_decide_the_mean_error_is_near_the_published_one(string model, double error, double near) =>
        Assert.Equal(error, Error(model), near);

    [Theory]
    [MemberData(nameof(Models))]
    public void The_record_in_the_brief_is_what_was_scored(string name)
    {
        var model = ForecastModels.All.Single(model => model.Name == name);
        if (model is not CarryOrCompromise)
        {
            Assert.Equal(PastRecord.Error(model)!.Value, Error(name), 0.006);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_forecast_lies_within_the_positions(string name)
    {
        var model = ForecastModels.All.Single(model => model.Name == name);
        AnyContest
            .Of(8, 2)
            .Sample(
                contest =>
                {
                    var forecast = model.Forecast(contest);
                    Assert.Equal(contest.Issues, forecast.Count);
                    for (var issue = 0; issue < contest.Issues; issue++)
                    {
                        var positions = contest.Positions(issue).ToArray();
                        if (forecast[issue] is { } place)
                        {
                            Assert.InRange(place, positions.Min() - 0.006, positions.Max() + 0.006);
                        }
                    }
                },
                iter: 40
            );
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void One_party_alone_gets_its_way(string name) => Assert.Equal(0.3, Ask(name, [5], [0.3], [0.5])!.Value, 1e-9);

    [Theory]
    [MemberData(nameof(Models))]
    public void Where_all_stand_at_one_place_that_is_the_forecast(string name) =>
        Assert.Equal(0.7, Ask(name, [1, 2, 3], [0.7, 0.7, 0.7], [1, 0.5, 0.2])!.Value, 1e-9);

    [Theory]
    [MemberData(nameof(Models))]
    public void Where_all_stand_at_the_poles_there_is_a_forecast(string name) =>
        Assert.InRange(Ask(name, [3, 2, 1, 2], [0, 1, 1, 0], [0.9, 0.5, 0.5, 0.3])!.Value, 0, 1);

    [Theory]
    [MemberData(nameof(Models))]
    public void Where_nobody_cares_there_is_no_weighted_forecast_and_no_failure(string name) =>
        Assert.True(Ask(name, [1, 2], [0.2, 0.8], [0, 0]) is null or (>= 0.2 and <= 0.8));

    [Theory]
    [MemberData(nameof(Models))]
    public void Where_nobody_has_influence_there_is_no_weighted_forecast_and_no_failure(string name) =>
        Assert.True(Ask(name, [0, 0], [0.2, 0.8], [1, 1]) is null or (>= 0.2 and <= 0.8));

    [Theory]
    [InlineData("compromise")]
    [InlineData("weighted-median")]
    [InlineData("smp")]
    [InlineData("bdm-printed")]
    [InlineData("ours")]
    public void A_model_of_weights_says_nothing_where_nothing_weighs(string name) => Assert.Null(Ask(name, [1, 2], [0.2, 0.8], [0, 0]));

    [Theory]
    [InlineData(double.NaN, 0.5, 0.5, "influence")]
    [InlineData(-1, 0.5, 0.5, "influence")]
    [InlineData(1, double.NaN, 0.5, "position")]
    [InlineData(1, 1.5, 0.5, "position")]
    [InlineData(1, 0.5, double.NaN, "salience")]
    [InlineData(1, 0.5, double.PositiveInfinity, "salience")]
    public void What_is_no_number_or_out_of_range_is_refused_by_name(double influence, double position, double salience, string named) =>
        Assert.Contains(
            named,
            Assert
                .Throws<ArgumentException>(() =>
                    Contest.Of(
                        [influence],
                        [
                            [position],
                        ],
                        [
                            [salience],
                        ]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_contest_without_parties_or_with_gaps_is_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            Contest.Of(
                [],
                [
                    [],
                ],
                [
                    [],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            Contest.Of(
                [1, 2],
                [
                    [0.5],
                ],
                [
                    [0.5],
                ]
            )
        );
    }

    private static double? Ask(string name, double[] influence, double[] positions, double[] salience) =>
        ForecastModels.All.Single(model => model.Name == name).Forecast(Contest.Of(influence, [positions], [salience]))[0];

    private static double Error(string name)
    {
        var model = ForecastModels.All.Single(model => model.Name == name);
        return Reference
            .Decisions.Select(decision =>
                Math.Abs((model.Forecast(Reference.ContestOf(decision))[0]!.Value * 100) - (double)decision["outcome"]!)
            )
            .Average();
    }
}
