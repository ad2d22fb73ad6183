namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>Half-way, whoever wants what: what a forecast must beat to be worth its inputs.</summary>
internal sealed record Midpoint() : OneIssueModel("constant", "Always the middle", "A yardstick")
{
    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience) => 0.5;
}

/// <summary>The mean of the positions by how much each party cares, as if all had the same influence.</summary>
internal sealed record SalienceMean() : OneIssueModel("salience-mean", "Mean by salience", "A yardstick")
{
    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience) =>
        Weight.Mean(positions, salience);
}
