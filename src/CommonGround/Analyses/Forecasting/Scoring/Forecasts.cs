namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>What a model said of decisions before it was told what came of them.</summary>
/// <param name="Places">Its forecasts, 0 to 1; null where it has none.</param>
/// <param name="Prospects">How likely it held each outcome to be; for a model that names one place, with the spread that its errors on other proposals suggest.</param>
internal sealed record Forecasts(string Name, string Title, IReadOnlyList<double?> Places, IReadOnlyList<Prospect?> Prospects)
{
    /// <summary>Whether it named places alone, so that every spread is ours.</summary>
    public bool IsPoint { get; init; }

    /// <summary>What a reader must know of it; null when there is nothing.</summary>
    public string? Note { get; init; }
}
