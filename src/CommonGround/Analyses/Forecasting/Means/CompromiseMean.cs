namespace CommonGround.Analyses.Forecasting.Means;

/// <summary>The mean position, each weighed by influence times salience: hard to beat, and so the yardstick.</summary>
public sealed record CompromiseMean()
    : OneIssueModel("compromise", "Compromise mean", "Van den Bos 1991; Thomson, Stokman, Achen and König (eds) 2006")
{
    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience) =>
        Weight.Mean(positions, Weight.Of(influence, salience));
}
