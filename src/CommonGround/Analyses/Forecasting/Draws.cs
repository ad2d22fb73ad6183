namespace CommonGround.Analyses.Forecasting;

/// <summary>What every model says of every issue, draw by draw.</summary>
internal sealed class Draws
{
    private readonly double?[][][] said;

    private Draws(int count, IReadOnlyList<ForecastModel> models, double?[][][] said) => (Count, Models, this.said) = (count, models, said);

    public int Count { get; }

    public IReadOnlyList<ForecastModel> Models { get; }

    /// <summary>Of one model on one issue, 0 to 1, draw by draw; null where it had nothing to say.</summary>
    public IReadOnlyList<double?> Of(int model, int issue) => [.. said.Select(draw => draw[model][issue])];

    /// <summary>Draws are independent and each has its own place, so that no number of threads changes what comes out.</summary>
    public static Draws Make(UncertainContest contest, int issues, int count, Run run, Func<int, bool>? takesPart = null)
    {
        var models = ForecastModels.All;
        var answers = new double?[count][][];
        var made = 0;
        Parallel.For(
            0,
            count,
            new ParallelOptions { CancellationToken = run.Cancellation },
            draw =>
            {
                var drawn = contest.Draw(draw);
                answers[draw] = [.. models.Select(model => Ask(model, drawn, contest, issues, takesPart, run.Cancellation))];
                run.Report("drawing what is not known", (double)Interlocked.Increment(ref made) / count);
            }
        );
        return new(count, models, answers);
    }

    /// <summary>A model of one issue hears of those who take part in it; a model of all issues hears of everybody.</summary>
    private static double?[] Ask(
        ForecastModel model,
        Contest drawn,
        UncertainContest contest,
        int issues,
        Func<int, bool>? takesPart,
        CancellationToken cancellation
    )
    {
        if (model is not OneIssueModel)
        {
            return
            [
                .. model.Forecast(
                    takesPart is null ? drawn : drawn.Among([.. Enumerable.Range(0, drawn.Parties).Where(takesPart)]),
                    cancellation
                ),
            ];
        }

        var places = new double?[issues];
        for (var issue = 0; issue < issues; issue++)
        {
            int[] among = [.. contest.Members(issue).Where(party => takesPart?.Invoke(party) != false)];
            places[issue] = among.Length == 0 ? null : model.Forecast(drawn.On(issue).Among(among), cancellation)[0];
        }

        return places;
    }
}
