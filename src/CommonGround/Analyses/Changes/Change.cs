using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>Where a party was on both days; null where it was no part of the talks.</summary>
public sealed record SeatChange(string Party, Seat? Before, Seat? After)
{
    public DateOnly? On { get; init; }

    public ValueList<string> Evidence { get; init; } = [];

    public bool Joined => After == Seat.AtTheTable;

    public bool Left => Before == Seat.AtTheTable;
}

/// <summary>What a party wanted of an issue on both days, how far its wish moved, and towards whom.</summary>
public sealed record Movement(string Party, Issue Issue, Position? Before, Position? After)
{
    public DateOnly? On { get; init; }

    /// <summary>Null where one of the days knows no wish, or one that is no number.</summary>
    public Shift? Shift { get; init; }

    /// <summary>Parties whose wish, as it was before, is nearer than it was; where that depends on what is not known, in neither list.</summary>
    public ValueList<string> Towards { get; init; } = [];

    public ValueList<string> AwayFrom { get; init; } = [];

    /// <summary>What happened in the meantime, before it or on its day, and may bear on the party or the issue. After is not because.</summary>
    public ValueList<string> AfterEvents { get; init; } = [];
}

/// <summary>How far a wish moved on its scale: its lower end and its upper end, which are one where the wish is one option.</summary>
public sealed record Shift(Rational Low, Rational High, Scale Scale)
{
    public bool IsOne => Low == High;

    public bool IsNone => Low == Rational.Zero && High == Rational.Zero;

    /// <summary>As a share of the scale, from its first number to its last.</summary>
    public Interval Share => new(Low / (Scale.To - Scale.From), High / (Scale.To - Scale.From));
}

/// <summary>On what all agreed on both days; null where they did not.</summary>
public sealed record AgreementChange(Issue Issue, Option? Before, Option? After)
{
    public DateOnly? On { get; init; }

    public ValueList<string> Evidence { get; init; } = [];
}

/// <summary>What a party insisted on under one name on both days; null where it did not.</summary>
public sealed record DemandChange(string Name, string Party, Demand? Before, Demand? After)
{
    public DateOnly? On { get; init; }

    public ValueList<string> Evidence { get; init; } = [];
}

/// <summary>What became of a question whether a party would consent.</summary>
public enum Learnt
{
    /// <summary>It was put on record that this is not known.</summary>
    Asked,

    /// <summary>The question is another one.</summary>
    Changed,

    Consents,

    Refuses,

    /// <summary>It is on record no more, and neither is an answer.</summary>
    Withdrawn,
}

/// <summary>A question of consent that was asked, answered or changed between two days.</summary>
public sealed record QuestionChange(string Name, string Party, Demand? Before, Demand? After, Learnt Learnt)
{
    public ValueList<string> Evidence { get; init; } = [];
}

/// <summary>The verdict on one kind of agreement on both days; null where there was nothing to test.</summary>
public sealed record VerdictChange(Reach Reach, Verdict? Before, Verdict? After);
