using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Briefs;
using CommonGround.Tests.Analyses.Agreements;
using CommonGround.Tests.Cases;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Forecasting;

public sealed class OutcomeForecastTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Forecasting", "forecast.schema.json")),
        TestContext.Current.CancellationToken
    );

    private static readonly OutcomeForecasts Vienna = ForecastingChapterTests.Ask(Example.Vienna);

    [Fact]
    public async Task The_JSON_of_the_examples_has_the_documented_shape()
    {
        var schema = await Schema;
        Assert.Empty(schema.Validate(Vienna.ToJson().ToJsonString()));
        Assert.Empty(schema.Validate(ForecastingChapterTests.Ask(Example.Reservoir).ToJson().ToJsonString()));
    }

    [Fact]
    public async Task The_JSON_of_any_negotiation_has_the_documented_shape()
    {
        var schema = await Schema;
        Any.Negotiation.Sample(
            negotiation =>
            {
                if (new OutcomeForecast { Draws = 5 }.Ask(negotiation, new Run()) is Finding.Answered answer)
                {
                    Assert.Empty(schema.Validate(answer.ToJson().ToJsonString()));
                    Assert.NotEmpty(answer.ToSection().Blocks);
                }
            },
            iter: 20,
            print: Any.Words
        );
    }

    [Fact]
    public void Russia_and_Iran_whose_wish_is_not_known_are_drawn_over_the_whole_scale() =>
        Assert.Equal(
            ["iran", "russia"],
            Vienna
                .Issues[0]
                .Lineup.Entrants.Where(entrant => !entrant.Position.IsOnRecord)
                .Where(entrant => (entrant.Position.Low, entrant.Position.High) == (0, 36))
                .Select(entrant => entrant.Party.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void What_models_disagree_on_in_Vienna_comes_of_the_two_that_are_not_known() =>
        Assert.Equal(
            ["iran position", "russia position"],
            Vienna
                .Issues[0]
                .Disagreement!.Causes.Take(2)
                .Select(cause => $"{cause.Input.Party.Name} {cause.Input.Kind}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Parties_of_whom_nothing_is_on_record_are_named_and_not_placed()
    {
        Assert.Contains(Vienna.Issues[0].Lineup.Silent, party => party.Name == "china");
        Assert.DoesNotContain(Vienna.Lineup.Parties, party => party.Name == "china");
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var again = ForecastingChapterTests.Ask(Example.Vienna).ToJson().ToJsonString();
        Assert.Equal(Vienna.ToJson().ToJsonString(), again);
        Assert.NotEqual(again, ForecastingChapterTests.Ask(Example.Vienna, seed: 2).ToJson().ToJsonString());
    }

    [Fact]
    public void A_draw_is_the_same_whatever_other_draws_are_made()
    {
        var contest = new UncertainContest(Vienna.Lineup, seed: 7);
        var late = contest.Draw(900).Positions(0).ToArray();
        _ = contest.Draw(3);
        Assert.Equal(late, new UncertainContest(Vienna.Lineup, seed: 7).Draw(900).Positions(0).ToArray());
    }

    [Fact]
    public void Draws_keep_to_what_is_known()
    {
        var contest = new UncertainContest(Vienna.Lineup, seed: 3);
        Gen.Int[0, 1_000_000]
            .Sample(draw =>
            {
                var drawn = contest.Draw(draw);
                foreach (var entrant in Vienna.Lineup.Issues[0].Entrants)
                {
                    var months = drawn.Positions(0)[Vienna.Lineup.PlaceOf(entrant.Party)] * 36;
                    Assert.InRange(months, entrant.Position.Low - 1e-9, entrant.Position.High + 1e-9);
                }
            });
    }

    [Fact]
    public void Twenty_dots_of_each_model_stand_in_order_and_half_of_them_on_either_side_of_its_middle() =>
        Assert.All(
            Vienna.Issues[0].Models.Zip(Drawn<Strip>().Marks),
            pair =>
            {
                var (forecast, mark) = pair;
                Assert.Equal(20, mark.Dots.Count);
                Assert.Equal(mark.Dots.Order(), mark.Dots);
                var middle = forecast.Model is CarryOrCompromise ? 36 * Vienna.Issues[0].Prospect!.Median : forecast.Spread!.Middle;
                Assert.InRange(middle, mark.Dots[9], mark.Dots[10]);
            }
        );

    [Fact]
    public void Every_party_with_a_place_has_a_curve_from_where_it_stands_to_where_the_spatial_model_leaves_it()
    {
        var (chart, turns) = (Drawn<LineChart>(), Vienna.Bargaining.Positions[0]);
        Assert.Equal(Vienna.Issues[0].Lineup.Entrants.Select(entrant => entrant.Party.Title), chart.Curves.Select(curve => curve.Name));
        Assert.All(
            Vienna.Issues[0].Lineup.Entrants.Zip(chart.Curves),
            pair =>
            {
                var place = Vienna.Lineup.PlaceOf(pair.First.Party);
                Assert.Equal(36 * turns[0][place], pair.Second.Places[0], 9);
                Assert.InRange(36 * turns[^1][place], pair.Second.Places[^1] - 0.18, pair.Second.Places[^1] + 0.18);
            }
        );
    }

    [Fact]
    public void Where_all_is_known_only_the_forecast_that_says_how_sure_it_is_has_dots() =>
        Assert.Equal(
            [1],
            ForecastingChapterTests.Bay.ToSection().Blocks.OfType<Strip>().Select(strip => strip.Marks.Count(mark => mark.Dots.Count > 0))
        );

    private static T Drawn<T>() => Vienna.ToSection().Blocks.OfType<T>().Single();

    [Fact]
    public void Whoever_wants_never_is_not_told_to_the_models_and_the_brief_says_so()
    {
        var answer = ForecastingChapterTests.Ask(
            ForecastingChapterTests.Read(Bay("or: never", "{ideal: never, salience: 50}", "influence: 60", "influence: 40"))
        );
        Assert.Equal(["north"], answer.Issues[0].Lineup.WantNever.Select(party => party.Name));
        Assert.Equal(8, answer.Issues[0].Models[0].Spread!.Mean);
        Assert.Contains("want", Words(answer), StringComparison.Ordinal);
        Assert.Contains("never, which is no place on the line", Words(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_influence_is_known_all_is_drawn_and_the_brief_says_so_first()
    {
        var answer = ForecastingChapterTests.Ask(
            ForecastingChapterTests.Read(Bay("unit: weeks", "{ideal: 2 weeks, salience: 50}", "letter: N", "letter: S"))
        );
        Assert.Equal(2, answer.Inputs.Count);
        Assert.Equal("sampled", answer.Exactness.Word);
        Assert.Contains("Nothing is on record of anybody’s influence", Words(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_scale_or_a_position_the_question_does_not_apply_and_says_what_to_add()
    {
        Assert.Contains("no issue has a scale", Reason("options: [low, high]"), StringComparison.Ordinal);
        Assert.Contains("add positions", Reason("scale: {from: 0, to: 10, step: 1}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("1000001")]
    public void A_number_of_draws_that_makes_no_sense_is_refused(string number) =>
        Assert.Contains(
            number,
            Assert.Throws<FormatException>(() => new OutcomeForecast().Settings[0].Choose([number])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_brief_says_what_the_model_says_and_never_what_parties_will_do() =>
        Assert.DoesNotContain(
            "parties will",
            Words(Vienna).Replace("not what the parties will do", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    private static string Words(OutcomeForecasts answer) =>
        new Brief("Test", answer.Negotiation.Date, [answer.ToSection()]).ToText().ReplaceLineEndings(" ");

    private static string Reason(string options) =>
        Assert
            .IsType<Finding.NotApplicable>(
                new OutcomeForecast().Ask(
                    ForecastingChapterTests.Read(
                        $$"""
                        format: 1
                        title: The bay
                        as-of: 2024-05-01
                        issues:
                          closed-season:
                            question: For how long?
                            {{options}}
                        parties:
                          north:
                            name: North
                        """
                    ),
                    new Run()
                )
            )
            .Reason;

    private static string Bay(string unit, string north, string ofNorth, string ofSouth) =>
        $$"""
            format: 1
            title: The bay
            as-of: 2024-05-01
            issues:
              closed-season:
                question: For how long?
                scale: {from: 0, to: 10, step: 1, unit: weeks, {{(unit.StartsWith("or", StringComparison.Ordinal) ? unit : "or: never")}}}
            parties:
              north:
                name: North
                {{ofNorth}}
                positions:
                  closed-season: {{north}}
              south:
                name: South
                {{ofSouth}}
                positions:
                  closed-season: {ideal: 8 weeks, salience: 100}
            """;
}
