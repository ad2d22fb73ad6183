namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>What a modeller may choose about bargaining in the Spatial Model of Politics, in KTAB's words; its defaults are KTAB's.</summary>
public sealed record SpatialRules
{
    public static SpatialRules Default { get; } = new();

    public VictoryRule Victory { get; init; } = VictoryRule.Linear;

    public VotingRule Voting { get; init; } = VotingRule.Proportional;

    public ElectionRule Election { get; init; } = ElectionRule.Conditional;

    public RiskRange RiskRange { get; init; } = RiskRange.Mid;

    public RiskView RiskView { get; init; } = RiskView.OneThird;

    public Commitment Commitment { get; init; } = Commitment.Semi;

    public Interpolation Interpolation { get; init; } = Interpolation.Squares;

    public Proposers Proposers { get; init; } = Proposers.InitiatorOnly;
}

/// <summary>How the strength of two sides becomes a chance of winning, where options are voted on.</summary>
public enum VictoryRule
{
    Linear,
    Square,
    Quartic,
    Octic,
    Binary,
}

/// <summary>How hard a party backs what it prefers, given by how much it prefers it.</summary>
public enum VotingRule
{
    Proportional,
    Binary,
    ProportionalBinary,
    ProportionalCubic,
    Cubic,
}

/// <summary>How chances of winning against each other become the chance of prevailing over all.</summary>
public enum ElectionRule
{
    Conditional,
    MarkovUniform,
}

/// <summary>Between which bounds attitudes to risk are thought to lie: 0 to 1, -½ to 1, -1 to 1.</summary>
public enum RiskRange
{
    Min,
    Mid,
    Max,
}

/// <summary>How far a party sees another's attitude to risk instead of its own.</summary>
public enum RiskView
{
    None,
    OneThird,
    Half,
    TwoThirds,
    Full,
}

/// <summary>Whether a third party takes on the position of the side that wins: always, when it loses with the other, or never.</summary>
public enum Commitment
{
    Full,
    Semi,
    None,
}

/// <summary>How salience and the chance of winning weigh in a bargain: as they are or squared.</summary>
public enum Interpolation
{
    Plain,
    Squares,
}

/// <summary>Whose view of the chances makes a bargain: that of who challenges, or two bargains, of either side's view.</summary>
public enum Proposers
{
    InitiatorOnly,
    InitiatorAndReceiver,
}
