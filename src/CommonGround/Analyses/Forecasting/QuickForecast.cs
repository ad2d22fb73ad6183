using CommonGround.Analyses.Forecasting.ExpectedUtility;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>
/// What the quick models say of one issue: those that look at it alone and do not bargain round by round, so that what they say can follow a
/// hand that moves a mark. They are told the same, by the first of the same draws, as in the whole forecast.
/// </summary>
/// <param name="Draws">How often what is not known was drawn; once where all is known.</param>
public sealed record QuickForecast(IssueForecast Issue, int Draws, int Seed)
{
    /// <summary>So few draws are made while somebody waits.</summary>
    private const int MostDraws = 200;

    /// <summary>Those that bargain over one issue alone, and not round by round.</summary>
    public static IReadOnlyList<ForecastModel> Models { get; } =
    [.. ForecastModels.All.OfType<OneIssueModel>().Where(model => model is not ExpectedUtilityModel)];

    /// <summary>Null where the issue is agreed, has no scale, or nobody has a place on it.</summary>
    public static QuickForecast? Of(Negotiation negotiation, Issue issue, Run run)
    {
        var lineup = Lineup.Of(negotiation.ApartFromDates());
        var place = lineup.Issues.ToList().FindIndex(one => one.Issue.Name == issue.Name);
        if (place < 0)
        {
            return null;
        }

        var contest = new UncertainContest(lineup, run.Seed);
        var count = Math.Min(MostDraws, new OutcomeForecast().DrawsOf(contest, lineup));
        var draws = Forecasting.Draws.Make(contest, Models, lineup.Issues.Count, count, run);
        return new(
            new(lineup.Issues[place])
            {
                Models = Models
                    .Select((model, number) => OutcomeForecast.Of(model, draws.Of(number, place), lineup.Issues[place]))
                    .ToValueList(),
                Prospect = draws.Likely(place),
            },
            count,
            run.Seed
        );
    }

    /// <summary>Model by model what it says, and what it said before something was tried.</summary>
    /// <param name="untried">What it says of the negotiation as it is; null where nothing is tried.</param>
    public Table ToTable(QuickForecast? untried)
    {
        Column[] columns = untried is null
            ? [new("Model"), new("Says", Alignment.End)]
            : [new("Model"), new("As it is", Alignment.End), new("As tried", Alignment.End)];
        return new(
            $"What the quick models say of {Issue.Lineup.Issue.Title}",
            columns,
            [
                .. Issue.Models.Select(
                    (forecast, number) =>
                        new Row([
                            forecast.Model.Title,
                            .. untried is null ? [] : (Cell[])[untried.Say(untried.Issue.Models[number])],
                            Say(forecast),
                        ])
                ),
            ]
        )
        {
            Notes = [Meaning],
        };
    }

    /// <summary>What our own forecast says, where it has something to say.</summary>
    public string? InALine =>
        Issue.Models[^1] is { Spread: { } spread } own
            ? $"{own.Model.Title}: {new ScaleWords(Issue.Lineup).Range(Issue, own, spread)}"
            : null;

    private string Meaning =>
        "These models are quick; the spatial model and those of expected utility, which bargain round by round, stand under Forecast."
        + (
            Draws > 1
                ? $" What is not known was drawn {Wording.Number(Draws)} times (seed {Seed}); in brackets the middle eight tenths."
                : " In brackets between which bounds the model holds the outcome likely, four times in five."
        );

    private Cell Say(ModelForecast forecast) =>
        forecast.Spread is { } spread
            ? new ScaleWords(Issue.Lineup).Range(Issue, forecast, spread)
            : Cell.Unknown("nobody’s word has weight");
}
