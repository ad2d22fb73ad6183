using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>Somebody’s most promising challenge in a turn: whom it would move, what it expects to gain, and how likely it thinks that it prevails.</summary>
public sealed record Challenge(int Initiator, int Target, double Gain, double Victory);

/// <summary>One round of bargaining: where each party stood on each issue, who challenged whom, and where each stands after.</summary>
/// <param name="Chances">Of each party’s position to prevail, as things stood.</param>
public sealed record Turn(
    ValueList<ValueList<double>> Before,
    ValueList<double> Chances,
    ValueList<Challenge> Challenges,
    ValueList<ValueList<double>> After
);
