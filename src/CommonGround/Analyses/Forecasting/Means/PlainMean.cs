namespace CommonGround.Analyses.Forecasting.Means;

/// <summary>The mean position, as if every party counted alike.</summary>
public sealed record PlainMean() : OneIssueModel("mean", "Plain mean", "Arithmetic mean")
{
    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience)
    {
        var sum = 0d;
        foreach (var position in positions)
        {
            sum += position;
        }

        return sum / positions.Length;
    }
}
