namespace CommonGround.Analyses.Forecasting.Means;

/// <summary>The position with as many parties on either side: between the middle two where they are even in number.</summary>
public sealed record Median() : OneIssueModel("median", "Median", "Black 1948, On the rationale of group decision-making")
{
    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience)
    {
        var sorted = positions.ToArray();
        Array.Sort(sorted);
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
