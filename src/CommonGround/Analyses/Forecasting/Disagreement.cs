using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>Where two models part furthest on an issue, and what makes them: numbers that are not known, and parties.</summary>
/// <param name="Lower">Which of the models says less.</param>
/// <param name="Gap">How far they are apart, in the mean of all draws, 0 to 1 of the scale.</param>
public sealed record Disagreement(ForecastModel Lower, ForecastModel Higher, double Gap)
{
    /// <summary>Which draws move the gap, the most telling first.</summary>
    public ValueList<Cause> Causes { get; init; } = [];

    /// <summary>How far these models would be apart without a party, the nearest first.</summary>
    public ValueList<Absence> Without { get; init; } = [];
}

/// <summary>What share of the variance of a gap over all draws goes along with one number: its squared correlation with it.</summary>
public sealed record Cause(Input Input, double Share);

/// <summary>The gap between two models without a party.</summary>
public sealed record Absence(Party Party, double Gap);
