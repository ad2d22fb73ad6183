namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>When a course is over: all parties together move less than a fiftieth of what they moved at first.</summary>
internal sealed class Settling
{
    public const int MostTurns = 100;
    private const int FewestTurns = 2;
    private const double Quiet = 0.02;
    private const double Least = 1e-4;

    private double first;
    private int turns;

    /// <summary>Tells how far the parties moved in the next turn, together.</summary>
    public bool IsOver(double moved)
    {
        turns++;
        first = turns == 1 ? moved + Least : first;
        return turns >= MostTurns || (turns >= FewestTurns && moved / first < Quiet);
    }
}
