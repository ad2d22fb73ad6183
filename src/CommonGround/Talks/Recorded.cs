using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Something on record: what shows it, from which day it holds, and who may see it.</summary>
public abstract record Recorded
{
    /// <summary>The statements that show it; none where somebody assumes it.</summary>
    public ValueList<string> Evidence { get; init; } = [];

    /// <summary>The first day of it; null where it held from the start.</summary>
    public DateOnly? Since { get; init; }

    public string? Note { get; init; }

    /// <summary>Who may see it; null is everyone on the case.</summary>
    public ValueList<string>? VisibleTo { get; init; }

    /// <summary>The day before which nobody knows of it; null where it was known from the start.</summary>
    public virtual DateOnly? KnownFrom => Since;
}

/// <summary>What holds until it is taken back: an agreed point, a demand.</summary>
public abstract record Commitment : Recorded
{
    /// <summary>When and how it ended, as far as that is known on the day; null while it holds.</summary>
    public Ending? Until { get; init; }

    public bool Holds => Until is null;

    internal static ValueList<T> Holding<T>(ValueList<T> all)
        where T : Commitment => all.All(one => one.Holds) ? all : all.Where(one => one.Holds).ToValueList();
}

/// <summary>The day on which a commitment no longer holds, and what shows that it was taken back.</summary>
public sealed record Ending(DateOnly Date) : Recorded
{
    public override DateOnly? KnownFrom => Date;
}
