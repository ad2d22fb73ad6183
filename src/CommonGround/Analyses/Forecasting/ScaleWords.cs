namespace CommonGround.Analyses.Forecasting;

/// <summary>Places on an issue's scale as a reader hears of them.</summary>
internal sealed class ScaleWords(IssueLineup lineup)
{
    private string Sign => lineup.Issue.Scale!.Unit;

    /// <summary>What numbers of this scale count.</summary>
    public string Unit => Sign.Length > 0 ? Sign : "the scale’s own numbers";

    public string InUnit(double number) =>
        Number(number) is var said && said == "1" ? lineup.Issue.Scale!.Name(1) : $"{said} {Sign}".TrimEnd();

    public string Number(double number) => lineup.Span < 10 ? Wording.Hundredths(number) : Wording.Decimal(number);

    /// <summary>A place on the scale that is given as a share of it.</summary>
    public double At(double share) => lineup.From + (share * lineup.Span);

    /// <summary>What a model says, with the middle eight tenths of its dots.</summary>
    public string Range(IssueForecast issue, ModelForecast forecast, Spread spread)
    {
        var (low, high) = issue.Likely(forecast) is { } prospect
            ? (At(prospect.Quantile(0.1)), At(prospect.Quantile(0.9)))
            : (spread.Low, spread.High);
        return low < high ? $"{InUnit(spread.Mean)} ({Number(low)} to {Number(high)})" : InUnit(spread.Mean);
    }

    public string Between(Bounds bounds) =>
        bounds.From == bounds.To ? InUnit(At(bounds.From)) : $"{Number(At(bounds.From))} to {InUnit(At(bounds.To))}";
}
