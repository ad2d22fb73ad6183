using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What a party wants of the situation outside the room; in its list, each weighs more than all that come after it.</summary>
public sealed record Wish(Condition Wanted) : Recorded
{
    /// <summary>Unknown where it is not known whether the party wants this, or its opposite, or does not care.</summary>
    public Certainty Certainty { get; init; } = Certainty.Assumed;

    /// <summary>Whether having it or not is a far greater matter than a better or a worse.</summary>
    public bool IsStrong { get; init; }
}

/// <summary>How a party orders the situations outside the room, the best first; where one that is not named stands is not known.</summary>
public sealed record Ranking(ValueList<Rank> Ranks) : Recorded
{
    public Certainty Certainty { get; init; } = Certainty.Assumed;

    /// <summary>Every move or situation that it names.</summary>
    public IEnumerable<string> Names => Ranks.SelectMany(rank => rank.Situations).SelectMany(situation => situation.Names);

    public override string ToString() =>
        string.Concat(Ranks.Select((rank, place) => $"{rank}{(place + 1 == Ranks.Count ? "" : rank.IsFarAboveNext ? " >> " : " > ")}"));
}

/// <summary>Situations that a party likes alike.</summary>
/// <param name="IsFarAboveNext">Whether it strongly prefers them to the next.</param>
public sealed record Rank(ValueList<Situation> Situations, bool IsFarAboveNext = false)
{
    public override string ToString() => string.Join(" = ", Situations);
}

/// <summary>A situation as a ranking names it: by the moves that are taken, or by its own name where the case names its situations.</summary>
public sealed record Situation(ValueList<string> Names)
{
    /// <summary>The word for the situation in which no move is taken.</summary>
    public const string Nothing = "nothing";

    public override string ToString() => Names.Count == 0 ? Nothing : string.Join(" + ", Names);
}
