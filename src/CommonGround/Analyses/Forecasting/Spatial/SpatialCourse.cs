using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>How positions move from turn to turn until next to nothing moves, or too many turns have passed.</summary>
public sealed record SpatialCourse(ValueList<Turn> Turns)
{
    /// <summary>Of each party on each issue, when it was over.</summary>
    public ValueList<ValueList<double>> End => Turns[^1].After;
}
