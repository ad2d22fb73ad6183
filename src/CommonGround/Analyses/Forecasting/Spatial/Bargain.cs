namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>What two parties could meet on: a position for each, near the other's as far as it is weaker and cares less.</summary>
internal sealed record Bargain(int Initiator, int Receiver, double[] OfInitiator, double[] OfReceiver)
{
    /// <summary>Keeps both where they are when neither cares or could win.</summary>
    private const double Least = 1e-6;

    /// <summary>Positions have four decimals, so that no false precision grows from turn to turn.</summary>
    private const double Decimals = 1e4;

    public bool Involves(int party) => Initiator == party || Receiver == party;

    public double[] Of(int party) => Initiator == party ? OfInitiator : OfReceiver;

    /// <summary>Where two positions meet on one issue, given how much each side weighs.</summary>
    public static (double Initiator, double Receiver) Meet(double initiator, double receiver, double weighsI, double weighsJ)
    {
        var total = weighsI + Least + weighsJ;
        return (
            Round((((weighsI + Least) * initiator) + (weighsJ * receiver)) / total),
            Round(((weighsI * initiator) + ((Least + weighsJ) * receiver)) / total)
        );
    }

    private static double Round(double position) => Math.Floor(0.5 + (position * Decimals)) / Decimals;
}
