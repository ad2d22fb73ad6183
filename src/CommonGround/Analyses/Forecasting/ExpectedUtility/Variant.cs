namespace CommonGround.Analyses.Forecasting.ExpectedUtility;

/// <summary>Where the printed equations and the program that replicates them part.</summary>
internal sealed record Variant(bool RiskInVotes, bool SharesAllVotes, bool TakesLowestCompromise)
{
    /// <summary>A pair's votes are shared among those cast on that pair, without risk; of several compromises the nearest is taken.</summary>
    public static Variant AsPrinted { get; } = new(false, false, false);

    /// <summary>Votes bend with risk and are shared among those cast on all pairs; of several compromises the lowest is taken.</summary>
    public static Variant Scholz { get; } = new(true, true, true);
}
