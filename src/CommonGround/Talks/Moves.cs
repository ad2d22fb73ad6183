using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Something that a party can do outside the room, whatever is said inside: what the talks compete with.</summary>
public sealed record Move(string Name, string Party) : Recorded
{
    /// <summary>The option of a move that is not taken.</summary>
    public const string Left = "left";

    /// <summary>The option of a move that is taken.</summary>
    public const string Taken = "taken";

    public string Title { get; init; } = Name;

    /// <summary>What the move stands for, in a sentence for the reader.</summary>
    public string? Means { get; init; }

    /// <summary>Whether it is taken today; null where nobody said, which is not no.</summary>
    public Standing? Today { get; init; }

    /// <summary>Whether it cannot be undone once it is taken.</summary>
    public bool IsIrreversible { get; init; }

    /// <summary>The move as a question with two options, so that conditions can speak of it.</summary>
    public Issue Question => Issue.Of(Name, Left, Taken) with { Title = Title };
}

/// <summary>Whether a move is taken, as it is known.</summary>
public sealed record Standing(bool IsTaken) : Recorded;

/// <summary>What cannot be together outside the room, whoever wants it.</summary>
public sealed record Impossibility(Condition Condition) : Recorded;

/// <summary>A situation outside the room that the case names itself, with who can change it into which other.</summary>
public sealed record State(string Name) : Recorded
{
    public string Title { get; init; } = Name;

    /// <summary>Whether it is today's.</summary>
    public Standing? Today { get; init; }

    public ValueList<Step> Steps { get; init; } = [];
}

/// <summary>That a party can turn a situation into another by itself.</summary>
public sealed record Step(string Party, string To);
