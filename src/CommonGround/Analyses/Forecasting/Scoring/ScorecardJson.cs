using System.Text.Json.Nodes;

namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>The shape <c>commonground/score/1</c>.</summary>
public static class ScorecardJson
{
    public static JsonObject ToJson(this Scorecard card) =>
        new()
        {
            ["schema"] = "commonground/score/1",
            ["decisions"] = card.Decisions,
            ["proposals"] = card.Proposals,
            ["seed"] = card.Seed,
            ["models"] = new JsonArray([.. card.Models.Select(Model)]),
            ["skipped"] = new JsonArray([.. card.Skipped.Select(line => (JsonNode)line)]),
        };

    private static JsonObject Model(ModelScore model) =>
        new()
        {
            ["name"] = model.Name,
            ["title"] = model.Title,
            ["decisions"] = model.Decisions,
            ["mae"] = Number(model.Error.Mean),
            ["maeInterval"] = Bounds(model.Error),
            ["rmse"] = Number(model.RootMeanSquare),
            ["maeDifference"] = Number(model.Difference.Mean),
            ["maeDifferenceInterval"] = Bounds(model.Difference),
            ["crps"] = Number(model.Score.Mean),
            ["crpsInterval"] = Bounds(model.Score),
            ["crpsWithSpread"] = Number(model.SpreadScore.Mean),
            ["crpsWithSpreadInterval"] = Bounds(model.SpreadScore),
            ["crpsDifference"] = Number(model.ScoreDifference.Mean),
            ["crpsDifferenceInterval"] = Bounds(model.ScoreDifference),
            ["cover50"] = Number(model.Even.Held.Mean),
            ["cover50Interval"] = Bounds(model.Even.Held),
            ["width50"] = Number(model.Even.Width),
            ["cover80"] = Number(model.Likely.Held.Mean),
            ["cover80Interval"] = Bounds(model.Likely.Held),
            ["width80"] = Number(model.Likely.Width),
            ["note"] = model.Note,
        };

    private static JsonArray? Bounds(Estimate estimate) => estimate.Bounds is { } bounds ? [Number(bounds.From), Number(bounds.To)] : null;

    /// <summary>To a millionth, which is more than is known, and the same on every machine; null where no decision was forecast.</summary>
    private static JsonValue? Number(double number) => double.IsFinite(number) ? JsonValue.Create(Math.Round(number, 6)) : null;
}
