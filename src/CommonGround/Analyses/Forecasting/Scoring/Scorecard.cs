namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>The record of the forecast models on decisions that were really taken, side by side.</summary>
/// <param name="Proposals">How many proposals the decisions belong to.</param>
/// <param name="Skipped">What was left out, and why.</param>
public sealed record Scorecard(int Decisions, int Proposals, int Seed, IReadOnlyList<ModelScore> Models, IReadOnlyList<string> Skipped)
{
    private const string Reference = "compromise";

    public static Scorecard Of(DecisionFile file, Run run) => Of(file, ForecastModels.All, run);

    internal static Scorecard Of(DecisionFile file, IEnumerable<ForecastModel> models, Run run)
    {
        var proposals = new Clusters(file.Decisions);
        var forecasts = models
            .Where(model => model is not CarryOrCompromise)
            .Prepend(new SalienceMean())
            .Prepend(new Midpoint())
            .Select(model => Point(model, file.Decisions, proposals, run))
            .Concat(OwnForecasts.Of(file.Decisions, proposals))
            .ToArray();
        var scoring = new ScoringRules(file.Decisions, forecasts.Single(one => one.Name == Reference), new(proposals, run.Seed));
        return new(file.Decisions.Count, proposals.Count, run.Seed, [.. forecasts.Select(scoring.Of)], file.Skipped);
    }

    private static Forecasts Point(ForecastModel model, IReadOnlyList<Decision> decisions, Clusters proposals, Run run)
    {
        var places = new double?[decisions.Count];
        for (var number = 0; number < places.Length; number++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            run.Report($"asking {model.Title}", (double)number / places.Length);
            places[number] = model.Forecast(decisions[number].Contest, run.Cancellation)[0];
        }

        return new(model.Name, model.Title, places, Spreads.Around(places, decisions, proposals)) { IsPoint = true };
    }
}
