using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What the model said at a round, kept as it was said, so that what comes later can be held against it.</summary>
/// <param name="Round">The name of the round.</param>
/// <param name="Day">The day of which it speaks: what was known at its end is what went in.</param>
/// <param name="Inputs">The <see cref="Fingerprint"/> of what went in.</param>
public sealed record KeptRecord(string Round, DateOnly Day, string Inputs)
{
    /// <summary>From which every draw of its estimates followed.</summary>
    public int Seed { get; init; } = 1;

    public ValueList<Ruling> Rulings { get; init; } = [];

    public ValueList<Estimate> Estimates { get; init; } = [];
}

/// <summary>Which kind of agreement a verdict is about.</summary>
public enum Reach
{
    /// <summary>An option for every issue.</summary>
    Complete,

    /// <summary>Some issues settled and others left open.</summary>
    Framework,
}

/// <summary>What the test of common ground says of one kind of agreement.</summary>
public sealed record Ruling(Reach Reach, Verdict Verdict)
{
    /// <summary>Of a framework, what the largest one settles, in the order of the issues.</summary>
    public ValueList<SettledOn> Settles { get; init; } = [];

    /// <summary>Where it hinges, the sets of unknown demands that make it no if their parties insist on them.</summary>
    public ValueList<ValueList<string>> Refusals { get; init; } = [];
}

/// <summary>An issue and the option on which it would be settled.</summary>
public sealed record SettledOn(string Issue, string Option);

/// <summary>Where a model sees an issue come out, in the issue's unit.</summary>
public sealed record Estimate(string Issue, string Model, Rational Value)
{
    /// <summary>How many chances in this many <see cref="Chances"/> counts.</summary>
    public const int All = 10_000;

    /// <summary>Chances of each place, a hundredth of the scale apart; none where the model names one place.</summary>
    public ValueList<int> Chances { get; init; } = [];
}
