using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What sort of thing a party insists on.</summary>
public enum DemandKind
{
    RedLine,
    Rejection,
    WalkAway,
    Unknown,

    /// <summary>Of the roadmap's, which insists on it as a party does.</summary>
    Promise,
}

/// <summary>What a demand asks of a framework, where issues are left open: that some completion meets it, or that every one does.</summary>
public enum Scope
{
    Final,
    Any,
    Unknown,
}

/// <summary>Something that a party insists on, with its evidence: a condition, or a least total value.</summary>
public sealed record Demand(string Name, string Party, DemandKind Kind, Predicate Predicate)
{
    public Certainty Certainty { get; init; } = Certainty.Assumed;

    public Scope Scope { get; init; } = Scope.Final;

    public string? ScopeBy { get; init; }

    public ValueList<string> Evidence { get; init; } = [];

    public string? Note { get; init; }

    public bool IsUnknown => Certainty == Certainty.Unknown;

    /// <summary>Whether the package satisfies it.</summary>
    public bool IsMetBy(Package package) => Predicate.Holds(package);

    /// <summary>Whether its condition names an issue or a step of which this is so.</summary>
    public bool Speaks(Func<string, bool> of) => Predicate is Meets meets && meets.Condition.Issues.Any(issue => of(issue.Name));

    public override string ToString() => Name;
}
