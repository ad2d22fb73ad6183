namespace CommonGround.Analyses.Forecasting.Means;

/// <summary>The first position, going up, at which half of all influence times salience is reached.</summary>
public sealed record WeightedMedian()
    : OneIssueModel(
        "weighted-median",
        "Weighted median",
        "Black 1958, The Theory of Committees and Elections; weights as in Bueno de Mesquita 1994"
    )
{
    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience) =>
        Weight.Median(positions, Weight.Of(influence, salience));
}
