using System.Globalization;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>Where the models of this school see each issue come out, side by side, and how much of that rests on what is not known.</summary>
public sealed record OutcomeForecast()
    : Analysis(
        "forecast",
        "What do models of bargaining expect?",
        "Bueno de Mesquita 1994; Thomson, Stokman, Achen and König 2006; Wise, Lester and Efird 2015"
    )
{
    private const int Usual = 1000;
    private const int Fewest = 20;
    private const int MostDraws = 100_000;

    /// <summary>The spatial model takes time with the cube of the parties.</summary>
    private const double Work = 6e7;

    /// <summary>How often what is not known is drawn; null leaves it to the number of parties.</summary>
    public int? Draws { get; init; }

    public override IReadOnlyList<Setting> Settings =>
        [
            new(
                "draws",
                "N",
                "How often what is not known is drawn; 1000 unless parties are many.",
                values => this with { Draws = Number(values[0]) }
            ),
        ];

    public override IReadOnlyList<Estimate> Estimates(Negotiation negotiation, Run run)
    {
        if (Inapplicable(negotiation) is not null)
        {
            return [];
        }

        var lineup = Lineup.Of(negotiation);
        var contest = new UncertainContest(lineup, run.Seed);
        var count = DrawsOf(contest, lineup);
        var draws = Forecasting.Draws.Make(contest, ForecastModels.All, lineup.Issues.Count, count, run);
        return
        [
            .. lineup.Issues.SelectMany(
                (issue, place) =>
                    KeptForecasts.Of(
                        issue,
                        draws.Models.Select((model, number) => Of(model, draws.Of(number, place), issue)),
                        draws.Likely(place)
                    )
            ),
        ];
    }

    protected override string? Inapplicable(Negotiation negotiation) =>
        !negotiation.Issues.Any(issue => issue.Scale is not null) ? "no issue has a scale, and these models need a line on which to stand"
        : Lineup.Of(negotiation).Issues.Count == 0
            ? "no party has a position on an issue with a scale that is still open; add positions with ideal, salience and influence"
        : null;

    protected override Result Answer(Negotiation negotiation, Run run)
    {
        var lineup = Lineup.Of(negotiation);
        var contest = new UncertainContest(lineup, run.Seed);
        var count = DrawsOf(contest, lineup);
        var draws = Forecasting.Draws.Make(contest, ForecastModels.All, lineup.Issues.Count, count, run);
        var disagreements = new DisagreementSearch(lineup, contest, draws, run).Find();
        return new OutcomeForecasts(negotiation, lineup, contest.Inputs.ToValueList(), run.Seed, count)
        {
            Issues = lineup
                .Issues.Select(
                    (issue, place) =>
                        new IssueForecast(issue)
                        {
                            Models = draws.Models.Select((model, number) => Of(model, draws.Of(number, place), issue)).ToValueList(),
                            Prospect = draws.Likely(place),
                            Disagreement = disagreements[place],
                        }
                )
                .ToValueList(),
            Bargaining = BargainingCourse.Of(contest, lineup, count, run),
        };
    }

    internal static ModelForecast Of(ForecastModel model, IReadOnlyList<double?> said, IssueLineup issue) =>
        new(model, Spread.Of(said)?.On(issue.From, issue.Span));

    internal int DrawsOf(UncertainContest contest, Lineup lineup) =>
        contest.Inputs.Count == 0 ? 1 : Draws ?? Afforded(lineup.Parties.Count);

    private static int Afforded(int parties) => (int)Math.Clamp(Work / Math.Pow(parties, 3), Fewest, Usual);

    private static int Number(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostDraws
            ? number
            : throw new FormatException(
                FormattableString.Invariant($"--draws takes a whole number from 1 to {MostDraws}, not “{written}”")
            );
}
